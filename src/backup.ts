#!/usr/bin/env node
import { newErasedFile } from './backups/erased-file.ts';
import { backupsOf, makeBackup } from './backups/make.ts';
import { environment, readConfig } from './config.ts';
import { PlainError } from './lib/plain-error.ts';

/** `npm run backup`: everything in the database into one file beside the others, named by the time it was made. */
function end(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

const read = readConfig(environment());
if (!read.ok) end(read.sentences);
const given = process.argv.slice(2);
const name = given.find((one) => !one.startsWith('--'));
try {
  if (given.includes('--new-list')) await newErasedFile(backupsOf(read.config));
  console.log(await makeBackup(read.config, () => new Date(), name));
} catch (error) {
  if (error instanceof PlainError) end([error.message]);
  throw error;
}
