import { PermissionFlagsBits as bit, GatewayIntentBits } from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import { findGuild, findMember, findRole, guildChannelFor, guildFor } from './find.ts';
import { announce, announceMember } from './guild-events.ts';
import { demandRank } from './hierarchy.ts';
import { demand, demandInGuild, guildPermissions, includes } from './permissions.ts';
import { missingAccess, missingPermissions, notConnectedToVoice } from './refusal.ts';
import { demandGiveable } from './roles.ts';
import type { Guild, Member, World } from './state.ts';
import { announceVoice, leaveVoice, moveTo } from './voice.ts';
import { memberToWire } from './wire-member.ts';

type Arriving = Readonly<{ nick?: string; roleIds?: readonly string[] }>;

/** Somebody comes into the server; 50001 for the banned. Joining twice changes nothing. */
export function joinGuild(world: World, userId: string, guildId: string, arriving: Arriving = {}): Member {
  const guild = findGuild(world, guildId);
  if (guild.bannedUserIds.has(findUser(world, userId).id)) throw missingAccess();
  const here = guild.members.get(userId);
  if (here !== undefined) return here;
  const member: Member = {
    userId,
    nick: arriving.nick,
    roleIds: new Set(arriving.roleIds?.map((roleId) => findRole(guild, roleId).id)),
    joinedAt: world.clock.now(),
    timedOutUntil: undefined,
    mute: false,
    deaf: false,
  };
  guild.members.set(userId, member);
  const event = { name: 'GUILD_MEMBER_ADD', intents: GatewayIntentBits.GuildMembers };
  announce(world, guild, event, { guild_id: guildId, ...memberToWire(world, member) });
  return member;
}

type OfMember = Readonly<{ guildId: string; userId: string }>;

export type MemberBody = Readonly<{
  nick?: string | null | undefined;
  roles?: readonly string[] | null | undefined;
  mute?: boolean | null | undefined;
  deaf?: boolean | null | undefined;
  channel_id?: string | null | undefined;
  communication_disabled_until?: string | null | undefined;
}>;

type Editing = Readonly<{ world: World; guild: Guild; actorId: string; member: Member; body: MemberBody }>;

function demandNick({ world, guild, actorId, member, body }: Editing): void {
  if (body.nick === undefined) return;
  const own = actorId === member.userId;
  demandInGuild(world, guild, actorId, own ? bit.ChangeNickname : bit.ManageNicknames);
  if (!own) demandRank(guild, actorId, member.userId);
}

function demandRoles({ world, guild, actorId, member, body }: Editing): void {
  if (body.roles === undefined) return;
  const wanted = new Set(body.roles);
  const given = [...wanted].filter((roleId) => !member.roleIds.has(roleId));
  const taken = [...member.roleIds].filter((roleId) => !wanted.has(roleId));
  demandInGuild(world, guild, actorId, bit.ManageRoles);
  for (const roleId of [...given, ...taken]) demandGiveable(world, guild, actorId, findRole(guild, roleId));
}

/** Discord: nobody times out themselves, an administrator, or somebody who is not below them. */
function demandTimeout({ world, guild, actorId, member, body }: Editing): void {
  if (body.communication_disabled_until === undefined) return;
  demandInGuild(world, guild, actorId, bit.ModerateMembers);
  demandRank(guild, actorId, member.userId);
  const immune = includes(guildPermissions(world, guild, member.userId), bit.Administrator);
  if (immune || actorId === member.userId) throw missingPermissions();
}

/** Mute, deafen and move work only on the connected (40032), with the bit in the channel they are in. */
function demandVoice({ world, guild, actorId, member, body }: Editing): void {
  let needed = body.mute == null ? 0n : bit.MuteMembers;
  if (body.deaf != null) needed |= bit.DeafenMembers;
  if (body.channel_id !== undefined) needed |= bit.MoveMembers;
  if (needed === 0n) return;
  const state = guild.voiceStates.get(member.userId);
  if (state === undefined) demandInGuild(world, guild, actorId, needed);
  if (state === undefined) throw notConnectedToVoice();
  demand(world, actorId, state.channelId, needed);
  if (body.channel_id != null) demand(world, actorId, body.channel_id, bit.Connect | bit.MoveMembers);
}

function applyVoice({ world, guild, actorId, member, body }: Editing): void {
  member.mute = body.mute ?? member.mute;
  member.deaf = body.deaf ?? member.deaf;
  const state = guild.voiceStates.get(member.userId);
  if (state === undefined) return;
  if (body.channel_id === null) leaveVoice(world, member.userId, guild.id);
  else if (body.channel_id !== undefined) {
    moveTo(world, guild, member.userId, guildChannelFor(world, actorId, body.channel_id));
  } else if (body.mute != null || body.deaf != null) announceVoice(world, guild, state);
}

/**
 * `PATCH /guilds/{g}/members/{u}`: all or nothing. Each field has its own permission: nick MANAGE_NICKNAMES, roles
 * MANAGE_ROLES and a higher role, mute/deaf/channel the voice ones, timeout MODERATE_MEMBERS. `channel_id: null`
 * disconnects. The length of a timeout (28 days at most) is checked by the limits.
 */
export function editMember(
  world: World,
  actorId: string,
  { guildId, userId }: OfMember,
  body: MemberBody,
): Member {
  const guild = guildFor(world, actorId, guildId);
  const member = findMember(guild, userId);
  const editing: Editing = { world, guild, actorId, member, body };
  for (const check of [demandNick, demandRoles, demandTimeout, demandVoice]) check(editing);
  if (body.nick !== undefined) member.nick = body.nick === null || body.nick === '' ? undefined : body.nick;
  if (body.roles !== undefined) member.roleIds = new Set(body.roles);
  const until = body.communication_disabled_until;
  if (until !== undefined) member.timedOutUntil = until === null ? undefined : new Date(until);
  applyVoice(editing);
  announceMember(world, guild, member);
  return member;
}

/** The member for somebody in the same guild; 10007 where there is none. */
export const memberFor = (world: World, actorId: string, { guildId, userId }: OfMember): Member =>
  findMember(guildFor(world, actorId, guildId), userId);

type Page = Readonly<{ limit?: number; after?: string }>;

/** `GET /guilds/{g}/members`: a bot needs the GUILD_MEMBERS intent in the portal (50001). In order of id. */
export function listMembers(world: World, actorId: string, guildId: string, page: Page = {}): Member[] {
  const guild = guildFor(world, actorId, guildId);
  const application = world.applications.get(actorId);
  const allowed = GatewayIntentBits.GuildMembers;
  if (application !== undefined && (application.privilegedIntents & allowed) === 0) throw missingAccess();
  const after = BigInt(page.after ?? 0);
  const rest = [...guild.members.values()].filter(({ userId }) => BigInt(userId) > after);
  rest.sort((one, other) => (BigInt(one.userId) < BigInt(other.userId) ? -1 : 1));
  return rest.slice(0, page.limit ?? 1);
}

type Search = Readonly<{ query: string; limit?: number }>;

/** `GET /guilds/{g}/members/search`: whose user name or nickname begins with the query; needs no intent. */
export function searchMembers(
  world: World,
  actorId: string,
  guildId: string,
  { query, limit = 1 }: Search,
): Member[] {
  const guild = guildFor(world, actorId, guildId);
  const wanted = query.toLowerCase();
  const named = ({ userId, nick }: Member) => {
    const { username, globalName } = findUser(world, userId);
    return [username, globalName, nick].some((name) => name?.toLowerCase().startsWith(wanted) === true);
  };
  return [...guild.members.values()].filter(named).slice(0, limit);
}
