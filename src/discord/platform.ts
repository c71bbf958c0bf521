import { type Client, PermissionFlagsBits, RequestMethod } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { Platform } from '../features/doctor/platform.ts';
import type { Now } from '../lib/time.ts';
import { headerAhead } from './header-clock.ts';
import type { Permissions } from './permissions.ts';

/** Ms. Somebody waits for the answer, and Discord answers this at once or not at all. */
const patience = 5_000;

/** What the gateway knows of the connection, and one small request that is asked for its date alone. */
export const platform = (client: Client<true>, permissions: Permissions, now: Now): Platform => ({
  async clockAhead() {
    try {
      const asked = now();
      const answer = await client.rest.queueRequest({
        method: RequestMethod.Get,
        fullRoute: Routes.gateway(),
        auth: false,
        signal: AbortSignal.timeout(patience),
      });
      const came = now();
      // An answer that nobody reads keeps its connection.
      await answer.text();
      return headerAhead(answer.headers.get('date'), asked, came);
    } catch {
      return undefined;
    }
  },
  isConnected: () => client.isReady(),
  hasRole: (guild, role) => permissions.guildOf(guild).roles.cache.has(role),
  isAdministrator: (guild) => (permissions.inGuild(guild) & PermissionFlagsBits.Administrator) !== 0n,
});
