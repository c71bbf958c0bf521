import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  PermissionFlagsBits as bit,
} from 'discord-api-types/v10';
import { findChannel } from './find.ts';
import { may, sees } from './permissions.ts';
import type { Guild, World } from './state.ts';

export type Mentions = Readonly<{
  userIds: readonly string[];
  roleIds: readonly string[];
  everyone: boolean;
  /** Who gets a notification out of it. */
  notifiedUserIds: readonly string[];
}>;

type Speaking = Readonly<{
  authorId: string;
  channelId: string;
  text: string;
  allowed: APIAllowedMentions | null | undefined;
  /** What pings where nothing was said about it: everything in messages, only users in interaction answers. */
  unsaid: readonly AllowedMentionsTypes[];
  /** The author of the message that is answered. */
  repliedUserId: string | undefined;
}>;

export const everythingPings = Object.values(AllowedMentionsTypes);
export const usersPing = [AllowedMentionsTypes.User] as const;

const named = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, id]) => id).filter((id) => id !== undefined)),
];

/** Of the ids that stand in the text those that may ping: all of the kind when it is parsed, else the listed ones. */
function allowedOf(ids: readonly string[], parsed: boolean, listed: readonly string[] | undefined): string[] {
  return parsed ? [...ids] : ids.filter((id) => listed?.includes(id) === true);
}

function membersOfRoles(guild: Guild | undefined, roleIds: readonly string[]): string[] {
  const members = [...(guild?.members.values() ?? [])];
  return members
    .filter((member) => roleIds.some((roleId) => member.roleIds.has(roleId)))
    .map(({ userId }) => userId);
}

/**
 * Who is mentioned by a message and who is notified. Mentions that `allowed_mentions` leaves out are only drawn. Roles ping
 * when they are mentionable or the author has MENTION_EVERYONE, as @everyone and @here need it. Nobody is notified of
 * their own message or of one they cannot see; a direct message always notifies the other.
 */
export function resolveMentions(world: World, speaking: Speaking): Mentions {
  const { authorId, channelId, text, allowed, unsaid, repliedUserId } = speaking;
  const channel = findChannel(world, channelId);
  const guild = 'guildId' in channel ? world.guilds.get(channel.guildId) : undefined;
  const parse = allowed?.parse ?? (allowed == null ? unsaid : []);
  const known = named(text, /<@!?(\d{17,20})>/g).filter((id) => world.users.has(id));
  const userIds = allowedOf(known, parse.includes(AllowedMentionsTypes.User), allowed?.users);
  if (repliedUserId !== undefined && (allowed?.replied_user ?? allowed == null)) userIds.push(repliedUserId);
  const loud = may(world, authorId, channelId, bit.MentionEveryone);
  const pingable = named(text, /<@&(\d{17,20})>/g).filter((id) => {
    const role = guild?.roles.get(id);
    return role !== undefined && (role.mentionable || loud);
  });
  const roleIds = allowedOf(pingable, parse.includes(AllowedMentionsTypes.Role), allowed?.roles);
  const calls = guild !== undefined && loud && /@(everyone|here)\b/.test(text);
  const everyone = calls && parse.includes(AllowedMentionsTypes.Everyone);
  const reached = [
    ...userIds,
    ...membersOfRoles(guild, roleIds),
    ...(everyone ? (guild?.members.keys() ?? []) : []),
    ...('userIds' in channel ? channel.userIds : []),
  ];
  const notified = new Set(reached.filter((id) => id !== authorId && sees(world, id, channelId)));
  return { userIds: [...new Set(userIds)], roleIds, everyone, notifiedUserIds: [...notified] };
}
