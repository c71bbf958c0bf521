import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Guild, Member, World } from '../world/state.ts';
import { memberToWire } from '../world/wire-member.ts';
import { keptNonce, type RequestGuildMembers } from './payloads.ts';

/** Discord: members come in chunks of 1,000; a search by name finds 100 at most. */
const chunkSize = 1_000;
const mostFound = 100;

/** Whether everybody in the guild is asked for, which needs the GUILD_MEMBERS intent. */
export const asksForAll = ({ query, limit }: RequestGuildMembers): boolean =>
  query === '' && (limit ?? 0) === 0;

function named(world: World, guild: Guild, { query = '', limit = 0 }: RequestGuildMembers): Member[] {
  const start = query.toLowerCase();
  const fits = (member: Member) => {
    const user = world.users.get(member.userId);
    const names = [member.nick, user?.globalName, user?.username];
    return names.some((name) => name?.toLowerCase().startsWith(start) === true);
  };
  return [...guild.members.values()].filter(fits).slice(0, Math.min(limit || mostFound, mostFound));
}

function found(world: World, guild: Guild, asked: RequestGuildMembers): Member[] {
  if (asked.user_ids !== undefined)
    return [...new Set(asked.user_ids)].flatMap((id) => guild.members.get(id) ?? []);
  return asksForAll(asked) ? [...guild.members.values()] : named(world, guild, asked);
}

/**
 * The data of the GUILD_MEMBERS_CHUNKs that answer op 8: at least one. None where Discord stays silent: for a guild the
 * bot is not in, and for everybody without the GUILD_MEMBERS intent.
 */
export function memberChunks(
  world: World,
  { applicationId, intents }: { applicationId: string; intents: number },
  asked: RequestGuildMembers,
): unknown[] {
  const guild = world.guilds.get(asked.guild_id);
  if (guild?.members.has(applicationId) !== true || guild.unavailable) return [];
  if (asksForAll(asked) && (intents & GatewayIntentBits.GuildMembers) === 0) return [];
  const members = found(world, guild, asked).map((member) => memberToWire(world, member));
  const missing = asked.user_ids?.filter((id) => !guild.members.has(id)) ?? [];
  const nonce = keptNonce(asked.nonce);
  const count = Math.max(1, Math.ceil(members.length / chunkSize));
  return Array.from({ length: count }, (_, index) => ({
    guild_id: guild.id,
    members: members.slice(index * chunkSize, (index + 1) * chunkSize),
    chunk_index: index,
    chunk_count: count,
    ...(missing.length > 0 ? { not_found: missing } : {}),
    ...(nonce === undefined ? {} : { nonce }),
  }));
}
