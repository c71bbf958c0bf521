import { expect, test } from 'vitest';
import type { OpenDatabase } from '../../../src/db/open.ts';
import { ConcernId, newStepId } from '../../../src/lib/ids.ts';
import { after, minutes } from '../../../src/lib/time.ts';
import { storesOn } from '../../../src/stores.ts';
import { backFrom, folderOfPoints, keepingPoints, type Point } from '../../support/killed.ts';
import { accepted, agreed, at, guild, wishOf } from '../../support/make.ts';
import type { PlayedApp } from '../../support/played-app.ts';
import type { PlayedPlace } from '../../support/played-room.ts';
import type { standingClock } from '../../support/standing-clock.ts';
import { ana, ben, hana } from '../session/evening.ts';
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
  const { app, place, database, clock, points, steps, rests } = await keepingPoints(folder, at('18:00'));
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
  for (const [index, press] of presses.entries()) {
    await steps(index);
    clock.is(timeOf(index));
    await press({ app, database, concern });
    await app.due.runAll();
  }
  rests();
  const all = await ending(database, place);
  await database.close();
  return { concern, points, all };
}

/** Starts again on what was left behind. Whoever was not answered presses again. */
async function comesBack(point: Point, concern: ConcernId) {
  const { app, place, database, clock } = await backFrom(point, timeOf(point.step));
  await goesOn({ app, database, concern }, clock, point.step);
  const ended = await ending(database, place);
  await database.close();
  return ended;
}

test('killed at any moment from a vote to another look, nothing is done twice and nothing is lost', {
  timeout: 120_000,
}, async () => {
  const folder = await folderOfPoints();
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
