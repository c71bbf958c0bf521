import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/db/open.ts';
import { openSqlite } from '../../../src/db/sqlite.ts';
import { transacter } from '../../../src/db/transact.ts';
import { saveCircle } from '../../support/rows.ts';

const encryptionKey = 'correct horse battery staple';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'circlekeeper-file-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function open(path: string, key?: string) {
  const database = await openDatabase({ url: `file:${path}`, encryptionKey: key });
  onTestFinished(() => database.close());
  return database;
}

const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

test('the settings of the connection are the same after 50 transactions', async () => {
  const { db } = await open(join(await folder(), 'circles.sqlite'));
  const settings = async () => {
    const names = ['journal_mode', 'foreign_keys', 'synchronous', 'secure_delete', 'busy_timeout'];
    const rows = names.map((name) => db.$queryRawUnsafe(`PRAGMA ${name}`));
    return (await Promise.all(rows)).map((row) => JSON.stringify(row));
  };
  const before = await settings();
  for (const place of Array(50).keys()) {
    await transacter(db)((tx) => saveCircle(tx, `circle-${place}`));
  }
  expect(await settings()).toEqual(before);
  expect(before.join()).toMatch(/wal.*"foreign_keys":1.*"synchronous":2.*"secure_delete":1.*"timeout":5000/);
});

test('transactions come and go on one connection', async () => {
  const { client, release } = await openSqlite(`file:${join(await folder(), 'circles.sqlite')}`, undefined);
  onTestFinished(release);
  await client.execute('CREATE TEMP TABLE "only_on_this_connection" ("number" INTEGER)');
  for (const number of Array(50).keys()) {
    const transaction = await client.transaction();
    await transaction.execute({ sql: 'INSERT INTO "only_on_this_connection" VALUES (?)', args: [number] });
    await transaction.commit();
  }
  const { rows } = await client.execute('SELECT count(*) AS "count" FROM "only_on_this_connection"');
  expect(rows[0]).toMatchObject({ count: 50 });
});

test('a commit that is refused does not block the next transaction', async () => {
  const { client, release } = await openSqlite(`file:${join(await folder(), 'circles.sqlite')}`, undefined);
  onTestFinished(release);
  await client.executeMultiple(`CREATE TABLE "parent" ("id" INTEGER PRIMARY KEY);
    CREATE TABLE "child" ("parent" INTEGER REFERENCES "parent" DEFERRABLE INITIALLY DEFERRED);`);
  const refused = await client.transaction();
  await refused.execute('INSERT INTO "child" VALUES (1)');
  await expect(refused.commit()).rejects.toThrow('FOREIGN KEY');
  await expect(refused.execute('INSERT INTO "parent" VALUES (1)')).rejects.toThrow('has ended');

  const next = await client.transaction();
  await next.execute('INSERT INTO "parent" VALUES (2)');
  await next.commit();
  expect((await client.execute('SELECT "id" FROM "parent"')).rows).toMatchObject([{ id: 2 }]);
});

test('only the owner of the process can read the files', async () => {
  const path = join(await folder(), 'a new folder', '100% circles.sqlite');
  const { db } = await open(path);
  await saveCircle(db, 'maple');
  expect(await mode(join(path, '..'))).toBe(0o700);
  for (const ending of ['', '-wal', '-shm', '.lock']) expect(await mode(path + ending), ending).toBe(0o600);
});

test('with a key the file holds nothing that can be read, and the same key opens it again', async () => {
  const path = join(await folder(), 'circles.sqlite');
  const { db, close } = await openDatabase({ url: `file:${path}`, encryptionKey });
  await saveCircle(db, 'maple');
  await close();
  const bytes = await readFile(path);
  expect(bytes.length).toBeGreaterThan(1_000);
  expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect(bytes.includes('maple')).toBe(false);
  expect(await (await open(path, encryptionKey)).db.circle.count()).toBe(1);
});

test.for([
  [
    'another key',
    encryptionKey,
    'another key altogether',
    'cannot be read with this DATABASE_ENCRYPTION_KEY',
  ],
  ['no key', encryptionKey, undefined, 'needs its DATABASE_ENCRYPTION_KEY'],
  [
    'a key for a file without one',
    undefined,
    encryptionKey,
    'cannot be read with this DATABASE_ENCRYPTION_KEY',
  ],
] as const)('%s is refused in words, and the file stays as it was', async ([, first, then, words]) => {
  const path = join(await folder(), 'circles.sqlite');
  const { db, close } = await openDatabase({ url: `file:${path}`, encryptionKey: first });
  await saveCircle(db, 'maple');
  await close();
  const refused = openDatabase({ url: `file:${path}`, encryptionKey: then });
  await expect(refused).rejects.toMatchObject({
    name: 'DatabaseRefusal',
    message: expect.stringContaining(words),
  });
  expect(await (await open(path, first)).db.circle.count()).toBe(1);
});

/** Another process that opens the file and then says so; it ends when its input is closed, or is killed. */
function otherProcess(path: string) {
  const source = `
    import { PrismaLibSql } from '@prisma/adapter-libsql';
    const url = ${JSON.stringify(`file:${path}.lock`)};
    const client = new PrismaLibSql({ url }).createClient({ url });
    try { await client.execute('BEGIN EXCLUSIVE'); console.log('holds'); } catch { console.log('refused'); }
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: join(import.meta.dirname, '../../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const said = once(child.stdout, 'data').then(([chunk]) => String(chunk).trim());
  return { child, said };
}

test('while much is asked at once, others get their turn: whoever presses meanwhile is acknowledged', async () => {
  const { db } = await open(join(await folder(), 'circles.sqlite'));
  let over = false;
  let turns = 0;
  const others = (): void => {
    turns += 1;
    if (!over) setImmediate(others);
  };
  setImmediate(others);
  const asks = async (): Promise<void> => {
    for (let query = 0; query < 20; query += 1) await db.posting.findFirst({ where: { mark: 'nowhere' } });
  };
  await Promise.all(Array.from({ length: 30 }, asks));
  over = true;
  // All of them take a tenth of a second at the very least. Without a turn between them there are one or two.
  expect(turns).toBeGreaterThan(8);
});

test('a second process is refused in words, and a killed one leaves nothing behind', async () => {
  const path = join(await folder(), 'circles.sqlite');
  const { child, said } = otherProcess(path);
  expect(await said).toBe('holds');
  await expect(openDatabase({ url: `file:${path}` })).rejects.toThrow('in use by another process');

  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await open(path)).migrated).not.toEqual([]);
});

test('while the file is open no other process gets it, nor this one a second time', async () => {
  const path = join(await folder(), 'circles.sqlite');
  await open(path);
  await expect(openDatabase({ url: `file:${path}` })).rejects.toThrow('in use by another process');
  expect(await otherProcess(path).said).toBe('refused');
});

test('a backup can be made from another connection while the bot holds the file', async () => {
  const path = join(await folder(), 'circles.sqlite');
  const { db } = await open(path);
  await saveCircle(db, 'maple');
  const url = `file:${path}`;
  const reader = new PrismaLibSql({ url }).createClient({ url });
  onTestFinished(() => reader.close());
  await reader.execute(`VACUUM INTO '${path}.backup'`);
  expect((await stat(`${path}.backup`)).size).toBeGreaterThan(1_000);
});
