import {
  type APIAutoPopulatedSelectMenuComponent,
  type ChannelType,
  ComponentType,
} from 'discord-api-types/v10';
import { sees } from '../world/permissions.ts';
import type { Channel, Guild } from '../world/state.ts';
import { cannot, listed } from './cannot.ts';
import { displayName } from './naming.ts';
import type { Self } from './self.ts';

/** The guild of the channel she acts in; in direct messages there is none to pick people, roles or channels from. */
export function guildOf({ world, name }: Self, channelId: string): Guild {
  const channel = world.channels.get(channelId);
  const guild = channel !== undefined && 'guildId' in channel ? world.guilds.get(channel.guildId) : undefined;
  return guild ?? cannot(`${name} is in a direct message; there is nobody and nothing to pick there.`);
}

/** The id of somebody in the guild, by id, nickname, display name or user name, with or without '@'. */
export function personPicked({ world }: Self, guild: Guild, wanted: string): string {
  const plain = wanted.replace(/^@/u, '');
  const named = [...guild.members.keys()].map((id) => ({ id, name: displayName(world, id, guild.id) ?? id }));
  const found = named.find(
    (one) => one.id === wanted || one.name === plain || world.users.get(one.id)?.username === plain,
  );
  return (
    found?.id ??
    notThere(
      'person',
      wanted,
      named.map((one) => one.name),
    )
  );
}

export function rolePicked(guild: Guild, wanted: string): string {
  const plain = wanted.replace(/^@/u, '');
  const roles = [...guild.roles.values()];
  const found = roles.find((role) => role.id === wanted || role.name.replace(/^@/u, '') === plain);
  return (
    found?.id ??
    notThere(
      'role',
      wanted,
      roles.map((role) => role.name),
    )
  );
}

/** Only channels she can see are offered, and only of the types the menu or option asks for. */
export function channelPicked(
  { world, userId }: Self,
  guild: Guild,
  wanted: string,
  types: readonly ChannelType[] = [],
): string {
  const offered = [...world.channels.values()].flatMap((channel) =>
    isOffered(channel, guild, types) && sees(world, userId, channel.id) ? [channel] : [],
  );
  const found = offered.find((one) => one.id === wanted || one.name === wanted.replace(/^#/u, ''));
  return (
    found?.id ??
    notThere(
      'channel',
      wanted,
      offered.map((one) => one.name),
    )
  );
}

/** What an entity menu, on a message or in a form, makes of what a person picks. */
export function entityPicked(
  self: Self,
  guild: Guild,
  menu: APIAutoPopulatedSelectMenuComponent,
  wanted: string,
): string {
  switch (menu.type) {
    case ComponentType.UserSelect:
      return personPicked(self, guild, wanted);
    case ComponentType.RoleSelect:
      return rolePicked(guild, wanted);
    case ComponentType.ChannelSelect:
      return channelPicked(self, guild, wanted, menu.channel_types);
    case ComponentType.MentionableSelect:
      return mentionablePicked(self, guild, wanted);
  }
}

/** A role when one has this name or id, else a person. */
export function mentionablePicked(self: Self, guild: Guild, wanted: string): string {
  const isRole = [...guild.roles.values()].some(
    (role) => role.id === wanted || role.name === wanted.replace(/^@/u, ''),
  );
  return isRole ? rolePicked(guild, wanted) : personPicked(self, guild, wanted);
}

function isOffered(
  channel: Channel,
  guild: Guild,
  types: readonly ChannelType[],
): channel is Extract<Channel, { guildId: string }> {
  return (
    'guildId' in channel &&
    channel.guildId === guild.id &&
    (types.length === 0 || types.includes(channel.type))
  );
}

function notThere(kind: string, wanted: string, offered: readonly string[]): never {
  return cannot(`There is no ${kind} “${wanted}” to pick.`, `There is ${listed(offered)}.`);
}
