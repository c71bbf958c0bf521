import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { InteractionResponseType as Answer, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { checkChoiceList } from './command-choices.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { checkForm } from './form.ts';
import { checkMessageEditFields, checkNewMessageFields, type IncomingMessage } from './message.ts';
import { checkModalFields } from './modal.ts';
import { limits } from './numbers.ts';

const kinds = [
  Answer.ChannelMessageWithSource,
  Answer.DeferredChannelMessageWithSource,
  Answer.DeferredMessageUpdate,
  Answer.UpdateMessage,
  Answer.ApplicationCommandAutocompleteResult,
  Answer.Modal,
];

const withData: readonly number[] = [
  Answer.ChannelMessageWithSource,
  Answer.ApplicationCommandAutocompleteResult,
  Answer.Modal,
];

/** An answer as it comes in; its message's attachments are only notes of what to do with files. */
export type IncomingCallback =
  | Readonly<{ type: Answer.ChannelMessageWithSource; data: IncomingMessage }>
  | Readonly<{ type: Answer.DeferredChannelMessageWithSource; data?: { flags?: number | null } | null }>
  | Readonly<{ type: Answer.DeferredMessageUpdate }>
  | Readonly<{ type: Answer.UpdateMessage; data?: IncomingMessage | null }>
  | Readonly<{
      type: Answer.ApplicationCommandAutocompleteResult;
      data: { choices: readonly APIApplicationCommandOptionChoice[] };
    }>
  | Readonly<{ type: Answer.Modal; data: APIModalInteractionResponseCallbackData }>;

/** What the answer may depend on: the files sent with it, and whether the message pressed on has layout. */
export type CallbackContext = { files?: number; layout?: boolean };

/** Refuses, as Discord does, the body that answers an interaction; its message or form stands under `data`.
 * PONG belongs to the HTTP endpoint, LAUNCH_ACTIVITY to activities: neither is played, so both are refused. */
export function checkCallback(
  body: unknown,
  context: CallbackContext = {},
): asserts body is IncomingCallback {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    const type = fields?.whole('type', { required: true, choices: kinds });
    if (fields && type !== undefined) checkData(fields, type, context);
  });
}

function checkData(fields: Fields, type: number, { files = 0, layout = false }: CallbackContext): void {
  const data = fields.object('data', { required: withData.includes(type) });
  if (!data) return;
  if (type === Answer.ChannelMessageWithSource) checkNewMessageFields(data, files);
  if (type === Answer.DeferredChannelMessageWithSource) data.whole('flags');
  if (type === Answer.UpdateMessage) checkMessageEditFields(data, { layout }, files);
  if (type === Answer.ApplicationCommandAutocompleteResult) checkSuggestions(data);
  if (type === Answer.Modal) checkModalFields(data);
}

/** Suggestions while typing: at most 25, names and text values 1–100, numbers as they are (Discord). */
function checkSuggestions(data: Fields): void {
  const choices = data.objects('choices', { required: true, max: limits.command.choices });
  for (const choice of choices) {
    const kind =
      typeof choice.raw('value') === 'number'
        ? ApplicationCommandOptionType.Number
        : ApplicationCommandOptionType.String;
    checkChoiceList([choice.entry], kind);
  }
}
