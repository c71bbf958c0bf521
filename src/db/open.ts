import { z } from 'zod';
import { everyId } from './every-id.ts';
import type { PrismaClient as SqliteClient } from './generated/sqlite/client.ts';

/** The client that everything is written against. SQLite's is the narrower of the two, so PostgreSQL can do it all. */
export type Database = SqliteClient;

export type OpenDatabase = Readonly<{
  db: Database;
  kind: 'sqlite' | 'postgresql';
  /** The migrations that opening applied. */
  migrated: readonly string[];
  /**
   * Takes what was deleted out of the files too. Of SQLite's, the log beside the file still holds what stood in a page
   * before; PostgreSQL overwrites by itself (autovacuum).
   */
  scrub(): Promise<void>;
  /** Every number in it that can be an id of Discord's. */
  ids(): Promise<readonly string[]>;
  close(): Promise<void>;
}>;

type Options = Readonly<{
  url: string;
  encryptionKey?: string | undefined;
  /** Another folder of migrations than the one of this version. */
  migrations?: string;
}>;

/**
 * Opens the database and brings it to this version. Whatever is in the way (a wrong key or password, a second process on
 * the same file, a newer database) is thrown as a `DatabaseRefusal`, with a sentence for the person who runs the bot.
 */
export function openDatabase({ url, encryptionKey, migrations }: Options): Promise<OpenDatabase> {
  return url.startsWith('file:') ? onSqlite(url, encryptionKey, migrations) : onPostgresql(url, migrations);
}

// Each kind of database is loaded when it is opened: nobody needs both, and the other would only take memory and time.
async function onSqlite(url: string, key: string | undefined, migrations?: string): Promise<OpenDatabase> {
  const [{ PrismaClient }, { openSqlite }, { migrate }, { sqliteTarget }] = await Promise.all([
    import('./generated/sqlite/client.ts'),
    import('./sqlite.ts'),
    import('./migrate.ts'),
    import('./migrate-sqlite.ts'),
  ]);
  const file = await openSqlite(url, key);
  try {
    const migrated = await migrate(sqliteTarget(file.client), migrations);
    const db = new PrismaClient({ adapter: file.adapter });
    const scrub = async (): Promise<void> => {
      await db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    };
    const close = once(async () => {
      // The write-ahead log goes into the file, so that the file alone is the whole database.
      await scrub();
      await db.$disconnect();
      await file.release();
    });
    return { db, kind: 'sqlite', migrated, scrub, ids: idsIn('sqlite', db), close };
  } catch (error) {
    await file.release();
    throw error;
  }
}

const idsIn = (kind: OpenDatabase['kind'], db: Database) => (): Promise<readonly string[]> =>
  everyId({ kind, ask: async (sql) => z.array(z.unknown()).parse(await db.$queryRawUnsafe(sql)) });

/** Closing twice is closing once. */
function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

async function onPostgresql(url: string, migrations?: string): Promise<OpenDatabase> {
  const [{ PrismaClient }, { connectPostgresql, postgresqlAdapter }, { migratePostgresql }] =
    await Promise.all([
      import('./generated/postgresql/client.ts'),
      import('./postgresql.ts'),
      import('./migrate-postgresql.ts'),
    ]);
  const client = await connectPostgresql(url);
  let migrated: readonly string[];
  try {
    migrated = await migratePostgresql(client, migrations);
  } finally {
    await client.end();
  }
  const own = new PrismaClient({ adapter: postgresqlAdapter(url) });
  // The two generated clients are made from the same models but are not assignable to each other. The only cast.
  const db = own as unknown as Database;
  const scrub = async (): Promise<void> => undefined;
  const ids = idsIn('postgresql', db);
  return { db, kind: 'postgresql', migrated, scrub, ids, close: once(() => own.$disconnect()) };
}
