import { sqliteThrough, sqlOf } from '../../bench/faults/sqlite-through.ts';
import type { OpenDatabase } from '../../src/db/open.ts';

/**
 * A real SQLite file, opened as the product opens it, that says after each commit what was committed: a transaction, or a
 * statement that stands alone. Nobody else is let in before that is said, so what the files hold at that moment is what a
 * process leaves behind that is killed there.
 */
export async function heardDatabase(url: string, hears: (what: string) => void): Promise<OpenDatabase> {
  let transaction: string[] | undefined;

  function committed(sql: string): void {
    const written = transaction ?? [];
    if (sql === 'BEGIN IMMEDIATE') transaction = [];
    if (sql === 'COMMIT' || sql === 'ROLLBACK') transaction = undefined;
    if (sql === 'COMMIT' && written.length > 0) hears(`commit: ${written.join('; ')}`);
  }

  return await sqliteThrough(url, undefined, (execute) => async (statement) => {
    const sql = sqlOf(statement);
    const result = await execute(statement);
    committed(sql);
    // A claim that was too late, and whatever else found no row, has changed nothing.
    const changes = writes.test(sql) && result.rowsAffected + result.rows.length > 0;
    if (changes && transaction === undefined) hears(said(sql));
    else if (changes) transaction?.push(said(sql));
    return result;
  });
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
