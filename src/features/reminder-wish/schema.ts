import { z } from 'zod';
import { GuildId, UserId } from '../../lib/ids.ts';

/** In the circle's room, by direct message, or not at all. */
export const Way = z.enum(['room', 'dm', 'none']);
export type Way = z.infer<typeof Way>;

const WallTime = z.string().regex(/^\d\d:\d\d$/);

/** How one person wants to be reminded in one server. `offsets` are minutes before a meeting; 0 is when the door opens. */
export const ReminderWish = z
  .object({
    guildId: GuildId,
    userId: UserId,
    way: Way,
    offsets: z.array(z.int().min(0)).readonly(),
    /** The hours in which nothing makes a sound, on the clock of `zone`. */
    quietFrom: WallTime.nullable(),
    quietTo: WallTime.nullable(),
    zone: z.string().nullable(),
    /** Whether they want a word when they have not been there twice in a row. */
    kindNotes: z.boolean(),
    /** Set when a direct message could not be delivered, until they have been told. */
    dmClosedAt: z.date().nullable(),
  })
  .readonly();
export type ReminderWish = z.infer<typeof ReminderWish>;
