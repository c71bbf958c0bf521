import { type ChildProcess, fork } from 'node:child_process';
import { z } from 'zod';
import type { Clock } from './clock.ts';

const FromBot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('following') }),
  z.object({ kind: z.literal('ready'), http: z.string().nullable() }),
  z.object({ kind: z.literal('settled'), nextDue: z.number().nullable() }),
]);

type Options = Readonly<{
  /** The built file that is the bot. */
  script: string;
  clock: Clock;
  /** Settings of the bot, as in its `.env`. */
  env: Readonly<Record<string, string>>;
  /** Options of node itself, such as `--cpu-prof`. */
  node?: readonly string[];
  /** Gets the lines the bot logs. */
  onLog?: (line: string) => void;
  /** Called when the process has ended, whoever ended it. */
  onEnd?: () => void;
  /** It may have to wait for long until it is ready for people: it is there when it follows the clock. */
  spare?: boolean;
}>;

const ignore = (): void => undefined;

/** A bot under rehearsal: the real program in a process of its own, which follows the clock of the played Discord. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  /** Resolves when the bot is ready for people. */
  readonly ready: Promise<void>;
  readonly #unfollow: () => void;
  /** Who waits for the bot to say that it has settled, in the order in which they asked. */
  readonly #asked: (() => void)[] = [];
  #nextDue: Date | undefined;

  /** Starts the bot and resolves when it is ready for people. Rejects with its last words when it ends before. */
  static async start(options: Options): Promise<BotProcess> {
    const { script, clock, env, node = [], onLog = ignore, onEnd = ignore, spare = false } = options;
    const settings = {
      ...env,
      REHEARSAL_NOW: String(clock.now().getTime()),
      REHEARSAL_SPEED: String(clock.speed),
    };
    const child = fork(script, {
      execArgv: [...node],
      env: { PATH: process.env.PATH ?? '', ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        words = (words + text).slice(-4_000);
        for (const line of text.split('\n').filter(Boolean)) onLog(line);
      });
    }
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const ready = hears(child, 'ready');
    const first = spare ? hears(child, 'following') : ready;
    if ((await Promise.race([first, ended.then(() => 'ended')])) === 'ended')
      throw new Error(`The bot ended before it was ready:\n${words}`);
    void ended.then(onEnd);
    return new BotProcess(child, { ended, ready, clock });
  }

  private constructor(
    child: ChildProcess,
    { ended, ready, clock }: Readonly<{ ended: Promise<void>; ready: Promise<void>; clock: Clock }>,
  ) {
    this.#child = child;
    this.#ended = ended;
    this.ready = ready;
    child.on('message', (raw) => this.#hear(raw));
    // It loses its channel a little before it is gone, and answers nobody any more from then on.
    child.on('disconnect', () => this.#release());
    this.#unfollow = clock.follow(async (now) => {
      await this.#ask({ kind: 'clock', now: now.getTime(), speed: clock.speed });
    });
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The number of the process, for whoever looks at it from outside. */
  get id(): number | undefined {
    return this.#child.pid;
  }

  /** Resolves when the bot has answered everything that reached it and has done everything that is due. */
  async idle(): Promise<void> {
    await this.#ask({ kind: 'idle' });
  }

  /** When the next thing is due, as far as the bot knows. */
  async nextDue(): Promise<Date | undefined> {
    await this.idle();
    return this.#nextDue;
  }

  /** Ends the process at once, wherever it is (SIGKILL): nothing is saved, closed or said. */
  async kill(): Promise<void> {
    this.#unfollow();
    if (!this.running) return;
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Lets the bot finish and end. One that hears nothing any more is killed. */
  async stop(): Promise<void> {
    this.#unfollow();
    if (!this.running) return;
    this.#send({ kind: 'stop' }, () => this.#child.kill('SIGKILL'));
    await this.#ended;
  }

  /** Resolves when the bot has settled after this message, or has ended. */
  async #ask(message: Readonly<Record<string, unknown>>): Promise<void> {
    if (!this.#child.connected) return;
    const heard = new Promise<void>((resolve) => this.#asked.push(resolve));
    this.#send(message, () => this.#release());
    await heard;
  }

  #send(message: Readonly<Record<string, unknown>>, inVain: () => void): void {
    this.#child.send({ ...message }, (error) => {
      if (error !== null) inVain();
    });
  }

  #release(): void {
    for (const heard of this.#asked.splice(0)) heard();
  }

  #hear(raw: unknown): void {
    const message = FromBot.safeParse(raw);
    if (!message.success || message.data.kind !== 'settled') return;
    const { nextDue } = message.data;
    this.#nextDue = nextDue === null ? undefined : new Date(nextDue);
    this.#asked.shift()?.();
  }
}

/** Resolves when the bot says this. */
const hears = (child: ChildProcess, kind: 'following' | 'ready'): Promise<void> =>
  new Promise((resolve) => {
    child.on('message', (raw) => {
      const message = FromBot.safeParse(raw);
      if (message.success && message.data.kind === kind) resolve();
    });
  });
