import { InteractionResponseType } from 'discord-api-types/v10';
import { alreadyAcknowledged, unknownInteraction } from '../world/refusal.ts';
import type { World } from '../world/state.ts';
import { deferMessage, postMessage, updateSource } from './answer-messages.ts';
import { type Callback, checkCallbackFits } from './callback.ts';
import { ageOf, type Interaction, type Shown, show, tokenLifeMs, wentUnanswered } from './interaction.ts';
import { interactionForCallback } from './store.ts';

/**
 * The first answer of a bot to an interaction: POST /interactions/:id/:token/callback.
 * Refuses with 10062 after 3 seconds (or a wrong token), 40060 when it was answered already, 50035 when the type does not fit.
 * A refused answer uses nothing up: a better one may follow within the 3 seconds.
 */
export function answer(world: World, interactionId: string, token: string, callback: Callback): Interaction {
  const interaction = interactionForCallback(world, interactionId, token);
  const now = world.clock.now();
  if (interaction.answeredBy !== undefined) {
    throw ageOf(interaction, now) < tokenLifeMs ? alreadyAcknowledged() : unknownInteraction();
  }
  if (wentUnanswered(interaction, now)) throw unknownInteraction();
  checkCallbackFits(interaction, callback.type);
  const shown = carryOut(world, interaction, callback);
  interaction.answeredBy = callback.type;
  show(interaction, shown);
  return interaction;
}

function carryOut(world: World, interaction: Interaction, callback: Callback): Shown {
  switch (callback.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return { kind: 'message', message: postMessage(world, interaction, callback.data) };
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return { kind: 'thinking', message: deferMessage(world, interaction, callback.data?.flags ?? 0) };
    case InteractionResponseType.DeferredMessageUpdate:
      interaction.originalId = interaction.sourceMessageId;
      return { kind: 'accepted' };
    case InteractionResponseType.UpdateMessage:
      return { kind: 'message', message: updateSource(world, interaction, callback.data ?? {}) };
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return { kind: 'choices', choices: callback.data.choices ?? [] };
    case InteractionResponseType.Modal:
      return { kind: 'form', form: callback.data };
  }
}
