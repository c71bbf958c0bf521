import { type Applied, type Migration, migrationsFolder, pending, readMigrations } from './migrations.ts';
import { DatabaseRefusal } from './refusal.ts';

/** What migrating needs of a database. The caller sees to it that only one process migrates at a time. */
export type MigrationTarget = Readonly<{
  kind: 'sqlite' | 'postgresql';
  /** Makes Prisma's own table where it is missing. */
  prepare(): Promise<void>;
  applied(): Promise<readonly Applied[]>;
  /** Runs the SQL and notes it as applied, both or neither. */
  apply(migration: Migration): Promise<void>;
}>;

/**
 * Brings a database to this version and answers the names of what was applied; nothing when it was up to date. The notes
 * are kept as Prisma keeps them (`_prisma_migrations`), so `prisma migrate status` understands them.
 */
export async function migrate(
  target: MigrationTarget,
  folder = migrationsFolder(target.kind),
): Promise<readonly string[]> {
  const known = await readMigrations(folder);
  await target.prepare();
  const todo = pending(known, await target.applied());
  for (const migration of todo) {
    try {
      await target.apply(migration);
    } catch (cause) {
      throw new DatabaseRefusal(
        `The migration ${migration.name} could not be applied; the database was left as it was before it.`,
        { cause },
      );
    }
  }
  return todo.map(({ name }) => name);
}
