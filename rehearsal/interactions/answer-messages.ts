import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { applyEdit, composeMessage } from '../world/compose.ts';
import { publish, republish } from '../world/publish.ts';
import { lockedThread, unknownChannel, unknownMessage } from '../world/refusal.ts';
import type { MessageBody, StoredMessage, World } from '../world/state.ts';
import type { Interaction } from './interaction.ts';

/** Discord: the flags an answer may set; others are ignored. */
const answerFlags =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** A message of an interaction wherever it is kept. Refuses with 10008 when it was deleted meanwhile. */
export function storedMessage(world: World, channelId: string, messageId: string | undefined): StoredMessage {
  if (messageId === undefined) throw unknownMessage();
  const message = world.ephemeralMessages.get(messageId) ?? world.messages.get(channelId)?.get(messageId);
  if (message === undefined) throw unknownMessage();
  return message;
}

/** The message as it is now, safe from later edits. */
function snapshot(message: StoredMessage): StoredMessage {
  return structuredClone(message);
}

/** Sends the first answer (type 4), visible to all or, with the flag Ephemeral, to the one person. */
export function postMessage(world: World, interaction: Interaction, body: MessageBody): StoredMessage {
  const message = newMessage(world, interaction, body, { replyToId: interaction.sourceMessageId });
  interaction.originalId = message.id;
  publish(world, message);
  return snapshot(message);
}

/** Shows "thinking…" (type 5). Discord: Ephemeral is the only flag that counts here, and it cannot be changed later. */
export function deferMessage(world: World, interaction: Interaction, flags: number): StoredMessage {
  const body = { flags: flags & MessageFlags.Ephemeral };
  const replyToId = interaction.sourceMessageId;
  const message = newMessage(world, interaction, body, { replyToId, flags: MessageFlags.Loading });
  interaction.originalId = message.id;
  interaction.thinking = true;
  publish(world, message);
  return snapshot(message);
}

/** Edits the message the component sits on (type 7): it becomes `@original`. Works on ephemeral messages of any age. */
export function updateSource(world: World, interaction: Interaction, body: MessageBody): StoredMessage {
  const message = storedMessage(world, interaction.channelId, interaction.sourceMessageId);
  interaction.originalId = message.id;
  return changeMessage(world, message, body);
}

/** A further message (follow-up); its own flags decide who sees it. */
export function postFollowUp(world: World, interaction: Interaction, body: MessageBody): StoredMessage {
  const message = newMessage(world, interaction, body, { replyToId: interaction.originalId });
  publish(world, message);
  return snapshot(message);
}

/** Ends "thinking…" with the real answer. It stays as private or public as it was deferred, and pings nobody: it is an edit. */
export function endThinking(world: World, interaction: Interaction, body: MessageBody): StoredMessage {
  const message = storedMessage(world, interaction.channelId, interaction.originalId);
  demandOpen(world, message.channelId);
  const filled = { ...message, flags: message.flags & ~MessageFlags.Loading };
  applyEdit(world, filled, body);
  // Discord: the end of "thinking…" is not marked as an edit.
  Object.assign(message, filled, { editedAt: undefined });
  interaction.thinking = false;
  republish(world, message);
  return snapshot(message);
}

export function changeMessage(world: World, message: StoredMessage, body: MessageBody): StoredMessage {
  demandOpen(world, message.channelId);
  applyEdit(world, message, body);
  republish(world, message);
  return snapshot(message);
}

/** Discord: in a thread that is archived and locked no interaction can be answered. */
function demandOpen(world: World, channelId: string): void {
  const channel = world.channels.get(channelId);
  if (channel === undefined) throw unknownChannel();
  if ('locked' in channel && channel.locked && channel.archived) throw lockedThread();
}

type Placed = Readonly<{ replyToId: string | undefined; flags?: number }>;

/** Pings the users it mentions, never roles or everyone, unless the body says otherwise: the world knows by the application id. */
function newMessage(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  { replyToId, flags: ownFlags = 0 }: Placed,
): StoredMessage {
  const { channelId, applicationId, userId } = interaction;
  demandOpen(world, channelId);
  const flags = ((body.flags ?? 0) & answerFlags) | ownFlags;
  const origin = {
    authorId: applicationId,
    channelId,
    type: replyToId === undefined ? interaction.answersAs : MessageType.Reply,
    applicationId,
    webhookId: applicationId,
    interactionMetadata: metadataFor(interaction),
    onlyFor: (flags & MessageFlags.Ephemeral) === 0 ? undefined : userId,
  };
  const reference = replyToId === undefined ? {} : { message_reference: { message_id: replyToId } };
  return composeMessage(world, origin, { ...body, ...reference, flags });
}

function metadataFor(interaction: Interaction): APIMessageInteractionMetadata | undefined {
  if (interaction.metadata === undefined || interaction.originalId === undefined) return interaction.metadata;
  return { ...interaction.metadata, original_response_message_id: interaction.originalId };
}
