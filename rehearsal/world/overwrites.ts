import { PermissionFlagsBits as bit, OverwriteType } from 'discord-api-types/v10';
import { guildChannelFor, guildFor } from './find.ts';
import { announce } from './guild-events.ts';
import { allPermissions, demand, guildPermissions, includes, permissionsIn } from './permissions.ts';
import { missingPermissions, tooManyOverwrites, unknownOverwrite } from './refusal.ts';
import type { Guild, GuildChannel, Overwrite, World } from './state.ts';
import { guildChannelToWire } from './wire-channel.ts';

/** One overwrite as requests carry it: bits as decimal strings, both optional. */
export type OverwriteBody = Readonly<{
  id: string;
  type: number;
  allow?: string | number | null | undefined;
  deny?: string | number | null | undefined;
}>;

function overwriteFrom(guild: Guild, world: World, body: OverwriteBody): Overwrite {
  const forRole = body.type === OverwriteType.Role;
  if (!(forRole ? guild.roles.has(body.id) : world.users.has(body.id))) throw unknownOverwrite();
  const allow = BigInt(body.allow ?? 0);
  const type = forRole ? OverwriteType.Role : OverwriteType.Member;
  return { id: body.id, type, allow, deny: BigInt(body.deny ?? 0) & ~allow };
}

/** MANAGE_ROLES given to the actor by an overwrite of this very channel ("Manage permissions" in the client). */
function managesPermissionsHere(guild: Guild, channel: GuildChannel, actorId: string): boolean {
  const roleIds = guild.members.get(actorId)?.roleIds ?? new Set();
  return [...channel.overwrites.values()].some(
    ({ id, allow }) => (id === actorId || roleIds.has(id)) && includes(allow, bit.ManageRoles),
  );
}

/**
 * The bits this actor may put into overwrites. Discord: those the bot has in the guild or in the parent category —
 * what the channel itself grants it does not count (discord-api-docs 3450) — and never MANAGE_ROLES; all of them for
 * administrators and for whoever an overwrite of this channel grants MANAGE_ROLES.
 */
export function grantable(
  world: World,
  guild: Guild,
  actorId: string,
  at: Readonly<{ channel?: GuildChannel; parentId?: string | undefined }>,
): bigint {
  const inGuild = guildPermissions(world, guild, actorId);
  if (includes(inGuild, bit.Administrator)) return allPermissions;
  if (at.channel !== undefined && managesPermissionsHere(guild, at.channel, actorId)) return allPermissions;
  const inParent = at.parentId === undefined ? 0n : permissionsIn(world, actorId, at.parentId);
  return (inGuild | inParent) & ~bit.ManageRoles;
}

/** The bits that a new overwrite changes over the old one. */
const changedBits = (before: Overwrite | undefined, after: Overwrite): bigint =>
  ((before?.allow ?? 0n) ^ after.allow) | ((before?.deny ?? 0n) ^ after.deny);

type Whole = Readonly<{ guild: Guild; before: ReadonlyMap<string, Overwrite>; grantable: bigint }>;

/** Reads a whole list of overwrites: 50013 when it changes a bit that is not the actor's to give, 30060 beyond 1000. */
export function readOverwrites(
  world: World,
  { guild, before, grantable: mine }: Whole,
  bodies: readonly OverwriteBody[],
): Map<string, Overwrite> {
  const read = bodies.map((body) => overwriteFrom(guild, world, body));
  if (read.some((after) => !includes(mine, changedBits(before.get(after.id), after)))) {
    throw missingPermissions();
  }
  const overwrites = new Map(read.map((overwrite) => [overwrite.id, overwrite]));
  if (overwrites.size > world.caps.overwrites) throw tooManyOverwrites();
  return overwrites;
}

/**
 * `PUT /channels/{c}/permissions/{o}`: replaces the overwrite of that role or member, never merges. Needs MANAGE_ROLES in
 * the channel and the changed bits for oneself (50013); threads have no overwrites (50024). Announced by CHANNEL_UPDATE.
 */
export function setOverwrite(world: World, actorId: string, channelId: string, body: OverwriteBody): void {
  const channel = guildChannelFor(world, actorId, channelId);
  demand(world, actorId, channelId, bit.ManageRoles);
  const guild = guildFor(world, actorId, channel.guildId);
  const after = overwriteFrom(guild, world, body);
  const mine = grantable(world, guild, actorId, { channel, parentId: channel.parentId });
  const before = channel.overwrites.get(after.id);
  if (!includes(mine, changedBits(before, after))) throw missingPermissions();
  if (before === undefined && channel.overwrites.size >= world.caps.overwrites) throw tooManyOverwrites();
  channel.overwrites.set(after.id, after);
  announceChannel(world, guild, channel);
}

/** `DELETE /channels/{c}/permissions/{o}`: needs MANAGE_ROLES in the channel; 10009 where there is none. */
export function deleteOverwrite(world: World, actorId: string, channelId: string, overwriteId: string): void {
  const channel = guildChannelFor(world, actorId, channelId);
  demand(world, actorId, channelId, bit.ManageRoles);
  if (!channel.overwrites.delete(overwriteId)) throw unknownOverwrite();
  announceChannel(world, guildFor(world, actorId, channel.guildId), channel);
}

/** CHANNEL_UPDATE. Discord tells bots of hidden channels too. */
export function announceChannel(world: World, guild: Guild, channel: GuildChannel): void {
  announce(world, guild, { name: 'CHANNEL_UPDATE' }, guildChannelToWire(channel));
  world.changed({ guildId: guild.id, channelId: channel.id });
}
