import { z } from 'zod';
import { ChannelId, GuildId, UserId } from '../../lib/ids.ts';

/** The thread in which somebody finds what only they are to read. `code` is part of its name. */
export const NoteThread = z
  .object({
    guildId: GuildId,
    userId: UserId,
    code: z.string(),
    channelId: ChannelId.nullable(),
    createdAt: z.date(),
  })
  .readonly();
export type NoteThread = z.infer<typeof NoteThread>;
