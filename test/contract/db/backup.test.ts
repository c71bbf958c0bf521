import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copySqlite } from '../../../src/db/backup.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { saveCircle } from '../../support/rows.ts';

const encryptionKey = 'correct horse battery staple';

/** The bot's database, open and with Maple in it, and where a copy is to go. */
async function running(key: string | undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-backup-'));
  const from = { url: `file:${join(folder, 'circles.sqlite')}`, encryptionKey: key };
  const { db, close } = await openDatabase(from);
  onTestFinished(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });
  await saveCircle(db, 'maple');
  const copy = join(folder, 'copies', 'a copy.sqlite');
  const inCopy = async (): Promise<readonly string[]> => {
    const opened = await openDatabase({ url: `file:${copy}`, encryptionKey: key });
    const names = (await opened.db.circle.findMany()).map(({ name }) => name);
    await opened.close();
    return names;
  };
  return { from, copy, db, inCopy };
}

test('a copy is made while the bot works, and opens with the same key', async () => {
  const { from, copy, db, inCopy } = await running(encryptionKey);
  await copySqlite(from, copy);
  await saveCircle(db, 'oak');
  expect(await inCopy()).toEqual(['maple']);
  expect(await db.circle.count()).toBe(2);
});

test('a copy of an encrypted file holds nothing that can be read, and is for its owner alone', async () => {
  const { from, copy } = await running(encryptionKey);
  await copySqlite(from, copy);
  const bytes = await readFile(copy);
  expect(bytes.length).toBeGreaterThan(1_000);
  expect(bytes.includes('maple')).toBe(false);
  expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  expect((await stat(copy)).mode & 0o777).toBe(0o600);
});

test('what was deleted before is not in the copy', async () => {
  const { from, copy, db } = await running(undefined);
  await db.circle.deleteMany();
  await copySqlite(from, copy);
  expect((await readFile(copy)).includes('maple')).toBe(false);
});

test('a wrong key, a file that is there, and a database that is not are refused in words', async () => {
  const { from, copy } = await running(encryptionKey);
  const wrong = copySqlite({ ...from, encryptionKey: 'another key altogether' }, copy);
  await expect(wrong).rejects.toThrow('check DATABASE_ENCRYPTION_KEY');
  await writeFile(copy, 'something of mine');
  await expect(copySqlite(from, copy)).rejects.toThrow('a file of this name already');
  await expect(copySqlite({ ...from, url: 'file:./nowhere.sqlite' }, copy)).rejects.toThrow(
    'no database file',
  );
  expect(await readFile(copy, 'utf8')).toBe('something of mine');
});
