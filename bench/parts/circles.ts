import { openDatabase } from '../../src/db/open.ts';
import { pageLength } from '../../src/features/circle/browse-views.ts';
import { copiesCircle } from '../copied-circles.ts';
import { deedsOn } from '../deeds/all.ts';
import { founds } from '../deeds/circle.ts';
import type { Deed } from '../deeds/deed.ts';
import { fewer, type Options } from '../options.ts';
import { percentile, type Timed, times } from '../percentiles.ts';
import { type Place, places } from '../places.ts';
import { bareVisitor, type Rounds, roundsOf } from '../rounds.ts';
import { Stage } from '../stage.ts';
import { row, table } from '../table.ts';

const about =
  'The same presses with ever more circles stored, each measured against the bare bot in the same minute: ' +
  'how many times longer than with the fewest. Aim: at most 1.1.';

const fewNames: readonly string[] = ['`/circle browse`', 'join (last step)', 'Pass', '`/my-data export`'];

/** Against the bare bot: what the machine does meanwhile hits both. */
function measured({ ours, other }: Rounds, kind: keyof Timed, percent: number): number {
  const [own, bare] = [ours, other].map((list) =>
    percentile(
      list.map((one) => one[kind]),
      percent,
    ),
  );
  return (own ?? Number.NaN) / (bare ?? Number.NaN);
}

const columns = [
  ['acknowledged', 50],
  ['acknowledged', 99],
  ['answered', 50],
  ['answered', 99],
] as const;

async function fills(place: Place, from: number, until: number): Promise<void> {
  const database = await openDatabase(place);
  await copiesCircle(database, 'Maple', { from, until });
  await database.close();
}

async function grows(place: Place, { circles, rounds }: Options): Promise<void> {
  const stage = await Stage.open();
  const first = new Map<string, readonly number[]>();
  let stored = 0;
  let deeds: readonly Deed[] | undefined;
  try {
    await stage.starts('bare');
    const visitor = await bareVisitor(stage);
    let bot = await stage.starts(place);
    // A full page from the first press on: joining founds more circles in the same server.
    for (let more = 1; more <= pageLength; more += 1) await founds(stage, `Aspen ${more}`);
    deeds = (await deedsOn(stage)).filter(({ name }) => fewNames.includes(name));
    for (const count of circles) {
      await stage.stops(bot);
      await fills(place, stored, count);
      stored = count;
      bot = await stage.starts(place);
      for (const deed of deeds) {
        const found = await roundsOf(stage, deed, visitor, rounds);
        const values = columns.map(([kind, percent]) => measured(found, kind, percent));
        const before = first.get(deed.name) ?? values;
        first.set(deed.name, before);
        row(
          deed.name,
          place.name,
          count,
          ...values.map((value, at) => times(value, before[at] ?? Number.NaN)),
        );
      }
    }
  } finally {
    await stage.close();
  }
}

export async function circles(options: Options): Promise<void> {
  table(
    'Circles stored',
    about,
    'what',
    'database',
    'circles',
    'ack p50',
    'ack p99',
    'answer p50',
    'answer p99',
  );
  for (const [at, database] of options.databases.entries()) {
    const place = await places[database]();
    const rounds = at === 0 ? options.rounds : fewer(options.rounds, 4);
    try {
      await grows(place, { ...options, rounds });
    } finally {
      await place.remove();
    }
  }
}
