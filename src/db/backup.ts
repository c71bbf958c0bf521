import { chmod, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { fileAddress, filePath, isThere } from './private-file.ts';
import { DatabaseRefusal } from './refusal.ts';

type From = Readonly<{ url: string; encryptionKey: string | undefined }>;

/**
 * Copies a SQLite file as it is at one moment, also while the bot works on it. The copy is encrypted with the same key,
 * holds nothing that was deleted, and can be read by its owner alone. Never overwrites a file.
 */
export async function copySqlite({ url, encryptionKey }: From, to: string): Promise<void> {
  const [from, copy] = [filePath(url), resolve(to)];
  if (!(await isThere(from)))
    throw new DatabaseRefusal('There is no database file yet: nothing has to be copied.');
  if (await isThere(copy))
    throw new DatabaseRefusal('There is a file of this name already. Choose another name for the copy.');
  await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
  const address = { url: fileAddress(from) };
  const config = encryptionKey === undefined ? address : { ...address, encryptionKey };
  const client = new PrismaLibSql(config).createClient(config);
  try {
    await client.execute('PRAGMA busy_timeout = 5000');
    await client.execute({ sql: 'VACUUM INTO ?', args: [copy] });
    await chmod(copy, 0o600);
  } catch (cause) {
    throw new DatabaseRefusal(
      'The database could not be copied: check DATABASE_ENCRYPTION_KEY, the folder of the copy, and the space on the disk.',
      { cause },
    );
  } finally {
    client.close();
  }
}
