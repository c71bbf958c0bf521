import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { encryptionOf, environment, readConfig, variables } from '../../src/config.ts';

const token = 'a-token-that-is-secret';

describe('the settings', () => {
  test('need nothing but a token', () => {
    expect(readConfig({ DISCORD_TOKEN: token })).toEqual({
      ok: true,
      config: {
        token,
        discordApiBase: 'https://discord.com/api',
        database: { url: 'file:./data/circlekeeper.sqlite', encryptionKey: undefined },
        noteKeys: [],
        backups: { folder: './backups', key: undefined },
        http: { host: '127.0.0.1', port: 8080 },
        publicUrl: undefined,
        operator: { name: undefined, contact: undefined, country: undefined },
        logLevel: 'info',
        logKey: undefined,
      },
    });
  });

  test('without a token say where to get one, and how to try the bot without', () => {
    const read = readConfig({ DISCORD_TOKEN: ' ' });
    expect(read.ok ? [] : read.sentences).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN must be .*npm run rehearse/),
    ]);
  });

  test.for([
    ['off', undefined],
    ['0', { host: '127.0.0.1', port: 0 }],
    ['9000', { host: '127.0.0.1', port: 9000 }],
  ] as const)('with HTTP_PORT=%s open %o', ([port, http]) => {
    expect(readConfig({ DISCORD_TOKEN: token, HTTP_PORT: port })).toMatchObject({ config: { http } });
  });

  test.for([
    ['DISCORD_TOKEN', 'Bot abc'],
    ['DISCORD_API_BASE', 'ftp://x'],
    ['DATABASE_URL', 'mysql://bad:value@x'],
    ['DATABASE_ENCRYPTION_KEY', 'too-short'],
    ['BACKUP_KEY', 'correct horse battery staple'],
    ['BACKUP_KEY', 'g'.repeat(64)],
    ['NOTE_KEY', 'another battery staple'],
    ['NOTE_KEY', `${'0'.repeat(64)},`],
    ['HTTP_HOST', 'two words'],
    ['HTTP_PORT', '70000'],
    ['HTTP_PORT', '-1'],
    ['PUBLIC_URL', 'pages.example.net'],
    ['PUBLIC_URL', 'http://pages.example.net'],
    ['PUBLIC_URL', 'https://pages.example.net/?key=1'],
    ['OPERATOR_NAME', 'two\nlines'],
    ['OPERATOR_NAME', 'a'.repeat(101)],
    ['OPERATOR_CONTACT', 'call me'],
    ['OPERATOR_CONTACT', 'http://contact.example.net'],
    ['OPERATOR_CONTACT', 'https://contact.example.net/<b>'],
    ['OPERATOR_COUNTRY', 'Germany'],
    ['OPERATOR_COUNTRY', 'QX'],
    ['SHARDS', 'the first four'],
    ['SHARDS', '4-2'],
    ['SHARDS', '1,1'],
    ['SHARD_COUNT', '16001'],
    ['SHARD_COUNT', 'four'],
    ['LOG_LEVEL', 'loud-value'],
    ['LOG_KEY', 'short-key'],
  ] as const)('name %s when it is "%s", and do not repeat the value', ([name, value]) => {
    const read = readConfig({ DISCORD_TOKEN: token, [name]: value });
    const sentences = read.ok ? [] : read.sentences;
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} must .+`));
    expect(sentences[0]).not.toContain(value);
  });

  test('name every bad one at once, a sentence each', () => {
    const read = readConfig({ LOG_LEVEL: 'loud', HTTP_PORT: 'x' });
    expect(read.ok ? [] : read.sentences.map((sentence) => sentence.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'HTTP_PORT',
      'LOG_LEVEL',
    ]);
  });

  test('refuse a file’s key beside a PostgreSQL server', () => {
    const read = readConfig({
      DISCORD_TOKEN: token,
      DATABASE_URL: 'postgres://user:secret@host/circles',
      DATABASE_ENCRYPTION_KEY: 'correct horse battery staple',
    });
    expect(read).toEqual({ ok: false, sentences: [expect.stringContaining('SQLite files only')] });
    expect(JSON.stringify(read)).not.toMatch(/secret@|battery/);
  });

  test('take keys for notes, the newest first, and refuse one that is the key of something else', () => {
    const [one, other] = ['1'.repeat(64), '2'.repeat(64)];
    const given = { DISCORD_TOKEN: token, NOTE_KEY: `${one},${other}` };
    expect(readConfig(given)).toMatchObject({ config: { noteKeys: [one, other] } });
    for (const name of ['DATABASE_ENCRYPTION_KEY', 'BACKUP_KEY', 'LOG_KEY'])
      expect(readConfig({ ...given, [name]: other }), name).toEqual({
        ok: false,
        sentences: [expect.stringContaining('NOTE_KEY must be a key of its own')],
      });
  });

  const onPostgres = { DISCORD_TOKEN: token, DATABASE_URL: 'postgres://user@host/circles', SHARD_COUNT: '4' };

  test.for([
    ['0-1', [0, 1]],
    ['3', [3]],
    ['0, 2-3', [0, 2, 3]],
    ['spare', 'spare'],
  ] as const)('take a part of the shards, said as %s', ([SHARDS, own]) => {
    expect(readConfig({ ...onPostgres, SHARDS })).toMatchObject({
      config: { shards: { own, count: 4, shared: true } },
    });
  });

  test('let one process have several shards without sharing them', () => {
    const shards = { own: [0, 1, 2, 3], count: 4, shared: false };
    expect(readConfig(onPostgres)).toMatchObject({ config: { shards } });
    const onFile = { DISCORD_TOKEN: token, SHARD_COUNT: '4', SHARDS: '0-3' };
    expect(readConfig(onFile)).toMatchObject({ config: { shards } });
  });

  test.for([
    [{ ...onPostgres, SHARDS: '4' }, 'SHARDS must be'],
    [{ ...onPostgres, SHARDS: '0', SHARD_COUNT: '' }, 'SHARDS needs SHARD_COUNT'],
    [{ DISCORD_TOKEN: token, SHARDS: '0-1', SHARD_COUNT: '4' }, 'one process only'],
    [{ DISCORD_TOKEN: token, SHARDS: 'spare', SHARD_COUNT: '1' }, 'one process only'],
    [{ ...onPostgres, SHARDS: '0-1', BACKUP_KEY: '0'.repeat(64) }, 'BACKUP_KEY works where one process'],
  ] as const)('refuse shards that cannot be: %o', ([env, sentence]) => {
    expect(readConfig(env)).toEqual({ ok: false, sentences: [expect.stringContaining(sentence)] });
  });

  test('refuse a public address where there are no pages, and leave out its last slash', () => {
    const given = { DISCORD_TOKEN: token, PUBLIC_URL: 'https://circles.example.org/' };
    expect(readConfig({ ...given, HTTP_PORT: 'off' })).toEqual({
      ok: false,
      sentences: [expect.stringContaining('PUBLIC_URL needs the pages')],
    });
    expect(readConfig(given)).toMatchObject({ config: { publicUrl: 'https://circles.example.org' } });
  });

  test.for(['circles@example.org', 'https://example.org/contact'])(
    'take %s to ask who runs the bot',
    (contact) => {
      const said = { OPERATOR_NAME: ' Circle Friends ', OPERATOR_CONTACT: contact, OPERATOR_COUNTRY: 'CA' };
      expect(readConfig({ DISCORD_TOKEN: token, ...said })).toMatchObject({
        config: { operator: { name: 'Circle Friends', contact, country: 'CA' } },
      });
    },
  );

  test.for([
    ['file:./data/x.sqlite', undefined, 'off'],
    ['file:./data/x.sqlite', 'correct horse battery staple', 'on'],
    ['postgres://circlekeeper@localhost/circles', undefined, 'server'],
  ] as const)(
    'with the database %s and the key %s know that encryption is %s',
    ([url, encryptionKey, is]) => {
      expect(encryptionOf({ url, encryptionKey })).toBe(is);
    },
  );

  test('are all explained in .env.example, and nothing else is', () => {
    const text = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8');
    const explained = Array.from(text.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm), ([, name]) => name);
    expect(explained.sort()).toEqual([...variables].sort());
  });

  test('come from a .env file too, and what is set already wins over it', () => {
    const [folder, before] = [mkdtempSync(join(tmpdir(), 'circlekeeper-env-')), process.cwd()];
    const read = (): unknown => environment().CIRCLEKEEPER_TEST;
    onTestFinished(() => {
      process.chdir(before);
      delete process.env.CIRCLEKEEPER_TEST;
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, '.env'), 'CIRCLEKEEPER_TEST=from the file\n');
    process.chdir(folder);
    expect(read()).toBe('from the file');
    process.env.CIRCLEKEEPER_TEST = 'set already';
    expect(read()).toBe('set already');
  });
});
