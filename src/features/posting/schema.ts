import { z } from 'zod';
import { ChannelId, MessageId } from '../../lib/ids.ts';

export const postingKinds = [
  'panel',
  'nudge',
  'line',
  'ready',
  'chair',
  'role',
  'notice',
  'let-in',
  'whisper',
  'closing',
  'reminder',
  'letter',
  'word',
  'moved',
  'reminder-later',
  'lacking',
  'direct',
  'concern',
  'care-room',
] as const;

/** One message that must be in a channel once. `turn` tells the panels of one session apart. */
export const Posting = z
  .object({
    mark: z.string(),
    kind: z.enum(postingKinds),
    subject: z.string(),
    turn: z.int().nullable(),
    generation: z.int(),
    channelId: ChannelId.nullable(),
    messageId: MessageId.nullable(),
    triedAt: z.date().nullable(),
    restedAt: z.date().nullable(),
  })
  .readonly();
export type Posting = z.infer<typeof Posting>;

export type Wanted = Pick<Posting, 'mark' | 'kind' | 'subject' | 'turn'>;
