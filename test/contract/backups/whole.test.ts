import { chmod, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBackup } from '../../../src/backups/backup-file.ts';
import { listForStart } from '../../../src/backups/list-for.ts';
import { makeBackup } from '../../../src/backups/make.ts';
import { restore } from '../../../src/backups/restore.ts';
import { loadAll } from '../../../src/db/load-all.ts';
import { migrationsFolder, readMigrations } from '../../../src/db/migrations.ts';
import { openDatabase } from '../../../src/db/open.ts';
import type { PlainValue } from '../../../src/db/plain-value.ts';
import type { Column, Table } from '../../../src/db/raw.ts';
import { type Rows, readAll, type Source } from '../../../src/db/read-all.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';
import { everyValue } from '../../support/every-column.ts';
import { at } from '../../support/make.ts';
import { migrationsWith } from '../../support/migration-folder.ts';
import { readModels } from '../../support/prisma-models.ts';
import { saveCircle } from '../../support/rows.ts';
import { ana, ben, eveningOn } from '../session/evening.ts';
import { key, newFileIn, newFolder, otherKey, settingsOf } from './places.ts';

const now = () => at('12:00');
const asIs = { replace: false, withoutList: false };

/** Whatever could be lost on the way: signs of every length, ends of lines, quotes, and letters that look like code. */
const odd = '🌱👩‍👩‍👧 “Ünï” \u2028\n\r\t\'"\\ $1 ? null';

const models = readModels();

/** Something of the type of a column: something else in each row, and nothing in the second where that can be. */
function valueFor(table: string, { name, type }: Column, row: number): PlainValue {
  const model = models.find((one) => one.name === table);
  if (row === 1 && model?.columns.find((one) => one.name === name)?.nullable === true) return null;
  // What hangs on another row names it.
  const parent = model?.references.find(({ columns }) => columns.includes(name))?.table;
  if (parent !== undefined) return valueFor(parent, { name: 'id', type }, row);
  const values: Readonly<Record<Column['type'], PlainValue>> = {
    String: `${table}.${name} ${row} ${odd}`,
    Int: row * 1_000_003 - 7,
    BigInt: `${row}9007199254740993`,
    Float: row + 0.1,
    Boolean: row !== 1,
    DateTime: new Date(Date.UTC(1999 + row * 20, 1, 28, 23, 59, 59, row)).toISOString(),
    Json: [{ [odd]: [row, null, true, odd] }, {}],
    Bytes: Buffer.from([0, 255, row, 10]).toString('base64'),
  };
  return values[type];
}

const atOnce = <T>(
  from: Source,
  read: (all: Rows[], tables: readonly Table[], names: readonly string[]) => T,
) =>
  readAll(from, async ({ rows, tables, migrations }) => {
    const all: Rows[] = [];
    for await (const page of rows()) if (page.rows.length > 0) all.push(page);
    return read(all, tables, migrations);
  });

/** The rows, column by column and in an order of their own: both kinds of database have theirs. */
const inDatabase = (from: Source): Promise<readonly string[]> =>
  atOnce(from, (all, tables) =>
    all
      .flatMap(({ table, rows }) => {
        const columns = tables.find(({ name }) => name === table)?.columns ?? [];
        return rows.map((row) =>
          JSON.stringify([table, columns.map(({ name }, place) => [name, row[place]]).sort()]),
        );
      })
      .sort(),
  );

/** A database with rows in every table there is. */
async function full(into: Source): Promise<void> {
  const { close } = await openDatabase(into);
  await close();
  const empty = await atOnce(into, (_, tables, migrations) => ({ tables, migrations }));
  const rows = async function* (): AsyncGenerator<Rows> {
    for (const { name, columns } of empty.tables)
      yield {
        table: name,
        rows: [0, 1, 2].map((row) => columns.map((column) => valueFor(name, column, row))),
      };
  };
  const finish = async () => undefined;
  await loadAll(into, { all: { ...empty, erasures: [], rows }, replace: true, finish });
}

