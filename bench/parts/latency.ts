import { deedsOn } from '../deeds/all.ts';
import { fewer, type Options } from '../options.ts';
import { percentile, ratioHeads, ratios } from '../percentiles.ts';
import { places } from '../places.ts';
import { bareVisitor, roundsOf } from '../rounds.ts';
import { Stage } from '../stage.ts';
import { row, table } from '../table.ts';

const about =
  'One press at a time, our bot and a bare discord.js bot in turn: how many times longer ours takes. ' +
  'REST: by how many ms each answer of Discord’s is late. Bare: its median acknowledgement. Aim: acknowledgement at most 1.15 at p50 and p99.';

/** One press at a time. All delays on the first database, and none on the others: waiting for Discord is the same on each. */
export async function latency({ databases, delays, rounds }: Options): Promise<void> {
  table('One at a time', about, 'what', 'database', 'REST', 'presses', ...ratioHeads, 'bare, ms');
  for (const [at, database] of databases.entries()) {
    const place = await places[database]();
    const stage = await Stage.open();
    try {
      await stage.starts('bare');
      await stage.starts(place);
      const visitor = await bareVisitor(stage);
      const deeds = await deedsOn(stage);
      for (const delay of at === 0 ? delays : delays.slice(0, 1)) {
        stage.delay(delay);
        const count = at === 0 && delay === 0 ? rounds : fewer(rounds, delay > 100 ? 10 : 4);
        for (const deed of deeds) {
          const found = await roundsOf(stage, deed, visitor, count);
          const bare = percentile(
            found.other.map(({ acknowledged }) => acknowledged),
            50,
          ).toFixed(1);
          row(deed.name, place.name, `+${delay}`, count, ...ratios(found), bare);
        }
      }
    } finally {
      await stage.close();
      await place.remove();
    }
  }
}
