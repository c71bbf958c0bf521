import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { BotProcess } from '../../rehearsal/bot-process.ts';
import { consentOnForm } from '../../rehearsal/cast/words-on-screen.ts';
import { Clock } from '../../rehearsal/clock.ts';
import { startDiscord } from '../../rehearsal/discord.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import { invited } from '../../rehearsal/quiet-server.ts';
import { freePort } from '../places.ts';

const script = fileURLToPath(new URL('../../rehearsal/bot.js', import.meta.url));
const token = 'bench.token.of-no-account';

/** Channels of each server, beside those it has from the start. */
export const channels = Array.from({ length: 20 }, (_, at) => `channel-${at}`);

/** What its own page says of a process: memory in bytes, and ms of a processor since it began. */
type Seen = Readonly<{ rss: number; cpu: number }>;

async function seen(port: number): Promise<Seen> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const metricOf = (name: string): number => Number(text.match(new RegExp(`^${name} (\\S+)$`, 'mu'))?.[1]);
  return {
    rss: metricOf('process_resident_memory_bytes'),
    cpu: metricOf('process_cpu_seconds_total') * 1_000,
  };
}

const Held = z.object({ servers: z.int(), held: z.number() });

async function discordWith(servers: number) {
  const clock = new Clock(new Date('2026-03-02T17:00:00Z'), 1);
  const discord = await startDiscord({ clock, patience: 60_000 });
  const application = discord.addApplication({ name: 'Circlekeeper', token });
  const guilds = Array.from({ length: servers }, (_, at) =>
    discord.addGuild({ name: `Server ${at}`, channels }),
  );
  for (const guild of guilds) discord.invite(application, guild, invited);
  return { discord, clock, first: guilds[0] ?? '' };
}

/** How many bytes a connection holds that knows so many servers, in a process of its own. */
export async function heldWith(servers: number): Promise<number> {
  const { discord } = await discordWith(servers);
  const env = { DISCORD_TOKEN: token, DISCORD_API_BASE: discord.url };
  const child = fork(fileURLToPath(new URL('cached.js', import.meta.url)), { env });
  try {
    const [said]: readonly unknown[] = await once(child, 'message');
    const { servers: known, held } = Held.parse(said);
    if (known !== servers) throw new Error(`Only ${known} of ${servers} servers were known.`);
    return held;
  } finally {
    child.kill();
    await discord.stop();
  }
}

/** The real bot, in a process of its own, in one server. */
export async function botAtWork(databaseUrl: string) {
  const { discord, clock, first } = await discordWith(1);
  const port = await freePort();
  const settings = { DATABASE_URL: databaseUrl, HTTP_PORT: String(port), LOG_LEVEL: 'error' };
  const env = { DISCORD_TOKEN: token, DISCORD_API_BASE: discord.url, ...settings };
  const bot = await BotProcess.start({ script, clock, env });
  await bot.idle();
  const host: Person = discord.people.join(first, {
    name: 'Host',
    permissions: PermissionFlagsBits.ManageEvents,
  });
  return {
    host,
    /** Somebody new, who goes all the way into a circle: four presses, of which the last one changes something. */
    async joins(circle: string): Promise<void> {
      const person = discord.people.join(first, { name: 'Newcomer' });
      await (await person.uses('/circle join', { circle })).shown();
      await (await person.presses('Read the agreement')).shown();
      await (await person.presses('I agree')).shown();
      await (await person.fillsIn(consentOnForm)).shown();
    },
    seen: () => seen(port),
    idle: () => bot.idle(),
    async ends() {
      await bot.kill();
      await discord.stop();
    },
  };
}
