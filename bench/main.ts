import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { BotProcess } from '../rehearsal/bot-process.ts';
import { Clock } from '../rehearsal/clock.ts';
import { startDiscord } from '../rehearsal/discord.ts';
import { invited } from '../rehearsal/quiet-server.ts';
import { heading, ratios, type Timed, timed } from './measure.ts';
import { presses } from './presses.ts';

/** Rounds that are measured, after some that only warm up. Our bot and the bare bot take turns within each. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 200);
const warmUp = 20;
/** Between rounds, ms. discord.js sends at most 50 requests a second; waiting for that is not what is measured here. */
const breath = 150;

const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-bench-'));
const clock = new Clock(new Date('2026-03-02T17:00:00Z'), 1);
const discord = await startDiscord({ clock });
const guildId = discord.addGuild({ name: 'Bench', channels: ['general'] });

async function bot(
  name: string,
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const token = `bench.token.${name}`;
  discord.invite(discord.addApplication({ name, token }), guildId, invited);
  const settings = {
    DISCORD_TOKEN: token,
    DISCORD_API_BASE: discord.url,
    HTTP_PORT: 'off',
    LOG_LEVEL: 'error',
    ...env,
  };
  return await BotProcess.start({
    script: fileURLToPath(new URL(script, import.meta.url)),
    clock,
    env: settings,
  });
}

const ours = await bot('Circlekeeper', '../rehearsal/bot.js', {
  DATABASE_URL: `file:${join(folder, 'bench.sqlite')}`,
});
const bare = await bot('Bare', './bare-bot.js');

try {
  const host = discord.people.join(guildId, { name: 'Host', permissions: PermissionFlagsBits.ManageEvents });
  const visitor = discord.people.join(guildId, { name: 'Visitor' });
  const measured = await presses(discord, guildId, host);
  await (await visitor.uses('/bare')).shown();
  console.log(heading.join('\n'));
  for (const { name, like, act, final, between } of measured) {
    const times: Readonly<{ ours: Timed[]; bare: Timed[] }> = { ours: [], bare: [] };
    for (let round = -warmUp; round < rounds; round += 1) {
      await pause(breath);
      await between();
      const own = await timed(act, final);
      const other = await timed(
        () => (like === 'button' ? visitor.presses('Bare') : visitor.uses('/bare')),
        (told) => told.shows('A constant answer.'),
      );
      if (round < 0) continue;
      times.ours.push(own);
      times.bare.push(other);
    }
    console.log(ratios(name, times.ours, times.bare));
  }
} finally {
  await ours.kill();
  await bare.kill();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
}
