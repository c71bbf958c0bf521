import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { type MigrationTarget, migrate } from './migrate.ts';
import type { Migration } from './migrations.ts';

/** Column for column the table that Prisma makes. */
const prismaTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** The number Prisma locks while it migrates, so that its command line and the bot wait for each other too. */
const lockNumber = 72_707_369;

const Row = z.object({ name: z.string(), checksum: z.string() });

/** Migrates while holding the lock: of several processes that start together one migrates and the others wait. */
export async function migratePostgresql(client: pg.Client, folder?: string): Promise<readonly string[]> {
  return await whileLocked(client, () => migrate(postgresqlTarget(client), folder));
}

/** Keeps every process waiting that wants to open this database, until the work is done. */
export async function whileLocked<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('SELECT pg_advisory_lock($1)', [lockNumber]);
  try {
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lockNumber]);
  }
}

/** Applies a migration and notes it, inside a transaction that is the caller's. */
export async function applyWithin(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
     VALUES ($1, $2, now(), $3, 1)`,
    [randomUUID(), checksum, name],
  );
}

/** Migrating a PostgreSQL database over a connection that holds the lock, or asking how far it is without one. */
export function postgresqlTarget(client: pg.Client): MigrationTarget {
  return {
    kind: 'postgresql',
    async prepare() {
      await client.query(prismaTable);
    },
    async applied() {
      const { rows } = await client.query(
        `SELECT "migration_name" AS "name", "checksum" FROM "_prisma_migrations"
         WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`,
      );
      return z.array(Row).parse(rows);
    },
    async apply(migration) {
      await client.query('BEGIN');
      try {
        await applyWithin(client, migration);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      }
    },
  };
}
