import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { z } from 'zod';
import type { App } from '../app.ts';
import type { Permitted } from '../features/server/standing.ts';
import type { OwnLines } from '../features/server-line/line.ts';
import type { Key, Translate } from '../i18n/index.ts';
import type { CustomId } from '../lib/custom-id.ts';
import type { FormView } from '../lib/form.ts';
import type { ChannelId, GuildId, UserId } from '../lib/ids.ts';
import { card, type MessageView, text } from '../lib/markup.ts';

import type { ReadFile } from './attached-file.ts';
import type { Progress } from './progress.ts';

/** Who pressed or typed, and where. In direct messages there is no guild. */
export type Actor = Permitted &
  Readonly<{
    user: UserId;
    guild: GuildId | undefined;
    channel: ChannelId | undefined;
    /** Whether this server lets them manage it: they choose what holds for all of its circles. */
    managesServer: boolean;
    /** The language of their own client, and the one that the server has chosen: of what is said in its rooms. */
    locale: string;
    guildLocale: string;
  }>;

export type Member = Actor & Readonly<{ guild: GuildId; channel: ChannelId }>;

/** A clickable mention of one of our commands, such as `circle browse`. */
export type CommandMention = (path: string) => string;

/** What is to be said: privately to the person, or nothing because the room already shows it. */
export type Answer = Readonly<
  | { kind: 'say'; view: MessageView; refusal?: string; file?: Readonly<{ name: string; body: string }> }
  | { kind: 'nothing' }
>;

type Context<A> = Readonly<{
  app: App;
  actor: A;
  t: Translate;
  mention: CommandMention;
  readFile: ReadFile;
  /** For a work that may take long: what it says is shown to the person while they wait for a private answer. */
  progress: Progress;
}>;
export type MemberContext = Context<Member>;
/** A press in a server or in direct messages. */
export type AnyContext = Context<Actor>;
/** `own`: the crisis lines that the server has added, as far as they are known without asking anybody. */
type FromMemory = Readonly<{ actor: Actor; t: Translate; own: OwnLines }>;

/**
 * How a press is acknowledged, always before any work on the database.
 * `private`: a private answer follows. `quiet`: the room will show it, and only a refusal is told, privately.
 * `redraw`: the private message that was pressed is changed.
 */
export type Acknowledgement = 'private' | 'quiet' | 'redraw';

export type Prepared<C, R> = Readonly<{ ok: true; run: (context: C) => R } | { ok: false; where: string }>;

/** A handler with its input still to be read: what the router works with. */
export type Handler = Readonly<
  | {
      kind: 'guild';
      ack: Acknowledgement;
      organiser: boolean;
      prepare(raw: unknown): Prepared<Context<Member>, Promise<Answer>>;
    }
  | {
      kind: 'anywhere';
      ack: Acknowledgement;
      prepare(raw: unknown): Prepared<Context<Actor>, Promise<Answer>>;
    }
  | {
      kind: 'stored-form';
      organiser: boolean;
      prepare(raw: unknown): Prepared<Context<Member>, Promise<FormView | Answer>>;
    }
  | { kind: 'form'; prepare(raw: unknown): Prepared<FromMemory, FormView> }
  | { kind: 'at-once'; ack: 'private' | 'redraw'; prepare(raw: unknown): Prepared<FromMemory, MessageView> }
>;

/** Whether it answers by opening a form. */
export const isOpening = (handler: Handler | undefined): boolean =>
  handler?.kind === 'form' || handler?.kind === 'stored-form';

function preparing<I, C, R>(input: z.ZodType<I>, run: (context: C, input: I) => R) {
  return (raw: unknown): Prepared<C, R> => {
    const read = input.safeParse(raw);
    if (read.success) return { ok: true, run: (context) => run(context, read.data) };
    return { ok: false, where: String(read.error.issues[0]?.path[0] ?? '') };
  };
}

type Work<A, I> = Readonly<{
  ack: Acknowledgement;
  input: z.ZodType<I>;
  run(context: Context<A>, input: I): Promise<Answer>;
}>;

/** A handler that works in a server only; with `organiser`, only for people who may manage its events. */
export const inGuild = <I>({
  ack,
  input,
  run,
  organiser = false,
}: Work<Member, I> & { organiser?: boolean }): Handler => ({
  kind: 'guild',
  ack,
  organiser,
  prepare: preparing(input, run),
});

/** A handler that also works in direct messages. */
export const anywhere = <I>({ ack, input, run }: Work<Actor, I>): Handler => ({
  kind: 'anywhere',
  ack,
  prepare: preparing(input, run),
});

/** Opens a form. Discord takes one only as the first answer, so it is made from what the button carries. */
export const opensForm = <I>(
  input: z.ZodType<I>,
  run: (context: FromMemory, input: I) => FormView,
): Handler => ({
  kind: 'form',
  prepare: preparing(input, run),
});

/**
 * Opens a form that shows what is stored, in a server. Discord takes a form only as the first answer, and that within
 * three seconds: so this alone reads before anything is acknowledged, and where the database is slow the person is told
 * to press once more. Whatever can do without stored values is `opensForm`.
 */
export const opensStoredForm = <I>({
  input,
  run,
  organiser = false,
}: Readonly<{
  organiser?: boolean;
  input: z.ZodType<I>;
  run(context: Context<Member>, input: I): Promise<FormView | Answer>;
}>): Handler => ({ kind: 'stored-form', organiser, prepare: preparing(input, run) });

/** Answers from memory, at once, whatever else is broken. */
export const atOnce = <I>(
  ack: 'private' | 'redraw',
  input: z.ZodType<I>,
  run: (context: FromMemory, input: I) => MessageView,
): Handler => ({
  kind: 'at-once',
  ack,
  prepare: preparing(input, run),
});

/** What is offered while an option is typed: a word, or a name that stands for a value. */
export type Suggestion = string | Readonly<{ name: string; value: string }>;

/** Who types, where, into which subcommand, and what its other options hold by now. */
type Typing = Readonly<{
  app: App;
  subcommand: string;
  guild: GuildId;
  channel: ChannelId | undefined;
  locale: string;
  given: Readonly<Record<string, unknown>>;
  t: Translate;
}>;

/** Suggestions while an option is typed: at most 25, from what was typed so far. */
export type Completer = (context: Typing, typed: string) => Promise<readonly Suggestion[]>;

/**
 * A top-level command, or an entry in the menu of people or messages: what Discord is told, and what happens for each
 * subcommand (`''` where there is none).
 */
export type Command = Readonly<{
  data: RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;
  uses: Readonly<Record<string, Handler>>;
  completes?: Readonly<Record<string, Completer>>;
}>;

/** What a button, a select or a form does. Its input is `{ args, values, fields }`. */
export type Press = Readonly<{ name: string; handler: Handler }>;

export const on = (
  address: Pick<CustomId<z.ZodType<readonly unknown[]>>, 'name'>,
  handler: Handler,
): Press => ({
  name: address.name,
  handler,
});

export const say = (view: MessageView): Answer => ({ kind: 'say', view });
export const tell = (words: string): Answer => say(card([], text(words)));
export const nothing: Answer = { kind: 'nothing' };

export type RefusalName = Key extends infer K ? (K extends `refusal.${infer Name}` ? Name : never) : never;
