import { ChannelType } from 'discord-api-types/v10';
import { isThread, sees } from './permissions.ts';
import {
  missingAccess,
  unknownChannel,
  unknownGuild,
  unknownMember,
  unknownRole,
  wrongChannelType,
  wrongInDirectMessage,
} from './refusal.ts';
import type { Channel, Guild, GuildChannel, Member, Role, Thread, World } from './state.ts';

/** The guild, or 10004. */
export function findGuild(world: World, guildId: string): Guild {
  const guild = world.guilds.get(guildId);
  if (guild === undefined) throw unknownGuild();
  return guild;
}

/** The guild for somebody in it: 10004 where there is none, 50001 for outsiders. */
export function guildFor(world: World, actorId: string, guildId: string): Guild {
  const guild = findGuild(world, guildId);
  if (!guild.members.has(actorId)) throw missingAccess();
  return guild;
}

/** The member, or 10007. */
export function findMember(guild: Guild, userId: string): Member {
  const member = guild.members.get(userId);
  if (member === undefined) throw unknownMember();
  return member;
}

/** The role, or 10011. */
export function findRole(guild: Guild, roleId: string): Role {
  const role = guild.roles.get(roleId);
  if (role === undefined) throw unknownRole();
  return role;
}

/** The channel, or 10003. */
export function findChannel(world: World, channelId: string): Channel {
  const channel = world.channels.get(channelId);
  if (channel === undefined) throw unknownChannel();
  return channel;
}

/** The channel for somebody who can see it: 10003 where there is none, 50001 where it is hidden. */
export function channelFor(world: World, actorId: string, channelId: string): Channel {
  const channel = findChannel(world, channelId);
  if (!sees(world, actorId, channelId)) throw missingAccess();
  return channel;
}

/** The channel if it stands in a guild's list; a thread is refused with 50024, a direct message with 50003. */
export function guildChannelFor(world: World, actorId: string, channelId: string): GuildChannel {
  const channel = channelFor(world, actorId, channelId);
  if (channel.type === ChannelType.DM) throw wrongInDirectMessage();
  if (isThread(channel)) throw wrongChannelType();
  return channel;
}

/** The thread, for somebody who can see it; other channels are refused with 50024. */
export function threadFor(world: World, actorId: string, threadId: string): Thread {
  const channel = channelFor(world, actorId, threadId);
  if (!isThread(channel)) throw wrongChannelType();
  return channel;
}

/** Channels and threads of the guild, in the order they were made. */
function* channelsOf(world: World, guild: Guild): Generator<GuildChannel | Thread> {
  for (const id of guild.channelIds) {
    const channel = world.channels.get(id);
    if (channel !== undefined && channel.type !== ChannelType.DM) yield channel;
  }
}

/** The channels of the guild's list, without threads. */
export const listedChannels = (world: World, guild: Guild): GuildChannel[] =>
  [...channelsOf(world, guild)].filter((channel) => !isThread(channel));

/** The threads of the guild, archived ones too. */
export const threadsOf = (world: World, guild: Guild): Thread[] =>
  [...channelsOf(world, guild)].filter(isThread);
