import { z } from 'zod';
import { type Column, quoted, type Raw, tablesOf } from './raw.ts';

const seventeen = '[0-9]'.repeat(17);
const Found = z.object({ value: z.string() });

/** Whether an id may stand in a column, as text or inside of JSON. */
const mayHold = ({ type }: Column): boolean => type === 'String' || type === 'Json';

/**
 * Every number that can be an id of Discord's, wherever in the database it stands: asked of the database itself, so that no
 * table is forgotten that comes later.
 */
export async function everyId(raw: Raw): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const { name, columns } of await tablesOf(raw))
    for (const column of columns.filter(mayHold)) {
      const text = `CAST(${quoted(column.name)} AS TEXT)`;
      const has = raw.kind === 'sqlite' ? `GLOB '*${seventeen}*'` : `~ '${seventeen}'`;
      const rows = await raw.ask(
        `SELECT DISTINCT ${text} AS value FROM ${quoted(name)} WHERE ${text} ${has}`,
      );
      for (const row of rows) for (const [id] of Found.parse(row).value.matchAll(/\d{17,20}/gu)) ids.add(id);
    }
  return [...ids].sort();
}
