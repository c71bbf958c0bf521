import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Column = Readonly<{ name: string; type: string; nullable: boolean; default: string | undefined }>;
export type Reference = Readonly<{ columns: string[]; table: string; onDelete: string }>;

/** A table as the models describe it, or as a database really has it. Lists of column lists are sorted. */
export type Table = Readonly<{
  name: string;
  columns: readonly Column[];
  primaryKey: readonly string[];
  uniques: readonly string[];
  indexes: readonly string[];
  references: readonly Reference[];
}>;

const scalars = ['String', 'Int', 'BigInt', 'Float', 'Boolean', 'DateTime', 'Json', 'Bytes'];

/** Reads `prisma/models/*.prisma` as far as we use the language; a line it does not understand is an error. */
export function readModels(): readonly Table[] {
  const folder = join(import.meta.dirname, '../../prisma/models');
  const source = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const models = Array.from(source.matchAll(/^model (\w+) \{\n(.*?)^\}/gms), ([, name = '', body = '']) =>
    readModel(name, body),
  );
  return models.sort((one, other) => one.name.localeCompare(other.name));
}

function readModel(name: string, body: string): Table {
  const lines = body.split('\n').map((line) => line.replace(/\s*\/\/.*$/, '').trim());
  const fields = lines.filter((line) => /^\w/.test(line)).map(readField);
  const rules = lines.filter((line) => line.startsWith('@@')).map(readRule);
  const ruled = (kind: string): string[] =>
    rules.filter((rule) => rule.kind === kind).map((rule) => rule.columns.join(', '));
  const marked = (mark: string): string[] =>
    fields.filter((field) => new RegExp(`@${mark}\\b`).test(field.attributes)).map((field) => field.name);
  return {
    name,
    columns: fields.filter(({ type }) => scalars.includes(type)).map(column),
    primaryKey: ruled('id')[0]?.split(', ') ?? marked('id'),
    uniques: [...ruled('unique'), ...marked('unique')].sort(),
    indexes: ruled('index').sort(),
    references: fields.flatMap(reference),
  };
}

type Field = Readonly<{ name: string; type: string; mark: string; attributes: string }>;

function readField(line: string): Field {
  const read = /^(\w+)\s+(\w+)(\?|\[\])?(?:\s+(.*))?$/.exec(line);
  if (read === null) throw new Error(`A model has a line that is not understood: ${line}`);
  const [, name = '', type = '', mark = '', attributes = ''] = read;
  return { name, type, mark, attributes };
}

function readRule(line: string): Readonly<{ kind: string; columns: string[] }> {
  const read = /^@@(id|unique|index)\(\[([\w, ]+)\]\)$/.exec(line);
  if (read === null) throw new Error(`A model has a rule that is not understood: ${line}`);
  const [, kind = '', columns = ''] = read;
  return { kind, columns: columns.split(',').map((one) => one.trim()) };
}

function column({ name, type, mark, attributes }: Field): Column {
  const [, value] = /@default\(([^()]*)\)/.exec(attributes) ?? [];
  return { name, type, nullable: mark === '?', default: value };
}

function reference({ type, attributes }: Field): readonly Reference[] {
  const read = /@relation\(fields: \[([\w, ]+)\], references: \[[\w, ]+\](?:, onDelete: (\w+))?\)/.exec(
    attributes,
  );
  if (read === null) return [];
  const [, columns = '', onDelete = 'Restrict'] = read;
  return [{ columns: columns.split(', '), table: type, onDelete: onDelete.toUpperCase() }];
}
