import { PermissionFlagsBits as bit, GatewayIntentBits } from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import { findGuild, findMember, guildFor, threadsOf } from './find.ts';
import { announce } from './guild-events.ts';
import { removeBot } from './guilds.ts';
import { demandRank } from './hierarchy.ts';
import { demandInGuild } from './permissions.ts';
import { unknownBan } from './refusal.ts';
import type { Guild, World } from './state.ts';
import { leaveVoice } from './voice.ts';
import { userToWire } from './wire-user.ts';

type OfMember = Readonly<{ guildId: string; userId: string }>;

/**
 * Somebody leaves the server. Voice and thread memberships end; overwrites made for the person stay behind, as they do
 * on Discord. A bot is told GUILD_DELETE.
 */
export function leaveGuild(world: World, userId: string, guildId: string): void {
  const guild = findGuild(world, guildId);
  findMember(guild, userId);
  if (world.applications.has(userId)) {
    removeBot(world, userId, guildId);
    return;
  }
  leaveVoice(world, userId, guildId);
  guild.members.delete(userId);
  for (const thread of threadsOf(world, guild)) thread.members.delete(userId);
  const event = { name: 'GUILD_MEMBER_REMOVE', intents: GatewayIntentBits.GuildMembers };
  announce(world, guild, event, { guild_id: guildId, user: userToWire(findUser(world, userId)) });
}

/** Needs KICK_MEMBERS and a higher role. */
export function kickMember(world: World, actorId: string, { guildId, userId }: OfMember): void {
  const guild = guildFor(world, actorId, guildId);
  findMember(guild, userId);
  demandInGuild(world, guild, actorId, bit.KickMembers);
  demandRank(guild, actorId, userId);
  leaveGuild(world, userId, guildId);
}

function announceBan(world: World, guild: Guild, name: string, userId: string): void {
  const data = { guild_id: guild.id, user: userToWire(findUser(world, userId)) };
  announce(world, guild, { name, intents: GatewayIntentBits.GuildModeration }, data);
}

/** Needs BAN_MEMBERS and, for a member, a higher role; people who are not in the server can be banned too. */
export function banMember(world: World, actorId: string, { guildId, userId }: OfMember): void {
  const guild = guildFor(world, actorId, guildId);
  findUser(world, userId);
  demandInGuild(world, guild, actorId, bit.BanMembers);
  if (guild.members.has(userId)) demandRank(guild, actorId, userId);
  guild.bannedUserIds.add(userId);
  if (guild.members.has(userId)) leaveGuild(world, userId, guildId);
  announceBan(world, guild, 'GUILD_BAN_ADD', userId);
}

/** Needs BAN_MEMBERS; 10026 for somebody who is not banned. */
export function unbanMember(world: World, actorId: string, { guildId, userId }: OfMember): void {
  const guild = guildFor(world, actorId, guildId);
  demandInGuild(world, guild, actorId, bit.BanMembers);
  if (!guild.bannedUserIds.delete(userId)) throw unknownBan();
  announceBan(world, guild, 'GUILD_BAN_REMOVE', userId);
}
