import { Buffer } from 'node:buffer';
import { z } from 'zod';

export type DatabaseKind = 'sqlite' | 'postgresql';

/** The types of columns, by the names the models use. */
export const ColumnType = z.enum([
  'String',
  'Int',
  'BigInt',
  'Float',
  'Boolean',
  'DateTime',
  'Json',
  'Bytes',
]);
export type ColumnType = z.infer<typeof ColumnType>;

/** A value as it stands in a backup: JSON, and the same whichever database it came from. */
export type PlainValue = z.infer<ReturnType<typeof z.json>>;

const yes = z.union([z.boolean(), z.number(), z.bigint()]).transform(Boolean);
const moment = z.string().transform((text) => new Date(text).toISOString());
const bytes = z
  .union([z.instanceof(ArrayBuffer), z.instanceof(Uint8Array)])
  .transform((found) => Buffer.from(found instanceof ArrayBuffer ? new Uint8Array(found) : found));

const plain = {
  String: z.string(),
  Int: z.coerce.number().int(),
  BigInt: z.string(),
  Float: z.number(),
  Boolean: yes,
  DateTime: moment,
  Json: z.string().transform((text) => z.json().parse(JSON.parse(text))),
  Bytes: bytes.transform((found) => found.toString('base64')),
} as const;

/** What a database answered for a column, as it stands in a backup. */
export const toPlain = (type: ColumnType, value: unknown): PlainValue =>
  value === null ? null : plain[type].parse(value);

export type SqlValue = string | number | bigint | boolean | Uint8Array | null;

/** A value of a backup, as a database takes it. SQLite keeps dates as Prisma writes them, and has no type for yes and no. */
export function toSql(kind: DatabaseKind, type: ColumnType, value: PlainValue): SqlValue {
  if (value === null) return null;
  switch (type) {
    case 'Json':
      return JSON.stringify(value);
    case 'Bytes':
      return new Uint8Array(Buffer.from(z.base64().parse(value), 'base64'));
    case 'BigInt':
      return BigInt(z.string().parse(value));
    case 'Boolean':
      return kind === 'sqlite' ? Number(z.boolean().parse(value)) : z.boolean().parse(value);
    case 'DateTime':
      return kind === 'sqlite'
        ? z.iso.datetime().parse(value).replace('Z', '+00:00')
        : z.iso.datetime().parse(value);
    default:
      return z.union([z.string(), z.number()]).parse(value);
  }
}
