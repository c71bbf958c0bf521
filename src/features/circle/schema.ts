import { z } from 'zod';
import { ChannelId, CircleId, GuildId, UserId } from '../../lib/ids.ts';
import { RoomKind } from '../room/schema.ts';
import { Schedule } from '../schedule/schema.ts';

/** A standing group as it is stored, its schedule gathered in one value. */
export const Circle = z
  .object({
    id: CircleId,
    guildId: GuildId,
    name: z.string(),
    topic: z.string(),
    formatKey: z.string(),
    capacity: z.int().positive(),
    hostId: UserId.nullable(),
    locale: z.string(),
    schedule: Schedule,
    roomId: ChannelId.nullable(),
    roomKind: RoomKind,
    /** Whether a voice room mutes those who do not have the floor. */
    mutes: z.boolean(),
    /** For how many days after a session its room is kept; empty when it stays. */
    keepsDays: z.int().nullable(),
    /** The number of the session the room was made for. */
    roomSession: z.int().nullable(),
    /** The number of the session for the rest of which nobody is muted any more. */
    unmutedIn: z.int().nullable(),
    sessionsHeld: z.int(),
    createdAt: z.date(),
  })
  .readonly();
export type Circle = z.infer<typeof Circle>;

const SeatState = z.enum(['active', 'waitlisted']);

/** One person's place. `place` is the order in which people came; it is never given twice. `visits` counts the
 * sessions they came to: a newcomer has none. */
export const Seat = z
  .object({
    circleId: CircleId,
    userId: UserId,
    state: SeatState,
    place: z.int(),
    since: z.date(),
    visits: z.int(),
  })
  .readonly();
export type Seat = z.infer<typeof Seat>;

/** What a member answered to one meeting. */
export const Answer = z.enum(['coming', 'away']);
export type Answer = z.infer<typeof Answer>;

/** Two names that differ only by case, by spacing or by how a letter is encoded are one name to people. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en');
