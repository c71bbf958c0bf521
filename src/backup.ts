import { environment, readConfig } from './config.ts';
import { copySqlite } from './db/backup.ts';
import { PlainError } from './lib/plain-error.ts';

/** `npm run backup`: a copy of the database beside the others, named by the time it was made. */
function end(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

const read = readConfig(environment());
if (!read.ok) end(read.sentences);
const { database } = read.config;
if (!database.url.startsWith('file:'))
  end(['npm run backup copies SQLite files. For PostgreSQL use pg_dump, which comes with the server.']);

const made = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
const copy = process.argv[2] ?? `backups/circlekeeper-${made}.sqlite`;
try {
  await copySqlite(database, copy);
  console.log(copy);
} catch (error) {
  if (error instanceof PlainError) end([error.message]);
  throw error;
}
