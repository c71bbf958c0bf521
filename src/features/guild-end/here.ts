import type { GuildId } from '../../lib/ids.ts';

/** Whether the bot is still in a server. In doubt it is. */
export type IsHere = (guild: GuildId) => Promise<boolean>;
