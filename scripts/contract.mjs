// Writes what the bot uses of Discord into docs/discord-contract.md: every route it asked for while the suites ran, with the
// fields it sent. Run without arguments it runs those suites first, which takes a quarter of an hour. With `--from <folder>`
// it reads what a run has noted there (CONTRACT_NOTES). With `--check <folder>` it changes nothing, fails when that run used
// something that is not listed, and says what is listed and was not used.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const page = 'docs/discord-contract.md';
/**
 * The suites in which a bot runs. In `test/page` it plays the scenes of `test/cast` and `test/house` once more; what is pressed
 * by chance, in `test/contract/discord`, is checked and not listed.
 */
const suites = ['test/rehearsal', 'test/cast', 'test/house'];

/** Runs the suites and returns what they noted; where one of them has found something, that comes first. */
function notedNow() {
  if (!process.env.DISCORD_OPENAPI)
    stop('DISCORD_OPENAPI has to say where Discord’s document is: docs/testing.md says where to get it.');
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-contract-'));
  try {
    const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...suites], {
      stdio: 'inherit',
      env: { ...process.env, CONTRACT_NOTES: folder },
    });
    if (status !== 0) stop('The suites have to pass before the list can be written.');
    return notedIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function notedIn(folder) {
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  const uses = [...new Set(lines.filter((line) => line !== ''))].map((line) => line.split('\t'));
  if (uses.length === 0) stop(`Nothing was noted in ${folder}: the run had no DISCORD_OPENAPI, or no suite.`);
  return uses;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** One line for each place, and in it what is used there, in alphabetical order. */
function rows(uses, parts, chosen) {
  const places = [...new Set(uses.map(([where]) => where))].filter(chosen);
  return places.sort(byName).map((where) => {
    const names = (part) =>
      uses.filter(([place, its]) => place === where && its === part).map(([, , name]) => name);
    const cells = parts.map((part) =>
      names(part)
        .sort()
        .map((name) => `\`${name}\``)
        .join(', '),
    );
    return `| ${where.replace(/^([A-Z]+) (.*)$/, '`$1` `$2`')} | ${cells.join(' | ')} |`;
  });
}

/** Routes by their path and not by their method; what has a number, by that number. */
function byName(one, other) {
  const key = (name) => name.replace(/^([A-Z]+) (.*)$/, '$2 $1');
  return key(one).localeCompare(key(other), 'en', { numeric: true });
}

const isRoute = (where) => /^[A-Z]+ \//.test(where);
const isOf = (what) => (where) => where.startsWith(`${what} `);

const textOf = (uses) => `# What the bot uses of Discord

Every request that the bot made while the tests ran, by the names of Discord's OpenAPI document, against which each of them
is checked as well ([testing.md](testing.md#against-discords-own-document)). Written by \`npm run contract\`. \`.ci/run\` fails
when something is used that is not here, and says what is here and was not used.

What reaches the bot is decided by its intents, which are none of the privileged ones. What the played Discord, on which all
this was shown, does not do is listed in [rehearsal/README.md](../rehearsal/README.md#what-it-does-not-play).

## Routes

| Route | Query | Body | Beside it |
| --- | --- | --- | --- |
${rows(uses, ['query', 'body', 'beside'], isRoute).join('\n')}

## Components

| Component | Fields |
| --- | --- |
${rows(uses, ['body'], isOf('Component')).join('\n').replaceAll('| Component ', '| ')}

## Options of commands

| Option | Fields |
| --- | --- |
${rows(uses, ['body'], isOf('Command option')).join('\n').replaceAll('| Command option ', '| ')}
`;

/** What is in one list and not in the other. */
const without = (lines, others) => lines.filter((line) => !others.includes(line));

/** Everything that is listed, one by one, so that a difference is told by the field and not by a long line. */
function parts(text) {
  const tables = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| --- '));
  let headings = [];
  return tables.flatMap((line) => {
    const [, where, ...cells] = line.split('|').map((cell) => cell.trim());
    if (!line.includes('`')) headings = cells.map((cell) => cell.toLowerCase());
    const fields = cells.flatMap((cell, at) =>
      cell
        .split(', ')
        .filter(Boolean)
        .map((field) => `${where} ${headings[at]} ${field}`),
    );
    return line.includes('`') ? [where, ...fields] : [];
  });
}

const [mode, folder = ''] = process.argv.slice(2);
const text = textOf(mode === undefined ? notedNow() : notedIn(folder));
if (mode !== '--check') writeFileSync(page, text);
else {
  const kept = readFileSync(page, 'utf8');
  const more = without(parts(text), parts(kept));
  for (const use of more) console.error(`Used and not listed: ${use}`);
  // What is asked for only when things happen in a rare order is not seen in every run.
  for (const use of without(parts(kept), parts(text)))
    console.error(`Listed, and not used in this run: ${use}`);
  if (more.length > 0)
    stop(`${page} is not whole: run npm run contract, or node scripts/contract.mjs --from ${folder}`);
}
