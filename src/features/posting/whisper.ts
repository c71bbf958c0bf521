import type { GuildId, UserId } from '../../lib/ids.ts';
import type { MessageView } from '../../lib/markup.ts';

/**
 * Tells somebody something that nobody else sees, where that is possible: Discord allows it for a quarter of an hour
 * after they pressed or typed something. What nobody could be told this way, others must not be told instead.
 */
export type Whisper = (guild: GuildId, to: UserId, view: MessageView) => Promise<'told' | 'cannot'>;
