import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/db/open.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';
import { migrationsWith } from '../../support/migration-folder.ts';
import { saveCircle, seatIn } from '../../support/rows.ts';
import { readTables } from '../../support/tables.ts';

const first = '00000000000000_first';
const second = '20990101000000_second';

onEveryEmptyPlace('opening a database', (place, remember, kind) => {
  test('makes its tables the first time and does nothing the second', async () => {
    const { url } = await place();
    const fresh = await openDatabase({ url });
    expect(fresh.migrated).toContain(first);
    await saveCircle(fresh.db, 'maple');
    await fresh.close();

    const again = remember(await openDatabase({ url }));
    expect(again.migrated).toEqual([]);
    expect(await again.db.circle.count()).toBe(1);
  });

  test('keeps notes that Prisma understands', async () => {
    const { url } = await place();
    const { db } = remember(await openDatabase({ url }));
    const notes = await db.$queryRawUnsafe(
      `SELECT "migration_name", length("id") AS "id", length("checksum") AS "checksum", "applied_steps_count",
       "finished_at" IS NOT NULL AS "finished" FROM "_prisma_migrations" ORDER BY "migration_name"`,
    );
    expect(notes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ migration_name: first, id: expect.anything(), applied_steps_count: 1 }),
      ]),
    );
  });

  test('applies only what is new', async () => {
    const { url } = await place();
    await (await openDatabase({ url })).close();
    const migrations = await migrationsWith(kind, {
      [second]: 'CREATE TABLE "Extra" ("id" TEXT PRIMARY KEY);',
    });
    const database = remember(await openDatabase({ url, migrations }));
    expect(database.migrated).toEqual([second]);
    expect((await readTables(database)).map(({ name }) => name)).toContain('Extra');
  });

  test('leaves everything as it was when a migration fails half-way', async () => {
    const { url } = await place();
    const migrations = await migrationsWith(kind, {
      [second]: 'CREATE TABLE "Extra" ("id" TEXT PRIMARY KEY); INSERT INTO "Nowhere" VALUES (1);',
    });
    await expect(openDatabase({ url, migrations })).rejects.toThrow(`${second} could not be applied`);
    const database = remember(await openDatabase({ url }));
    expect(database.migrated).toEqual([]);
    expect((await readTables(database)).map(({ name }) => name)).not.toContain('Extra');
  });

  test('refuses a migration that was changed after it was applied', async () => {
    const { url } = await place();
    await (await openDatabase({ url })).close();
    const migrations = await migrationsWith(kind, { [first]: '-- nothing' });
    await expect(openDatabase({ url, migrations })).rejects.toThrow(
      `${first} has changed since it was applied`,
    );
  });

  test('refuses a database that a newer version has used', async () => {
    const { url } = await place();
    const newer = await migrationsWith(kind, { [second]: 'CREATE TABLE "Extra" ("id" TEXT PRIMARY KEY);' });
    await (await openDatabase({ url, migrations: newer })).close();
    await expect(openDatabase({ url })).rejects.toThrow(`this version does not: ${second}`);
  });

  test('refuses a migration that leaves a seat without its circle', async () => {
    const { url } = await place();
    const { db, close } = await openDatabase({ url });
    await saveCircle(db, 'maple');
    await db.seat.create({ data: seatIn('maple', 1) });
    await close();
    const sql = kind === 'sqlite' ? 'DELETE FROM "Circle";' : 'DROP TABLE "Circle";';
    const migrations = await migrationsWith(kind, { [second]: sql });
    await expect(openDatabase({ url, migrations })).rejects.toThrow(`${second} could not be applied`);
    const after = remember(await openDatabase({ url }));
    expect([await after.db.circle.count(), await after.db.seat.count()]).toEqual([1, 1]);
  });

  if (kind === 'postgresql') {
    test('migrates once when several processes start at the same moment', async () => {
      const { url } = await place();
      const opening = Array.from({ length: 3 }, async () => remember(await openDatabase({ url })));
      const migrated = (await Promise.all(opening)).flatMap((database) => database.migrated);
      expect(migrated).toEqual([...new Set(migrated)]);
      expect(migrated).toContain(first);
    });
  }
});
