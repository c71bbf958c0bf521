import type { GuildId, RoleId } from '../../lib/ids.ts';

/** What there is to know of the connection to Discord. */
export type Platform = Readonly<{
  /** By how many ms our clock is ahead of Discord's, to about a second; nothing where Discord did not answer. */
  clockAhead(): Promise<number | undefined>;
  isConnected(): boolean;
  /** Whether this server has such a role. */
  hasRole(guild: GuildId, role: RoleId): boolean;
  /** Whether this server lets the bot do everything there is. */
  isAdministrator(guild: GuildId): boolean;
}>;
