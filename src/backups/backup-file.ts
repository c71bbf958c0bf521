import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { ColumnType } from '../db/plain-value.ts';
import { isThere } from '../db/private-file.ts';
import type { Rows, Snapshot } from '../db/read-all.ts';
import { PlainError } from '../lib/plain-error.ts';
import { checkOf, keyFor } from './keys.ts';
import { sealing, unsealing } from './sealed.ts';

/** What stands at the beginning of a backup for everybody to read. Nothing of it is about anybody. */
const Head = z
  .object({
    circlekeeper: z.literal('backup'),
    version: z.literal(1),
    made: z.iso.datetime(),
    salt: z.base64(),
    /** By which the key is known again. */
    check: z.string(),
    migrations: z.array(z.string()),
    /** How much of which erasure list had been done when it was made. */
    erasures: z.array(z.object({ list: z.string(), number: z.number().int() })),
  })
  .readonly();
export type Head = z.infer<typeof Head>;

const Tables = z.object({
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.object({ name: z.string(), type: ColumnType })) }),
  ),
});
const Page = z.object({ table: z.string(), rows: z.array(z.array(z.json())) });

const purpose = 'backup';
const newLine = 0x0a;

/** Writes everything into a file for its owner alone, which has its name only once it is whole and on the disk. */
export async function writeBackup(
  path: string,
  all: Snapshot,
  { key, made }: Readonly<{ key: string; made: Date }>,
): Promise<void> {
  if (await isThere(path))
    throw new PlainError('There is a file of this name already. Choose another name for the backup.');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const salt = randomBytes(32);
  const own = keyFor(purpose, key, salt);
  const about = { circlekeeper: 'backup', version: 1, made: made.toISOString() } as const;
  const { migrations, erasures } = all;
  const head = { ...about, salt: salt.toString('base64'), check: checkOf(own), migrations, erasures };
  const open = Buffer.from(`${JSON.stringify(head)}\n`);
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    const file = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
    file.write(open);
    await pipeline(Readable.from(linesOf(all)), createGzip(), sealing({ key: own, open }), file);
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function* linesOf({ tables, rows }: Snapshot): AsyncGenerator<string> {
  yield `${JSON.stringify({ tables })}\n`;
  for await (const page of rows()) yield `${JSON.stringify(page)}\n`;
}

/** Reads what stands open at the beginning. `undefined`: this is no backup, or one of a later kind. */
export async function readHead(path: string): Promise<(Head & Readonly<{ length: number }>) | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256 * 1024), 0, 256 * 1024, 0);
    const end = buffer.subarray(0, bytesRead).indexOf(newLine);
    if (end < 0) return undefined;
    const read = Head.safeParse(jsonOf(buffer.subarray(0, end).toString('utf8')));
    return read.success ? { ...read.data, length: end + 1 } : undefined;
  } finally {
    await file.close();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a backup was made with this key. */
export const opensWith = ({ salt, check }: Head, key: string): boolean =>
  checkOf(keyFor(purpose, key, Buffer.from(salt, 'base64'))) === check;

/** Opens a backup and reads it once to its end, so that what comes of it is whole. Refuses another key, in words. */
export async function readBackup(path: string, key: string): Promise<Snapshot & Readonly<{ head: Head }>> {
  if (!(await isThere(path))) throw new PlainError('There is no file of this name.');
  const head = await readHead(path);
  if (head === undefined)
    throw new PlainError('This file is not a backup that this version of the bot can read.');
  if (!opensWith(head, key))
    throw new PlainError('This backup was made with another BACKUP_KEY: put that one into the settings.');
  const lines = () => linesIn(path, head, key);
  let tables: z.infer<typeof Tables>['tables'] | undefined;
  for await (const line of lines()) tables ??= Tables.parse(JSON.parse(line)).tables;
  if (tables === undefined) throw new PlainError('This backup holds nothing.');
  return {
    head,
    migrations: head.migrations,
    erasures: head.erasures,
    tables,
    async *rows(): AsyncGenerator<Rows> {
      let isFirst = true;
      for await (const line of lines()) {
        if (!isFirst) yield Page.parse(JSON.parse(line));
        isFirst = false;
      }
    },
  };
}

async function* linesIn(path: string, { salt, length }: Head & Readonly<{ length: number }>, key: string) {
  const own = keyFor(purpose, key, Buffer.from(salt, 'base64'));
  const begin = createReadStream(path, { end: length - 1 });
  const open = Buffer.concat(await begin.toArray());
  const bytes = Readable.from(unsealing({ key: own, open })(createReadStream(path, { start: length })));
  const plain = createGunzip();
  // An error on the way ends the reading with it.
  bytes.on('error', (error) => plain.destroy(error));
  yield* split(bytes.pipe(plain));
}

/** Lines end with a line feed and with nothing else: people's words may hold the other signs that end a line. */
async function* split(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const some of bytes) {
    let from = 0;
    for (let end = some.indexOf(newLine); end >= 0; end = some.indexOf(newLine, from)) {
      yield Buffer.concat([...rest, some.subarray(from, end)]).toString('utf8');
      rest = [];
      from = end + 1;
    }
    rest.push(some.subarray(from));
  }
}
