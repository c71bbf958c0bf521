import { z } from 'zod';
import type { OpenDatabase } from '../src/db/open.ts';

/** A table whose rows are written again for other circles, and what is to be another in each: SQL in which `n` is its number. */
export type Copied = Readonly<{
  table: string;
  /** Which rows are copied. */
  where: string;
  others: Readonly<Record<string, string>>;
}>;

/** `from` is the first number, `until` is not one any more. */
export type Range = Readonly<{ from: number; until: number }>;

const Named = z.array(z.object({ name: z.string() }));

async function columnsOf({ db, kind }: OpenDatabase, table: string): Promise<readonly string[]> {
  const sql =
    kind === 'sqlite'
      ? `SELECT name FROM pragma_table_info('${table}')`
      : `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}'`;
  return Named.parse(await db.$queryRawUnsafe(sql)).map(({ name }) => name);
}

const numbers = (kind: OpenDatabase['kind'], { from, until }: Range): string =>
  kind === 'sqlite'
    ? `WITH RECURSIVE counted(n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM counted WHERE n < ${until - 1}) SELECT n FROM counted`
    : `SELECT n FROM generate_series(${from}, ${until - 1}) AS counted(n)`;

/** A number in six figures: the database's own way to write `000123`. */
export const padded = (kind: OpenDatabase['kind'], number = 'n'): string =>
  kind === 'sqlite' ? `printf('%06d', ${number})` : `lpad((${number})::text, 6, '0')`;

/**
 * Writes the rows of something many times over, in the database itself: a hundred thousand circles in seconds, without
 * their passing through this process.
 */
export async function copies(database: OpenDatabase, copied: readonly Copied[], range: Range): Promise<void> {
  for (const { table, where, others } of copied) {
    const columns = await columnsOf(database, table);
    const quoted = columns.map((column) => `"${column}"`);
    const values = columns.map((column) => others[column] ?? `"${column}"`);
    await database.db.$executeRawUnsafe(
      `INSERT INTO "${table}" (${quoted.join(', ')}) SELECT ${values.join(', ')} FROM "${table}" CROSS JOIN (${numbers(database.kind, range)}) AS numbered WHERE ${where}`,
    );
  }
  if (database.kind === 'postgresql') await database.db.$executeRawUnsafe('ANALYZE');
}
