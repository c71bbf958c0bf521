import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BotProcess } from './bot-process.ts';
import { Clock } from './clock.ts';
import { startDiscord } from './discord.ts';
import { after } from './evening/after.ts';
import { before } from './evening/before.ts';
import { session } from './evening/session.ts';
import { invited, Stage } from './evening/stage.ts';

/** Monday, 2 March 2026, 18:00 in Berlin: the evening before a circle meets for the first time. */
const start = new Date('2026-03-02T17:00:00Z');
const token = 'rehearsal.token.of-no-account';

const watch = process.argv.includes('--watch');
const write = (line: string): void => console.log(line);

const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-rehearsal-'));
const clock = new Clock(start);
const discord = await startDiscord({ clock });
const application = discord.addApplication({ name: 'Circlekeeper', token });
const guildId = discord.addGuild({ name: 'A quiet server', channels: ['general'] });
discord.invite(application, guildId, invited);

const startBot = (): Promise<BotProcess> =>
  BotProcess.start({
    script: fileURLToPath(new URL('bot.js', import.meta.url)),
    clock,
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API_BASE: discord.url,
      DATABASE_URL: `file:${join(folder, 'circlekeeper.sqlite')}`,
      HTTP_PORT: 'off',
      LOG_LEVEL: 'error',
    },
    onLog: (line) => process.stderr.write(`${line}\n`),
  });

const stage = new Stage(discord, guildId, await startBot(), startBot, write);
try {
  write(
    'A whole evening with the real bot, on a Discord that is played on this machine. Nothing leaves it. Times are UTC.',
  );
  const { cast, room } = await before(stage);
  await session(stage, cast, room);
  await after(stage, cast, room);
  write('\nThe evening went as it should.');
  if (watch) await stay();
} finally {
  await stage.bot.stop();
  await discord.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Keeps everything running until Ctrl+C, for a bot or a tool that wants to talk to the played Discord. */
async function stay(): Promise<void> {
  await clock.runAt(1);
  write(`\nStill here. The played Discord listens on ${discord.url} (token: ${token}). Ctrl+C ends it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
