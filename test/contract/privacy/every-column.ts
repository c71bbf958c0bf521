import { z } from 'zod';
import type { OpenDatabase } from '../../../src/db/open.ts';

const questions = {
  sqlite: `SELECT t.name AS "table", c.name AS "column" FROM sqlite_master t, pragma_table_info(t.name) c
    WHERE t.type = 'table' ORDER BY t.name, c.cid`,
  postgresql: `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
} as const;

const Columns = z.array(z.object({ table: z.string(), column: z.string() }));
const Values = z.array(z.object({ value: z.string().nullable() }));

type Found = Readonly<{ table: string; column: string; value: string }>;

/** Every value in every column of every table that the database itself says it has, as text. */
async function everyValue({ db, kind }: OpenDatabase): Promise<readonly Found[]> {
  const columns = Columns.parse(await db.$queryRawUnsafe(questions[kind]));
  const found: Found[] = [];
  for (const { table, column } of columns) {
    const question = `SELECT CAST("${column}" AS TEXT) AS value FROM "${table}"`;
    const rows = Values.parse(await db.$queryRawUnsafe(question));
    found.push(...rows.flatMap(({ value }) => (value === null ? [] : [{ table, column, value }])));
  }
  return found;
}

/** Where in the database these letters stand: `Seat.userId`, each place once. */
export async function placesOf(database: OpenDatabase, letters: string): Promise<readonly string[]> {
  const found = (await everyValue(database)).filter(({ value }) => value.includes(letters));
  return [...new Set(found.map(({ table, column }) => `${table}.${column}`))].sort();
}
