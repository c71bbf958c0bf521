import { findUser } from '../world/accounts.ts';
import { sees } from '../world/permissions.ts';
import type { World } from '../world/state.ts';
import type { Naming } from './plain-text.ts';

/** How this viewer's client names people, roles and channels, and in which language and at what time. */
export function namingFor(world: World, viewerId: string, guildId: string | undefined): Naming {
  return {
    person: (userId) => `@${displayName(world, userId, guildId) ?? 'unknown-user'}`,
    role: (roleId) => roleName(world, roleId, guildId),
    channel: (channelId) => channelName(world, viewerId, channelId),
    now: world.clock.now(),
    locale: findUser(world, viewerId).locale,
  };
}

/** The nickname in the guild, else the display name, else the user name. */
export function displayName(world: World, userId: string, guildId: string | undefined): string | undefined {
  const nick = guildId === undefined ? undefined : world.guilds.get(guildId)?.members.get(userId)?.nick;
  const user = world.users.get(userId);
  return nick ?? user?.globalName ?? user?.username;
}

/** '#maple', '#No Access' when it is hidden from the viewer, '#unknown' when it is gone, '@Name' for direct messages. */
export function channelName(world: World, viewerId: string, channelId: string): string {
  const channel = world.channels.get(channelId);
  if (channel === undefined) return '#unknown';
  if (!sees(world, viewerId, channelId)) return '#No Access';
  if ('name' in channel) return `#${channel.name}`;
  const other = channel.userIds.find((userId) => userId !== viewerId);
  return `@${other === undefined ? 'unknown-user' : displayName(world, other, undefined)}`;
}

function roleName(world: World, roleId: string, guildId: string | undefined): string {
  if (roleId === guildId) return '@everyone';
  const role = guildId === undefined ? undefined : world.guilds.get(guildId)?.roles.get(roleId);
  return role === undefined ? '@unknown-role' : `@${role.name.replace(/^@/u, '')}`;
}
