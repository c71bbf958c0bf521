import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const Config = z.object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) });
const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** For each rule a file that breaks it, and what that file imports. */
const breaches: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  'no-cycles': ['src/features/a/one.ts', './two.ts'],
  'lib-stands-alone': ['src/lib/words.ts', '../i18n/index.ts'],
  'lib-few-packages': ['src/lib/web.ts', 'hono'],
  'rules-are-pure': ['src/features/a/rule.ts', './store.ts'],
  'store-own-tables': ['src/features/a/store.ts', '../b/store.ts'],
  'store-no-edges': ['src/features/c/store.ts', '../a/views.ts'],
  'actions-through-ports': ['src/features/a/actions.ts', '../../db/open.ts'],
  'store-of-ones-own': ['src/features/b/actions.ts', '../a/store.ts'],
  'stores-behind-stores': ['src/app.ts', './features/a/store.ts'],
  'edges-use-actions': ['commands/circle.ts', '../src/stores.ts'],
  'discord-js-at-the-edge': ['commands/session.ts', 'discord.js'],
  'cron-only-wakes': ['src/features/c/actions.ts', 'node-cron'],
  'rehearsal-plays-discord': ['rehearsal/people/person.ts', '../../src/lib/ids.ts'],
  'played-discord-alone': ['rehearsal/people/naming.ts', '../screens/screen.ts'],
  'cast-are-people': ['rehearsal/cast/cast.ts', '../world/state.ts'],
  'rehearsed-by-people': ['test/rehearsal/evening.test.ts', '../../src/app.ts'],
  'nothing-needs-tests': ['src/main.ts', '../test/support/make.ts'],
};

/** Files that are only imported. */
const innocent: Readonly<Record<string, string>> = {
  'src/features/a/two.ts': "import './one.ts';\n",
  'src/features/a/views.ts': 'export {};\n',
  'src/i18n/index.ts': 'export {};\n',
  'src/db/open.ts': 'export {};\n',
  'src/stores.ts': "import './features/a/store.ts';\n",
  'src/lib/ids.ts': "import 'zod';\n",
  'test/support/make.ts': 'export {};\n',
  'rehearsal/screens/screen.ts': 'export {};\n',
  'rehearsal/world/state.ts': 'export {};\n',
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'circlekeeper-imports-'));
  const files = {
    ...innocent,
    ...Object.fromEntries(Object.values(breaches).map(([file, imports]) => [file, `import '${imports}';\n`])),
    'src/features/b/store.ts': 'export {};\n',
    'package.json': await readFile(join(root, 'package.json'), 'utf8'),
    '.dependency-cruiser.mjs': await readFile(join(root, '.dependency-cruiser.mjs'), 'utf8'),
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('each import rule fires on the file that breaks it', async () => {
  const { default: config } = Config.parse(await import(join(root, '.dependency-cruiser.mjs')));
  expect(config.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(breaches).sort());

  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    cruise,
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    'src',
    'commands',
    'rehearsal',
    'test',
  ];
  const printed = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (failed: Readonly<{ stdout: string }>) => failed,
  );
  const { violations } = Report.parse(JSON.parse(printed.stdout)).summary;

  const fired = violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  expect(fired).toEqual(
    expect.arrayContaining(Object.entries(breaches).map(([name, [file]]) => `${name}: ${file}`)),
  );
});
