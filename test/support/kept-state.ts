import { z } from 'zod';
import type { OpenDatabase } from '../../src/db/open.ts';

const Rows = z.array(z.record(z.string(), z.unknown()));
type Contents = ReadonlyMap<string, string>;

/** What stands in these tables, row by row; but not how often a circle was looked at with nobody else let in. */
async function contentsOf({ db }: OpenDatabase, tables: readonly string[]): Promise<Contents> {
  const contents = new Map<string, string>();
  for (const table of tables) {
    const rows = Rows.parse(await db.$queryRawUnsafe(`SELECT * FROM "${table}"`));
    const lines = rows.map((row) => JSON.stringify(row, spelled));
    contents.set(table, lines.sort().join('\n'));
  }
  return contents;
}

const spelled = (key: string, value: unknown): unknown =>
  key === 'version' ? undefined : typeof value === 'bigint' ? String(value) : value;

const changedSince = (before: Contents, now: Contents): readonly string[] =>
  [...before].flatMap(([table, rows]) => (rows === now.get(table) ? [] : [table]));

const copyOf = (table: string): string => `_kept_${table}`;

/** Those that others point to come first. */
const inOrder = (tables: readonly string[]): readonly string[] => {
  const pointedTo = ['Circle', 'Vote'];
  return [
    ...pointedTo.filter((one) => tables.includes(one)),
    ...tables.filter((one) => !pointedTo.includes(one)),
  ];
};

/** Lays what stands in these tables aside, inside the database, so that it can be put back as often as it is wanted. */
export function keptState(database: OpenDatabase, tables: readonly string[]) {
  const { db } = database;
  const ordered = inOrder(tables);
  let kept: Contents | undefined;

  return {
    /** What stands there now is put back from now on. */
    async keep(): Promise<void> {
      const now = await contentsOf(database, tables);
      if (kept !== undefined && changedSince(kept, now).length === 0) return;
      kept = now;
      for (const table of tables) {
        await db.$executeRawUnsafe(`DROP TABLE IF EXISTS "${copyOf(table)}"`);
        await db.$executeRawUnsafe(`CREATE TABLE "${copyOf(table)}" AS SELECT * FROM "${table}"`);
      }
    },

    /** Puts back what was kept, and says in which tables something else stood. */
    async putBack(): Promise<readonly string[]> {
      const changed = kept === undefined ? [] : changedSince(kept, await contentsOf(database, tables));
      if (changed.length === 0) return [];
      await db.$transaction([
        ...ordered.toReversed().map((table) => db.$executeRawUnsafe(`DELETE FROM "${table}"`)),
        ...ordered.map((table) =>
          db.$executeRawUnsafe(`INSERT INTO "${table}" SELECT * FROM "${copyOf(table)}"`),
        ),
      ]);
      return changed;
    },
  };
}
