import { z } from 'zod';
import type { OpenDatabase } from '../../src/db/open.ts';
import { typeNames } from '../../src/db/raw.ts';
import type { Table } from './prisma-models.ts';

const yes = z.union([z.boolean(), z.number(), z.bigint()]).transform(Boolean);
const ColumnRow = z.object({
  name: z.string(),
  type: z.string(),
  nullable: yes,
  default: z.string().nullable(),
});
const IndexRow = z.object({ kind: z.enum(['primary', 'unique', 'index']), columns: z.string() });
const ReferenceRow = z.object({ columns: z.string(), table: z.string(), onDelete: z.string() });

const questions = {
  sqlite: {
    tables: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name`,
    columns: `SELECT name, type, "notnull" = 0 AS nullable, dflt_value AS "default" FROM pragma_table_info($1)`,
    indexes: `SELECT CASE l.origin WHEN 'pk' THEN 'primary' ELSE iif(l."unique", 'unique', 'index') END AS kind,
        group_concat(i.name, ', ') AS columns
      FROM pragma_index_list($1) l, pragma_index_info(l.name) i GROUP BY l.name
      -- A key that is one whole number needs no index of its own in SQLite.
      UNION ALL SELECT 'primary', group_concat(name, ', ') FROM pragma_table_info($1) WHERE pk > 0
        HAVING count(*) = 1 AND max(type) = 'INTEGER'`,
    references: `SELECT group_concat("from", ', ') AS columns, "table", on_delete AS "onDelete"
      FROM pragma_foreign_key_list($1) GROUP BY id`,
  },
  postgresql: {
    tables: `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname NOT LIKE '\\_%' ORDER BY relname COLLATE "C"`,
    columns: `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, NOT attnotnull AS nullable,
        pg_get_expr(adbin, adrelid) AS "default"
      FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE attrelid = format('public.%I', $1::text)::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    indexes: `SELECT CASE WHEN indisprimary THEN 'primary' WHEN indisunique THEN 'unique' ELSE 'index' END AS kind,
        (SELECT string_agg(attname, ', ' ORDER BY place) FROM unnest(indkey) WITH ORDINALITY AS k (number, place)
          JOIN pg_attribute ON attrelid = indrelid AND attnum = number) AS columns
      FROM pg_index WHERE indrelid = format('public.%I', $1::text)::regclass`,
    references: `SELECT (SELECT string_agg(attname, ', ') FROM pg_attribute
          WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS columns,
        (SELECT relname FROM pg_class WHERE oid = confrelid) AS "table",
        CASE confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'r' THEN 'RESTRICT' WHEN 'n' THEN 'SETNULL' ELSE 'NOACTION' END
          AS "onDelete"
      FROM pg_constraint WHERE contype = 'f' AND conrelid = format('public.%I', $1::text)::regclass`,
  },
} as const;

/** Every table a database really has, but those whose names begin with `_`. */
export async function readTables(database: OpenDatabase): Promise<readonly Table[]> {
  const rows = await database.db.$queryRawUnsafe(questions[database.kind].tables);
  const names = z.array(z.object({ name: z.string() })).parse(rows);
  return Promise.all(names.map(({ name }) => readTable(database, name)));
}

async function readTable({ db, kind }: OpenDatabase, name: string): Promise<Table> {
  const ask = (question: 'columns' | 'indexes' | 'references') =>
    db.$queryRawUnsafe(questions[kind][question], name);
  const columns = z.array(ColumnRow).parse(await ask('columns'));
  const indexes = z.array(IndexRow).parse(await ask('indexes'));
  const references = z.array(ReferenceRow).parse(await ask('references'));
  const named = (wanted: string): string[] =>
    indexes.filter((index) => index.kind === wanted).map((index) => index.columns);
  return {
    name,
    columns: columns.map((column) => ({
      ...column,
      type: typeNames[kind][column.type] ?? column.type,
      // Each database writes a text in its own way; the models write it in double quotes.
      default: column.default?.replace(/^'(.*)'(?:::\w+)?$/, '"$1"'),
    })),
    primaryKey: named('primary')[0]?.split(', ') ?? [],
    uniques: named('unique').sort(),
    indexes: named('index').sort(),
    references: references.map((one) => ({ ...one, columns: one.columns.split(', ') })),
  };
}
