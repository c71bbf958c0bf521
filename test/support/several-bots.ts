import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { BotProcess } from '../../rehearsal/bot-process.ts';
import { Clock } from '../../rehearsal/clock.ts';
import { type PlayedDiscord, startDiscord } from '../../rehearsal/discord.ts';
import { passTime } from '../../rehearsal/passing-time.ts';
import { invited, token } from '../../rehearsal/quiet-server.ts';
import { watchContract } from './contract.ts';
import { Played } from './played.ts';

const script = fileURLToPath(new URL('../../dist/rehearsal/bot.js', import.meta.url));

/** Several processes of one built bot on one database, each with its shards; one server on each shard. */
export class SeveralBots {
  readonly discord: PlayedDiscord;
  readonly #count: number;
  readonly #databaseUrl: string;
  readonly #processes = new Map<string, BotProcess>();

  constructor(discord: PlayedDiscord, count: number, databaseUrl: string) {
    this.discord = discord;
    this.#count = count;
    this.#databaseUrl = databaseUrl;
  }

  /** Starts a process, and resolves when it is ready for people; a spare when it begins to wait. */
  async starts(name: string, shards: string): Promise<void> {
    const bot = await BotProcess.start({
      script,
      clock: this.discord.clock,
      spare: shards === 'spare',
      env: {
        DISCORD_TOKEN: token,
        DISCORD_API_BASE: this.discord.url,
        DATABASE_URL: this.#databaseUrl,
        SHARDS: shards,
        SHARD_COUNT: String(this.#count),
        HTTP_PORT: 'off',
        LOG_LEVEL: 'silent',
      },
    });
    this.#processes.set(name, bot);
  }

  /** Resolves when a spare has taken over and is ready for people. */
  async hasTakenOver(name: string): Promise<void> {
    await this.#processes.get(name)?.ready;
  }

  async isKilled(name: string): Promise<void> {
    await this.#processes.get(name)?.kill();
    this.#processes.delete(name);
  }

  async settles(): Promise<void> {
    await this.discord.settled();
    for (const bot of this.#processes.values()) await bot.idle();
    await this.discord.settled();
  }

  async passes(ms: number): Promise<void> {
    const [first] = this.#processes.values();
    const bot = { idle: () => this.settles(), nextDue: async () => await first?.nextDue() };
    await passTime(this.discord.clock, bot, ms, () => this.settles());
  }

  async end(): Promise<void> {
    for (const bot of this.#processes.values()) await bot.stop();
    await this.discord.stop();
  }
}

/** One server, as its people see it. */
class OneServer extends Played {
  readonly #bots: SeveralBots;

  constructor(bots: SeveralBots, guildId: string) {
    super(bots.discord, guildId);
    this.#bots = bots;
  }

  override settles(): Promise<void> {
    return this.#bots.settles();
  }

  override passes(ms: number): Promise<void> {
    return this.#bots.passes(ms);
  }
}

/** A Discord with a server on each of so many shards, into which a bot is invited that nobody has started. It ends with the test. */
export async function serversOnShards(count: number, databaseUrl: string) {
  const clock = new Clock(new Date('2026-03-02T17:00:00Z'));
  // Two slots, so that shards of one process need not wait for each other. Discord wants five seconds between two of a slot; on
  // a busy machine one is read late and the next in time.
  const gateway = { maxConcurrency: 2, identifyEvery: 3_500 };
  const discord = await startDiscord({ clock, limits: { gateway }, patience: 20_000 });
  const contract = await watchContract(discord);
  const bots = new SeveralBots(discord, count, databaseUrl);
  onTestFinished(async () => {
    await bots.end();
    contract.holds();
  });
  const application = discord.addApplication({ name: 'Circlekeeper', token });
  const servers = new Map<number, OneServer>();
  while (servers.size < count) {
    const guildId = discord.addGuild({ name: 'A quiet server', channels: ['general'] });
    discord.invite(application, guildId, invited);
    servers.set(Number((BigInt(guildId) >> 22n) % BigInt(count)), new OneServer(bots, guildId));
  }
  const onShard = (shard: number): OneServer => {
    const server = servers.get(shard);
    if (server === undefined) throw new Error('There is no such shard.');
    return server;
  };
  return { bots, onShard };
}
