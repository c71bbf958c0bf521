import { z } from 'zod';
import { CircleId, GuildId, SessionId, UserId } from '../../lib/ids.ts';
import { Format } from './format.ts';

const People = z.array(UserId).readonly();
const Instant = z.coerce.date();

/** The share round or the check-out while one person has the floor. */
export const Speaking = z
  .object({
    speaker: UserId,
    /** Counts the turns of a session. A button names its turn, so that one from an older panel does nothing. */
    turn: z.int().positive(),
    startedAt: Instant,
    endsAt: Instant,
    warned: z.boolean(),
    extensions: z.int(),
    /** Who comes next, in order. */
    waiting: People,
    /** Who has kept their turn for later already: the offer comes back once. */
    deferred: People,
  })
  .readonly();
export type Speaking = z.infer<typeof Speaking>;

/** Where a session is. What is over leaves no trace of who was there. */
export const State = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('gather'), present: People, until: Instant }).readonly(),
  z.object({ phase: z.literal('round'), at: z.int(), present: People, round: Speaking }).readonly(),
  z.object({ phase: z.literal('checkout'), at: z.int(), present: People, round: Speaking }).readonly(),
  z.object({ phase: z.literal('closed') }).readonly(),
]);
export type State = z.infer<typeof State>;

export const Session = z
  .object({
    id: SessionId,
    circleId: CircleId,
    guildId: GuildId,
    number: z.int().positive(),
    state: State,
    format: Format,
    openedAt: z.date(),
  })
  .readonly();
export type Session = z.infer<typeof Session>;
