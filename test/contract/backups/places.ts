import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Source } from '../../../src/db/read-all.ts';

export const key = '0123456789abcdef'.repeat(4);
export const otherKey = 'fedcba9876543210'.repeat(4);

/** A folder that goes with the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-backups-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A SQLite file that nobody has made yet. */
export const newFileIn = (folder: string, name = 'circles'): Source => ({
  url: `file:${join(folder, `${name}.sqlite`)}`,
  encryptionKey: undefined,
});

/** Settings for a database, with a folder for its backups. */
export const settingsOf = (database: Source, folder: string, own = key) => ({
  database,
  backups: { folder: join(folder, 'backups'), key: own },
});
