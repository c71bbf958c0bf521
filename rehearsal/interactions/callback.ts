import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { invalidField } from '../world/refusal.ts';
import type { MessageBody } from '../world/state.ts';
import type { Interaction } from './interaction.ts';

/** What a bot answers to an interaction; messages with their attachments already uploaded. */
export type Callback =
  | Readonly<{ type: InteractionResponseType.ChannelMessageWithSource; data: MessageBody }>
  | Readonly<{
      type: InteractionResponseType.DeferredChannelMessageWithSource;
      data?: Readonly<{ flags?: number | null | undefined }> | undefined;
    }>
  | Readonly<{ type: InteractionResponseType.DeferredMessageUpdate }>
  | Readonly<{ type: InteractionResponseType.UpdateMessage; data?: MessageBody | undefined }>
  | Readonly<{
      type: InteractionResponseType.ApplicationCommandAutocompleteResult;
      data: Readonly<{ choices?: readonly APIApplicationCommandOptionChoice[] | undefined }>;
    }>
  | Readonly<{ type: InteractionResponseType.Modal; data: APIModalInteractionResponseCallbackData }>;

const onMessages: readonly InteractionResponseType[] = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
const onSources: readonly InteractionResponseType[] = [
  InteractionResponseType.DeferredMessageUpdate,
  InteractionResponseType.UpdateMessage,
];

/**
 * Refuses (400/50035) an answer of a type that does not fit what was done.
 * Discord: autocomplete takes choices only; updates need a message they came from; a form cannot answer a form.
 */
export function checkCallbackFits(interaction: Interaction, type: InteractionResponseType): void {
  if (!fitting(interaction).includes(type)) {
    throw invalidField(
      ['type'],
      'INTERACTION_RESPONSE_TYPE_INVALID',
      `Interaction response type ${type} cannot answer an interaction of type ${interaction.type}`,
    );
  }
}

function fitting(interaction: Interaction): readonly InteractionResponseType[] {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return [...onMessages, InteractionResponseType.Modal];
    case InteractionType.MessageComponent:
      return [...onMessages, ...onSources, InteractionResponseType.Modal];
    case InteractionType.ModalSubmit:
      return interaction.sourceMessageId === undefined ? onMessages : [...onMessages, ...onSources];
    case InteractionType.ApplicationCommandAutocomplete:
      return [InteractionResponseType.ApplicationCommandAutocompleteResult];
    default:
      return [];
  }
}
