import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { BotProcess } from '../../rehearsal/bot-process.ts';
import type { Clock } from '../../rehearsal/clock.ts';
import type { PlayedDiscord } from '../../rehearsal/discord.ts';
import { token } from '../../rehearsal/quiet-server.ts';
import { readConfig } from '../../src/config.ts';
import { CircleId } from '../../src/lib/ids.ts';
import { type Bot, startBot } from '../../src/start.ts';
import { type CutOff, cableTo, cutOffServer, cutOffSqlite } from './cut-off.ts';
import { Line } from './line.ts';
import type { Store } from './stores.ts';

/** The played clock may stand still while people go on pressing. */
const unhurried = { most: 1_000_000, within: 1 } as const;
/** Ms after which a bot that was cut off is taken for gone, whatever it still waits for. */
const gone = 2_000;

/** Hears of moments at which a process may end: a statement, or a piece on its way to or from the database. */
type Moment = () => void;

export type Start = Readonly<{
  discord: PlayedDiscord;
  /** What time it is for the machine that the bot runs on. */
  clock: Clock;
  store: Store;
  hears: Moment;
  onLog: (line: string) => void;
  /** The bot has ended by itself. */
  onEnd: (reason: string) => void;
  /** Is handed how the bot is cut off, as soon as there is something to cut. */
  holds: (cut: () => void) => void;
}>;

/** A bot that runs, in this process or in one of its own. */
export type Running = Readonly<{
  /** Resolves when it has answered everything that reached it and has done everything that is due. */
  idle(): Promise<void>;
  nextDue(): Promise<Date | undefined>;
  /** Ends it at once, wherever it is: nothing more of it reaches the database or Discord once this has been called. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** Has every circle shown once more. Nothing where the bot cannot be asked for it. */
  arrangesAgain?(): Promise<void>;
  /** Breaks its database, or mends it. Nothing where that is out of reach. */
  breaks?(broken: boolean): Promise<void>;
}>;

const settingsOf = ({ discord, store }: Start, url: string) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_BASE: discord.url,
  DATABASE_URL: url,
  HTTP_PORT: 'off',
  LOG_LEVEL: 'error',
  ...(store.key === undefined ? {} : { DATABASE_ENCRYPTION_KEY: store.key }),
});

/** The built bot as a process of its own. What it stores in a file is out of reach. */
export async function startProcess(start: Start): Promise<Running> {
  const { store, clock, hears, onLog, onEnd } = start;
  const cable = store.kind === 'postgresql' ? await cableTo(store.url, hears) : undefined;
  const bot = await BotProcess.start({
    script: fileURLToPath(new URL('../../rehearsal/bot.js', import.meta.url)),
    clock,
    env: settingsOf(start, cable?.url ?? store.url),
    onLog,
    onEnd: () => onEnd('the process has ended'),
  }).catch((error: unknown) => {
    cable?.cut();
    throw error;
  });
  const over = (ends: Promise<void>): Promise<void> => ends.finally(() => cable?.cut());
  return {
    idle: () => bot.idle(),
    nextDue: () => bot.nextDue(),
    kill: () => over(bot.kill()),
    stop: () => over(bot.stop()),
    ...(cable && { breaks: cable.breaks }),
  };
}

/** The bot in this process, behind cables that are cut to kill it. */
export async function startHere(start: Start): Promise<Running> {
  const { discord, clock, store, hears } = start;
  const rest = await Line.to(Number(new URL(discord.url).port));
  const own = { ...settingsOf(start, store.url), DISCORD_API_BASE: `http://127.0.0.1:${rest.port}/api` };
  const read = readConfig(own);
  if (!read.ok) throw new Error(read.sentences.join('\n'));
  const cutOff = await (store.kind === 'postgresql'
    ? cutOffServer(store.url, hears)
    : cutOffSqlite(store.url, store.key, hears));
  let ended = false;
  function cutsAll(): void {
    ended = true;
    cutOff.cut();
    rest.cut();
    // A bot that is told this code does not call again.
    discord.gateway.drop(undefined, GatewayCloseCodes.AuthenticationFailed);
  }
  start.holds(cutsAll);
  const bot = await startBot(read.config, {
    now: () => clock.now(),
    pace: unhurried,
    lines: { write: (line) => (ended ? undefined : start.onLog(line)) },
    onFatal: ({ message }) => (ended ? undefined : start.onEnd(message)),
    open: async () => cutOff.database,
  }).catch((error: unknown) => {
    cutsAll();
    throw error;
  });
  return {
    ...living(bot, cutOff),
    async kill() {
      cutsAll();
      // What is left of it in memory ends too: everything it tries now is in vain.
      await Promise.race([bot.stop().catch(() => undefined), pause(gone)]);
    },
    async stop() {
      await bot.stop();
      cutsAll();
    },
  };
}

function living({ app, idle }: Bot, { database, breaks }: CutOff): Omit<Running, 'kill' | 'stop'> {
  return {
    breaks,
    async idle() {
      await idle();
      // The database may be away: what is due is done when it is back.
      await app.due.runAll().catch(() => 0);
      await idle();
    },
    nextDue: () => app.due.next().catch(() => undefined),
    async arrangesAgain() {
      for (const { id } of await database.db.circle.findMany({ select: { id: true } }))
        await app.rooms.arrange(CircleId.parse(id));
    },
  };
}
