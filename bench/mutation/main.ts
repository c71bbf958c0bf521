import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { nameOf, remembers, rulesByFolder } from './rules.ts';
import { heading, line, score, survivors } from './table.ts';

/** Below this the program ends as one that found something. */
const enough = 85;
/** Everything that no test sees, for whoever looks at it. */
const left = 'coverage/mutation-survivors.txt';

/** Properties look at so many made-up cases for each change, always the same ones. */
const cases = '5';

/** Which tests are asked, with a space between them; otherwise those in the folder that is named as the feature. */
const chosenTests = process.env.MUTATION_TESTS;

/** Changes these files in every way there is, one at a time, and lets the tests of their feature look at each. */
async function mutate(name: string, files: readonly string[], place: string): Promise<MutantResult[]> {
  process.env.CASES ??= cases;
  process.env.MUTATION_TESTS = chosenTests ?? `test/unit/${name}/**/*.test.ts`;
  process.env.MUTATION_REMEMBERS = files.some(remembers) ? 'yes' : 'no';
  const stryker = new Stryker({
    configFile: 'bench/mutation/stryker.json',
    mutate: [...files],
    concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
    tempDirName: join(place, name),
  });
  return await stryker.runMutationTest();
}

const place = await mkdtemp(join(tmpdir(), 'circlekeeper-mutation-'));
const all: MutantResult[] = [];
try {
  console.log(heading.join('\n'));
  for (const [folder, files] of rulesByFolder(process.argv.slice(2))) {
    const mutants = await mutate(nameOf(folder), files, place);
    const told = line(nameOf(folder), mutants);
    if (told !== '') console.log(told);
    all.push(...mutants);
  }
} finally {
  await rm(place, { recursive: true, force: true });
}
console.log(line('**All**', all));
mkdirSync('coverage', { recursive: true });
writeFileSync(left, `${survivors(all).join('\n')}\n`);
console.error(`What no test sees is in ${left}.`);
process.exitCode = score(all) >= enough ? 0 : 1;
