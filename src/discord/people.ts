import { type Client, type Guild, PermissionFlagsBits } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { People } from '../features/concern/people.ts';
import type { FitsModerators } from '../features/server/channels.ts';
import { type GuildId, UserId } from '../lib/ids.ts';
import { isCode } from './answering.ts';
import type { Permissions } from './permissions.ts';
import { permittedOf } from './permitted.ts';

/**
 * A server as the gateway shows it, or, of one that another process sees, as Discord shows it when asked: somebody may press
 * in a direct message what is about any server.
 */
async function serverOf(client: Client<true>, guild: GuildId): Promise<Guild> {
  return client.guilds.cache.get(guild) ?? (await client.guilds.fetch({ guild, cache: false }));
}

/** What the gateway and, for one person at a time, Discord itself know of the people of a server. */
export function discordPeople(client: Client<true>): People {
  /** Of servers that another process sees, as they were last asked for. */
  const owners = new Map<GuildId, UserId>();
  return {
    ownerOf(guild) {
      const known = client.guilds.cache.get(guild);
      return known === undefined ? owners.get(guild) : UserId.parse(known.ownerId);
    },

    async permitted(guild, person) {
      try {
        const server = await serverOf(client, guild);
        if (!client.guilds.cache.has(guild)) owners.set(guild, UserId.parse(server.ownerId));
        const member = await server.members.fetch({ user: person, force: true });
        return permittedOf(member.permissions, [...member.roles.cache.keys()]);
      } catch (error) {
        if (isCode(error, RESTJSONErrorCodes.UnknownMember)) return undefined;
        throw error;
      }
    },
  };
}

/** Whether a channel is for few, and we may write there. */
export const channelForModerators =
  (client: Client<true>, permissions: Permissions): FitsModerators =>
  (guild, channel) => {
    const known = client.channels.cache.get(channel);
    if (known === undefined || known.isDMBased() || known.isThread()) return 'not-writable';
    const everyone = permissions.guildOf(guild).roles.everyone;
    if (known.permissionsFor(everyone).has(PermissionFlagsBits.ViewChannel)) return 'open-to-all';
    const may = (['ViewChannel', 'SendMessages'] as const).every((name) =>
      permissions.may(guild, channel, name),
    );
    return may ? 'fits' : 'not-writable';
  };
