import { PrismaClient } from '../../src/db/generated/sqlite/client.ts';
import type { LibsqlClient } from '../../src/db/one-connection.ts';
import { type OpenDatabase, openDatabase } from '../../src/db/open.ts';
import { openSqlite } from '../../src/db/sqlite.ts';

type Statement = Extract<Parameters<LibsqlClient['batch']>[0][number], string | { sql: string }>;

/**
 * A real SQLite file, opened as the product opens it, that says after each commit what was committed: a transaction, or a
 * statement that stands alone. Nobody else is let in before that is said, so what the files hold at that moment is what a
 * process leaves behind that is killed there.
 */
export async function heardDatabase(url: string, hears: (what: string) => void): Promise<OpenDatabase> {
  await (await openDatabase({ url })).close();
  const { client, adapter, release } = await openSqlite(url, undefined);
  const execute = client.execute.bind(client);
  let transaction: string[] | undefined;

  function committed(sql: string): void {
    const written = transaction ?? [];
    if (sql === 'BEGIN IMMEDIATE') transaction = [];
    if (sql === 'COMMIT' || sql === 'ROLLBACK') transaction = undefined;
    if (sql === 'COMMIT' && written.length > 0) hears(`commit: ${written.join('; ')}`);
  }

  async function heard(statement: Statement) {
    const sql = typeof statement === 'string' ? statement : statement.sql;
    const result = await execute(statement);
    committed(sql);
    // A claim that was too late, and whatever else found no row, has changed nothing.
    const changes = writes.test(sql) && result.rowsAffected + result.rows.length > 0;
    if (changes && transaction === undefined) hears(said(sql));
    else if (changes) transaction?.push(said(sql));
    return result;
  }

  Object.assign(client, { execute: heard });
  const db = new PrismaClient({ adapter });
  return {
    db,
    kind: 'sqlite',
    migrated: [],
    // Nothing is asked of the files here: what was written stays where a kill would find it.
    ids: async () => [],
    scrub: async () => undefined,
    async close() {
      await db.$disconnect();
      await release();
    },
  };
}

const writes = /^(INSERT|UPDATE|DELETE)/u;

/** `update DueWork claimedBy claimedTo attempts`: enough to find the place in the product. */
function said(sql: string): string {
  const [verb = ''] = sql.split(' ');
  const table = /`main`\.`(\w+)`/u.exec(sql)?.[1] ?? '';
  const [, changed = ''] = /\bSET (.*?) WHERE/u.exec(sql) ?? [];
  const columns = [...changed.matchAll(/`(\w+)` = /gu)].map(([, column]) => column);
  return [verb.toLowerCase(), table, ...columns].join(' ');
}
