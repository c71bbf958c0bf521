import { retract } from '../world/publish.ts';
import { unknownMessage } from '../world/refusal.ts';
import type { MessageBody, StoredMessage, World } from '../world/state.ts';
import { changeMessage, endThinking, postFollowUp, storedMessage } from './answer-messages.ts';
import { type Interaction, show } from './interaction.ts';
import { interactionForWebhook } from './store.ts';

/** Which message of an interaction's webhook is meant; `messageId` may be '@original'. */
type AnswerMessage = Readonly<{ applicationId: string; token: string; messageId: string }>;

/**
 * GET /webhooks/:application/:token/messages/:message, ephemeral ones included.
 * Refuses with 50027 after 15 minutes, 10015 before the first answer, 10008 for messages that are not of this interaction.
 */
export function readAnswer(world: World, which: AnswerMessage): StoredMessage {
  return messageOf(world, interactionForWebhook(world, which.applicationId, which.token), which.messageId);
}

/** PATCH of the same; ends "thinking…" when the original was deferred. Refuses as `readAnswer`. */
export function editAnswer(world: World, which: AnswerMessage, body: MessageBody): StoredMessage {
  const interaction = interactionForWebhook(world, which.applicationId, which.token);
  const message = messageOf(world, interaction, which.messageId);
  const isAwaited = interaction.thinking && message.id === interaction.originalId;
  const seen = isAwaited ? endThinking(world, interaction, body) : changeMessage(world, message, body);
  show(interaction, { kind: 'message', message: seen });
  return message;
}

/** DELETE of the same; a deferred answer that is deleted ends "thinking…" with nothing. Refuses as `readAnswer`. */
export function deleteAnswer(world: World, which: AnswerMessage): void {
  const interaction = interactionForWebhook(world, which.applicationId, which.token);
  const message = messageOf(world, interaction, which.messageId);
  if (message.id === interaction.originalId) interaction.thinking = false;
  retract(world, message);
  show(interaction, { kind: 'deleted', messageId: message.id });
}

/**
 * POST /webhooks/:application/:token. Discord: the first follow-up after a defer edits the deferred answer and is as private as that one,
 * whatever its own flags say. Refuses as `readAnswer`.
 */
export function followUp(
  world: World,
  applicationId: string,
  token: string,
  body: MessageBody,
): StoredMessage {
  const interaction = interactionForWebhook(world, applicationId, token);
  const seen = interaction.thinking
    ? endThinking(world, interaction, body)
    : postFollowUp(world, interaction, body);
  show(interaction, { kind: 'message', message: seen });
  return storedMessage(world, interaction.channelId, seen.id);
}

export function readOriginal(world: World, applicationId: string, token: string): StoredMessage {
  return readAnswer(world, { applicationId, token, messageId: '@original' });
}

export function editOriginal(
  world: World,
  applicationId: string,
  token: string,
  body: MessageBody,
): StoredMessage {
  return editAnswer(world, { applicationId, token, messageId: '@original' }, body);
}

export function deleteOriginal(world: World, applicationId: string, token: string): void {
  deleteAnswer(world, { applicationId, token, messageId: '@original' });
}

/** Reachable with a token: the original, and what the same interaction sent. */
function messageOf(world: World, interaction: Interaction, messageId: string): StoredMessage {
  if (messageId === '@original') return storedMessage(world, interaction.channelId, interaction.originalId);
  const message = storedMessage(world, interaction.channelId, messageId);
  const isOwn = message.interactionMetadata?.id === interaction.id;
  if (!isOwn && message.id !== interaction.originalId) throw unknownMessage();
  return message;
}
