import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { BotProcess } from '../rehearsal/bot-process.ts';
import { Clock } from '../rehearsal/clock.ts';
import { type PlayedDiscord, startDiscord } from '../rehearsal/discord.ts';
import type { Person } from '../rehearsal/people/person.ts';
import { invited } from '../rehearsal/quiet-server.ts';
import type { Place } from './places.ts';
import { Times } from './times.ts';

/** Hours before anything of a circle that meets on Tuesday evening becomes due. */
const monday = new Date('2026-03-02T09:00:00Z');

const scripts = { ours: '../rehearsal/bot.js', bare: './bare-bot.js' } as const;
type Which = keyof typeof scripts;
export const token = (which: Which): string => `bench.token.${which}`;

/**
 * A played Discord in this process, and both bots in processes of their own: whatever it costs to play Discord, both go
 * through the same.
 */
export class Stage {
  readonly clock: Clock;
  readonly discord: PlayedDiscord;
  readonly times: Times;
  readonly guildId: string;
  readonly host: Person;
  readonly #running = new Set<BotProcess>();
  /** Whatever our bot has to be asked for when everything is to be over that follows from a press. */
  #idle: () => Promise<void> = async () => undefined;

  private constructor(discord: PlayedDiscord, clock: Clock) {
    this.discord = discord;
    this.clock = clock;
    this.times = new Times(discord);
    for (const which of ['ours', 'bare'] as const)
      discord.addApplication({ name: which, token: token(which) });
    this.guildId = this.addGuild('Bench');
    this.host = discord.people.join(this.guildId, {
      name: 'Host',
      permissions: PermissionFlagsBits.ManageEvents,
    });
  }

  static async open(): Promise<Stage> {
    const clock = new Clock(monday, 1);
    return new Stage(await startDiscord({ clock, patience: 60_000 }), clock);
  }

  /** The applications of both bots are in it. */
  addGuild(name: string): string {
    const guildId = this.discord.addGuild({ name, channels: ['general'] });
    for (const { id, token: known } of this.discord.world.applications.values())
      if (known.startsWith('bench.')) this.discord.invite(id, guildId, invited);
    return guildId;
  }

  ownerOf(guildId: string): string {
    return this.discord.world.guilds.get(guildId)?.ownerId ?? '';
  }

  /** From now on each answer of Discord's is so many ms late. */
  delay(ms: number): void {
    this.discord.faults.clear();
    if (ms > 0) this.discord.faults.next({ answer: { slow: ms }, times: Number.POSITIVE_INFINITY });
  }

  /** Starts our bot on a database, or the bare one, and resolves when it is ready for people. */
  async starts(place: Place | 'bare', node: readonly string[] = []): Promise<BotProcess> {
    const which = place === 'bare' ? 'bare' : 'ours';
    const bot = await BotProcess.start({
      script: fileURLToPath(new URL(scripts[which], import.meta.url)),
      clock: this.clock,
      node: [...node, ...(which === 'ours' ? [...options(), ...profiling()] : [])],
      env: {
        DISCORD_TOKEN: token(which),
        DISCORD_API_BASE: this.discord.url,
        HTTP_PORT: 'off',
        LOG_LEVEL: 'error',
        ...(place === 'bare' ? {} : settingsOf(place)),
      },
    });
    this.#running.add(bot);
    if (which === 'ours') this.waitsFor(() => bot.idle());
    return bot;
  }

  waitsFor(idle: () => Promise<void>): void {
    this.#idle = idle;
  }

  /** Resolves when nothing is under way any more, neither in Discord nor in our bot. */
  async settled(): Promise<void> {
    await this.discord.settled();
    await this.#idle();
    await this.discord.settled();
  }

  async stops(bot: BotProcess): Promise<void> {
    this.#running.delete(bot);
    await bot.stop();
  }

  async close(): Promise<void> {
    for (const bot of this.#running) await bot.stop();
    await this.discord.stop();
  }
}

const settingsOf = ({ url, encryptionKey }: Place): Readonly<Record<string, string>> => ({
  DATABASE_URL: url,
  ...(encryptionKey === undefined ? {} : { DATABASE_ENCRYPTION_KEY: encryptionKey }),
});

/** What `npm start` gives node. */
function options(): readonly string[] {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const { scripts } = z.object({ scripts: z.object({ start: z.string() }) }).parse(file);
  const [, given = ''] = / && node (.*)dist\/src\/main\.js$/u.exec(scripts.start) ?? [];
  return given.split(' ').filter(Boolean);
}

/** With `BENCH_PROFILE=folder` each run of our bot leaves there what its processor time went into. */
function profiling(): readonly string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}
