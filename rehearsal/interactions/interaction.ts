import type {
  APIApplicationCommandOptionChoice,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import type { StoredMessage } from '../world/state.ts';

/** Discord: 3 seconds from the creation to the first answer. */
const answerWithinMs = 3_000;
/** Discord: the token of an answered interaction lives for 15 minutes. */
export const tokenLifeMs = 15 * 60_000;

/** What the person who acted got to see, in order. Messages are kept as they were at that moment. */
export type Shown =
  | Readonly<{ kind: 'thinking'; message: StoredMessage }>
  | Readonly<{ kind: 'message'; message: StoredMessage }>
  | Readonly<{ kind: 'form'; form: APIModalInteractionResponseCallbackData }>
  | Readonly<{ kind: 'choices'; choices: readonly APIApplicationCommandOptionChoice[] }>
  /** The press was accepted and nothing changed on the screen (DEFERRED_UPDATE_MESSAGE). */
  | Readonly<{ kind: 'accepted' }>
  | Readonly<{ kind: 'deleted'; messageId: string }>;

/** One press, command, form or key stroke, and what became of it. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly applicationId: string;
  readonly userId: string;
  readonly guildId: string | undefined;
  readonly channelId: string;
  readonly raisedAt: Date;
  /** When it left for the bot, in real ms (`performance.now`), for those who measure. */
  readonly leftAt: number;
  /** The message whose component was used, or from which the form was opened. */
  readonly sourceMessageId: string | undefined;
  /** Said on the messages that answer. Absent for autocomplete, which no message answers. */
  readonly metadata: APIMessageInteractionMetadata | undefined;
  /** The type of a message that answers it and replies to none: what the client draws above the message. */
  readonly answersAs: MessageType;
  answeredBy: InteractionResponseType | undefined;
  /** What `@original` means: the first answer, or the source message once it was updated. */
  originalId: string | undefined;
  /** The bot said it will answer and has not yet: the person sees "thinking…". */
  thinking: boolean;
  readonly shown: Shown[];
  readonly listeners: Set<() => void>;
};

/** Adds to what the person saw and tells those who wait for it. */
export function show(interaction: Interaction, shown: Shown): void {
  interaction.shown.push(shown);
  for (const listener of [...interaction.listeners]) listener();
}

/** Milliseconds since the interaction was made, by the played clock. */
export function ageOf(interaction: Interaction, now: Date): number {
  return now.getTime() - interaction.raisedAt.getTime();
}

/** Whether the three seconds passed without an answer: the person reads "The application did not respond". */
export function wentUnanswered(interaction: Interaction, now: Date): boolean {
  return interaction.answeredBy === undefined && ageOf(interaction, now) >= answerWithinMs;
}
