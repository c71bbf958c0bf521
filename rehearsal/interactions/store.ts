import { invalidWebhookToken, unknownInteraction, unknownWebhook } from '../world/refusal.ts';
import type { World } from '../world/state.ts';
import { ageOf, type Interaction, tokenLifeMs, wentUnanswered } from './interaction.ts';

type Interactions = {
  byId: Map<string, Interaction>;
  byToken: Map<string, Interaction>;
  listeners: Set<() => void>;
};

const kept = new WeakMap<World, Interactions>();

function interactionsOf(world: World): Interactions {
  const found = kept.get(world);
  if (found !== undefined) return found;
  const fresh: Interactions = { byId: new Map(), byToken: new Map(), listeners: new Set() };
  kept.set(world, fresh);
  return fresh;
}

export function keepInteraction(world: World, interaction: Interaction): void {
  const { byId, byToken, listeners } = interactionsOf(world);
  byId.set(interaction.id, interaction);
  byToken.set(interaction.token, interaction);
  interaction.listeners.add(() => {
    for (const listener of [...listeners]) listener();
  });
}

/** Calls `listener` after anything shown in answer to any interaction, and after each move of the clock. Returns how to stop. */
export function onNews(world: World, listener: () => void): () => void {
  const { listeners } = interactionsOf(world);
  const unfollow = world.clock.follow(listener);
  listeners.add(listener);
  return () => {
    unfollow();
    listeners.delete(listener);
  };
}

/** The interaction behind a callback route. A wrong id or token is refused with 404/10062, as one that never existed. */
export function interactionForCallback(world: World, interactionId: string, token: string): Interaction {
  const interaction = interactionsOf(world).byId.get(interactionId);
  if (interaction === undefined || interaction.token !== token) throw unknownInteraction();
  return interaction;
}

/**
 * The interaction behind a webhook route.
 * A token that is unknown, of another application or older than 15 minutes is refused with 401/50027;
 * before the first answer there is no webhook yet (404/10015).
 */
export function interactionForWebhook(world: World, applicationId: string, token: string): Interaction {
  const interaction = interactionsOf(world).byToken.get(token);
  if (interaction === undefined || interaction.applicationId !== applicationId) throw invalidWebhookToken();
  if (ageOf(interaction, world.clock.now()) >= tokenLifeMs) throw invalidWebhookToken();
  if (interaction.answeredBy === undefined) throw unknownWebhook();
  return interaction;
}

/** What this person did, oldest first. */
export function raisedBy(world: World, userId: string): Interaction[] {
  return [...interactionsOf(world).byId.values()].filter((interaction) => interaction.userId === userId);
}

/**
 * Interactions somebody still waits for: unanswered within their three seconds, or "thinking…" with a living token.
 * `applicationId` narrows it to one bot.
 */
export function pendingInteractions(world: World, applicationId?: string): Interaction[] {
  const now = world.clock.now();
  return [...interactionsOf(world).byId.values()].filter((interaction) => {
    if (applicationId !== undefined && interaction.applicationId !== applicationId) return false;
    if (interaction.answeredBy === undefined) return !wentUnanswered(interaction, now);
    return interaction.thinking && ageOf(interaction, now) < tokenLifeMs;
  });
}

/** Resolves when nobody waits for an answer any more. Moving the clock past the deadlines counts as an end of waiting. */
export function whenNothingPends(world: World, applicationId?: string): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (pendingInteractions(world, applicationId).length > 0) return;
      stop();
      resolve();
    };
    const stop = onNews(world, check);
    check();
  });
}
