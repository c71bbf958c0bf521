import type { GuildId, UserId } from '../../lib/ids.ts';

/** Whether somebody is no longer in the server: they left it, or were banned. In doubt they are still there. */
export type IsGone = (guild: GuildId, person: UserId) => Promise<boolean>;
