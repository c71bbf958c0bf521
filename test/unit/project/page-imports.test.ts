import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const files: Readonly<Record<string, string>> = {
  'rehearsal/page/reaches-out.tsx': "import '../people/person.ts';\n",
  'rehearsal/page/message/reaches-out.tsx': "import '../../../src/app.ts';\n",
  'rehearsal/page/knows-the-bot.ts': "import 'discord.js';\n",
  'rehearsal/page/message/behaves.tsx':
    "import type { Screen } from '../../wire/screen.ts';\nimport { name } from '../behaves.ts';\n\nexport const shown = (screen: Screen) => name(screen);\n",
  'rehearsal/page/behaves.ts':
    "import type { Screen } from '../wire/screen.ts';\n\nexport const name = (screen: Screen) => screen.me.name;\n",
};

test('the page is kept from everything but what goes over the wire', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-page-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await copyFile(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const found = await Promise.all(
    Object.keys(files).map(async (file) => {
      return await promisify(execFile)(process.execPath, [biome, 'lint', file], { cwd: folder }).then(
        () => `${file}: fine`,
        ({ stderr }: Readonly<{ stderr: string }>) =>
          `${file}: ${stderr.includes('noRestrictedImports') ? 'refused' : stderr}`,
      );
    }),
  );
  expect(found).toEqual([
    'rehearsal/page/reaches-out.tsx: refused',
    'rehearsal/page/message/reaches-out.tsx: refused',
    'rehearsal/page/knows-the-bot.ts: refused',
    'rehearsal/page/message/behaves.tsx: fine',
    'rehearsal/page/behaves.ts: fine',
  ]);
});
