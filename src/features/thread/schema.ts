import { z } from 'zod';
import { ChannelId, CircleId, GuildId, UserId } from '../../lib/ids.ts';

/** Somebody who was let into a thread of a circle, or is about to be. */
export const ThreadMember = z
  .object({ channelId: ChannelId, userId: UserId, guildId: GuildId, circleId: CircleId })
  .readonly();
export type ThreadMember = z.infer<typeof ThreadMember>;
