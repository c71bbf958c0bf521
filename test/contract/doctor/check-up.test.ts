import { chmod, writeFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { quietServer, token } from '../../../rehearsal/quiet-server.ts';
import { checkUp } from '../../../src/check-up.ts';
import { inspectDatabase } from '../../../src/db/inspect.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { filePath } from '../../../src/db/private-file.ts';
import { machineFindings } from '../../../src/features/doctor/machine.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';
import { newFile } from '../../support/rehearsal.ts';

const key = 'correct horse battery staple';

onEveryEmptyPlace('a database that is looked at', (place, remember, kind) => {
  test('is new before the first start, ready after it, and open in a bot that runs', async () => {
    const settings = { url: (await place()).url, encryptionKey: undefined };
    expect(await inspectDatabase(settings)).toEqual({ is: 'new' });
    const database = remember(await openDatabase(settings));
    expect(await inspectDatabase(settings)).toEqual({ is: kind === 'sqlite' ? 'in-use' : 'ready' });
    await database.close();
    expect(await inspectDatabase(settings)).toEqual({ is: 'ready' });
  });
});

test('a database file with another key is refused with the sentence of the start', async () => {
  const url = await newFile();
  await (await openDatabase({ url, encryptionKey: key })).close();
  expect(await inspectDatabase({ url, encryptionKey: key })).toEqual({ is: 'ready' });
  expect(await inspectDatabase({ url, encryptionKey: 'another key of some length' })).toEqual({
    is: 'refused',
    sentence: expect.stringContaining('DATABASE_ENCRYPTION_KEY'),
  });
});

test('whoever runs the bot reads how it is on the machine, and no secret', async () => {
  const { discord, applicationId, clock } = await quietServer();
  onTestFinished(() => discord.stop());
  const url = await newFile();
  const env = { DISCORD_API_BASE: discord.url, DATABASE_URL: url, DATABASE_ENCRYPTION_KEY: key };
  const now = () => clock.now();
  await writeFile(filePath(url), '');
  await chmod(filePath(url), 0o644);

  const facts = await checkUp({ ...env, DISCORD_TOKEN: token }, now);
  expect(facts).toMatchObject({
    badSettings: [],
    openFiles: expect.arrayContaining([filePath(url)]),
    set: { database: { is: 'new' }, token: { is: 'known', application: applicationId } },
  });
  expect(Math.abs(facts.set?.token.is === 'known' ? (facts.set.token.ahead ?? NaN) : NaN)).toBeLessThan(
    5_000,
  );
  const words = machineFindings(facts).map((one) => one.words);
  expect(words).toContain('The clock goes like Discord’s.');

  const wrong = await checkUp({ ...env, DISCORD_TOKEN: 'wrong.token.of-nobody' }, now);
  expect(wrong.set?.token).toMatchObject({ is: 'unknown' });
  const away = await checkUp({ ...env, DISCORD_TOKEN: token, DISCORD_API_BASE: 'http://127.0.0.1:1' }, now);
  expect(away.set?.token).toEqual({ is: 'unanswered' });
  const bad = await checkUp({ ...env, DISCORD_TOKEN: token, LOG_LEVEL: 'loud-value' }, now);
  expect(bad).toMatchObject({ badSettings: [expect.stringContaining('LOG_LEVEL')], set: undefined });
  const said = [facts, wrong, away, bad].flatMap((one) => [
    JSON.stringify(one),
    ...machineFindings(one).map((line) => line.words),
  ]);
  expect(said.join('\n')).not.toMatch(/rehearsal\.token|wrong\.token|battery|loud-value/u);
});
