import { z } from 'zod';

/** The days a circle may meet on, in the order of a week; the values are RFC 5545's. */
export const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
export type Weekday = z.infer<typeof Weekday>;

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
  })
  .readonly();
export type Schedule = z.infer<typeof Schedule>;
