import { z } from 'zod';

/** The days a circle may meet on, in the order of a week; the values are RFC 5545's. */
export const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Weekday = z.infer<typeof Weekday>;

/** How often a host lets a circle come back: every so many weeks, or on one such day of each month. */
export const Every = z.enum(['1', '2', '3', '4', 'first', 'second', 'third', 'fourth', 'last']);
export type Every = z.infer<typeof Every>;

/** One meeting that is not as the rule says: the local date the rule gives it, and what became of it. */
const Change = z.union([
  z.object({ date: z.iso.date(), kind: z.literal('cancelled') }).readonly(),
  z.object({ date: z.iso.date(), kind: z.literal('moved'), to: z.coerce.date() }).readonly(),
]);
export type Change = z.infer<typeof Change>;

/**
 * When a circle meets: wall time in an IANA zone and a recurrence rule (RFC 5545), so that 19:30 stays 19:30 over
 * daylight saving. The rule is an RRULE, or the local dates themselves: `RDATE:2026-12-01,2026-12-15`. `firstDate` is
 * the local date of the first meeting.
 */
export const Schedule = z
  .object({
    zone: z.string(),
    localTime: z.string().regex(/^\d\d:\d\d$/),
    rule: z.string(),
    firstDate: z.iso.date(),
    changes: z.array(Change).readonly().default([]),
  })
  .readonly();
export type Schedule = z.infer<typeof Schedule>;
