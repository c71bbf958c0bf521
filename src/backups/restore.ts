import { makeApp } from '../app.ts';
import type { Config } from '../config.ts';
import { loadAll } from '../db/load-all.ts';
import type { Now } from '../lib/time.ts';
import { withoutDiscord } from '../without-discord.ts';
import { readBackup } from './backup-file.ts';
import { listForRestore } from './list-for.ts';
import { backupsOf } from './make.ts';

type Wanted = Readonly<{
  path: string;
  /** Whether what is in the database now may be thrown away. */
  replace: boolean;
  /** Whether to go on although nobody knows what was erased since. */
  withoutList: boolean;
}>;

export type Restored = Readonly<{ made: string; people: number; servers: number; consents: number }>;

/**
 * Puts a backup into the database of the settings, and erases again what was erased since it was made, before the database
 * can be opened by anybody else. Refuses in words, before anything is changed, what cannot be done whole.
 */
export async function restore(
  settings: Pick<Config, 'database' | 'backups'>,
  { path, replace, withoutList }: Wanted,
  now: Now,
): Promise<Restored> {
  const backups = backupsOf(settings);
  const all = await readBackup(path, backups.key);
  const erased = await listForRestore(backups, all.erasures, withoutList);
  const again = await loadAll(settings.database, {
    all,
    replace,
    finish: (database) =>
      makeApp({ ...withoutDiscord, database, erased, now, report: () => undefined }).catchUp(),
  });
  return { made: all.head.made, ...again };
}
