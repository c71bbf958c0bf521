import { PrismaClient } from '../../src/db/generated/sqlite/client.ts';
import type { LibsqlClient } from '../../src/db/one-connection.ts';
import { type OpenDatabase, openDatabase } from '../../src/db/open.ts';
import { openSqlite } from '../../src/db/sqlite.ts';

export type Statement = Extract<Parameters<LibsqlClient['batch']>[0][number], string | { sql: string }>;
export type Execute = (statement: Statement) => ReturnType<LibsqlClient['execute']>;

export const sqlOf = (statement: Statement): string =>
  typeof statement === 'string' ? statement : statement.sql;

type Through = OpenDatabase &
  Readonly<{
    /** Closes the file as the end of a process does: nothing is tidied up. */
    drop(): Promise<void>;
  }>;

/**
 * A real SQLite file, opened as the product opens it, in which every statement passes through `through`. Nobody else is let
 * in before that has returned. Nothing is ever taken out of its log: what was written stays where a kill would find it.
 */
export async function sqliteThrough(
  url: string,
  encryptionKey: string | undefined,
  through: (execute: Execute) => Execute,
): Promise<Through> {
  await (await openDatabase({ url, encryptionKey })).close();
  const { client, adapter, release } = await openSqlite(url, encryptionKey);
  Object.assign(client, { execute: through(client.execute.bind(client)) });
  const db = new PrismaClient({ adapter });
  return {
    db,
    kind: 'sqlite',
    migrated: [],
    ids: async () => [],
    scrub: async () => undefined,
    async close() {
      await db.$disconnect();
      await release();
    },
    drop: release,
  };
}
