import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isThere } from '../db/private-file.ts';
import { type ErasedLine, type ErasedList, erasedKinds } from '../features/erasure/list.ts';
import { PlainError } from '../lib/plain-error.ts';
import { leastDone } from './folder.ts';
import { checkOf, keyFor } from './keys.ts';

type Place = Readonly<{ folder: string; key: string }>;

export const listPath = (folder: string): string => join(folder, 'erased.list');

/** How a list is known again, and how many of its lines are no longer there. */
const First = z.tuple([
  z.literal('circlekeeper-erased'),
  z.literal('1'),
  z.string(),
  z.string(),
  z.coerce.number().int(),
]);
const Line = z.tuple([
  z.coerce.number().int(),
  z.iso.datetime(),
  z.enum(erasedKinds),
  z.string(),
  z.string(),
]);

const hmac = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text).digest('hex');

function written(key: Uint8Array, { number, at, kind, code }: ErasedLine): string {
  const line = `${number} ${at.toISOString()} ${kind} ${code}`;
  return `${line} ${hmac(key, line).slice(0, 16)}\n`;
}

const firstLine = (id: string, key: Uint8Array, from: number): string =>
  `circlekeeper-erased 1 ${id} ${checkOf(key)} ${from}\n`;

/** Makes an empty list. Refuses where there is one. */
export async function newErasedFile({ folder, key }: Place): Promise<void> {
  const path = listPath(folder);
  if (await isThere(path)) throw new PlainError(`There is an erasure list already: ${path}.`);
  const id = randomBytes(8).toString('hex');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(path, firstLine(id, ownKey(key, id), 0));
}

const ownKey = (key: string, id: string): Uint8Array => keyFor('erasure list', key, Buffer.from(id, 'hex'));

export type ErasedFile = ErasedList &
  Readonly<{
    /** How many lines at its beginning are no longer there. */
    from: number;
  }>;

/**
 * Opens the list of a folder. `undefined`: there is none. Refuses another key, and a list that was damaged, in words. Only the
 * one who writes into it may `repair` a last line that is not whole: anybody else may see it while it is being written.
 */
export async function openErasedFile(
  { folder, key }: Place,
  repair = false,
): Promise<ErasedFile | undefined> {
  const path = listPath(folder);
  if (!(await isThere(path))) return undefined;
  const { id, own, from, lines, whole, isWhole } = await readList(path, key);
  if (repair && !isWhole) await writeWhole(path, whole);
  let kept = lines;
  let number = from + lines.length;

  return {
    id,
    from,
    last: () => number,
    after: (then) => kept.filter((line) => line.number > then),
    codeOf: (kind, about) => hmac(own, `${kind} ${about}`),
    async add(kind, about, at) {
      const line = { number: number + 1, at, kind, code: hmac(own, `${kind} ${about}`) };
      await append(path, written(own, line));
      number = line.number;
      kept = [...kept, line];
      return number;
    },
    async shorten(before) {
      const least = Math.min(number, (await leastDone(folder, id)) ?? number);
      const left = kept.filter((line) => line.number > least || line.at >= before);
      // Only from the beginning: the numbers go on without a gap.
      const first = left[0]?.number ?? number + 1;
      const gone = kept.filter((line) => line.number < first).length;
      if (gone === 0) return 0;
      kept = kept.filter((line) => line.number >= first);
      await writeWhole(path, firstLine(id, own, first - 1) + kept.map((line) => written(own, line)).join(''));
      return gone;
    },
  };
}

const damaged = (path: string): PlainError =>
  new PlainError(
    `The erasure list ${path} is damaged. Put an undamaged copy of it in its place: it says what may not come back.`,
  );

async function readList(path: string, key: string) {
  const text = await readFile(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const [begin, ...rest] = whole.split('\n').slice(0, -1);
  const first = First.safeParse(begin?.split(' '));
  if (!first.success) throw damaged(path);
  const [, , id, check, from] = first.data;
  const own = ownKey(key, id);
  if (checkOf(own) !== check)
    throw new PlainError(
      `The erasure list ${path} was begun with another BACKUP_KEY: put that one into the settings. ` +
        'To change the key, move the list and the backups made with it away together.',
    );
  const lines = rest.map((line, at): ErasedLine => {
    const read = Line.safeParse(line.split(' '));
    if (!read.success) throw damaged(path);
    const [number, time, kind, code] = read.data;
    const found = { number, at: new Date(time), kind, code };
    if (number !== from + at + 1 || written(own, found) !== `${line}\n`) throw damaged(path);
    return found;
  });
  // Half a line is being written, or was when the power went: what it is about has not begun.
  return { id, own, from, lines, whole, isWhole: whole === text };
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, 'a');
  const { size } = await file.stat();
  try {
    await file.appendFile(text);
    await file.sync();
  } catch (error) {
    // On a full disk half a line may have been written, and the next one would begin behind it.
    await file.truncate(size);
    throw error;
  } finally {
    await file.close();
  }
}

/** The file is as it was, or as it is meant to be, whenever the power goes. */
async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  // A folder cannot be opened so on Windows, where the name is on the disk with the file.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}
