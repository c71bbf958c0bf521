import {
  type APIMessage,
  type APIMessageReference,
  type APIReaction,
  GatewayIntentBits,
  MessageReferenceType,
} from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import { isThread } from './permissions.ts';
import type { Reaction, StoredMessage, World } from './state.ts';
import { threadToWire } from './wire-channel.ts';
import { partialMemberToWire } from './wire-member.ts';
import { userToWire } from './wire-user.ts';

/** What is left of the content for whoever may not read it. */
const withheld = () => ({ content: '', embeds: [], components: [], attachments: [] });

/** Discord: everybody reads direct messages to them, their own messages, and messages that mention them. */
function alwaysReads(world: World, message: StoredMessage, userId: string): boolean {
  if (message.guildId === undefined || !world.applications.has(userId)) return true;
  return (
    message.authorId === userId ||
    message.applicationId === userId ||
    message.mentionedUserIds.includes(userId)
  );
}

/** Whether the message content is kept from this viewer: a bot whose application has no MESSAGE_CONTENT intent. */
function isHidden(world: World, message: StoredMessage, viewerId: string | undefined): boolean {
  if (viewerId === undefined || alwaysReads(world, message, viewerId)) return false;
  const intents = world.applications.get(viewerId)?.privilegedIntents ?? 0;
  return (intents & GatewayIntentBits.MessageContent) === 0;
}

function reactionToWire({ emoji, userIds }: Reaction, viewerId: string | undefined): APIReaction {
  return {
    emoji,
    count: userIds.size,
    count_details: { burst: 0, normal: userIds.size },
    burst_colors: [],
    me_burst: false,
    me: viewerId !== undefined && userIds.has(viewerId),
  };
}

function referenceTo(replyTo: NonNullable<StoredMessage['replyTo']>): APIMessageReference {
  const { channelId, messageId, guildId } = replyTo;
  const place = guildId === undefined ? {} : { guild_id: guildId };
  return { type: MessageReferenceType.Default, channel_id: channelId, message_id: messageId, ...place };
}

function answeredMessage(world: World, message: StoredMessage, viewerId: string | undefined) {
  const { replyTo } = message;
  if (replyTo === undefined) return {};
  const answered = world.messages.get(replyTo.channelId)?.get(replyTo.messageId);
  // One level only, as on Discord.
  const wire = answered === undefined ? null : bareMessage(world, answered, viewerId);
  return { message_reference: referenceTo(replyTo), referenced_message: wire };
}

const attachmentsOf = (message: StoredMessage) =>
  message.onlyFor === undefined
    ? message.attachments
    : message.attachments.map((attachment) => ({ ...attachment, ephemeral: true }));

function optionalParts(world: World, message: StoredMessage) {
  const thread = world.channels.get(message.id);
  return {
    ...(message.applicationId === undefined ? {} : { application_id: message.applicationId }),
    ...(message.webhookId === undefined ? {} : { webhook_id: message.webhookId }),
    ...(message.interactionMetadata === undefined
      ? {}
      : { interaction_metadata: message.interactionMetadata }),
    ...(message.poll === undefined ? {} : { poll: message.poll }),
    ...(thread !== undefined && isThread(thread) ? { thread: threadToWire(thread) } : {}),
  };
}

function bareMessage(world: World, message: StoredMessage, viewerId: string | undefined): APIMessage {
  const reactions = message.reactions.map((reaction) => reactionToWire(reaction, viewerId));
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: userToWire(findUser(world, message.authorId)),
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: attachmentsOf(message),
    mentions: message.mentionedUserIds.map((id) => userToWire(findUser(world, id))),
    mention_roles: [...message.mentionedRoleIds],
    mention_everyone: message.mentionsEveryone,
    timestamp: message.sentAt.toISOString(),
    edited_timestamp: message.editedAt?.toISOString() ?? null,
    flags: message.flags,
    tts: message.tts,
    pinned: message.pinnedAt !== undefined,
    ...(reactions.length === 0 ? {} : { reactions }),
    ...optionalParts(world, message),
    ...(isHidden(world, message, viewerId) ? withheld() : {}),
  };
}

/**
 * A message as the REST routes answer it to this viewer. The content is empty for a bot that may not read it. There is no
 * `nonce` in it: Discord repeats that only in the answer to the send and in MESSAGE_CREATE.
 */
export function messageToWire(world: World, message: StoredMessage, viewerId?: string): APIMessage {
  return { ...bareMessage(world, message, viewerId), ...answeredMessage(world, message, viewerId) };
}

/** The answer to the request that sent the message. */
export function sentMessageToWire(world: World, message: StoredMessage, viewerId?: string): APIMessage {
  const nonce = message.nonce === undefined ? {} : { nonce: message.nonce };
  return { ...messageToWire(world, message, viewerId), ...nonce };
}

/** The message as an event carries it, in full and as a session without MESSAGE_CONTENT gets it. */
export function messageEvent(world: World, message: StoredMessage, botId: string, isNew: boolean) {
  const guild = message.guildId === undefined ? undefined : world.guilds.get(message.guildId);
  const author = guild?.members.get(message.authorId);
  const mentions = message.mentionedUserIds.map((id) => {
    const member = guild?.members.get(id);
    const user = userToWire(findUser(world, id));
    return member === undefined ? user : { ...user, member: partialMemberToWire(member) };
  });
  const data = {
    ...(isNew ? sentMessageToWire(world, message, botId) : messageToWire(world, message, botId)),
    mentions,
    channel_type: world.channels.get(message.channelId)?.type,
    ...(guild === undefined ? {} : { guild_id: guild.id }),
    ...(author === undefined ? {} : { member: partialMemberToWire(author) }),
  };
  if (alwaysReads(world, message, botId)) return { data };
  return { data, withoutContent: { ...data, ...withheld() } };
}
