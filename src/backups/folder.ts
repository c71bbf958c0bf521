import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Head, readHead } from './backup-file.ts';

/** How the names of backups end. */
export const ending = '.backup';

/** The backups in a folder, the oldest first. What else lies there is not looked at. */
export async function backupsIn(folder: string): Promise<readonly Head[]> {
  const names = await readdir(folder).catch(() => []);
  const heads: Head[] = [];
  for (const name of names.filter((one) => one.endsWith(ending))) {
    const head = await readHead(join(folder, name));
    if (head !== undefined) heads.push(head);
  }
  return heads.toSorted((one, other) => one.made.localeCompare(other.made));
}

/** Up to which line of a list each of the backups in a folder knows it. Nothing where there are none. */
export async function leastDone(folder: string, list: string): Promise<number | undefined> {
  const done = (await backupsIn(folder)).map(
    ({ erasures }) => erasures.find((one) => one.list === list)?.number ?? 0,
  );
  return done.length === 0 ? undefined : Math.min(...done);
}
