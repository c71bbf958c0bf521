import type { Config } from '../config.ts';
import type { BackupFacts } from '../features/doctor/backups.ts';
import { PlainError } from '../lib/plain-error.ts';
import type { Now } from '../lib/time.ts';
import { opensWith } from './backup-file.ts';
import { openErasedFile } from './erased-file.ts';
import { backupsIn } from './folder.ts';

type ListFacts = Extract<BackupFacts, { is: 'on' }>['list'];

/** Looks at the backups beside each other, without opening any of them. */
export async function inspectBackups({ folder, key }: Config['backups'], now: Now): Promise<BackupFacts> {
  if (key === undefined) return { is: 'off' };
  const all = await backupsIn(folder);
  const own = all.filter((head) => opensWith(head, key));
  const ageOf = (head: (typeof own)[number] | undefined): number | undefined =>
    head === undefined ? undefined : now().getTime() - new Date(head.made).getTime();
  const [newest, oldest] = [ageOf(own.at(-1)), ageOf(own[0])];
  return {
    is: 'on',
    folder,
    newest,
    oldest,
    foreign: all.length - own.length,
    list: await listIn(folder, key),
  };
}

async function listIn(folder: string, key: string): Promise<ListFacts> {
  try {
    const list = await openErasedFile({ folder, key });
    return list === undefined ? { is: 'none' } : { is: 'ready', lines: list.after(0).length };
  } catch (error) {
    if (error instanceof PlainError) return { is: 'refused', sentence: error.message };
    throw error;
  }
}
