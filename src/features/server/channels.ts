import type { ChannelId, GuildId } from '../../lib/ids.ts';

/** Whether something for moderators alone can be written in a channel: not where everybody reads, or we may not write. */
type Fitness = 'fits' | 'open-to-all' | 'not-writable';
export type FitsModerators = (guild: GuildId, channel: ChannelId) => Fitness;
