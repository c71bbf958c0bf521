import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BotProcess } from './bot-process.ts';
import type { PlayedDiscord } from './discord.ts';
import { passTime } from './passing-time.ts';
import { quietServer, token } from './quiet-server.ts';

/** The built bot. Found from here whether this file is built itself or not, as in tests. */
const botScript = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../dist/rehearsal/bot.js' : 'bot.js', import.meta.url),
);

type Options = Readonly<{
  at?: Date;
  /** Which of its log lines the bot writes; `error` unless given. */
  logLevel?: 'info' | 'error';
  /** Gets the lines the bot logs. */
  onLog: (line: string) => void;
  /** Told when the bot's process has ended, whoever ended it. */
  onBotEnd?: () => void;
}>;

/** A played Discord with one server, and the real bot in a process of its own on a database that goes when it ends. */
export class Stage {
  readonly discord: PlayedDiscord;
  readonly applicationId: string;
  readonly guildId: string;
  readonly #folder: string;
  readonly #options: Options;
  #bot: BotProcess | undefined;
  #starting: Promise<BotProcess> | undefined;

  /** Rejects with the bot's last words when it does not start; nothing is left of the stage then. */
  static async set(options: Options): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-rehearsal-'));
    const stage = new Stage({ ...(await quietServer({ at: options.at })), folder, options });
    try {
      await stage.startsTheBot();
      return stage;
    } catch (error) {
      await stage.ends();
      throw error;
    }
  }

  private constructor(
    place: Pick<Stage, 'discord' | 'applicationId' | 'guildId'> & { folder: string; options: Options },
  ) {
    this.discord = place.discord;
    this.applicationId = place.applicationId;
    this.guildId = place.guildId;
    this.#folder = place.folder;
    this.#options = place.options;
  }

  get botRuns(): boolean {
    return this.#bot?.running === true;
  }

  /** Whether the bot has been started and is not ready yet. */
  get botStarts(): boolean {
    return this.#starting !== undefined;
  }

  /** Starts the bot on the database it had before; resolves when it is ready for people. Does nothing when it runs. */
  async startsTheBot(): Promise<void> {
    if (this.botRuns) return;
    this.#starting ??= this.#startBot();
    try {
      this.#bot = await this.#starting;
    } finally {
      this.#starting = undefined;
    }
  }

  /** SIGKILL, wherever the bot is just now. */
  async killsTheBot(): Promise<void> {
    await this.#bot?.kill();
  }

  /** Waits until nothing is under way any more, neither in Discord nor in the bot. */
  async settles(): Promise<void> {
    await this.discord.settled();
    await this.#bot?.idle();
    await this.discord.settled();
  }

  /** When the next thing is due, as far as the bot knows. A bot that does not run knows of nothing. */
  async nextDue(): Promise<Date | undefined> {
    return this.botRuns ? await this.#bot?.nextDue() : undefined;
  }

  /** Lets `ms` pass, stopping at each thing that becomes due. */
  async passes(ms: number): Promise<void> {
    const bot = { idle: () => this.settles(), nextDue: () => this.nextDue() };
    await passTime(this.discord.clock, bot, ms, () => this.settles());
    await this.settles();
  }

  async ends(): Promise<void> {
    await this.#bot?.stop();
    await this.discord.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #startBot(): Promise<BotProcess> {
    const { logLevel = 'error', onLog, onBotEnd } = this.#options;
    return BotProcess.start({
      script: botScript,
      clock: this.discord.clock,
      env: {
        DISCORD_TOKEN: token,
        DISCORD_API_BASE: this.discord.url,
        DATABASE_URL: `file:${join(this.#folder, 'circlekeeper.sqlite')}`,
        HTTP_PORT: 'off',
        LOG_LEVEL: logLevel,
      },
      onLog,
      ...(onBotEnd === undefined ? {} : { onEnd: onBotEnd }),
    });
  }
}
