import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseRefusal } from './refusal.ts';

/** One step of a database's life: a folder name in Prisma's layout, its SQL, and the SHA-256 of that file. */
export type Migration = Readonly<{ name: string; sql: string; checksum: string }>;
export type Applied = Readonly<{ name: string; checksum: string }>;

/** The folder of the migrations that come with this version; the same one from `src/` and from `dist/src/`. */
export function migrationsFolder(kind: 'sqlite' | 'postgresql'): string {
  return join(projectRoot(dirname(fileURLToPath(import.meta.url))), 'prisma', kind, 'migrations');
}

function projectRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder)
    throw new Error('No package.json above the source files: the installation is not complete.');
  return projectRoot(above);
}

/** All migrations of a folder in the order of their names. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/** Which migrations are still to do. Refuses a database that is newer than this version, or grew from other SQL. */
export function pending(known: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  for (const { name, checksum } of applied) {
    const migration = known.find((one) => one.name === name);
    if (migration === undefined) {
      throw new DatabaseRefusal(
        `The database knows a migration that this version does not: ${name}. ` +
          'It was used by a newer version of the bot; run that version or a later one.',
      );
    }
    if (migration.checksum !== checksum) {
      throw new DatabaseRefusal(
        `The migration ${name} has changed since it was applied to this database. ` +
          'Put its file back as it was released, and write a new migration for what should change.',
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !done.has(name));
}
