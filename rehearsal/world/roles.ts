import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import { findMember, findRole, guildFor, listedChannels } from './find.ts';
import { announce, announceMember } from './guild-events.ts';
import { standsAbove } from './hierarchy.ts';
import { demandInGuild, guildPermissions, includes } from './permissions.ts';
import { invalidRole, missingPermissions, tooManyRoles } from './refusal.ts';
import type { Guild, Role, World } from './state.ts';
import { roleToWire } from './wire-guild.ts';

type RoleBody = Readonly<{
  name?: string | null | undefined;
  permissions?: string | null | undefined;
  color?: number | null | undefined;
  hoist?: boolean | null | undefined;
  mentionable?: boolean | null | undefined;
}>;

type InGuild = Readonly<{ guildId: string; roleId: string }>;
type OfMember = InGuild & Readonly<{ userId: string }>;

export const freshRole = (id: string, name: string): Role => ({
  id,
  name,
  permissions: 0n,
  position: 1,
  color: 0,
  hoist: false,
  mentionable: false,
  botId: undefined,
});

/** New roles come in just above @everyone; all others move up by one. */
function insert(world: World, guild: Guild, role: Role): Role {
  if (guild.roles.size >= world.caps.roles) throw tooManyRoles();
  for (const other of guild.roles.values()) if (other.id !== guild.id) other.position += 1;
  guild.roles.set(role.id, role);
  announce(world, guild, { name: 'GUILD_ROLE_CREATE' }, { guild_id: guild.id, role: roleToWire(role) });
  return role;
}

type BotRole = Readonly<{ applicationId: string; name: string; permissions: bigint }>;

/** The role a bot brings along; nobody can give or take it. */
export function addManagedRole(
  world: World,
  guild: Guild,
  { applicationId, name, permissions }: BotRole,
): Role {
  const role = { ...freshRole(world.ids.next(), name), permissions, botId: applicationId };
  return insert(world, guild, role);
}

/** Needs MANAGE_ROLES, and nobody gives a role bits of which they have none. */
function demandGrantable(world: World, guild: Guild, actorId: string, permissions: bigint): void {
  demandInGuild(world, guild, actorId, bit.ManageRoles);
  if (!includes(guildPermissions(world, guild, actorId), permissions)) throw missingPermissions();
}

function applyBody(role: Role, body: RoleBody): void {
  if (body.name != null) role.name = body.name;
  if (body.permissions != null) role.permissions = BigInt(body.permissions);
  if (body.color != null) role.color = body.color;
  if (body.hoist != null) role.hoist = body.hoist;
  if (body.mentionable != null) role.mentionable = body.mentionable;
}

/** Makes a role; 30005 beyond 250. */
export function createRole(world: World, actorId: string, guildId: string, body: RoleBody): Role {
  const guild = guildFor(world, actorId, guildId);
  demandGrantable(world, guild, actorId, BigInt(body.permissions ?? 0));
  const role = freshRole(world.ids.next(), 'new role');
  applyBody(role, body);
  return insert(world, guild, role);
}

/** Changes a role below one's own highest. */
export function editRole(world: World, actorId: string, { guildId, roleId }: InGuild, body: RoleBody): Role {
  const guild = guildFor(world, actorId, guildId);
  const role = findRole(guild, roleId);
  const changed = body.permissions == null ? 0n : role.permissions ^ BigInt(body.permissions);
  demandGrantable(world, guild, actorId, changed);
  if (!standsAbove(guild, actorId, role)) throw missingPermissions();
  applyBody(role, body);
  announce(world, guild, { name: 'GUILD_ROLE_UPDATE' }, { guild_id: guildId, role: roleToWire(role) });
  return role;
}

/** Deletes a role below one's own highest; managed ones and @everyone cannot be deleted (50028). */
export function deleteRole(world: World, actorId: string, { guildId, roleId }: InGuild): void {
  const guild = guildFor(world, actorId, guildId);
  const role = findRole(guild, roleId);
  demandInGuild(world, guild, actorId, bit.ManageRoles);
  if (role.botId !== undefined || role.id === guild.id) throw invalidRole();
  if (!standsAbove(guild, actorId, role)) throw missingPermissions();
  guild.roles.delete(roleId);
  for (const member of guild.members.values()) member.roleIds.delete(roleId);
  for (const channel of listedChannels(world, guild)) channel.overwrites.delete(roleId);
  announce(world, guild, { name: 'GUILD_ROLE_DELETE' }, { guild_id: guildId, role_id: roleId });
}

/** Refuses unless the actor may hand out or take away this role: MANAGE_ROLES and a higher role of one's own. */
export function demandGiveable(world: World, guild: Guild, actorId: string, role: Role): void {
  demandInGuild(world, guild, actorId, bit.ManageRoles);
  if (role.botId !== undefined || role.id === guild.id) throw missingPermissions();
  if (!standsAbove(guild, actorId, role)) throw missingPermissions();
}

/** Gives a member a role. Giving it again changes nothing. */
export function giveRole(world: World, actorId: string, { guildId, userId, roleId }: OfMember): void {
  const guild = guildFor(world, actorId, guildId);
  const member = findMember(guild, userId);
  demandGiveable(world, guild, actorId, findRole(guild, roleId));
  if (member.roleIds.has(roleId)) return;
  member.roleIds.add(roleId);
  announceMember(world, guild, member);
}

/** Takes a role from a member. */
export function takeRole(world: World, actorId: string, { guildId, userId, roleId }: OfMember): void {
  const guild = guildFor(world, actorId, guildId);
  const member = findMember(guild, userId);
  demandGiveable(world, guild, actorId, findRole(guild, roleId));
  if (member.roleIds.delete(roleId)) announceMember(world, guild, member);
}
