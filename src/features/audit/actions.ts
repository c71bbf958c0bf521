import type { GuildId, UserId } from '../../lib/ids.ts';
import type { Stores } from '../../stores.ts';
import type { Setting } from './schema.ts';

/** Somebody who manages a server. */
export type Manager = Readonly<{ guild: GuildId; user: UserId }>;

/** Writes down that somebody has changed a setting of their server, in the transaction that changes it. */
export const noteSetting = (
  held: Stores,
  { guild: guildId, user: actorId }: Manager,
  outcome: Setting,
  at: Date,
): Promise<void> =>
  held.audit.add({ guildId, actorId, action: 'settings', concernId: null, circleId: null, outcome, at });
