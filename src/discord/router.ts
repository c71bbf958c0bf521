import { randomBytes } from 'node:crypto';
import { DiscordAPIError, type Interaction, type REST } from 'discord.js';
import type { App } from '../app.ts';
import { isNeverSlowed, type Pace, pacing } from '../features/pace/pace.ts';
import { chooseLocale, type Translate, translator } from '../i18n/index.ts';
import { inTime } from '../lib/in-time.ts';
import type { Logger } from '../lib/logger.ts';
import { card, text } from '../lib/markup.ts';
import type { Metrics } from '../lib/metrics.ts';
import { answering } from './answering.ts';
import type { ReadFile } from './attached-file.ts';
import {
  type Answer,
  type Command,
  type CommandMention,
  type Handler,
  isOpening,
  type Member,
  type Prepared,
  type Press,
  tell,
} from './command.ts';
import { type Progress, showingProgress } from './progress.ts';
import { type Received, type Reply, receive } from './received.ts';
import { refused } from './refusal.ts';

type Needs = Readonly<{
  app: App;
  rest: REST;
  commands: readonly Command[];
  presses: readonly Press[];
  mention: CommandMention;
  /** Told of everybody who pressed or typed something, and how they can be answered. */
  hear: (guild: string | undefined, user: string, reply: Reply) => void;
  readFile: ReadFile;
  pace: Pace;
  log: Logger;
  metrics: Metrics;
}>;

/** How a press ended. `too-late`: Discord had given up on it before we could answer. */
type Ended = Readonly<{ outcome: 'ok' | 'refused' | 'late'; refusal?: string }>;
type Answering = ReturnType<typeof answering>;
type Asked = Readonly<{ raw: unknown; actor: Received['actor']; name: string }>;

const silent: Progress = () => undefined;
const ok: Ended = { outcome: 'ok' };
const ended = (arrived: 'answered' | 'too-late'): Ended =>
  arrived === 'answered' ? ok : { outcome: 'late' };

/** Ms to read what a form shows. Discord waits three seconds for it, and some of that is spent on the way. */
const longestLook = 2_000;

/** Discord: missing access and missing permissions. */
const accessCodes: readonly unknown[] = [50001, 50013];

