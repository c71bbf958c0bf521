import type { PrismaLibSql } from '@prisma/adapter-libsql';

export type LibsqlClient = ReturnType<PrismaLibSql['createClient']>;
type LibsqlTransaction = Awaited<ReturnType<LibsqlClient['transaction']>>;

/**
 * Keeps every transaction on the one connection of this client.
 *
 * libsql's own `transaction()` gives its connection away and opens another for what follows: the old one stays open, the
 * new one has none of our PRAGMAs (foreign keys, synchronous), and the deferred begin that Prisma asks for can fail when
 * it comes to write. One connection is enough: the adapter lets transactions and single statements in one at a time.
 */
export function onOneConnection(client: LibsqlClient): LibsqlClient {
  return Object.assign(client, { transaction: () => begin(client) });
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
