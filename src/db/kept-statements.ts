import { Sqlite3Client } from '@libsql/client/sqlite3';
import Database from 'libsql';

type Statement = Database.Statement;

/** So many different statements are kept; the product asks about two hundred. What was not asked for longest goes first. */
const most = 300;

/** Whatever else is said to a database may change what its tables look like, and what statements mean with them. */
const lasting = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT|ROLLBACK)\b/u;

/** Ms to wait while somebody else, a backup, holds the file. */
const timeout = 5_000;

/**
 * A connection to a SQLite file that prepares each statement once. libsql's own client prepares it anew each time it is
 * asked: that is a third of the time of a query, and all of them stay in memory until JavaScript collects their wrappers,
 * which it does not hurry to do, as it does not see how large they are.
 */
export function openConnection(path: string, encryptionKey: string | undefined): Sqlite3Client {
  const options = { timeout, ...(encryptionKey === undefined ? {} : { encryptionKey }) };
  const database = new Database(path, options);
  return new Sqlite3Client(path, options, keepingStatements(database), 'number');
}

function keepingStatements(database: Database.Database): Database.Database {
  const kept = new Map<string, Statement>();
  const [prepare, exec] = [database.prepare.bind(database), database.exec.bind(database)];
  return Object.assign(database, {
    prepare(sql: string): Statement {
      if (!lasting.test(sql)) kept.clear();
      const known = kept.get(sql);
      const statement = known ?? withColumns(prepare(sql));
      kept.delete(sql);
      if (lasting.test(sql)) kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    exec(script: string): Database.Database {
      kept.clear();
      return exec(script);
    },
  });
}

/** What its columns are called is asked twice for each run of a statement, and does not change. */
function withColumns(statement: Statement): Statement {
  const columns = statement.columns.bind(statement);
  let known: ReturnType<typeof columns> | undefined;
  return Object.assign(statement, {
    columns() {
      known ??= columns();
      return known;
    },
  });
}
