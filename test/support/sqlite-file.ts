import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/open.ts';

type Place = Readonly<{ url: string; remove(): Promise<void> }>;

/** A place for a SQLite file, in a folder of its own. */
export async function emptyPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-sqlite-'));
  return {
    url: `file:${join(folder, 'circles.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

let migrated: Promise<Buffer> | undefined;

async function migratedFile(): Promise<Buffer> {
  const { url, remove } = await emptyPlace();
  const database = await openDatabase({ url });
  await database.close();
  const content = await readFile(url.slice('file:'.length));
  await remove();
  return content;
}

/** A SQLite file that is migrated and empty. Migrated once in each worker and copied: a fifth of the work. */
export async function migratedPlace(): Promise<Place> {
  migrated ??= migratedFile();
  const place = await emptyPlace();
  await writeFile(place.url.slice('file:'.length), await migrated, { mode: 0o600 });
  return place;
}
