import type pg from 'pg';
import { z } from 'zod';
import type { LibsqlClient } from './one-connection.ts';
import { ColumnType, type DatabaseKind, type SqlValue } from './plain-value.ts';

/** One connection to either database, below Prisma: for what is the same for every table there is. */
export type Raw = Readonly<{
  kind: DatabaseKind;
  ask(sql: string, values?: readonly SqlValue[]): Promise<readonly unknown[]>;
}>;

export const rawSqlite = (client: LibsqlClient): Raw => ({
  kind: 'sqlite',
  ask: async (sql, values = []) => (await client.execute({ sql, args: [...values] })).rows,
});

export const rawPostgresql = (client: pg.Client): Raw => ({
  kind: 'postgresql',
  ask: async (sql, values = []) => (await client.query(sql, [...values])).rows,
});

export type Column = Readonly<{ name: string; type: ColumnType }>;
export type Table = Readonly<{ name: string; columns: readonly Column[] }>;

/** What each database calls the types of the models. */
export const typeNames: Readonly<Record<DatabaseKind, Readonly<Record<string, ColumnType>>>> = {
  sqlite: {
    TEXT: 'String',
    INTEGER: 'Int',
    BIGINT: 'BigInt',
    REAL: 'Float',
    BOOLEAN: 'Boolean',
    DATETIME: 'DateTime',
    JSONB: 'Json',
    BLOB: 'Bytes',
  },
  postgresql: {
    text: 'String',
    integer: 'Int',
    bigint: 'BigInt',
    'double precision': 'Float',
    boolean: 'Boolean',
    'timestamp(3) without time zone': 'DateTime',
    jsonb: 'Json',
    bytea: 'Bytes',
  },
};

const questions: Readonly<Record<DatabaseKind, Readonly<{ columns: string; parents: string }>>> = {
  sqlite: {
    columns: `SELECT t.name AS "table", c.name, c.type FROM sqlite_master t, pragma_table_info(t.name) c
      WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\' AND t.name NOT LIKE 'sqlite%'
      ORDER BY t.name, c.cid`,
    parents: `SELECT t.name AS "table", f."table" AS parent FROM sqlite_master t, pragma_foreign_key_list(t.name) f
      WHERE t.type = 'table'`,
  },
  postgresql: {
    columns: `SELECT relname AS "table", attname AS name, format_type(atttypid, atttypmod) AS type
      FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_%'
        AND attnum > 0 AND NOT attisdropped ORDER BY relname COLLATE "C", attnum`,
    parents: `SELECT c.relname AS "table", p.relname AS parent FROM pg_constraint
      JOIN pg_class c ON c.oid = conrelid JOIN pg_class p ON p.oid = confrelid WHERE contype = 'f'`,
  },
};

const ColumnRow = z.object({ table: z.string(), name: z.string(), type: z.string() });
const ParentRow = z.object({ table: z.string(), parent: z.string() });

/** Every table the database itself says it has, but those whose names begin with `_`: what others hang on comes first. */
export async function tablesOf({ kind, ask }: Raw): Promise<readonly Table[]> {
  const tables = new Map<string, Column[]>();
  for (const row of await ask(questions[kind].columns)) {
    const { table, name, type } = ColumnRow.parse(row);
    tables.set(table, [
      ...(tables.get(table) ?? []),
      { name, type: ColumnType.parse(typeNames[kind][type]) },
    ]);
  }
  const parents = (await ask(questions[kind].parents)).map((row) => ParentRow.parse(row));
  const ordered: Table[] = [];
  const isIn = (name: string): boolean => ordered.some((table) => table.name === name);
  while (ordered.length < tables.size) {
    const ready = [...tables].filter(
      ([name]) =>
        !isIn(name) &&
        parents.every(({ table, parent }) => table !== name || parent === name || isIn(parent)),
    );
    if (ready.length === 0) throw new Error('Tables hang on each other in a circle.');
    for (const [name, columns] of ready) ordered.push({ name, columns });
  }
  return ordered;
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
