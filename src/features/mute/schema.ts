import { z } from 'zod';
import { CircleId, GuildId, UserId } from '../../lib/ids.ts';

/** A server mute of ours that may stand. `circleId` is empty once the person is no longer of the circle. */
export const Mute = z
  .object({ guildId: GuildId, userId: UserId, circleId: CircleId.nullable(), since: z.date() })
  .readonly();
export type Mute = z.infer<typeof Mute>;
