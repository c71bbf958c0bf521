import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { token } from '../../rehearsal/quiet-server.ts';
import { anaBenAndCleo } from '../support/circle.ts';
import { newFile, rehearse } from '../support/rehearsal.ts';

const key = '0123456789abcdef'.repeat(4);

/** Runs a built program as whoever runs the bot would, and says what it prints. */
const programs =
  (env: Readonly<Record<string, string>>) =>
  async (name: string, ...given: string[]) => {
    const script = fileURLToPath(new URL(`../../dist/src/${name}.js`, import.meta.url));
    const run = promisify(execFile)(process.execPath, [script, ...given], {
      env: { PATH: process.env.PATH, DISCORD_TOKEN: token, ...env },
    });
    const { stdout, stderr } = await run.catch(
      (ended: Readonly<{ stdout: string; stderr: string }>) => ended,
    );
    return stdout + stderr;
  };

test('who deleted their data does not come back when the bot is put back to an older day', async () => {
  const databaseUrl = await newFile();
  const folder = join(dirname(fileURLToPath(databaseUrl)), 'backups');
  const backups = { folder, key };
  const program = programs({ DATABASE_URL: databaseUrl, BACKUP_FOLDER: folder, BACKUP_KEY: key });
  const { rehearsal, ana, ben, cleo } = await anaBenAndCleo(await rehearse({ databaseUrl, backups }));

  const path = (await program('backup')).trim();
  expect(path).toContain(join(folder, 'circlekeeper-'));
  await rehearsal.uses(ana, '/my-data delete');
  await rehearsal.presses(ana, 'Delete everything');
  await rehearsal.uses(cleo, '/circle leave', { circle: 'Maple' });

  await rehearsal.restartsTheBot(0, async () => {
    expect(await program('restore', path)).toContain('not empty');
    expect(await program('restore', path, '--replace')).toMatch(/people 1, servers 0\..* consents 1\./u);
  });
  expect((await rehearsal.exports(ana)).seats).toEqual([]);
  expect((await rehearsal.exports(ana)).consents).toEqual([]);
  expect((await rehearsal.exports(cleo)).seats).toEqual([]);
  expect((await rehearsal.exports(cleo)).consents.at(-1)).toMatchObject({ decision: 'withdrawn' });
  expect((await rehearsal.exports(ben)).seats).toMatchObject([{ circle: 'Maple' }]);
  expect(JSON.stringify(await readdir(folder))).not.toContain(ana.id);
});
