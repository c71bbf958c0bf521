import { join } from 'node:path';
import type { Config } from '../config.ts';
import { readAll } from '../db/read-all.ts';
import { PlainError } from '../lib/plain-error.ts';
import type { Now } from '../lib/time.ts';
import { writeBackup } from './backup-file.ts';
import { ending } from './folder.ts';

type Settings = Pick<Config, 'database' | 'backups'>;

/** The settings for backups, where there are some. Refuses to go on without, in words. */
export function backupsOf({ backups: { folder, key } }: Settings): Readonly<{ folder: string; key: string }> {
  if (key !== undefined) return { folder, key };
  throw new PlainError(
    'Backups need a BACKUP_KEY in the settings: `openssl rand -hex 32` prints one. Keep a copy of it where the backups are ' +
      'not: without it they cannot be read.',
  );
}

/** Writes everything that is in the database now into a file, and answers its name. */
export async function makeBackup(settings: Settings, now: Now, name?: string): Promise<string> {
  const { folder, key } = backupsOf(settings);
  const made = now();
  const usual = `circlekeeper-${made.toISOString().replaceAll(':', '-').slice(0, 19)}${ending}`;
  const path = name ?? join(folder, usual);
  await readAll(settings.database, (all) => writeBackup(path, all, { key, made }));
  return path;
}
