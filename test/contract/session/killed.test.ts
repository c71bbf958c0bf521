import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../src/db/open.ts';
import { after } from '../../../src/lib/time.ts';
import { withoutDisk } from '../../support/killed.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';
import { type Point, pause, type Told, toldEvening } from './kill-points.ts';
import { type Standing, sessionOf, standing } from './standing.ts';
import { evening, type Step } from './told-evening.ts';

/** Some of what it is killed after: a due row is taken, finished and put off; Discord has done each thing it is asked for. */
const among = [
  'update DueWork claimedBy claimedTo attempts',
  'update DueWork claimedBy claimedTo lastError finishedAt',
  'update DueWork claimedBy claimedTo lastError dueAt',
  'insert Mute circleId',
  ...['arrange', 'post', 'edit', 'mute', 'whisper', 'remove'].map((call) => `Discord: ${call}`),
];

/** From one in so many points the evening goes on: everything that is stored has been compared by then. */
const goesOnFrom = 4;

/** The process was killed at a point of the evening, and starts again on what it left. */
async function comesBack(point: Point, told: Told, goesOn: boolean): Promise<void> {
  const { circle } = told;
  const step = stepAt(point.step);
  const next = evening[point.step + 1];
  const where = `killed in “${step.told}” after: ${point.after}`;
  const database = await openDatabase({ url: `file:${point.file}` });
  await withoutDisk(database);
  const place = playedPlace(point.place.everything());
  const unsure = await unsureWord(database, told);
  const before = told.before[point.step];
  const saved = JSON.stringify(await sessionOf({ database, circle })) !== JSON.stringify(before);
  // What was saved stands while the process is away. What was not is pressed again, and counts from that press: so that
  // all clocks can be compared to the millisecond, the process is back at once then.
  const clock = standingClock(saved ? after(step.time, pause) : step.time);
  const app = playedApp(database, place, clock.now);

  async function settlesUntil(time: Date): Promise<void> {
    await app.due.idle();
    await app.due.runAll();
    clock.is(time);
    await app.due.runAll();
  }

  async function standsAfter(index: number, words: string): Promise<void> {
    const stands = await standing({ database, place, circle, besides: unsure?.mark });
    same(stands, withoutLost(told.stood[index], unsure, point), words);
  }

  await app.resume();
  await settlesUntil(clock.now());
  // They press what they saw. If it was saved, that is the panel before the newest one.
  if (!point.answered) await step.presses?.({ app, place, circle, session: before });
  await settlesUntil(after(step.time, pause));
  await standsAfter(point.step, where);
  if (goesOn && next !== undefined) {
    clock.is(next.time);
    await next.presses?.({ app, place, circle, session: await sessionOf({ database, circle }) });
    await settlesUntil(after(next.time, pause));
    await standsAfter(point.step + 1, `${where}, then “${next.told}”`);
  }
  same(
    app.reports.filter(({ outcome }) => outcome === 'failed'),
    [],
    where,
  );
  await database.close();
}

type Unsure = Readonly<{ mark: string; index: number }>;

/**
 * A word for one person alone that was under way. Nobody can look whether it arrived: it is not told a second time. A
 * private word about somebody must reach who guards the circle, so it comes as a message in the room instead.
 */
async function unsureWord({ db }: OpenDatabase, { whispered }: Told): Promise<Unsure | undefined> {
  const where = { kind: 'whisper', mark: { in: [...whispered] }, triedAt: { not: null }, restedAt: null };
  const word = await db.posting.findFirst({ where });
  if (word === null) return undefined;
  return { mark: word.mark.replace('whisper:', ''), index: whispered.indexOf(word.mark) };
}

/** How it stood undisturbed, but for a word that had not reached Discord when the process was killed. */
function withoutLost(stood: Standing | undefined, unsure: Unsure | undefined, { place }: Point): unknown {
  if (stood === undefined || unsure === undefined || place.whispered.length > unsure.index) return stood;
  return { ...stood, whispered: stood.whispered.filter((_, index) => index !== unsure.index) };
}

test('killed at any moment, an evening goes on with the same order, floor, time, room and panel, and nothing twice', {
  timeout: 180_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-killed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const told = await toldEvening(folder);
  expect(told.points.length).toBeGreaterThanOrEqual(100);
  expect(told.points.map(({ after }) => after)).toEqual(expect.arrayContaining(among));
  for (const [index, point] of told.points.entries()) {
    await comesBack(point, told, index % goesOnFrom === 0);
    await rm(point.file);
  }
});

function stepAt(index: number): Step {
  const step = evening[index];
  if (step === undefined) throw new Error('There is no such step.');
  return step;
}

/** Texts are compared first: there are two of them at each of hundreds of points, and they are nearly always the same. */
function same(actual: unknown, expected: unknown, words: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual, words).toEqual(expected);
}
