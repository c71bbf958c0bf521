#!/usr/bin/env node
import { restore } from './backups/restore.ts';
import { environment, readConfig } from './config.ts';
import { PlainError } from './lib/plain-error.ts';

/** `npm run restore`: puts a backup into the database, and erases again what was erased since. */
function end(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

const read = readConfig(environment());
if (!read.ok) end(read.sentences);
const given = process.argv.slice(2);
const path = given.find((one) => !one.startsWith('--'));
if (path === undefined)
  end(['Say which backup: npm run restore -- backups/circlekeeper-2026-01-31T12-00-00.backup']);
try {
  const wanted = {
    path,
    replace: given.includes('--replace'),
    withoutList: given.includes('--without-list'),
  };
  const { made, people, servers, consents } = await restore(read.config, wanted, () => new Date());
  console.log(`Restored as it was at ${made}.`);
  console.log(
    `Erased again since then: people ${people}, servers ${servers}. Taken back again: consents ${consents}.`,
  );
} catch (error) {
  if (error instanceof PlainError) end([error.message]);
  throw error;
}
