import type { Config } from '../config.ts';
import { PlainError } from '../lib/plain-error.ts';
import { type ErasedFile, listPath, newErasedFile, openErasedFile } from './erased-file.ts';

/** How much of which list was done in a database, or in a backup of it. */
type Done = readonly Readonly<{ list: string; number: number }>[];

/**
 * The list that belongs to a database at its start; nothing without a key. The first start makes it. Refuses to start without
 * the list that was kept before: what was erased could come back unnoticed.
 */
export async function listForStart(
  { folder, key }: Config['backups'],
  done: Done,
): Promise<ErasedFile | undefined> {
  if (key === undefined) return undefined;
  const found = await openErasedFile({ folder, key }, true);
  if (found !== undefined) return fitting(found, done, listPath(folder));
  if (done.some(({ number }) => number > 0))
    throw new PlainError(
      `The erasure list ${listPath(folder)} is not there any more. Put it back, or correct BACKUP_FOLDER. If it is lost for ` +
        'good, delete all backups made until now, and begin a new one with `npm run backup -- --new-list`.',
    );
  await newErasedFile({ folder, key });
  return await openErasedFile({ folder, key }, true);
}

/** The list by which a restore erases again. Refuses one that cannot hold everything that was erased since the backup. */
export async function listForRestore(
  { folder, key }: Readonly<{ folder: string; key: string }>,
  done: Done,
  withoutList: boolean,
): Promise<ErasedFile | undefined> {
  const found = await openErasedFile({ folder, key });
  const itsOwn = done.length === 0 || done.some(({ list }) => list === found?.id);
  if (found !== undefined && itsOwn) return fitting(found, done, listPath(folder));
  if (!withoutList) throw new PlainError(lacking(folder, found !== undefined));
  if (found === undefined) await newErasedFile({ folder, key });
  return found ?? (await openErasedFile({ folder, key }));
}

const lacking = (folder: string, isOther: boolean): string =>
  `${isOther ? `${listPath(folder)} is the list of other backups` : `There is no ${listPath(folder)}`}, so nobody can know ` +
  'who erased their data after this backup was made. Put the newest copy of its list there and restore again. If there is ' +
  'none at all, add --without-list, and tell people: who deleted their data since then is back, and has to do it again.';

function fitting(found: ErasedFile, done: Done, path: string): ErasedFile {
  const number = done.find(({ list }) => list === found.id)?.number ?? 0;
  if (found.last() < number)
    throw new PlainError(
      `The erasure list ${path} ends before what is known here: it is an older copy. Put the newest copy of it in its place. ` +
        'If there is none, move this one away: then it counts as lost.',
    );
  if (found.from > number && done.length > 0)
    throw new PlainError(
      `The erasure list ${path} begins after what is known here: this database or backup is older than any may be. Take a newer one.`,
    );
  return found;
}
