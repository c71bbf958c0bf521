import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);
const checked = (cwd: string) =>
  run(process.execPath, [join(root, 'scripts/licences.mjs'), '--check'], { cwd });

/** A folder whose lockfile names these packages, and a list of licences from before. */
async function withPackages(packages: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-licences-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'docs'));
  await writeFile(join(folder, 'docs/licences.md'), '');
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  return folder;
}

test('the list of licences is that of the lockfile, and each fits beside MIT', async () => {
  await expect(checked(root)).resolves.toMatchObject({ stderr: '' });
});

test('a licence that does not fit, and a list that is old, are found', async () => {
  const packages = {
    'node_modules/one': { version: '1.0.0', license: 'GPL-3.0-only' },
    'node_modules/two': { version: '1.0.0', license: '(GPL-3.0-only OR MIT)' },
    'node_modules/three': { version: '1.0.0', license: 'MIT AND SSPL-1.0' },
    'node_modules/four': { version: '1.0.0' },
    'node_modules/five': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
  };
  const told = await checked(await withPackages(packages)).catch((error: unknown) => String(error));
  expect(told).toContain('one 1.0.0: its licence, GPL-3.0-only, does not fit');
  expect(told).toContain('three 1.0.0: its licence, MIT AND SSPL-1.0, does not fit');
  expect(told).toContain('four 1.0.0: its licence is not known');
  expect(told).not.toMatch(/two 1|five 1/u);
  expect(told).toContain('is out of date');
});
