// Writes the licences of everything that runs with the bot into docs/licences.md: the packages of the lockfile that are
// not for development alone, as they are installed here. With --check it changes nothing, and fails when the list is old or
// a licence is in it that does not fit beside MIT.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/licences.md';

/** May be given on together with a program under MIT, with nothing but their text and names. */
const fitting = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

/** Whether a SPDX expression leaves a licence that fits: any of those joined by OR, all of those joined by AND. */
const fits = (expression) =>
  expression
    .replaceAll(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((one) => fitting.has(one.trim())));

// `devOptional`: what only development asks for, though something that runs could use it too, as Prisma's command line.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const entries = Object.entries(lock.packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
);

/** Package by package; one that stands in several places or for several machines is one line. */
const rows = new Map();
for (const [path, { version, license, optional }] of entries) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const installed = `${path}/package.json`;
  const said =
    license ?? (existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')).license : undefined);
  rows.set(
    `${name} ${version}`,
    `| ${name} | ${version} | ${said ?? 'unknown'} |${optional ? ' for some machines |' : ' |'}`,
  );
  if (said === undefined || !fits(said)) {
    console.error(
      `${name} ${version}: ${said === undefined ? 'its licence is not known' : `its licence, ${said}, does not fit beside MIT`}.`,
    );
    process.exitCode = 1;
  }
}

const text = `# Licences

Circlekeeper is under the [MIT licence](../LICENSE). This is what runs with it, and under which licence. Written by
\`node scripts/licences.mjs\`; a test fails when it is out of date, or when a licence does not fit beside MIT.

| Package | Version | Licence | |
| --- | --- | --- | --- |
${[...rows]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([, row]) => row)
  .join('\n')}
`;

if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  console.error(`${page} is out of date: run node scripts/licences.mjs`);
  process.exitCode = 1;
}
