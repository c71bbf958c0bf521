import type pg from 'pg';
import { fill, holdsSomething, type Loading, migrationsOf, notEmpty } from './fill.ts';
import { applyWithin, migratePostgresql, postgresqlTarget, whileLocked } from './migrate-postgresql.ts';
import { openDatabase } from './open.ts';
import { connectPostgresql } from './postgresql.ts';
import { quoted, rawPostgresql, tablesOf } from './raw.ts';
import type { Snapshot, Source } from './read-all.ts';
import { DatabaseRefusal } from './refusal.ts';

/** Fills a database of a server in one transaction. */
export async function intoServer<T>({ url }: Source, { all, replace, finish }: Loading<T>): Promise<T> {
  const client = await connectPostgresql(url);
  try {
    await alone(client);
    await whileLocked(client, () => remake(client, all, replace));
    await migratePostgresql(client);
  } finally {
    await client.end();
  }
  const database = await openDatabase({ url });
  return await finish(database).finally(() => database.close());
}

async function remake(client: pg.Client, all: Snapshot, replace: boolean): Promise<void> {
  await client.query('BEGIN');
  try {
    await makeRoom(client, replace);
    await postgresqlTarget(client).prepare();
    for (const migration of await migrationsOf('postgresql', all)) await applyWithin(client, migration);
    await fill(rawPostgresql(client), all);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** A bot that runs on what is being replaced would go on with what it remembers. Connections take a moment to end. */
async function alone(client: pg.Client): Promise<void> {
  const others = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND usename = current_user`;
  for (let tries = 0; tries < 10; tries += 1) {
    if ((await client.query(others)).rows.length === 0) return;
    await client.query('SELECT pg_sleep(0.1)');
  }
  throw new DatabaseRefusal(
    'Somebody else is connected to the database in DATABASE_URL, probably the bot: stop it first, then restore.',
  );
}

async function makeRoom(client: pg.Client, replace: boolean): Promise<void> {
  const raw = rawPostgresql(client);
  const tables = await tablesOf(raw);
  if (!replace && (await holdsSomething(raw))) throw new DatabaseRefusal(notEmpty);
  const own = await client.query(`SELECT 1 WHERE to_regclass('"_prisma_migrations"') IS NOT NULL`);
  if (tables.length > 0 && own.rows.length === 0)
    throw new DatabaseRefusal(
      'The database in DATABASE_URL holds tables of something else: give the bot a database of its own.',
    );
  for (const name of [...tables.map((table) => table.name), '_prisma_migrations'])
    await client.query(`DROP TABLE IF EXISTS ${quoted(name)} CASCADE`);
  const functions = await client.query<{ name: string }>(
    `SELECT oid::regprocedure::text AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')`,
  );
  for (const { name } of functions.rows) await client.query(`DROP FUNCTION ${name} CASCADE`);
}
