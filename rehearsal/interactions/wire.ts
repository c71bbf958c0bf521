import type { RESTPostAPIInteractionCallbackWithResponseResult } from 'discord-api-types/v10';
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { StoredMessage, World } from '../world/state.ts';
import { messageToWire } from '../world/wire-message.ts';
import { storedMessage } from './answer-messages.ts';
import type { Interaction } from './interaction.ts';

/** What `?with_response=true` answers after `answer`. Discord: the message itself comes with types 4 and 7 only. */
export function callbackToWire(
  world: World,
  interaction: Interaction,
  type: InteractionResponseType,
): RESTPostAPIInteractionCallbackWithResponseResult {
  const { id, type: interactionType, originalId } = interaction;
  if (originalId === undefined) return { interaction: { id, type: interactionType }, resource: { type } };
  const message = storedMessage(world, interaction.channelId, originalId);
  return {
    interaction: {
      id,
      type: interactionType,
      response_message_id: originalId,
      response_message_loading: isSet(message, MessageFlags.Loading),
      response_message_ephemeral: isSet(message, MessageFlags.Ephemeral),
    },
    resource: carriesMessage(type)
      ? { type, message: messageToWire(world, message, interaction.applicationId) }
      : { type },
  };
}

function carriesMessage(type: InteractionResponseType): boolean {
  return (
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage
  );
}

function isSet(message: StoredMessage, flag: MessageFlags): boolean {
  return (message.flags & flag) !== 0;
}
