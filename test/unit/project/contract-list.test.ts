import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/contract.mjs', import.meta.url));
const run = promisify(execFile);

/** A folder with a place for the list, and a way to say what a run has noted. */
async function folderForList() {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-contract-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'docs'));
  await mkdir(join(folder, 'notes'));
  return {
    notes: (...lines: readonly string[]) =>
      writeFile(join(folder, 'notes', '1.txt'), `${lines.join('\n')}\n`),
    list: () => readFile(join(folder, 'docs/discord-contract.md'), 'utf8'),
    does: (way: '--from' | '--check') => run(process.execPath, [script, way, 'notes'], { cwd: folder }),
  };
}

const sends = 'POST /channels/{channel_id}/messages';

test('the list has a line for each route and each kind of component, with what is used of it', async () => {
  const { notes, list, does } = await folderForList();
  const button = 'Component 2, Button';
  await notes(
    `${sends}\trequest\t`,
    `${sends}\tbody\tnonce`,
    `${sends}\tbody\tcontent`,
    `${button}\tbody\tlabel`,
  );
  await does('--from');
  expect(await list()).toContain('| `POST` `/channels/{channel_id}/messages` |  | `content`, `nonce` |  |');
  expect(await list()).toContain('| 2, Button | `label` |');
  await expect(does('--check')).resolves.toMatchObject({ stderr: '' });
});

test('what is used and not listed is found; what is listed and was not used is only said', async () => {
  const { notes, does } = await folderForList();
  await notes(`${sends}\trequest\t`, `${sends}\tbody\tcontent`);
  await does('--from');
  await notes(`${sends}\trequest\t`, `${sends}\tbody\tnonce`, 'GET /users/@me\trequest\t');
  const told = await does('--check').catch((error: unknown) => String(error));
  expect(told).toContain('Used and not listed: `POST` `/channels/{channel_id}/messages` body `nonce`');
  expect(told).toContain('Used and not listed: `GET` `/users/@me`');
  expect(told).toContain(
    'Listed, and not used in this run: `POST` `/channels/{channel_id}/messages` body `content`',
  );
  expect(told).toContain('is not whole');
  await notes(`${sends}\trequest\t`);
  await expect(does('--check')).resolves.toMatchObject({ stderr: expect.stringContaining('body `content`') });
});

test('a run that noted nothing is no proof that nothing is used', async () => {
  const { does } = await folderForList();
  await expect(does('--check')).rejects.toThrow('Nothing was noted');
});
