import type { Clock } from '../../rehearsal/clock.ts';
import type { Config } from '../../src/config.ts';
import { type OpenDatabase, openDatabase } from '../../src/db/open.ts';
import { type Pace, usualPace } from '../../src/features/pace/pace.ts';
import { type Bot, startBot } from '../../src/start.ts';

/** Nobody is asked to wait. */
const unhurried: Pace = { most: 1_000_000, within: 1 };

/** The real bot in this process, and what can be done to its database from beside. */
export type Started = Readonly<{
  bot: Bot;
  database: () => OpenDatabase;
  closesTheDatabase: () => Promise<void>;
  fillsTheDisk: () => Promise<void>;
  hasOlderWords: () => Promise<void>;
}>;

export type Watched = Readonly<{
  /** Whether somebody who presses very fast is asked to wait. */
  slows: boolean;
  hears: ((line: string) => void) | undefined;
}>;

export async function start(config: Config, clock: Clock, { slows, hears }: Watched): Promise<Started> {
  let database: OpenDatabase | undefined;
  const bot = await startBot(config, {
    now: () => clock.now(),
    // The clock stands still while people go on pressing.
    pace: slows ? usualPace : unhurried,
    ...(hears && { lines: { write: hears } }),
    onFatal: (reason) => {
      throw reason;
    },
    open: async (settings) => {
      database = await openDatabase(settings);
      return database;
    },
  });
  return {
    bot,
    database() {
      if (database === undefined) throw new Error('There is no database.');
      return database;
    },
    closesTheDatabase: async () => await database?.close(),
    // SQLite itself then says what it says on a full disk: SQLITE_FULL.
    fillsTheDisk: async () => {
      await database?.db.$queryRawUnsafe('PRAGMA max_page_count = 1');
    },
    hasOlderWords: async () => {
      await database?.db.seat.updateMany({ data: { agreedTo: 2 } });
    },
  };
}