/** The one place where presses arrive: it acknowledges, checks who may, answers, and writes one line about each. */
export function router({ app, rest, commands, presses, mention, hear, readFile, pace, log, metrics }: Needs) {
  const take = pacing(pace);
  const uses = new Map(
    commands.flatMap(({ data, uses: handlers }) =>
      Object.entries(handlers).map(([sub, handler]) => [`${data.name} ${sub}`, handler]),
    ),
  );
  const onPress = new Map(presses.map(({ name, handler }) => [name, handler]));
  const completers = new Map(commands.map(({ data, completes }) => [data.name, completes ?? {}]));
  function handlerFor(received: Exclude<Received, { kind: 'complete' }>): Handler | undefined {
    if (received.kind === 'use') return uses.get(`${received.command} ${received.subcommand}`);
    const handler = onPress.get(received.version === 1 ? received.name : '');
    return received.fromForm && isOpening(handler) ? undefined : handler;
  }

  async function suggest(
    received: Extract<Received, { kind: 'complete' }>,
    answers: Answering,
    t: Translate,
  ): Promise<Ended> {
    const completer = completers.get(received.command)?.[received.option];
    const { typed, given, subcommand, actor } = received;
    const { guild, channel, locale } = actor;
    const found =
      completer === undefined || guild === undefined
        ? []
        : await completer({ app, subcommand, guild, channel, locale, given, t }, typed);
    return ended(await answers.suggest(found));
  }

  async function handle(
    received: Exclude<Received, { kind: 'complete' }>,
    answers: Answering,
    t: Translate,
  ): Promise<Ended> {
    const { actor } = received;
    if (!isNeverSlowed(received.name) && take(actor.user, app.now()) === 'too-fast') {
      await answers.sayAtOnce('private', card([], text(t('refusal.one-moment'))));
      return { outcome: 'refused', refusal: 'one-moment' };
    }
    const handler = handlerFor(received);
    if (handler?.kind === 'form' || handler?.kind === 'at-once') {
      const prepared = handler.prepare(received.raw);
      if (!prepared.ok)
        return ended(await answers.sayAtOnce('private', card([], text(t('refusal.old-button')))));
      const made = prepared.run({ actor, t, own: app.lines.known(actor.guild) });
      if ('flags' in made)
        return ended(await answers.sayAtOnce(handler.kind === 'at-once' ? handler.ack : 'private', made));
      return ended(await answers.openForm(made));
    }
    if (handler?.kind === 'stored-form') return await openStored(handler, received, answers, t);
    const ack = handler?.ack ?? 'private';
    if ((await answers.acknowledge(ack)) === 'too-late') return { outcome: 'late' };
    const shown = ack === 'private' ? progressIn(answers, received.name, t) : undefined;
    const context = { app, t, mention, readFile, progress: shown?.progress ?? silent };
    const answer =
      handler === undefined ? refused('old-button', context) : await work(handler, received, context);
    await shown?.settled();
    await answers.finish(ack === 'redraw' && refusalOf(answer) !== undefined ? 'quiet' : ack, answer);
    if (answer.kind === 'say') await tellClosed(actor, answers, t);
    const refusal = refusalOf(answer);
    return refusal === undefined ? ok : { outcome: 'refused', refusal };
  }

  /** Where a private answer is still to come, how far the work is stands in its place meanwhile. */
  function progressIn(answers: Answering, name: string, t: Translate) {
    const started = performance.now();
    return showingProgress({
      show: (done, of) => answers.finish('private', tell(t('data.progress', { done, of }))),
      elapsed: () => performance.now() - started,
      failed: (error) => log.line({ event: 'interaction', name, outcome: 'failed', error }),
    });
  }

  /** Once, behind the next private answer: a direct message has not reached them. It stays to be told until it was. */
  async function tellClosed(
    { guild, user }: Received['actor'],
    answers: Answering,
    t: Translate,
  ): Promise<void> {
    if (guild === undefined) return;
    const who = { guild, person: user };
    if (!(await app.wishes.isClosed(who))) return;
    await answers.finish('quiet', tell(t('direct.closed.told', { reminders: mention('reminders') })));
    await app.wishes.closedTold(who);
  }

  /** Reads what a form shows before anything is said. Too late for Discord is told, and not left unanswered. */
  async function openStored(
    handler: Extract<Handler, { kind: 'stored-form' }>,
    { raw, actor, name }: Asked,
    answers: Answering,
    t: Translate,
  ): Promise<Ended> {
    const context = { app, t, mention, readFile, progress: silent };
    const looked = inServer(handler, { raw, actor }, context);
    const made = await inTime(looked, longestLook);
    if (made !== 'too-slow' && !('kind' in made)) return ended(await answers.openForm(made));
    if (made === 'too-slow') {
      looked.catch((error: unknown) => log.line({ event: 'interaction', name, outcome: 'failed', error }));
    }
    const answer = made === 'too-slow' ? refused('form-too-slow', context) : made;
    if (answer.kind === 'say') await answers.sayAtOnce('private', answer.view);
    const refusal = refusalOf(answer);
    return refusal === undefined ? ok : { outcome: 'refused', refusal };
  }

  async function work(
    handler: Extract<Handler, { kind: 'guild' | 'anywhere' }>,
    asked: Asked,
    context: Around,
  ): Promise<Answer> {
    if (handler.kind === 'guild') return await inServer(handler, asked, context);
    return await run(handler.prepare(asked.raw), { ...context, actor: asked.actor });
  }

  type Around = Readonly<{
    app: App;
    t: Translate;
    mention: CommandMention;
    readFile: ReadFile;
    progress: Progress;
  }>;

  async function inServer<R>(
    handler: Readonly<{
      organiser: boolean;
      prepare(raw: unknown): Prepared<Around & Readonly<{ actor: Member }>, Promise<R>>;
    }>,
    { raw, actor }: Pick<Asked, 'raw' | 'actor'>,
    context: Around,
  ): Promise<R | Answer> {
    const { guild, channel } = actor;
    if (guild === undefined || channel === undefined) return refused('only-in-a-server', context);
    if (handler.organiser && !actor.organiser) return refused('not-an-organiser', context);
    return await run(handler.prepare(raw), { ...context, actor: { ...actor, guild, channel } });
  }

  const run = async <C extends Around, R>(
    prepared: Prepared<C, Promise<R>>,
    whole: C,
  ): Promise<R | Answer> =>
    prepared.ok
      ? await prepared.run(whole)
      : refused('option-unreadable', { ...whole, example: prepared.where });

  /** A thing that broke: one neutral sentence with a note by which the operator finds the line in the log. */
  async function apologise(
    received: Received,
    answers: Answering,
    t: Translate,
    error: unknown,
    note: string,
  ): Promise<void> {
    if (received.kind === 'complete') return;
    const access = error instanceof DiscordAPIError && accessCodes.includes(error.code);
    const view = card([], text(t(access ? 'failure.missing-access' : 'failure.other', { note })));
    if ((await answers.acknowledge('private')) === 'answered')
      await answers.finish('quiet', { kind: 'say', view });
  }

  return async (interaction: Interaction): Promise<void> => {
    const received = receive(interaction, app.servers.known);
    if (received === undefined) return;
    const started = performance.now();
    const { actor, name } = received;
    if (!name.startsWith('help')) hear(actor.guild, actor.user, received.reply);
    const answers = answering(rest, received.reply);
    const t = translator(chooseLocale({ member: actor.locale, guild: actor.guildLocale }));
    // Whoever looks for help in a hard moment leaves no trace, not even a hashed one.
    const who = name.startsWith('help') ? {} : { who: actor.user, guild: actor.guild };
    const line = { event: 'interaction', name, ...who } as const;
    try {
      const { outcome, refusal } =
        received.kind === 'complete'
          ? await suggest(received, answers, t)
          : await handle(received, answers, t);
      const ms = performance.now() - started;
      metrics.interaction(name, refusal ?? outcome, ms);
      log.line({ ...line, outcome, refusal, ms });
    } catch (error) {
      const note = randomBytes(3).toString('hex');
      metrics.interaction(name, 'failed', performance.now() - started);
      log.line({ ...line, outcome: 'failed', errorId: note, error });
      await apologise(received, answers, t, error, note).catch((again: unknown) =>
        log.line({ ...line, outcome: 'failed', errorId: note, error: again }),
      );
    }
  };
}

const refusalOf = (answer: Answer): string | undefined =>
  answer.kind === 'say' ? answer.refusal : undefined;
