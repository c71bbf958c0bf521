import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import { aboutReactions, tellChannel } from './audience.ts';
import { channelFor, findChannel } from './find.ts';
import { demandAwake, findMessage, messageFor } from './messages.ts';
import { demand, isTimedOut } from './permissions.ts';
import { missingPermissions, reactionBlocked, tooManyReactions, unknownEmoji } from './refusal.ts';
import type { Reaction, StoredMessage, World } from './state.ts';
import { memberToWire } from './wire-member.ts';

type InChannel = Readonly<{ channelId: string; messageId: string }>;
type Emoji = Reaction['emoji'];

const drawn = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)/u;

/** Reads the emoji of a route: there are no custom emojis in this world, so `name:id` is 10014 like any other word. */
function emojiFrom(text: string): Emoji {
  if (!drawn.test(text)) throw unknownEmoji();
  return { id: null, name: text };
}

const reactionOf = (message: StoredMessage, emoji: Emoji) =>
  message.reactions.find((reaction) => reaction.emoji.name === emoji.name);

function tell(world: World, message: StoredMessage, name: string, about: object): void {
  const place = message.guildId === undefined ? {} : { guild_id: message.guildId };
  const data = { channel_id: message.channelId, message_id: message.id, ...place, ...about };
  const event = { name, ...aboutReactions };
  tellChannel(world, findChannel(world, message.channelId), event, () => ({ data }));
  world.changed({ guildId: message.guildId, channelId: message.channelId });
}

/** Discord: a new emoji needs ADD_REACTIONS; one that is there already may be clicked by whoever can read it. */
function demandReacting(world: World, actorId: string, message: StoredMessage, emoji: Emoji): void {
  const { channelId, guildId } = message;
  demandAwake(world, actorId, channelFor(world, actorId, channelId));
  const member = world.guilds.get(guildId ?? '')?.members.get(actorId);
  if (member !== undefined && isTimedOut(world, member)) throw missingPermissions();
  if (findUser(world, message.authorId).blockedUserIds.has(actorId)) throw reactionBlocked();
  if (reactionOf(message, emoji) !== undefined) return;
  demand(world, actorId, channelId, bit.AddReactions);
  if (message.reactions.length >= world.caps.reactionKinds) throw tooManyReactions();
}

/** Reacts; once per person and emoji. 30010 beyond 20 kinds, 10014 for no emoji, 90001 when the author blocked one. */
export function react(world: World, actorId: string, place: InChannel, text: string): void {
  const emoji = emojiFrom(text);
  const message = messageFor(world, actorId, place);
  demandReacting(world, actorId, message, emoji);
  const reaction = reactionOf(message, emoji) ?? { emoji, userIds: new Set<string>() };
  if (!message.reactions.includes(reaction)) message.reactions.push(reaction);
  if (reaction.userIds.has(actorId)) return;
  reaction.userIds.add(actorId);
  const member = world.guilds.get(message.guildId ?? '')?.members.get(actorId);
  tell(world, message, 'MESSAGE_REACTION_ADD', {
    user_id: actorId,
    emoji,
    message_author_id: message.authorId,
    burst: false,
    type: 0,
    ...(member === undefined ? {} : { member: memberToWire(world, member) }),
  });
}

function demandAwakeAndManaging(
  world: World,
  actorId: string,
  place: InChannel,
  own: boolean,
): StoredMessage {
  const channel = channelFor(world, actorId, place.channelId);
  const message = findMessage(world, place.channelId, place.messageId);
  demandAwake(world, actorId, channel);
  if (!own) demand(world, actorId, place.channelId, bit.ManageMessages);
  return message;
}

/** Takes a reaction back: one's own, or with MANAGE_MESSAGES somebody else's (`userId`). */
export function unreact(
  world: World,
  actorId: string,
  { userId = actorId, ...place }: InChannel & Readonly<{ userId?: string }>,
  text: string,
): void {
  const emoji = emojiFrom(text);
  const message = demandAwakeAndManaging(world, actorId, place, userId === actorId);
  const reaction = reactionOf(message, emoji);
  if (reaction?.userIds.delete(userId) !== true) return;
  if (reaction.userIds.size === 0) message.reactions = message.reactions.filter((one) => one !== reaction);
  tell(world, message, 'MESSAGE_REACTION_REMOVE', { user_id: userId, emoji, burst: false, type: 0 });
}

/** Clears all reactions, or all with one emoji; needs MANAGE_MESSAGES. */
export function clearReactions(world: World, actorId: string, place: InChannel, text?: string): void {
  const message = demandAwakeAndManaging(world, actorId, place, false);
  if (text === undefined) {
    message.reactions = [];
    tell(world, message, 'MESSAGE_REACTION_REMOVE_ALL', {});
    return;
  }
  const emoji = emojiFrom(text);
  message.reactions = message.reactions.filter((one) => one.emoji.name !== emoji.name);
  tell(world, message, 'MESSAGE_REACTION_REMOVE_EMOJI', { emoji });
}

/** Who reacted with this emoji, in order. */
export const reactorsOf = (world: World, actorId: string, place: InChannel, text: string): string[] => [
  ...(reactionOf(messageFor(world, actorId, place), emojiFrom(text))?.userIds ?? []),
];
