import { PermissionFlagsBits as bit, MessageFlags } from 'discord-api-types/v10';
import { aboutMessages, aboutTyping, tellChannel } from './audience.ts';
import { applyEdit } from './compose.ts';
import { channelFor, findChannel } from './find.ts';
import { createdAt } from './ids.ts';
import { demand, isThread, may } from './permissions.ts';
import { republish, retract } from './publish.ts';
import {
  archivedThread,
  lockedThread,
  missingAccess,
  notAuthor,
  tooManyOldEdits,
  tooOldToBulkDelete,
  unknownMessage,
  wrongBulkDeleteCount,
  wrongInDirectMessage,
} from './refusal.ts';
import { demandWriting } from './send-message.ts';
import type { Channel, MessageBody, StoredMessage, World } from './state.ts';
import { memberToWire } from './wire-member.ts';

const hour = 3_600_000;
/** Discord: `bulk-delete` takes messages younger than this, in ms. */
const bulkDeleteAge = 14 * 24 * hour;

type InChannel = Readonly<{ channelId: string; messageId: string }>;

/** A message somebody may look up: READ_MESSAGE_HISTORY besides VIEW_CHANNEL (50001), else 10008 where there is none. */
export function messageFor(
  world: World,
  actorId: string,
  { channelId, messageId }: InChannel,
): StoredMessage {
  channelFor(world, actorId, channelId);
  if (!may(world, actorId, channelId, bit.ReadMessageHistory)) throw missingAccess();
  return findMessage(world, channelId, messageId);
}

/** The message, or 10008; ephemeral ones are never found. */
export function findMessage(world: World, channelId: string, messageId: string): StoredMessage {
  const message = world.messages.get(channelId)?.get(messageId);
  if (message === undefined) throw unknownMessage();
  return message;
}

type Page = Readonly<{ limit?: number; before?: string; after?: string; around?: string }>;

function paged(newestFirst: readonly StoredMessage[], { limit = 50, before, after, around }: Page) {
  const isOlder = (message: StoredMessage, id: string) => BigInt(message.id) < BigInt(id);
  if (before !== undefined) return newestFirst.filter((one) => isOlder(one, before)).slice(0, limit);
  if (after !== undefined) {
    const later = newestFirst.filter((one) => !isOlder(one, after) && one.id !== after);
    return later.slice(-limit);
  }
  if (around !== undefined) {
    const at = newestFirst.filter((one) => !isOlder(one, around)).length;
    return newestFirst.slice(Math.max(0, at - Math.ceil(limit / 2)), at + Math.floor(limit / 2));
  }
  return newestFirst.slice(0, limit);
}

/** `GET /channels/{c}/messages`, newest first; without READ_MESSAGE_HISTORY the list is empty. 50 unless told. */
export function messagesFor(
  world: World,
  actorId: string,
  channelId: string,
  page: Page = {},
): StoredMessage[] {
  channelFor(world, actorId, channelId);
  if (!may(world, actorId, channelId, bit.ReadMessageHistory)) return [];
  const newestFirst = [...(world.messages.get(channelId)?.values() ?? [])].reverse();
  return paged(newestFirst, page);
}

/** Refuses what an archived thread does not let happen: 160005 when it is locked against the actor, else 50083. */
export function demandAwake(world: World, actorId: string, channel: Channel): void {
  if (!isThread(channel) || !channel.archived) return;
  const shut = channel.locked && !may(world, actorId, channel.id, bit.ManageThreads);
  throw shut ? lockedThread() : archivedThread();
}

/** 30046 when a message older than an hour was edited too often within the hour. */
function countOldEdit(world: World, message: StoredMessage): void {
  const now = world.clock.now().getTime();
  if (now - message.sentAt.getTime() < hour) return;
  const recent = (world.oldEdits.get(message.id) ?? []).filter((at) => now - at.getTime() < hour);
  if (recent.length >= world.caps.oldEdits) throw tooManyOldEdits();
  world.oldEdits.set(message.id, [...recent, world.clock.now()]);
}

const onlyHidesEmbeds = (body: MessageBody) =>
  Object.entries(body).every(([field, value]) => field === 'flags' || value === undefined) &&
  ((body.flags ?? 0) & ~MessageFlags.SuppressEmbeds) === 0;

/** Own messages only (50005); MANAGE_MESSAGES may hide the embeds of others'. 50083 in archived threads. */
export function editMessage(
  world: World,
  actorId: string,
  { channelId, messageId }: InChannel,
  body: MessageBody,
): StoredMessage {
  const channel = channelFor(world, actorId, channelId);
  const message = findMessage(world, channelId, messageId);
  if (message.authorId !== actorId) {
    if (!onlyHidesEmbeds(body)) throw notAuthor();
    demand(world, actorId, channelId, bit.ManageMessages);
  }
  demandAwake(world, actorId, channel);
  countOldEdit(world, message);
  applyEdit(world, message, body);
  republish(world, message);
  return message;
}

/** One's own at any time, others' with MANAGE_MESSAGES; 50003 for the other's words in direct messages. */
export function deleteMessage(world: World, actorId: string, { channelId, messageId }: InChannel): void {
  const channel = channelFor(world, actorId, channelId);
  const message = findMessage(world, channelId, messageId);
  if (message.authorId !== actorId) {
    if ('userIds' in channel) throw wrongInDirectMessage();
    demand(world, actorId, channelId, bit.ManageMessages);
  }
  retract(world, message);
}

/** Needs MANAGE_MESSAGES; 2–100 ids (50016), all younger than 14 days (50034). Ids that lead nowhere are passed over. */
export function bulkDelete(world: World, actorId: string, channelId: string, ids: readonly string[]): void {
  const channel = channelFor(world, actorId, channelId);
  if ('userIds' in channel) throw wrongInDirectMessage();
  demand(world, actorId, channelId, bit.ManageMessages);
  const wanted = [...new Set(ids)];
  if (wanted.length < 2 || wanted.length > 100) throw wrongBulkDeleteCount();
  const since = world.clock.now().getTime() - bulkDeleteAge;
  if (wanted.some((id) => createdAt(id).getTime() < since)) throw tooOldToBulkDelete();
  const messages = world.messages.get(channelId);
  const deleted = wanted.filter((id) => messages?.delete(id) === true);
  if (deleted.length === 0) return;
  const data = { ids: deleted, channel_id: channelId, guild_id: channel.guildId };
  tellChannel(world, channel, { name: 'MESSAGE_DELETE_BULK', ...aboutMessages }, () => ({ data }));
  world.changed({ guildId: channel.guildId, channelId });
}

/** "… is typing": whoever may write here may be seen typing. */
export function startTyping(world: World, actorId: string, channelId: string): void {
  const channel = findChannel(world, channelId);
  demandWriting(world, actorId, channel);
  const guild = 'guildId' in channel ? world.guilds.get(channel.guildId) : undefined;
  const member = guild?.members.get(actorId);
  const data = {
    channel_id: channelId,
    user_id: actorId,
    timestamp: Math.floor(world.clock.now().getTime() / 1000),
    ...(guild === undefined ? {} : { guild_id: guild.id }),
    ...(member === undefined ? {} : { member: memberToWire(world, member) }),
  };
  tellChannel(world, channel, { name: 'TYPING_START', ...aboutTyping }, () => ({ data }));
}
