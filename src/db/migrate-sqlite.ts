import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { MigrationTarget } from './migrate.ts';
import type { Migration } from './migrations.ts';
import type { LibsqlClient } from './one-connection.ts';

/** Column for column the table that Prisma makes. */
const prismaTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const Row = z.object({ name: z.string(), checksum: z.string() });

/** Migrating a SQLite file that this process has locked. */
export function sqliteTarget(client: LibsqlClient): MigrationTarget {
  return {
    kind: 'sqlite',
    async prepare() {
      await client.execute(prismaTable);
    },
    async applied() {
      const { rows } = await client.execute(
        `SELECT "migration_name" AS "name", "checksum" FROM "_prisma_migrations"
         WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`,
      );
      return rows.map((row) => Row.parse(row));
    },
    async apply(migration) {
      await client.execute('PRAGMA foreign_keys = OFF');
      try {
        await client.executeMultiple(script(migration));
      } finally {
        await client.execute('PRAGMA foreign_keys = ON');
      }
    },
  };
}

/**
 * SQLite changes a table by making it anew and dropping the old one, which with foreign keys on would delete what hangs
 * on it. So they are off while migrating, and the check before the commit takes their place: the insert is refused, and
 * with it everything, when one row points nowhere.
 */
function script({ name, sql, checksum }: Migration): string {
  const now = new Date().toISOString().replace('Z', '+00:00');
  return `BEGIN IMMEDIATE;
${sql}
;
CREATE TEMP TABLE "_broken_references" ("count" INTEGER CHECK ("count" = 0));
INSERT INTO "_broken_references" SELECT count(*) FROM pragma_foreign_key_check;
DROP TABLE "_broken_references";
INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
VALUES ('${randomUUID()}', '${checksum}', '${now}', '${name.replaceAll("'", "''")}', '${now}', 1);
COMMIT;`;
}
