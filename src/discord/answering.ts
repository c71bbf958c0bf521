import { DiscordAPIError, type REST } from 'discord.js';
import { InteractionResponseType, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { FormView } from '../lib/form.ts';
import type { MessageView } from '../lib/markup.ts';
import type { Acknowledgement, Answer, Suggestion } from './command.ts';
import type { Reply } from './received.ts';

/**
 * Answers to one press, as plain calls: discord.js forgets that an answer arrived when only its confirmation was lost.
 * Interaction routes need no token of the bot.
 */
export function answering(rest: REST, { id, token, application }: Reply) {
  const callback = async (
    type: InteractionResponseType,
    data?: unknown,
  ): Promise<'answered' | 'too-late'> => {
    try {
      await rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false });
      return 'answered';
    } catch (error) {
      if (isCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return 'answered';
      if (isCode(error, RESTJSONErrorCodes.UnknownInteraction)) return 'too-late';
      throw error;
    }
  };
  const original = Routes.webhookMessage(application, token, '@original');

  return {
    /** Tells Discord within three seconds that the press arrived. `too-late`: the person has to press again. */
    async acknowledge(how: Acknowledgement): Promise<'answered' | 'too-late'> {
      if (how !== 'private') return await callback(InteractionResponseType.DeferredMessageUpdate);
      const data = { flags: MessageFlags.Ephemeral };
      return await callback(InteractionResponseType.DeferredChannelMessageWithSource, data);
    },

    /** The answer after an acknowledgement. Nobody but the person sees it. */
    async finish(how: Acknowledgement, answer: Answer): Promise<void> {
      if (answer.kind === 'nothing') return;
      const files =
        answer.file === undefined ? [] : [{ name: answer.file.name, data: Buffer.from(answer.file.body) }];
      if (how === 'quiet') {
        const body = { ...answer.view, flags: answer.view.flags | MessageFlags.Ephemeral };
        await rest.post(Routes.webhook(application, token), { body, files, auth: false });
      } else {
        await rest.patch(original, { body: answer.view, files, auth: false });
      }
    },

    async openForm(form: FormView): Promise<'answered' | 'too-late'> {
      return await callback(InteractionResponseType.Modal, form);
    },

    /** The whole answer in one call, without acknowledging first. */
    async sayAtOnce(how: 'private' | 'redraw', view: MessageView): Promise<'answered' | 'too-late'> {
      if (how === 'redraw') return await callback(InteractionResponseType.UpdateMessage, view);
      const data = { ...view, flags: view.flags | MessageFlags.Ephemeral };
      return await callback(InteractionResponseType.ChannelMessageWithSource, data);
    },

    /** Suggestions for what is being typed. Late ones are of no use to anybody. */
    async suggest(found: readonly Suggestion[]): Promise<'answered' | 'too-late'> {
      const choices = found
        .slice(0, 25)
        .map((one) => (typeof one === 'string' ? { name: one, value: one } : one))
        .map(({ name, value }) => ({ name: name.slice(0, 100), value: value.slice(0, 100) }));
      return await callback(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
    },
  };
}

export const isCode = (error: unknown, code: number): boolean =>
  error instanceof DiscordAPIError && error.code === code;