onEveryEmptyPlace('a backup', (place, remember, kind) => {
  const newPlace = async (): Promise<Source> => ({ url: (await place()).url, encryptionKey: undefined });

  test('of a circle and its session comes back letter for letter, while the bot goes on', async () => {
    const [from, to, folder] = [await newPlace(), await newPlace(), await newFolder()];
    const database = remember(await openDatabase(from));
    const evening = await eveningOn(database);
    const before = (await everyValue(database)).filter(({ table }) => !table.startsWith('_'));
    await listForStart(settingsOf(from, folder).backups, []);
    const path = await makeBackup(settingsOf(from, folder), now);
    await evening.presses.agree(ben);
    await restore(settingsOf(to, folder), { path, ...asIs }, now);
    const again = remember(await openDatabase(to));
    const sorted = (all: typeof before) => all.map((one) => JSON.stringify(one)).sort();
    const after = (await everyValue(again)).filter(({ table }) => !table.startsWith('_'));
    expect(sorted(after.filter(({ table }) => table !== 'ErasureMark'))).toEqual(sorted(before));
    expect(before.length).toBeGreaterThan(150);
  });

  test('holds every table, nothing and every sign, and goes from either kind of database into the other', async () => {
    const folder = await newFolder();
    const [first, second] = [await newPlace(), newFileIn(folder, 'second')];
    await full(first);
    const all = await inDatabase(first);
    expect(new Set(all.map((row) => JSON.parse(row)[0])).size).toBe(models.length);
    await listForStart(settingsOf(first, folder).backups, []);
    const path = await makeBackup(settingsOf(first, folder), now);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readFile(path)).includes('Circle.id')).toBe(false);
    await restore(settingsOf(second, folder), { path, replace: false, withoutList: true }, now);
    const mark = (row: string): boolean => !row.includes('"ErasureMark"');
    expect((await inDatabase(second)).filter(mark)).toEqual(all.filter(mark));
    const back = await makeBackup(settingsOf(second, folder), now, join(folder, 'back.backup'));
    await restore(settingsOf(first, folder), { path: back, replace: true, withoutList: true }, now);
    expect((await inDatabase(first)).filter(mark)).toEqual(all.filter(mark));
  });

  test('is not written over anything, and says so', async () => {
    const [from, folder] = [await newPlace(), await newFolder()];
    const { db, close } = await openDatabase(from);
    await saveCircle(db, 'maple');
    await close();
    const settings = settingsOf(from, folder);
    await listForStart(settings.backups, []);
    const path = await makeBackup(settings, now);
    await expect(makeBackup(settings, now)).rejects.toThrow('a file of this name already');
    const again = restore(settings, { path, ...asIs }, now);
    await expect(again).rejects.toThrow('not empty');
    await restore(settings, { path, replace: true, withoutList: false }, now);
    const opened = remember(await openDatabase(from));
    expect(await opened.db.circle.count()).toBe(1);
    const used = restore(settings, { path, replace: true, withoutList: false }, now);
    await expect(used).rejects.toThrow(kind === 'sqlite' ? 'in use by another process' : 'stop it first');
  });

  test('of an earlier version is brought to this one', async () => {
    const [from, to, folder] = [await newPlace(), await newPlace(), await newFolder()];
    const names = (await readMigrations(migrationsFolder(kind))).map(({ name }) => name);
    const migrations = await migrationsWith(kind, {});
    const later = names.slice(3);
    for (const name of later) await rm(join(migrations, name), { recursive: true });
    const old = await openDatabase({ ...from, migrations });
    await old.db.$executeRawUnsafe(
      `INSERT INTO "Document" ("kind", "version", "locale", "body", "sha256", "effectiveFrom")
       VALUES ('agreement', 1, 'de', 'Käse 🧀', 'x', '${kind === 'sqlite' ? '2020-01-01T00:00:00.000+00:00' : '2020-01-01'}')`,
    );
    await old.close();
    await listForStart(settingsOf(from, folder).backups, []);
    const path = await makeBackup(settingsOf(from, folder), now);
    await restore(settingsOf(to, folder), { path, ...asIs }, now);
    const { db, migrated } = remember(await openDatabase(to));
    expect(migrated).toEqual([]);
    expect(await db.document.findMany()).toMatchObject([
      { body: 'Käse 🧀', effectiveFrom: new Date('2020-01-01T00:00:00Z'), changeSummary: '', material: true },
    ]);
  });

  test('of a later version is refused, with what to do', async () => {
    const [to, folder] = [await newPlace(), await newFolder()];
    const path = join(folder, 'later.backup');
    const rows = async function* (): AsyncGenerator<Rows> {
      yield { table: 'Circle', rows: [] };
    };
    const later = { migrations: ['20990101000000_later'], tables: [], erasures: [], rows };
    await writeBackup(path, later, { key, made: now() });
    const settings = settingsOf(to, folder);
    await listForStart(settings.backups, []);
    await expect(restore(settings, { path, ...asIs }, now)).rejects.toThrow(
      'get that version or a later one',
    );
  });
});

test('what is not whole, or not ours, is refused before anything is changed', async () => {
  const folder = await newFolder();
  const from = newFileIn(folder);
  const database = await openDatabase(from);
  await eveningOn(database, [ana, ben]);
  await database.close();
  const settings = settingsOf(from, folder);
  await listForStart(settings.backups, []);
  const path = await makeBackup(settings, now);
  const whole = await readFile(path);
  const locked = { ...newFileIn(folder, 'into'), encryptionKey: 'correct horse battery staple' };
  const into = settingsOf(locked, folder);
  const restored = (own = into) => restore(own, { path, ...asIs }, now);

  await expect(restored(settingsOf(into.database, folder, otherKey))).rejects.toThrow('another BACKUP_KEY');
  for (const length of [whole.length - 1, whole.length - 40, Math.floor(whole.length / 2)]) {
    await truncate(path, length);
    await expect(restored(), `cut at ${length}`).rejects.toThrow('damaged or cut off');
    await writeFile(path, whole);
  }
  // A letter of what stands open, one in the middle, and one more at the end.
  for (const place of [60, Math.floor(whole.length * 0.7)]) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
    await writeFile(path, changed);
    await expect(restored(), `changed at ${place}`).rejects.toThrow(
      /damaged|another BACKUP_KEY|not a backup/u,
    );
  }
  await writeFile(path, Buffer.concat([whole, Buffer.from('x')]));
  await expect(restored()).rejects.toThrow('damaged or cut off');
  await writeFile(path, 'something else\n');
  await expect(restored()).rejects.toThrow('not a backup');
  await expect(stat(join(folder, 'into.sqlite'))).rejects.toThrow('ENOENT');
  await writeFile(path, whole);
  await chmod(path, 0o600);
  await expect(restored()).resolves.toMatchObject({ people: 0 });
  const made = await readFile(join(folder, 'into.sqlite'));
  expect(made.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect((await readdir(folder)).filter((name) => name.includes('restoring'))).toEqual([]);
  const opened = await openDatabase(locked);
  expect(await opened.db.seat.count()).toBe(2);
  await opened.close();
});
