import type pg from 'pg';
import { z } from 'zod';
import { PrismaClient as PostgresqlClient } from '../../src/db/generated/postgresql/client.ts';
import { PrismaClient as SqliteClient } from '../../src/db/generated/sqlite/client.ts';
import { type Database, openDatabase } from '../../src/db/open.ts';
import { connectPostgresql, postgresqlAdapter } from '../../src/db/postgresql.ts';
import { openSqlite } from '../../src/db/sqlite.ts';
import { type Stores, storesOn } from '../../src/stores.ts';

/** The stores on a database, heard: `during` says the SQL of what a piece of work asked, `plan` how the database goes about it. */
export type HeardQueries = Readonly<{
  kind: 'sqlite' | 'postgresql';
  during(work: (stores: Stores) => Promise<unknown>): Promise<readonly string[]>;
  plan(sql: string): Promise<readonly string[]>;
  close(): Promise<void>;
}>;

type Options = Readonly<{
  url: string;
  /** Without so many rows PostgreSQL reads a whole table however it is indexed: told to avoid that, it shows what it could do. */
  small?: boolean;
}>;

const log = [{ emit: 'event', level: 'query' }] as const;
const reads = /^\s*(SELECT|UPDATE|DELETE)/u;

/** Opens a database that was migrated before, with nobody else on it. */
export async function heardQueries({ url, small = false }: Options): Promise<HeardQueries> {
  await (await openDatabase({ url })).close();
  return url.startsWith('file:') ? await onSqlite(url) : await onPostgresql(url, small);
}

function hearing(db: Database) {
  const heard: string[] = [];
  const during: HeardQueries['during'] = async (work) => {
    heard.length = 0;
    await work(storesOn(db));
    return heard.filter((sql) => reads.test(sql));
  };
  return { heard, during };
}

async function onSqlite(url: string): Promise<HeardQueries> {
  const { client, adapter, release } = await openSqlite(url, undefined);
  const db = new SqliteClient({ adapter, log: [...log] });
  const { heard, during } = hearing(db);
  db.$on('query', ({ query }) => heard.push(query));
  const Row = z.object({ detail: z.string() });
  return {
    kind: 'sqlite',
    during,
    async plan(sql) {
      const { rows } = await client.execute(`EXPLAIN QUERY PLAN ${sql}`);
      return rows.map((row) => Row.parse(row).detail);
    },
    async close() {
      await db.$disconnect();
      await release();
    },
  };
}

async function onPostgresql(url: string, small: boolean): Promise<HeardQueries> {
  const client: pg.Client = await connectPostgresql(url);
  if (small) await client.query('SET enable_seqscan = off');
  const own = new PostgresqlClient({ adapter: postgresqlAdapter(url), log: [...log] });
  // As in src/db/open.ts: the two generated clients come from the same models and are not assignable to each other.
  const { heard, during } = hearing(own as unknown as Database);
  own.$on('query', ({ query }) => heard.push(query));
  const Row = z.object({ 'QUERY PLAN': z.string() });
  return {
    kind: 'postgresql',
    during,
    async plan(sql) {
      const { rows } = await client.query(`EXPLAIN (GENERIC_PLAN, COSTS off) ${sql}`);
      return z
        .array(Row)
        .parse(rows)
        .map((row) => row['QUERY PLAN']);
    },
    async close() {
      await own.$disconnect();
      await client.end();
    },
  };
}
