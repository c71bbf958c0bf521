import type { Config } from '../config.ts';
import type { OpenDatabase } from '../db/open.ts';
import { storesOn } from '../stores.ts';
import type { ErasedFile } from './erased-file.ts';
import { listForStart } from './list-for.ts';

/** The list of what must not come back, as it belongs to a database. Closes that where the bot cannot start with it. */
export async function erasedFor(
  { backups }: Config,
  database: OpenDatabase,
): Promise<ErasedFile | undefined> {
  try {
    return await listForStart(backups, await storesOn(database.db).erasures.done());
  } catch (error) {
    await database.close();
    throw error;
  }
}
