import { PrismaLibSql } from '@prisma/adapter-libsql';
import { createPrivately, fileAddress } from './private-file.ts';
import { DatabaseRefusal } from './refusal.ts';

export type FileLock = Readonly<{ release(): Promise<void> }>;

/**
 * Makes this process the only one that uses a SQLite file, until it releases the lock or dies: the lock is the operating
 * system's, on a small file beside the database, so a killed process leaves nothing to clean up, and the database itself
 * can still be copied for a backup.
 */
export async function lockFile(databasePath: string): Promise<FileLock> {
  const path = `${databasePath}.lock`;
  await createPrivately(path);
  const url = fileAddress(path);
  const client = new PrismaLibSql({ url }).createClient({ url });
  try {
    await client.execute('BEGIN EXCLUSIVE');
  } catch (cause) {
    client.close();
    throw new DatabaseRefusal(
      'The database file is in use by another process. A SQLite file serves one bot: ' +
        'stop the other one, or move to PostgreSQL to run several.',
      { cause },
    );
  }
  return {
    async release() {
      // libsql closes a connection only once its statements are garbage: the end of the transaction frees the lock now.
      await client.execute('ROLLBACK');
      client.close();
    },
  };
}
