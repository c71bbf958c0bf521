import { z } from 'zod';

/** The days a circle may meet on, in the order of a week; the values are RFC 5545's. */
export const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Weekday = z.infer<typeof Weekday>;

/** One meeting that is not as the rule says: the local date the rule gives it, and what became of it. */
const Change = z.union([
  z.object({ date: z.iso.date(), kind: z.literal('cancelled') }).readonly(),
  z.object({ date: z.iso.date(), kind: z.literal('moved'), to: z.coerce.date() }).readonly(),
]);
export type Change = z.infer<typeof Change>;

/**
 * When a circle meets: wall time in an IANA zone and a recurrence rule (RFC 5545), so that 19:30 stays 19:30 over
 * daylight saving. `firstDate` is the local date of the first meeting.
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
