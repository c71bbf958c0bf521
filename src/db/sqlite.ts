import { PrismaLibSql } from '@prisma/adapter-libsql';
import { lockFile } from './file-lock.ts';
import { openConnection } from './kept-statements.ts';
import { type LibsqlClient, onOneConnection } from './one-connection.ts';
import { createPrivately, fileAddress, filePath } from './private-file.ts';
import { DatabaseRefusal } from './refusal.ts';

/**
 * WAL lets a backup read while the bot writes; FULL means a commit survives a power cut; what is deleted is overwritten,
 * because an erased person must not be readable from the free pages of the file.
 */
const pragmas = [
  'PRAGMA busy_timeout = 5000',
  'PRAGMA journal_mode = WAL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA synchronous = FULL',
  'PRAGMA secure_delete = ON',
];

export type SqliteFile = Readonly<{ client: LibsqlClient; adapter: PrismaLibSql; release(): Promise<void> }>;

/** Opens a SQLite file for this process alone, encrypted when there is a key. Refuses a wrong key and a second process. */
export async function openSqlite(url: string, encryptionKey: string | undefined): Promise<SqliteFile> {
  const path = filePath(url);
  const lock = await lockFile(path);
  try {
    await createPrivately(path);
    const client = await connect(path, encryptionKey);
    const release = async (): Promise<void> => {
      if (!client.closed) client.close();
      await lock.release();
    };
    return { client, adapter: new OwnConnection(client), release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A connection of its own for reading a file that may be open in a bot. The caller closes it. */
export async function openForReading(url: string, encryptionKey: string | undefined): Promise<LibsqlClient> {
  const address = { url: fileAddress(filePath(url)) };
  const config = encryptionKey === undefined ? address : { ...address, encryptionKey };
  const client = new PrismaLibSql(config).createClient(config);
  try {
    await client.execute('PRAGMA busy_timeout = 5000');
    await client.execute('SELECT count(*) FROM sqlite_master');
    return client;
  } catch (cause) {
    client.close();
    throw new DatabaseRefusal(sentence(cause, encryptionKey !== undefined), { cause });
  }
}

class OwnConnection extends PrismaLibSql {
  readonly #client: LibsqlClient;

  constructor(client: LibsqlClient) {
    super({ url: 'file:' });
    this.#client = client;
  }

  override createClient(): LibsqlClient {
    return this.#client;
  }
}

async function connect(path: string, encryptionKey: string | undefined): Promise<LibsqlClient> {
  const client = onOneConnection(openConnection(path, encryptionKey));
  try {
    for (const pragma of pragmas) await client.execute(pragma);
    await client.execute('SELECT count(*) FROM sqlite_master');
    return client;
  } catch (cause) {
    client.close();
    throw new DatabaseRefusal(sentence(cause, encryptionKey !== undefined), { cause });
  }
}

function sentence(error: unknown, hasKey: boolean): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'SQLITE_NOTADB')
    return 'The database file cannot be opened: it may be damaged, or the disk full.';
  return hasKey
    ? 'The database file cannot be read with this DATABASE_ENCRYPTION_KEY: the key is another one, the file was made without a key, or it is not a database.'
    : 'The database file cannot be read: it is encrypted and needs its DATABASE_ENCRYPTION_KEY, or it is not a database.';
}
