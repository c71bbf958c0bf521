import { z } from 'zod';
import { migrationsFolder, readMigrations } from './migrations.ts';
import { type ColumnType, type PlainValue, toPlain } from './plain-value.ts';
import { connectPostgresql } from './postgresql.ts';
import { filePath, isThere } from './private-file.ts';
import { type Column, quoted, type Raw, rawPostgresql, rawSqlite, type Table, tablesOf } from './raw.ts';
import { DatabaseRefusal } from './refusal.ts';
import { openForReading } from './sqlite.ts';

export type Source = Readonly<{ url: string; encryptionKey: string | undefined }>;

/** Some rows of one table, each as a list of values in the order of its columns. */
export type Rows = Readonly<{ table: string; rows: readonly (readonly PlainValue[])[] }>;

/** Everything in a database as it was at one moment. */
export type Snapshot = Readonly<{
  /** The names of the migrations that made it. */
  migrations: readonly string[];
  tables: readonly Table[];
  /** How much of which erasure list was done in it. */
  erasures: readonly z.infer<typeof Erasures>[];
  rows(): AsyncGenerator<Rows>;
}>;

const Erasures = z.object({ list: z.string(), number: z.number().int() });

const atOnce = 200;

/**
 * Reads a whole database in one transaction, also while the bot works on it: what is written meanwhile is not seen.
 * Gives what it read to `work`, and ends the transaction after it.
 */
export async function readAll<T>(from: Source, work: (all: Snapshot) => Promise<T>): Promise<T> {
  return from.url.startsWith('file:') ? await readFile(from, work) : await readServer(from, work);
}

async function readFile<T>({ url, encryptionKey }: Source, work: (all: Snapshot) => Promise<T>): Promise<T> {
  if (!(await isThere(filePath(url))))
    throw new DatabaseRefusal('There is no database file yet: nothing has to be copied.');
  const client = await openForReading(url, encryptionKey);
  try {
    await client.execute('BEGIN');
    const raw = rawSqlite(client);
    const all = await work(await snapshotOf(raw, (table) => byNumber(raw, table)));
    await client.execute('ROLLBACK');
    return all;
  } finally {
    client.close();
  }
}

async function readServer<T>({ url }: Source, work: (all: Snapshot) => Promise<T>): Promise<T> {
  const client = await connectPostgresql(url);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const raw = rawPostgresql(client);
    const all = await work(await snapshotOf(raw, (table) => byCursor(raw, table)));
    await client.query('ROLLBACK');
    return all;
  } finally {
    await client.end();
  }
}

const Row = z.record(z.string(), z.unknown());
type Row = z.infer<typeof Row>;
const Migration = z.object({ migration_name: z.string() });

async function snapshotOf(
  raw: Raw,
  pages: (table: Table) => AsyncGenerator<readonly Row[]>,
): Promise<Snapshot> {
  // A database that cannot have been made by the bot has no such table, and no row to be kept.
  const made = await raw.ask(
    `SELECT "migration_name" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  );
  const migrations = made.map((row) => Migration.parse(row).migration_name);
  const known = new Set((await readMigrations(migrationsFolder(raw.kind))).map(({ name }) => name));
  if (!migrations.every((name) => known.has(name)))
    throw new DatabaseRefusal(
      'The database was used by a newer version of the bot: make the backup with that version.',
    );
  const tables = await tablesOf(raw);
  const hasMark = tables.some(({ name }) => name === 'ErasureMark');
  const erasures = hasMark ? await raw.ask('SELECT "list", "number" FROM "ErasureMark"') : [];
  return {
    migrations,
    tables,
    erasures: erasures.map((row) => Erasures.parse(row)),
    async *rows() {
      for (const table of tables)
        for await (const page of pages(table))
          yield { table: table.name, rows: page.map((row) => plainRow(table.columns, row)) };
    },
  };
}

const plainRow = (columns: readonly Column[], row: Row): readonly PlainValue[] =>
  columns.map(({ name, type }) => toPlain(type, row[name] ?? null));

/** How a column is asked for, so that no driver makes something of it that the other would not. */
function asked(kind: Raw['kind'], { name, type }: Column): string {
  const column = quoted(name);
  const ways: Partial<Record<ColumnType, string>> = {
    BigInt: `CAST(${column} AS TEXT)`,
    Json: `CAST(${column} AS TEXT)`,
    ...(kind === 'postgresql' ? { DateTime: `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` } : {}),
  };
  return `${ways[type] ?? column} AS ${column}`;
}

const columnsOf = (kind: Raw['kind'], { columns }: Table): string =>
  columns.map((column) => asked(kind, column)).join(', ');

const Numbered = z.object({ _row: z.coerce.number() });

async function* byNumber(raw: Raw, table: Table): AsyncGenerator<readonly Row[]> {
  const question = `SELECT rowid AS "_row", ${columnsOf(raw.kind, table)} FROM ${quoted(table.name)}
    WHERE rowid > ? ORDER BY rowid LIMIT ${atOnce}`;
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = await raw.ask(question, [after]);
    if (page.length === 0) return;
    yield page.map((row) => Row.parse(row));
    after = Numbered.parse(page.at(-1))._row;
  }
}

async function* byCursor(raw: Raw, table: Table): AsyncGenerator<readonly Row[]> {
  await raw.ask(
    `DECLARE "all_rows" NO SCROLL CURSOR FOR SELECT ${columnsOf(raw.kind, table)} FROM ${quoted(table.name)}`,
  );
  for (;;) {
    const page = await raw.ask(`FETCH ${atOnce} FROM "all_rows"`);
    if (page.length === 0) break;
    yield page.map((row) => Row.parse(row));
  }
  await raw.ask('CLOSE "all_rows"');
}
