import type { Client } from 'discord.js';
import { ChannelType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Room } from '../features/room/room.ts';
import { PlainError } from '../lib/plain-error.ts';
import { isCode } from './answering.ts';
import { channelRoom } from './channel-room.ts';
import type { Permissions } from './permissions.ts';
import type { privateThreads } from './private-threads.ts';
import { stageFloor } from './stage-floor.ts';
import { threadRoom } from './thread-room.ts';

/** Rooms of every kind on Discord. */
export function discordRooms(
  client: Client<true>,
  permissions: Permissions,
  makeThread: ReturnType<typeof privateThreads>,
): Room {
  const channels = channelRoom(client, permissions);
  const threads = threadRoom(client, permissions, makeThread);
  const stage = stageFloor(client, permissions);

  return {
    async arrange(plan, known) {
      if (plan.kind === 'thread') return await threads.arrange(plan, known);
      const arranged = await channels.arrange(plan, known);
      if (plan.kind === 'stage') await stage.settle(plan, arranged.channel);
      return arranged;
    },

    look: (plan, known) => (plan.kind === 'thread' ? threads : channels).look(plan, known),

    isThere(channel) {
      const known = client.channels.cache.get(channel);
      if (known?.isThread() === true) return known.archived !== true && known.locked !== true;
      return known !== undefined;
    },

    async remove(guild, channel) {
      const known = client.channels.cache.get(channel);
      // Every room of ours, and no other channel, was made by us or is open to us by an overwrite of our own.
      const ours =
        known === undefined ||
        (known.isThread()
          ? known.ownerId === client.user.id
          : 'permissionOverwrites' in known && known.permissionOverwrites.cache.has(client.user.id));
      if (!ours || known?.type === ChannelType.GuildCategory) return 'not-ours';
      const name = known?.isThread() === true ? 'ManageThreads' : 'ManageChannels';
      // Not tried, but tried again later: what was promised to be deleted will be when the permission is back.
      if (!permissions.may(guild, channel, name))
        throw new PlainError(`${name} is missing to delete a room.`);
      try {
        await client.rest.delete(Routes.channel(channel), { reason: 'Room' });
      } catch (error) {
        if (!isCode(error, RESTJSONErrorCodes.UnknownChannel)) throw error;
      }
      return 'removed';
    },

    missing: permissions.missing,
    lacking: permissions.lacking,
    offered: (guild, kind) => kind !== 'stage' || permissions.guildOf(guild).features.includes('COMMUNITY'),
  };
}
