import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Format } from './schema.ts';

/** With the shipped ones they fit into the 25 suggestions that Discord shows while somebody types. */
const mostOwn = 15;
const nameLimit = 60;

export type CopyRefusal = 'format-name-empty' | 'format-name-too-long' | 'format-name-taken' | 'formats-full';

/** A format of a server's own, made from another. Its key comes from its name, and is never one that is used already. */
export function copyOf(
  format: Format,
  wished: string,
  { own, shipped }: Readonly<{ own: readonly Format[]; shipped: readonly Format[] }>,
): Result<Format, CopyRefusal> {
  const named = readName(wished, [...own, ...shipped]);
  if (!named.ok) return named;
  if (own.length >= mostOwn) return refuse('formats-full');
  const taken = [...own, ...shipped].map(({ key }) => key);
  return accept({ ...format, key: freeKey(named.value, taken), version: 1, name: named.value });
}

/** The name of a format as it is kept. `others` are the formats it must not be mistaken for. */
export function readName(
  wished: string,
  others: readonly Pick<Format, 'name'>[],
): Result<string, Exclude<CopyRefusal, 'formats-full'>> {
  const name = wished
    .trim()
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim();
  if (name === '') return refuse('format-name-empty');
  if (name.length > nameLimit) return refuse('format-name-too-long');
  if (others.some((one) => folded(one.name) === folded(name))) return refuse('format-name-taken');
  return accept(name);
}

/** Two names that differ only by case or by how a letter is encoded are one name to people. */
const folded = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('en');

/** Small letters, digits and hyphens of a name. Of a name without any, `format` is left. */
function freeKey(name: string, taken: readonly string[]): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 28)
    .replace(/-+$/, '');
  const plain = letters === '' ? 'format' : letters;
  let key = plain;
  for (let number = 2; taken.includes(key); number += 1) key = `${plain}-${number}`;
  return key;
}
