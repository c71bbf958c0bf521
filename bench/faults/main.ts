import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Evening } from './evening.ts';
import { Stores, storeKinds } from './stores.ts';
import { tableOf, violationsOf } from './table.ts';
import { Tally } from './tally.ts';

/** One evening in so many is played with the bot in a process of its own. */
const everyProcess = 10;

const { values } = parseArgs({
  options: {
    evenings: { type: 'string' },
    /** No evening begins after so many minutes. */
    minutes: { type: 'string' },
    /** How many evenings are played side by side: most of one is waiting. */
    'at-once': { type: 'string', default: '3' },
    /** The first evening; the others count on from it. Any, when it is left out. */
    seed: { type: 'string' },
    database: { type: 'string', default: 'all' },
    /** Every evening with the bot in a process of its own. */
    process: { type: 'boolean', default: false },
    /** Nothing goes wrong. */
    untroubled: { type: 'boolean', default: false },
    /** Tells what goes wrong when, and what the bot logs. */
    loud: { type: 'boolean', default: false },
  },
});
const number = z.coerce.number().int().nonnegative();
const { database, process: alwaysProcess, untroubled, loud } = values;
const seed = number.parse(values.seed ?? Math.floor(Math.random() * 1_000_000));
const evenings = number.parse(values.evenings ?? (values.seed === undefined ? 500 : 1));
const longest = number.parse(values.minutes ?? Number.MAX_SAFE_INTEGER);
const kinds = database === 'all' ? storeKinds : [z.enum(storeKinds).parse(database)];
const columns = { sqlite: 'SQLite', encrypted: 'SQLite, encrypted', postgresql: 'PostgreSQL' } as const;

const tally = new Tally();
const stores = new Stores();

async function plays(one: number): Promise<void> {
  // By the seed alone, so that the same seed is the same evening, whichever others are played.
  const kind = kinds[one % kinds.length] ?? 'sqlite';
  const column = columns[kind];
  const inProcessOfItsOwn = alwaysProcess || one % everyProcess === 0;
  const store = await stores.new(kind);
  const counts = (row: string, more: number): void => tally.counts(row, column, more);
  const tells = loud ? (text: string): void => console.error(text) : () => undefined;
  try {
    const broken = await Evening.of({ seed: one, store, inProcessOfItsOwn, counts, untroubled, tells });
    for (const what of broken) tally.violations.push({ seed: one, column, what });
  } catch (error) {
    console.error(error);
    const what = `the evening did not go on: ${error instanceof Error ? error.message : 'unknown'}`;
    tally.violations.push({ seed: one, column, what });
  } finally {
    await store.remove();
  }
  counts(`1 evenings${inProcessOfItsOwn ? ', the bot a process of its own' : ''}`, 1);
  for (const { what } of tally.violations.filter((found) => found.seed === one))
    console.error(`seed ${one} (${column}): ${what}`);
}

function commit(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%s'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

const began = performance.now();
const minutes = (): number => (performance.now() - began) / 60_000;
let begun = 0;
let played = 0;
async function playsOn(): Promise<void> {
  while (begun < evenings && minutes() < longest) {
    const next = seed + begun;
    begun += 1;
    await plays(next);
    played += 1;
    if (process.stderr.isTTY || played % 50 === 0)
      process.stderr.write(`\r${played} of ${evenings}, ${minutes().toFixed(1)} min `);
  }
}
try {
  await Promise.all(Array.from({ length: number.min(1).parse(values['at-once']) }, playsOn));
} finally {
  await stores.end();
}
const date = new Date().toISOString().slice(0, 10);
console.log(
  `${date}, commit “${commit()}”, ${cpus().length} cores, Node ${process.versions.node}; ` +
    `seeds ${seed} to ${seed + played - 1}\n`,
);
console.log(
  tableOf(
    tally,
    kinds.map((kind) => columns[kind]),
  ),
);
console.log(`\n${violationsOf(tally)}`);
// Whatever a package does at the end of the process, this is the code.
process.exit(tally.violations.length > 0 ? 1 : 0);
