import { z } from 'zod';
import { CircleId, UserId } from '../../lib/ids.ts';

/**
 * What somebody is to a circle. `visitor`: they have a seat and try it out. `active`: they have a seat and have decided.
 * `paused`: their seat is kept while they rest. `offered`: a seat is kept for them until they answer, or until
 * `offeredUntil`. `waitlisted`: they wait for one. `expired`: an offer ended without them; their place in the line is
 * kept, and they are offered nothing until they say so. `invited`: the host has asked them in. `removed`: the host or a
 * moderator has taken them out, until they are let back in. Whoever has left has no entry; whoever stands by for one session is known to that session alone.
 */
export const SeatState = z.enum([
  'invited',
  'visitor',
  'active',
  'paused',
  'waitlisted',
  'offered',
  'expired',
  'removed',
]);
export type SeatState = z.infer<typeof SeatState>;

/** One person's place. `place` is the order in which people came; it is never given twice. */
export const Seat = z
  .object({
    circleId: CircleId,
    userId: UserId,
    state: SeatState,
    place: z.int(),
    since: z.date(),
    /** Sessions they came to: a newcomer has none. */
    visits: z.int(),
    /** For how many visits they try it out; 0 once they have decided to stay. */
    trial: z.int(),
    /** Until when an offered seat is kept for them. */
    offeredUntil: z.date().nullable(),
    /** Sessions in a row to which they neither came nor said anything. Never shown to anybody. */
    quietFor: z.int(),
    /** The version of the words they have agreed to last; 0 where they were not asked. */
    agreedTo: z.int(),
    /** Until when their place is kept while they are asked for changed words. */
    askedUntil: z.date().nullable(),
  })
  .readonly();
export type Seat = z.infer<typeof Seat>;
