import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { quietServer, token } from '../../rehearsal/quiet-server.ts';
import { organiser, wish } from '../support/circle.ts';
import { Played } from '../support/played.ts';
import { newFile } from '../support/rehearsal.ts';

const script = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

const encryptionKey = 'the-key-of-the-database-9f3a';
const logKey = 'the-key-of-the-log-77c1d0';
const password = 'the-password-of-the-server-5e';
const backupKey = '0123456789abcdef'.repeat(4);
const noteKey = 'fedcba9876543210'.repeat(4);
const note = 'Something he wrote to me at midnight';
const secrets = [token, encryptionKey, logKey, password, backupKey, noteKey, note];

/** Each secret as it is, and as it would look in a header, an address or a dump. */
const shapes = secrets.flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('hex'),
]);

/** Starts the built program as an operator would, and keeps everything that it prints. */
function program(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, HTTP_PORT: 'off', LOG_LEVEL: 'debug', LOG_KEY: logKey, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += String(chunk);
      for (const look of heard) look();
    });
  /** Resolves when these words have been printed. */
  const says = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (printed.includes(words)) resolve();
      };
      heard.push(look);
      look();
    });
  return { child, says, ended: once(child, 'close'), printed: () => printed };
}

const holdsNone = (printed: string): void => {
  for (const shape of shapes) expect(printed).not.toContain(shape);
};

class Running extends Played {
  override async settles(): Promise<void> {
    await this.discord.settled();
  }

  override async passes(): Promise<void> {
    throw new Error('The program goes by the real clock.');
  }
}

test('nothing the bot prints holds a secret, from its start over a command to its end', async () => {
  const { discord, guildId } = await quietServer({ at: new Date() });
  onTestFinished(() => discord.stop());
  const url = await newFile();
  const { child, says, ended, printed } = program({
    DISCORD_TOKEN: token,
    DISCORD_API_BASE: discord.url,
    DATABASE_URL: url,
    DATABASE_ENCRYPTION_KEY: encryptionKey,
    BACKUP_KEY: backupKey,
    BACKUP_FOLDER: join(dirname(fileURLToPath(url)), 'backups'),
    NOTE_KEY: noteKey,
  });
  await says('"event":"start"');
  const running = new Running(discord, guildId);
  const mara = organiser(running, 'Mara');
  await running.uses(mara, '/circle create', {
    ...wish,
    seats: 8,
    format: 'talking-piece',
  });
  await says('circle.create');
  const ana = running.person('Ana');
  await (await ana.usesOnPerson('Flag for care', mara)).shown();
  await (await ana.selects('What worries you?', ['They sound hopeless'])).shown();
  await running.presses(ana, 'Add a few words');
  const told = await ana.fillsIn({ 'What would help them to know?': note });
  expect((await told.shown()).text).toContain('It lies beside what you have told them.');
  await says('concern-note.form');
  child.kill('SIGTERM');
  await ended;
  expect(printed()).toContain('"event":"stop"');
  holdsNone(printed());
});

test.for([
  ['a server that is not there', `postgres://circles:${password}@127.0.0.1:1/circles`],
  ['an address that cannot be read', `postgres://circles:${password}@[/circles`],
] as const)('a start that comes to nothing because of %s says why, without a secret', async ([, url]) => {
  const { ended, printed } = program({ DISCORD_TOKEN: token, DATABASE_URL: url });
  const [code] = await ended;
  expect(code).toBe(1);
  expect(printed()).not.toBe('');
  holdsNone(printed());
});
