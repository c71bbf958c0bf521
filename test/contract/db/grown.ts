import { expect } from 'vitest';
import { z } from 'zod';
import { migrationsFolder, readMigrations } from '../../../src/db/migrations.ts';
import { type OpenDatabase, openDatabase } from '../../../src/db/open.ts';
import { type PlainValue, toSql } from '../../../src/db/plain-value.ts';
import { quoted, type Raw, type Table, tablesOf } from '../../../src/db/raw.ts';
import { readAll } from '../../../src/db/read-all.ts';
import { migrationsUpTo } from '../../support/migration-folder.ts';
import type { OldRow } from './old-row.ts';

type Row = Readonly<Record<string, PlainValue>>;
type All = ReadonlyMap<string, readonly Row[]>;

/** What a migration means to take away; what it held stands elsewhere, or has served. */
const takenAway: Readonly<Record<string, string>> = {
  '00000000000003_phases': 'Session',
  '00000000000005_tags': 'Tag',
};

/** Every row there is, table by table. */
export const everything = (url: string): Promise<All> =>
  readAll({ url, encryptionKey: undefined }, async ({ tables, rows }) => {
    const all = new Map<string, Row[]>(tables.map(({ name }) => [name, []]));
    for await (const page of rows()) {
      const columns = tables.find(({ name }) => name === page.table)?.columns ?? [];
      const named = page.rows.map((row) =>
        Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])),
      );
      all.get(page.table)?.push(...named);
    }
    return all;
  });

const rawOf = ({ db, kind }: OpenDatabase): Raw => ({
  kind,
  ask: async (sql, values = []) => z.array(z.unknown()).parse(await db.$queryRawUnsafe(sql, ...values)),
});

async function insert(raw: Raw, tables: readonly Table[], { table, values }: OldRow): Promise<void> {
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  const given = Object.entries(z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(values))));
  const sql = given.map(([name, value]) => {
    const type = columns.find((column) => column.name === name)?.type;
    if (type === undefined) throw new Error(`This version has no ${table}.${name}.`);
    return { name: quoted(name), type, value: toSql(raw.kind, type, value) };
  });
  const types = { DateTime: '::timestamp', Json: '::jsonb' } as const;
  const places = sql.map(({ type }, at) =>
    raw.kind === 'sqlite' ? '?' : `$${at + 1}${type === 'DateTime' || type === 'Json' ? types[type] : ''}`,
  );
  const into = `${quoted(table)} (${sql.map(({ name }) => name).join(', ')})`;
  await raw.ask(
    `INSERT INTO ${into} VALUES (${places.join(', ')})`,
    sql.map(({ value }) => value),
  );
}

/** The rows, as far as an earlier version knew them, in an order that does not matter. */
const knownTo = (earlier: readonly Row[], rows: readonly Row[]): readonly string[] => {
  const columns = Object.keys(earlier[0] ?? {});
  return rows.map((row) => JSON.stringify(columns.map((name) => [name, row[name]]))).sort();
};

/**
 * Lets a database live through all versions: each brings it up to date and then writes what is new in it. After each
 * migration everything is as it was, but for what that one means to take away.
 */
export async function growsUp(
  { url, kind }: Readonly<{ url: string; kind: OpenDatabase['kind'] }>,
  written: Readonly<Record<string, readonly OldRow[]>>,
): Promise<void> {
  let before: All = new Map();
  for (const { name } of await readMigrations(migrationsFolder(kind))) {
    const database = await openDatabase({ url, migrations: await migrationsUpTo(kind, name) });
    expect(database.migrated).toEqual([name]);
    const after = await everything(url);
    const kept = [...before].filter(([table]) => takenAway[name] !== table);
    for (const [table, old] of kept)
      expect(knownTo(old, after.get(table) ?? []), `${table} after ${name}`).toEqual(knownTo(old, old));
    const raw = rawOf(database);
    const tables = await tablesOf(raw);
    for (const row of written[name] ?? []) await insert(raw, tables, row);
    // PostgreSQL never lets a row stand without what it hangs on; SQLite is asked.
    if (kind === 'sqlite') expect(await raw.ask('PRAGMA foreign_key_check')).toEqual([]);
    await database.close();
    before = await everything(url);
    const empty = [...before].flatMap(([table, rows]) => (rows.length === 0 ? [table] : []));
    expect(empty, `Tables without a row that the version of ${name} has written: see old-rows.ts`).toEqual(
      [],
    );
  }
}
