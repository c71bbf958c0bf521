import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inProject, root } from '../../support/containerfile.ts';

const Packed = z.array(z.object({ files: z.array(z.object({ path: z.string() })) })).length(1);

/** What may be in the package beside the built bot. Its migrations are wanted, and nothing else of prisma. */
const beside = [
  /^(LICENSE|README\.md|CHANGELOG\.md|SECURITY\.md|package\.json|\.env\.example)$/u,
  /^prisma\/(sqlite|postgresql)\/migrations\/(migration_lock\.toml|\d{14}_[a-z-]+\/migration\.sql)$/u,
  /^docs\/(licences|operating)\.md$/u,
  /^packaging\/(circlekeeper\.service|healthcheck\.mjs)$/u,
];
const built = /^dist\/((?:src|commands)\/.+)\.js$/u;

test('the package holds what the bot needs to run, and nothing else', async () => {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    maxBuffer: 10_000_000,
  });
  const files = Packed.parse(JSON.parse(stdout)).flatMap((one) => one.files.map(({ path }) => path));
  const rest = files.filter((path) => !beside.some((kind) => kind.test(path)));
  // Each file of the built bot comes from one that is still there.
  const made = (path: string): string =>
    path.replace(built, '$1.ts').replace(/^dist\/(src\/.*\.json)$/u, '$1');
  expect(rest.filter((path) => made(path) === path || !existsSync(join(root, made(path))))).toEqual([]);
  for (const needed of [
    'dist/src/main.js',
    'LICENSE',
    '.env.example',
    'CHANGELOG.md',
    'docs/licences.md',
    'packaging/circlekeeper.service',
  ])
    expect(files).toContain(needed);
  for (const kind of ['sqlite', 'postgresql'])
    expect(files).toContain(`prisma/${kind}/migrations/00000000000000_first/migration.sql`);
});

test('what the package calls its programs are the programs of the bot, which a shell can start', () => {
  const { bin, scripts } = z
    .object({ bin: z.record(z.string(), z.string()), scripts: z.object({ start: z.string() }) })
    .parse(JSON.parse(inProject('package.json')));
  for (const [name, path] of Object.entries(bin)) {
    const [first] = inProject(path.replace(/^dist\/(.*)\.js$/u, '$1.ts')).split('\n');
    // The bot itself, with the options that `npm start` gives.
    const options = / && node (--.+) dist\/src\/main\.js$/u.exec(scripts.start)?.[1];
    expect(first).toBe(name === 'circlekeeper' ? `#!/usr/bin/env -S node ${options}` : '#!/usr/bin/env node');
  }
});
