import { copyFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../src/db/open.ts';
import { ConcernId, newStepId } from '../../../src/lib/ids.ts';
import { after, minutes } from '../../../src/lib/time.ts';
import { storesOn } from '../../../src/stores.ts';
import { heardDatabase } from '../../support/heard-database.ts';
import { accepted, agreed, at, guild, wishOf } from '../../support/make.ts';
import {
  type PlayedApp,
  type PlayedPlace,
  playedApp,
  playedPlace,
  standingClock,
} from '../../support/played-room.ts';
import { ana, ben, hana } from '../session/evening.ts';
import { withoutDisk } from '../session/kill-points.ts';
import { keeper, nele, otto, pia, reported, withVotes } from './said.ts';

type Here = Readonly<{ app: PlayedApp; database: OpenDatabase; concern: ConcernId }>;

async function says({ app, database, concern }: Here, person: typeof otto): Promise<void> {
  const vote = await storesOn(database.db).votes.lastOn(concern);
  if (vote !== undefined) await app.voting.cast(keeper(person), vote.id, true);
}

async function looksAgain({ app, database }: Here): Promise<void> {
  const appeal = await database.db.concern.findFirst({ where: { kind: 'appeal' } });
  if (appeal !== null) await app.appeals.look(keeper(pia), ConcernId.parse(appeal.id), 'taken-back');
}

/** What is pressed, one after another. Whoever was not answered presses once more: what is done already is refused. */
const presses: readonly ((here: Here) => Promise<unknown>)[] = [
  ({ app, concern }) => app.concerns.take(keeper(nele), concern),
  ({ app, concern }) => app.ladder.take(keeper(nele), { concern, choice: 'close-all', step: newStepId() }),
  (here) => says(here, otto),
  async ({ app, database }) => {
    const [closing] = await storesOn(database.db).steps.of(guild(), ben);
    if (closing !== undefined) await app.appeals.ask(ben, closing.id);
  },
  looksAgain,
];

/** Of moments in the row of due work one in so many is tried in every run, and all of them with KILL_EVERY=1. */
const every = Number(process.env.KILL_EVERY ?? 5);
const isTried = ({ after: done }: Point, n: number): boolean =>
  n % every === 0 || /^(commit|Discord)/u.test(done);

const timeOf = (step: number): Date => after(at('18:30'), minutes(step));

/** What is left behind by a process that is killed there: its files, and Discord as it is then. */
type Point = Readonly<{ step: number; after: string; file: string; place: PlayedPlace }>;

/** How it all ended, without the ids and in no order: they are new wherever it was begun anew. */
async function ending({ db }: OpenDatabase, place: PlayedPlace) {
  const plain = (value: unknown): string => JSON.stringify(value).replaceAll(/(?<=[~:])[a-z0-9]{12}/gu, '…');
  const seats = await db.seat.findMany({ where: { userId: ben }, select: { state: true } });
  const steps = await db.step.findMany({ select: { kind: true, told: true, askedAt: true, undoneAt: true } });
  const votes = await db.vote.findMany({ select: { state: true, ballots: { select: { yes: true } } } });
  const concerns = await db.concern.findMany({ select: { kind: true, state: true, outcome: true } });
  const waiting = await db.dueWork.count({
    where: { finishedAt: null, kind: { in: ['step', 'vote', 'concern'] } },
  });
  const read = place.notes().map(({ mark, view }) => plain([mark, view]));
  return { seats, steps, votes, concerns: concerns.map(plain).sort(), waiting, read: read.sort() };
}

async function goesOn(here: Here, clock: ReturnType<typeof standingClock>, from: number): Promise<void> {
  for (let step = from; step < presses.length; step++) {
    clock.is(timeOf(step));
    await presses[step]?.(here);
    await here.app.due.runAll();
  }
}

/** Ben is reported; the moderators vote, he asks for another look, and it is taken back. What there is is kept all along. */
async function told(folder: string) {
  const file = join(folder, 'vote.sqlite');
  const place = playedPlace();
  const points: Point[] = [];
  let step: number | undefined;
  const keep = (done: string): void => {
    if (step === undefined) return;
    const copy = join(folder, `${points.length}.sqlite`);
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${copy}${part}`);
    points.push({ step, after: done, file: copy, place: playedPlace(place.everything()) });
  };
  const clock = standingClock(at('18:00'));
  const database = await heardDatabase(`file:${file}`, keep);
  place.onDone((call) => keep(`Discord: ${call}`));
  await withoutDisk(database);
  const app = playedApp(database, place, clock.now);
  for (const name of ['Maple', 'Birch']) {
    const { id } = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ name })));
    accepted(await app.circles.join(guild(), id, ben, agreed));
  }
  await withVotes(database, place, 2);
  const [circle] = await storesOn(database.db).circles.hostedBy(hana);
  if (circle === undefined) throw new Error('There is no circle.');
  const concern = await reported(app, { by: ana, about: ben, circle: circle.id });
  await app.resume();
  await app.due.idle();
  await database.db.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  for (const [index, press] of presses.entries()) {
    step = index;
    clock.is(timeOf(index));
    await press({ app, database, concern });
    await app.due.runAll();
  }
  step = undefined;
  const all = await ending(database, place);
  await database.close();
  return { concern, points, all };
}

/** Starts again on what was left behind. Whoever was not answered presses again. */
async function comesBack(point: Point, concern: ConcernId) {
  const clock = standingClock(timeOf(point.step));
  const database = await openDatabase({ url: `file:${point.file}` });
  await withoutDisk(database);
  const place = playedPlace(point.place.everything());
  place.forgetsNumbers();
  const app = playedApp(database, place, clock.now);
  await app.resume();
  await app.due.idle();
  await app.due.runAll();
  await goesOn({ app, database, concern }, clock, point.step);
  const ended = await ending(database, place);
  await database.close();
  return ended;
}

test('killed at any moment from a vote to another look, nothing is done twice and nothing is lost', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'circlekeeper-votes-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { concern, points, all } = await told(folder);
  expect(all).toMatchObject({
    seats: [],
    steps: [{ kind: 'remove', told: 'told' }],
    votes: [{ state: 'agreed', ballots: [{ yes: true }, { yes: true }] }],
    waiting: 0,
  });
  expect(all.read).toHaveLength(4);
  expect(points.length).toBeGreaterThan(30);
  for (const point of points.filter(isTried)) {
    const where = `killed in step ${point.step} after: ${point.after}`;
    expect(await comesBack(point, concern), where).toEqual(all);
  }
});
