import type { DatabaseFacts } from '../features/doctor/machine.ts';
import { lockFile } from './file-lock.ts';
import type { MigrationTarget } from './migrate.ts';
import { postgresqlTarget } from './migrate-postgresql.ts';
import { sqliteTarget } from './migrate-sqlite.ts';
import { migrationsFolder, pending, readMigrations } from './migrations.ts';
import { connectPostgresql } from './postgresql.ts';
import { filePath, isThere } from './private-file.ts';
import { DatabaseRefusal } from './refusal.ts';
import { openSqlite } from './sqlite.ts';

type Settings = Readonly<{ url: string; encryptionKey: string | undefined }>;

/** Looks at a database as it is: whether it can be opened, and how far it is. Makes none, and migrates nothing. */
export async function inspectDatabase({ url, encryptionKey }: Settings): Promise<DatabaseFacts> {
  try {
    return url.startsWith('file:') ? await ofFile(filePath(url), url, encryptionKey) : await ofServer(url);
  } catch (error) {
    if (error instanceof DatabaseRefusal) return { is: 'refused', sentence: error.message };
    throw error;
  }
}

async function ofFile(path: string, url: string, key: string | undefined): Promise<DatabaseFacts> {
  if (!(await isThere(path))) return { is: 'new' };
  if (await inUse(path)) return { is: 'in-use' };
  const file = await openSqlite(url, key);
  try {
    const { rows } = await file.client.execute(
      `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`,
    );
    return await howFar(sqliteTarget(file.client), rows.length > 0);
  } finally {
    await file.release();
  }
}

async function ofServer(url: string): Promise<DatabaseFacts> {
  const client = await connectPostgresql(url);
  try {
    const { rows } = await client.query(`SELECT 1 WHERE to_regclass('"_prisma_migrations"') IS NOT NULL`);
    return await howFar(postgresqlTarget(client), rows.length > 0);
  } finally {
    await client.end();
  }
}

/** Throws a `DatabaseRefusal` for a database that is newer than this version, as the start would. */
async function howFar(target: MigrationTarget, hasTable: boolean): Promise<DatabaseFacts> {
  const known = await readMigrations(migrationsFolder(target.kind));
  const todo = pending(known, hasTable ? await target.applied() : []);
  if (todo.length === known.length) return { is: 'new' };
  return todo.length === 0 ? { is: 'ready' } : { is: 'behind', steps: todo.length };
}

/** A running bot holds the lock of its file. */
async function inUse(path: string): Promise<boolean> {
  try {
    await (await lockFile(path)).release();
    return false;
  } catch (error) {
    if (error instanceof DatabaseRefusal) return true;
    throw error;
  }
}
