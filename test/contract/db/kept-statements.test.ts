import { expect, test } from 'vitest';
import { openConnection } from '../../../src/db/kept-statements.ts';
import { newFile } from '../../support/rehearsal.ts';

test('a statement that is asked again sees what was changed meanwhile, also how its table looks', async () => {
  const client = openConnection((await newFile()).slice('file:'.length), undefined);
  const all = async () => (await client.execute('SELECT * FROM Circle')).rows.map((row) => ({ ...row }));
  await client.execute('CREATE TABLE Circle (name TEXT UNIQUE)');
  const add = (name: string) => client.execute({ sql: 'INSERT INTO Circle (name) VALUES (?)', args: [name] });
  expect(await all()).toEqual([]);
  await add('Maple');
  await expect(add('Maple')).rejects.toThrow('UNIQUE');
  await add('Willow');
  expect(await all()).toEqual([{ name: 'Maple' }, { name: 'Willow' }]);
  await client.execute("ALTER TABLE Circle ADD COLUMN topic TEXT DEFAULT 'none yet'");
  expect(await all()).toEqual([
    { name: 'Maple', topic: 'none yet' },
    { name: 'Willow', topic: 'none yet' },
  ]);
  client.close();
});

test('nothing holds up a writer after a statement has been kept', async () => {
  const path = (await newFile()).slice('file:'.length);
  const [one, other] = [openConnection(path, undefined), openConnection(path, undefined)];
  await one.execute('PRAGMA journal_mode = WAL');
  await one.execute('CREATE TABLE Circle (name TEXT)');
  await one.execute({ sql: 'INSERT INTO Circle (name) VALUES (?) RETURNING name', args: ['Maple'] });
  await one.execute('SELECT name FROM Circle LIMIT 1');
  await other.execute({ sql: 'INSERT INTO Circle (name) VALUES (?)', args: ['Willow'] });
  expect((await one.execute('PRAGMA wal_checkpoint(TRUNCATE)')).rows[0]?.busy).toBe(0);
  expect((await one.execute('SELECT count(*) AS number FROM Circle')).rows[0]?.number).toBe(2);
  one.close();
  other.close();
});

test('of very many different statements those asked last are kept, and all of them work', async () => {
  const client = openConnection((await newFile()).slice('file:'.length), undefined);
  for (let number = 0; number < 700; number += 1)
    expect((await client.execute(`SELECT ${number} AS number`)).rows[0]?.number).toBe(number);
  expect((await client.execute('SELECT 5 AS number')).rows[0]?.number).toBe(5);
  client.close();
});
