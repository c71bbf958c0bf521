import { z } from 'zod';
import { GuildId, UserId } from '../../lib/ids.ts';

/** Somebody in one server. */
export const Whose = z.object({ guildId: GuildId, userId: UserId }).readonly();
export type Whose = z.infer<typeof Whose>;
