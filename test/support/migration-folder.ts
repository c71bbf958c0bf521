import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrationsFolder } from '../../src/db/migrations.ts';

/** A copy of the migrations of this version with more of them, or with others in their place. Gone with the test. */
export async function migrationsWith(
  kind: 'sqlite' | 'postgresql',
  changed: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(migrationsFolder(kind), folder, { recursive: true });
  for (const [name, sql] of Object.entries(changed)) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

/** The migrations as they were when this one was the newest. Gone with the test. */
export async function migrationsUpTo(kind: 'sqlite' | 'postgresql', newest: string): Promise<string> {
  const folder = await migrationsWith(kind, {});
  for (const name of await readdir(folder))
    if (name > newest) await rm(join(folder, name), { recursive: true });
  return folder;
}
