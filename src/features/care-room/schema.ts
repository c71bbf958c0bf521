import { z } from 'zod';
import { CareRoomId, ChannelId, CircleId, GuildId, SessionId, UserId } from '../../lib/ids.ts';

/** A private room beside a session, for somebody in a hard moment and whoever went along. */
export const CareRoom = z
  .object({
    id: CareRoomId,
    guildId: GuildId,
    circleId: CircleId,
    sessionId: SessionId,
    /** Empty when one of the two has left, and the room only waits to be deleted. */
    personId: UserId.nullable(),
    alongId: UserId.nullable(),
    kind: z.enum(['thread', 'text']),
    channelId: ChannelId.nullable(),
    openedAt: z.date(),
    /** Since when nobody can write in it any more. */
    closedAt: z.date().nullable(),
    /** When it is deleted; empty while the session runs and it is open. */
    endsAt: z.date().nullable(),
  })
  .readonly();
export type CareRoom = z.infer<typeof CareRoom>;
