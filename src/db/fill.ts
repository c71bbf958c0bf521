import { type Migration, migrationsFolder, readMigrations } from './migrations.ts';
import type { OpenDatabase } from './open.ts';
import { type DatabaseKind, toSql } from './plain-value.ts';
import { quoted, type Raw, type Table, tablesOf } from './raw.ts';
import type { Rows, Snapshot } from './read-all.ts';
import { DatabaseRefusal } from './refusal.ts';

export type Loading<T> = Readonly<{
  all: Snapshot;
  /** Whether what is in the database now may be thrown away. */
  replace: boolean;
  /** What has to be done with the database, brought to this version, before anybody else may open it. */
  finish: (database: OpenDatabase) => Promise<T>;
}>;

export const notEmpty =
  'The database in DATABASE_URL is not empty, and a restore takes its place. To throw away what is in it now, say so: ' +
  'add --replace. To keep it, make a backup of it first.';

/** Whether a database has a row in any of its tables. */
export async function holdsSomething(raw: Raw): Promise<boolean> {
  for (const { name } of await tablesOf(raw))
    if ((await raw.ask(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)).length > 0) return true;
  return false;
}

/** The migrations that made what is put back. The rest come after it, as at any start. */
export async function migrationsOf(
  kind: DatabaseKind,
  { migrations }: Snapshot,
): Promise<readonly Migration[]> {
  const known = await readMigrations(migrationsFolder(kind));
  if (migrations.every((name) => known.some((one) => one.name === name)))
    return known.filter(({ name }) => migrations.includes(name));
  throw new DatabaseRefusal(
    'The backup was made by a newer version of the bot: get that version or a later one, and restore with it.',
  );
}

/** Puts the rows into tables that are there, in the order in which they were read. */
export async function fill(raw: Raw, all: Snapshot): Promise<void> {
  const there = new Map((await tablesOf(raw)).map((table) => [table.name, table]));
  const then = new Map(all.tables.map((table) => [table.name, table]));
  for await (const { table, rows } of all.rows()) {
    const columns = then.get(table);
    const now = there.get(table);
    if (columns === undefined || now === undefined || !isSame(columns, now))
      throw new DatabaseRefusal(
        `The backup holds a table, ${table}, that its own migrations do not make: it cannot be restored.`,
      );
    if (rows.length > 0) await insert(raw, columns, rows);
  }
}

/** Both kinds of database make the same columns, though perhaps not in the same order. */
function isSame(one: Table, other: Table): boolean {
  const listed = ({ columns }: Table): string =>
    JSON.stringify(columns.map(({ name, type }) => [name, type]).sort());
  return listed(one) === listed(other);
}

async function insert(raw: Raw, { name, columns }: Table, rows: Rows['rows']): Promise<void> {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  const places = rows.map((_, at) => {
    const first = at * columns.length + 1;
    return `(${columns.map((__, place) => (raw.kind === 'sqlite' ? '?' : `$${first + place}`)).join(', ')})`;
  });
  const values = rows.flatMap((row) =>
    columns.map(({ type }, place) => toSql(raw.kind, type, row[place] ?? null)),
  );
  await raw.ask(`INSERT INTO ${quoted(name)} (${names}) VALUES ${places.join(', ')}`, values);
}
