import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDatabase } from '../../../src/db/open.ts';
import type { Session } from '../../../src/features/session/schema.ts';
import type { CircleId } from '../../../src/lib/ids.ts';
import { seconds } from '../../../src/lib/time.ts';
import { storesOn } from '../../../src/stores.ts';
import { heardDatabase } from '../../support/heard-database.ts';
import { withoutDisk } from '../../support/killed.ts';
import { accepted, agreed, at, guild, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { type PlayedPlace, playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';
import { ana, ben, cleo, hana } from './evening.ts';
import { type Standing, sessionOf, standing } from './standing.ts';
import { evening } from './told-evening.ts';

/** What a process leaves behind that is killed at one moment: the files of the database, and Discord as it is then. */
export type Point = Readonly<{
  step: number;
  /** What had just been done, in words. */
  after: string;
  file: string;
  place: PlayedPlace;
  /** Whether the person who pressed had been answered. */
  answered: boolean;
}>;

/** How it stood before a step, what could be left behind during it, and how it stood after it. */
export type Told = Readonly<{
  circle: CircleId;
  points: readonly Point[];
  before: readonly (Session | undefined)[];
  stood: readonly Standing[];
  /** The marks of what was told to one person alone, in the order in which it was. */
  whispered: readonly string[];
}>;

/** After each step so much time goes by before anything else happens: the process may be away so long. */
export const pause = seconds(7);

/** Plays the evening once, undisturbed, and keeps what there is after everything that outlives the process. */
export async function toldEvening(folder: string): Promise<Told> {
  const file = join(folder, 'evening.sqlite');
  const place = playedPlace();
  const points: Point[] = [];
  let now: Pick<Point, 'step' | 'answered'> | undefined;

  function keep(after: string): void {
    if (now === undefined) return;
    const copy = join(folder, `${points.length}.sqlite`);
    // Closing a file again drops the locks that this process has on it; nobody else comes to it here.
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${copy}${part}`);
    points.push({ ...now, after, file: copy, place: playedPlace(place.everything()) });
  }

  const { database, clock, app, circle } = await gathered(file, place, keep);
  const before: (Session | undefined)[] = [];
  const stood: Standing[] = [];
  for (const [step, { time, presses, away }] of evening.entries()) {
    // Copies stay small.
    await database.db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    const session = await sessionOf({ database, circle });
    before.push(session);
    clock.is(time);
    if (away) place.breakAt('arrange', 'after');
    now = { step, answered: presses === undefined };
    keep('nothing yet');
    if (presses !== undefined) accepted(await presses({ app, place, circle, session }));
    now = { step, answered: true };
    await app.due.runAll();
    clock.passes(pause);
    await app.due.runAll();
    stood.push(await standing({ database, place, circle }));
  }
  const whispered = await whisperedOn(database);
  await database.close();
  return { circle, points, before, stood, whispered };
}

/** Hana's circle, that meets in voice and mutes, with three people who joined in the morning. */
async function gathered(file: string, place: PlayedPlace, keep: (after: string) => void) {
  const clock = standingClock(at('12:00'));
  const database = await heardDatabase(`file:${file}`, keep);
  place.onDone((call) => {
    if (call !== 'find') keep(`Discord: ${call}`);
  });
  await withoutDisk(database);
  const app = playedApp(database, place, clock.now);
  const wish = wishOf({ format: 'check-in-working-time' });
  const { id: circle } = accepted(await app.circles.found(guild(), hana, 'en-US', wish));
  const inVoice = { roomKind: 'voice', mutes: true, keepsDays: 1 } as const;
  await storesOn(database.db).circles.change(circle, inVoice);
  for (const person of [ana, ben, cleo]) accepted(await app.circles.join(guild(), circle, person, agreed));
  await app.resume();
  await app.due.idle();
  place.listens(true);
  return { database, clock, app, circle };
}

async function whisperedOn({ db }: OpenDatabase): Promise<readonly string[]> {
  const where = { kind: 'whisper', restedAt: { not: null } };
  return (await db.posting.findMany({ where, orderBy: { createdAt: 'asc' } })).map(({ mark }) => mark);
}
