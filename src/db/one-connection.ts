import { setImmediate as turn } from 'node:timers/promises';
import type { PrismaLibSql } from '@prisma/adapter-libsql';

export type LibsqlClient = ReturnType<PrismaLibSql['createClient']>;
type LibsqlTransaction = Awaited<ReturnType<LibsqlClient['transaction']>>;
type Statement = Parameters<LibsqlTransaction['execute']>[0];

/** Ms of statements, one right after another, before everything else gets its turn. */
const inARow = 5;

/**
 * Keeps every transaction on the one connection of this client.
 *
 * libsql's own `transaction()` gives its connection away and opens another for what follows: the old one stays open, the
 * new one has none of our PRAGMAs (foreign keys, synchronous), and the deferred begin that Prisma asks for can fail when
 * it comes to write. One connection is enough: the adapter lets transactions and single statements in one at a time.
 */
export function onOneConnection(client: LibsqlClient): LibsqlClient {
  return Object.assign(givingWay(client), { transaction: () => begin(client) });
}

/**
 * SQLite answers in the moment it is asked, so that whoever awaits it goes on without letting anybody else in. When three
 * hundred people press at once, those who come later would be acknowledged only when all before them are done.
 */
function givingWay(client: LibsqlClient): LibsqlClient {
  const execute = client.execute.bind(client);
  let since = performance.now();
  return Object.assign(client, {
    async execute(statement: Statement) {
      if (performance.now() - since > inARow) {
        await turn();
        since = performance.now();
      }
      return await execute(statement);
    },
  });
}

async function begin(client: LibsqlClient): Promise<LibsqlTransaction> {
  await client.execute('BEGIN IMMEDIATE');
  let open = true;

  /** Ends the transaction once. Asked again it does nothing, as the adapter rolls back what may have ended already. */
  async function end(statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (!open) return;
    open = false;
    await client.execute(statement);
  }

  const execute: LibsqlTransaction['execute'] = (statement) => {
    if (!open) return Promise.reject(new Error('The transaction has ended.'));
    return client.execute(statement);
  };

  return {
    execute,
    async batch(statements) {
      const results = [];
      for (const statement of statements) results.push(await execute(statement));
      return results;
    },
    // libsql rolls back whatever is open after a script, so a script has no place in here.
    executeMultiple: () => Promise.reject(new Error('A script cannot be part of a transaction.')),
    async commit() {
      try {
        await end('COMMIT');
      } catch (error) {
        // A refused commit leaves the transaction open on the connection everybody else is waiting for.
        await client.execute('ROLLBACK');
        throw error;
      }
    },
    rollback: () => end('ROLLBACK'),
    close() {
      if (open) throw new Error('A transaction ends with a commit or a rollback.');
    },
    get closed() {
      return !open;
    },
  };
}
