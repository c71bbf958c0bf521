import { type OpenDatabase, openDatabase } from '../../src/db/open.ts';
import { Line } from './line.ts';
import { type Execute, sqliteThrough, sqlOf } from './sqlite-through.ts';

/** A database of a bot that may be killed in this process: from then on nothing of that bot reaches it. */
export type CutOff = Readonly<{
  database: OpenDatabase;
  cut(): void;
  /** Breaks the database as it can break, or mends it: a file finds no room on the disk, a server is away. */
  breaks(broken: boolean): Promise<void>;
}>;

const dead = (): Promise<never> => Promise.reject(new Error('This process has been killed.'));

/** More pages than any evening needs: SQLite's own limit. */
const roomy = 4_294_967_294;

/** `hears` is told before and after each statement; whoever cuts in it keeps the statement, or its answer, from arriving. */
export async function cutOffSqlite(url: string, key: string | undefined, hears: () => void): Promise<CutOff> {
  let isDead = false;
  let inTransaction = false;
  let raw: Execute = dead;
  const through = (execute: Execute): Execute => {
    raw = execute;
    return async (statement) => {
      if (!isDead) hears();
      if (isDead) return await dead();
      const doing = execute(statement);
      const sql = sqlOf(statement);
      if (sql.startsWith('BEGIN')) inTransaction = true;
      if (sql === 'COMMIT' || sql === 'ROLLBACK') inTransaction = false;
      const result = await doing;
      if (!isDead) hears();
      return isDead ? await dead() : result;
    };
  };
  const { drop, close, ...database } = await sqliteThrough(url, key, through);
  // A kill is not a power cut: what was written is there, whether or not it has reached the disk.
  await raw('PRAGMA synchronous = OFF');
  return {
    database: {
      ...database,
      async close() {
        if (isDead) return;
        await close();
        isDead = true;
      },
    },
    cut() {
      if (isDead) return;
      isDead = true;
      // What was not committed when a process ends is taken back by whoever opens the file next.
      const ended = inTransaction ? raw('ROLLBACK') : Promise.resolve();
      void Promise.resolve(ended).then(drop, drop);
    },
    async breaks(broken) {
      // SQLite itself then says what it says on a full disk: SQLITE_FULL.
      await raw(`PRAGMA max_page_count = ${broken ? 1 : roomy}`);
    },
  };
}

/** A cable to a PostgreSQL server for one bot alone, and the address at its near end. */
export async function cableTo(server: string, hears: () => void) {
  const url = new URL(server);
  const line = await Line.to(Number(url.port), hears);
  let isDead = false;
  url.port = String(line.port);
  return {
    url: url.href,
    cut() {
      isDead = true;
      line.cut();
    },
    async breaks(broken: boolean) {
      if (broken) line.cut();
      else if (!isDead) await line.opens();
    },
  };
}

/** A database on a PostgreSQL server. `hears` is told of each piece on its way there or back. */
export async function cutOffServer(server: string, hears: () => void): Promise<CutOff> {
  const { url, ...cable } = await cableTo(server, hears);
  return { ...cable, database: await openDatabase({ url }) };
}
