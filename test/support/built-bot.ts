import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { BotProcess } from '../../rehearsal/bot-process.ts';
import type { PlayedDiscord } from '../../rehearsal/discord.ts';
import { passTime } from '../../rehearsal/passing-time.ts';
import { quietServer, token } from '../../rehearsal/quiet-server.ts';
import { watchContract } from './contract.ts';
import { Played } from './played.ts';

const script = fileURLToPath(new URL('../../dist/rehearsal/bot.js', import.meta.url));

/** The built bot in a process of its own, which a test can kill like a power cut would. */
export class BuiltBot extends Played {
  readonly #databaseUrl: string;
  #process: BotProcess | undefined;

  constructor(discord: PlayedDiscord, guildId: string, databaseUrl: string) {
    super(discord, guildId);
    this.#databaseUrl = databaseUrl;
  }

  async starts(): Promise<void> {
    this.#process = await BotProcess.start({
      script,
      clock: this.discord.clock,
      env: {
        DISCORD_TOKEN: token,
        DISCORD_API_BASE: this.discord.url,
        DATABASE_URL: this.#databaseUrl,
        HTTP_PORT: 'off',
        LOG_LEVEL: 'silent',
      },
    });
    await this.settles();
  }

  /** SIGKILL: whatever was under way stays as it is. */
  async isKilled(): Promise<void> {
    await this.#process?.kill();
    this.#process = undefined;
  }

  override async settles(): Promise<void> {
    await this.discord.settled();
    await this.#process?.idle();
    await this.discord.settled();
  }

  override async passes(ms: number): Promise<void> {
    const bot = {
      idle: () => this.settles(),
      nextDue: async () => await this.#process?.nextDue(),
    };
    await passTime(this.discord.clock, bot, ms, () => this.settles());
    await this.settles();
  }

  async ends(): Promise<void> {
    await this.#process?.stop();
    await this.discord.stop();
  }
}

/** A built bot on a database of its own, started on Monday, 2 March 2026, 18:00 in Berlin. It ends with the test. */
export async function builtBot(databaseUrl: string): Promise<BuiltBot> {
  const { discord, guildId } = await quietServer();
  const contract = await watchContract(discord);
  const bot = new BuiltBot(discord, guildId, databaseUrl);
  onTestFinished(async () => {
    await bot.ends();
    contract.holds();
  });
  await bot.starts();
  return bot;
}
