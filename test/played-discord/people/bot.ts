import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { answer } from '../../../rehearsal/interactions/answer.ts';
import type { Callback } from '../../../rehearsal/interactions/callback.ts';
import { editOriginal, followUp } from '../../../rehearsal/interactions/webhook.ts';
import { DiscordRefusal } from '../../../rehearsal/world/refusal.ts';
import type { Dispatch, MessageBody, World } from '../../../rehearsal/world/state.ts';

const payloadShape = z.looseObject({
  id: z.string(),
  token: z.string(),
  type: z.number(),
  data: z.looseObject({}),
});

/** One interaction as the bot gets it, with everything it may answer. */
export class Asked {
  readonly payload: z.infer<typeof payloadShape>;
  readonly dispatch: Dispatch;
  readonly #world: World;
  readonly #applicationId: string;

  constructor(world: World, applicationId: string, dispatch: Dispatch) {
    this.#world = world;
    this.#applicationId = applicationId;
    this.dispatch = dispatch;
    this.payload = payloadShape.parse(dispatch.data);
  }

  with(callback: Callback): void {
    answer(this.#world, this.payload.id, this.payload.token, callback);
  }

  replies(content: string, flags = 0): void {
    this.with({ type: InteractionResponseType.ChannelMessageWithSource, data: { content, flags } });
  }

  whispers(body: MessageBody): void {
    const data = { ...body, flags: MessageFlags.Ephemeral };
    this.with({ type: InteractionResponseType.ChannelMessageWithSource, data });
  }

  defers(flags = 0): void {
    this.with({ type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags } });
  }

  acceptsThePress(): void {
    this.with({ type: InteractionResponseType.DeferredMessageUpdate });
  }

  updates(data: MessageBody): void {
    this.with({ type: InteractionResponseType.UpdateMessage, data });
  }

  suggests(...names: readonly string[]): void {
    const choices = names.map((name) => ({ name, value: `value of ${name}` }));
    this.with({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
  }

  opensForm(data: APIModalInteractionResponseCallbackData): void {
    this.with({ type: InteractionResponseType.Modal, data });
  }

  edits(body: MessageBody) {
    return editOriginal(this.#world, this.#applicationId, this.payload.token, body);
  }

  followsUp(body: MessageBody) {
    return followUp(this.#world, this.#applicationId, this.payload.token, body);
  }
}

/** A bot that keeps what it was asked and answers the way the test says, in the moment of asking. */
export class PlayedBot {
  readonly id: string;
  readonly asked: Asked[] = [];
  #answers: (asked: Asked) => void = () => undefined;

  constructor(world: World, applicationId: string) {
    this.id = applicationId;
    world.onDispatch((dispatch) => {
      if (dispatch.name !== 'INTERACTION_CREATE' || dispatch.applicationId !== applicationId) return;
      const asked = new Asked(world, applicationId, dispatch);
      this.asked.push(asked);
      this.#answers(asked);
    });
  }

  answers(how: (asked: Asked) => void): void {
    this.#answers = how;
  }

  /** The newest thing it was asked. */
  last(): Asked {
    const last = this.asked.at(-1);
    if (last === undefined) throw new Error('The bot was asked nothing.');
    return last;
  }
}

/** The status and code Discord refuses this with; anything but a refusal is thrown on. */
export function refusedWith(deed: () => unknown): string {
  try {
    deed();
  } catch (error) {
    if (error instanceof DiscordRefusal) return `${error.status}/${error.code}`;
    throw error;
  }
  return 'not refused';
}
