import { rename, rm } from 'node:fs/promises';
import { lockFile } from './file-lock.ts';
import { fill, holdsSomething, type Loading, migrationsOf, notEmpty } from './fill.ts';
import { sqliteTarget } from './migrate-sqlite.ts';
import { openDatabase } from './open.ts';
import { filePath, isThere } from './private-file.ts';
import { rawSqlite } from './raw.ts';
import type { Snapshot, Source } from './read-all.ts';
import { DatabaseRefusal } from './refusal.ts';
import { openForReading, openSqlite } from './sqlite.ts';

/** Makes a file beside the place of the database, and puts it there when it is whole. */
export async function intoFile<T>(into: Source, { all, replace, finish }: Loading<T>): Promise<T> {
  const path = filePath(into.url);
  const lock = await lockFile(path);
  try {
    if (!replace && (await isThere(path)) && (await isUsed(into))) throw new DatabaseRefusal(notEmpty);
    const beside = `${path}.restoring`;
    await removeFile(beside);
    const made = { ...into, url: `file:${beside}` };
    await fillFile(made, all);
    const database = await openDatabase(made);
    const done = await finish(database).finally(() => database.close());
    await removeFile(path, ['-wal', '-shm']);
    await rename(beside, path);
    await removeFile(beside);
    return done;
  } finally {
    await lock.release();
  }
}

async function removeFile(path: string, endings = ['', '-wal', '-shm', '.lock']): Promise<void> {
  for (const ending of endings) await rm(path + ending, { force: true });
}

async function isUsed({ url, encryptionKey }: Source): Promise<boolean> {
  const client = await openForReading(url, encryptionKey);
  try {
    return await holdsSomething(rawSqlite(client));
  } finally {
    client.close();
  }
}

async function fillFile({ url, encryptionKey }: Source, all: Snapshot): Promise<void> {
  const file = await openSqlite(url, encryptionKey);
  const { client } = file;
  try {
    const target = sqliteTarget(client);
    await target.prepare();
    for (const migration of await migrationsOf('sqlite', all)) await target.apply(migration);
    await client.execute('BEGIN IMMEDIATE');
    await fill(rawSqlite(client), all);
    await client.execute('COMMIT');
  } finally {
    await file.release();
  }
}
