import { z } from 'zod';
import { CircleId, EventId, GuildId } from '../../lib/ids.ts';

/** The event in a server's list that stands for a meeting of a circle. Without an id it may be there, or not yet. */
export const MirroredEvent = z
  .object({ circleId: CircleId, guildId: GuildId, eventId: EventId.nullable(), startsAt: z.date() })
  .readonly();
export type MirroredEvent = z.infer<typeof MirroredEvent>;
