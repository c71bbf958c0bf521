import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { OpenDatabase } from '../../../src/db/open.ts';
import { proveHost } from '../../../src/features/circle/host.ts';
import type { SessionId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { backFrom, folderOfPoints, keepingPoints, type Point } from '../../support/killed.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import type { PlayedApp } from '../../support/played-app.ts';
import type { PlayedPlace } from '../../support/played-room.ts';
import type { standingClock } from '../../support/standing-clock.ts';

const [ana, ben, hana] = [user('ana'), user('ben'), user('hana')];

type On = Readonly<{ app: PlayedApp; database: OpenDatabase; session: SessionId }>;
type Step = Readonly<{ time: Date; press?: (on: On) => Promise<unknown> }>;

const openIn = ({ database, session }: Pick<On, 'database' | 'session'>) =>
  storesOn(database.db).careRooms.openIn(session);

/** Hana goes aside with Ana; Ana is back after a while; a day later nothing is left of it. */
const hardMoment: readonly Step[] = [
  {
    time: at('18:10'),
    press: ({ app, session }) => app.caring.begin(session, { asker: hana, person: ana }),
  },
  {
    time: at('18:20'),
    press: async (on) => {
      const [room] = await openIn(on);
      return room === undefined ? undefined : await on.app.caring.end(room.id, ana);
    },
  },
  { time: at('18:30', '2026-11-25') },
];

/** How it stands: rooms, who is in them, what is written there, who is away, and what the circle reads. */
async function standing(place: PlayedPlace, { database, session }: Pick<On, 'database' | 'session'>) {
  const state = (await storesOn(database.db).sessions.find(session))?.state;
  const live = state !== undefined && 'people' in state ? state : undefined;
  return {
    rooms: [...place.asides.values()].map(({ people, open, messages }) => ({
      people,
      open,
      messages: messages.map(({ view }) => view),
    })),
    rows: await database.db.careRoom.count(),
    away: live?.people.flatMap(({ user: one, away }) => (away === null ? [] : [one])),
    pause: live?.pause?.by,
  };
}

async function goesOn(on: On, clock: ReturnType<typeof standingClock>, { time, press }: Step) {
  clock.is(time);
  const answer = await press?.(on);
  await on.app.due.runAll();
  return answer;
}

async function told(folder: string) {
  const { app, place, database, clock, points, steps } = await keepingPoints(folder, at('18:00'));
  const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf()));
  for (const person of [ana, ben]) accepted(await app.circles.join(guild(), circle.id, person, agreed));
  const { id: session } = accepted(await app.openings.open(accepted(proveHost(circle, hana))));
  for (const person of [ana, ben]) accepted(await app.sessions.agree(session, person));
  accepted(await app.sessions.asChair(session, hana, (by) => ({ kind: 'begin', by, few: true })));
  await app.due.runAll();
  const stood = [];
  for (const [index, one] of hardMoment.entries()) {
    await steps(index);
    await goesOn({ app, database, session }, clock, one);
    stood.push(await standing(place, { database, session }));
  }
  await database.close();
  return { session, points, stood };
}

/** Starts again on what was left behind. Whoever was not answered presses once more, and whoever was does no harm by it. */
async function comesBack(point: Point, session: SessionId) {
  const { app, place, database, clock } = await backFrom(point, hardMoment[point.step]?.time ?? at('18:00'));
  const [now, next] = hardMoment.slice(point.step);
  if (now !== undefined) await goesOn({ app, database, session }, clock, now);
  const stands = await standing(place, { database, session });
  if (next !== undefined) await goesOn({ app, database, session }, clock, next);
  const then = await standing(place, { database, session });
  const failed = app.reports.filter(({ outcome }) => outcome === 'failed');
  await database.close();
  return { stands, then, failed };
}

test('killed at any moment of a hard moment, there is one quiet room, or none, and both find their places', {
  timeout: 120_000,
}, async () => {
  const folder = await folderOfPoints();
  const { session, points, stood } = await told(folder);
  expect(stood.map(({ rooms, rows, pause }) => [rooms.length, rows, pause])).toEqual([
    [1, 1, 'care'],
    [1, 1, 'care'],
    [0, 0, undefined],
  ]);
  expect(stood[0]?.away).toEqual([ana]);
  expect(points.length).toBeGreaterThan(20);
  // Most of all while the room is made.
  for (const point of points.filter(({ step }, index) => index % (step === 0 ? 2 : 5) === 0)) {
    const where = `killed in step ${point.step} after: ${point.after}`;
    const back = await comesBack(point, session);
    expect(back.failed, where).toEqual([]);
    // The id of a room is new where the first press had decided nothing yet, and stands in its buttons.
    const plain = (one: unknown): string => JSON.stringify(one)?.replaceAll(/care\.(\w+~\d+)~\w+/gu, '$1');
    expect(plain(back.stands), where).toEqual(plain(stood[point.step]));
    expect(plain(back.then), where).toEqual(plain(stood[point.step + 1] ?? stood[point.step]));
    await rm(point.file);
  }
});
