import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { CircleId } from '../../../src/lib/ids.ts';
import { card, text } from '../../../src/lib/markup.ts';
import { backFrom, folderOfPoints, keepingPoints, type Point } from '../../support/killed.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import type { PlayedApp } from '../../support/played-app.ts';
import type { PlayedPlace } from '../../support/played-room.ts';
import type { standingClock } from '../../support/standing-clock.ts';

const [ana, ben, cleo, hana] = [user('ana'), user('ben'), user('cleo'), user('hana')];
const meeting = at('18:00');

type Step = Readonly<{ time: Date; press?: (app: PlayedApp, circle: CircleId) => Promise<void> }>;

/** Ana is reminded in the room, Ben and Cleo directly. Ana and Ben want to be told once more. */
const hour: readonly Step[] = [
  { time: at('17:00') },
  { time: at('17:00:01') },
  {
    time: at('17:05'),
    press: async (app, circle) => {
      for (const person of [ana, ben])
        accepted(await app.snoozes.snooze(person, { circle, at: meeting }, 'half-hour-before'));
    },
  },
  { time: at('17:30') },
];

/** Everything that reached anybody: whom the room called, and who got which letter. */
const reached = (place: PlayedPlace) => ({
  room: place
    .messages()
    .filter(({ mark }) => mark.startsWith('reminder'))
    .map(({ mark, called }) => `${mark} ${called.join()}`),
  letters: place.letters.map(({ mark, to }) => `${mark} ${to}`).sort(),
});

async function goesOn(
  app: PlayedApp,
  circle: CircleId,
  clock: ReturnType<typeof standingClock>,
  from: number,
) {
  for (const { time, press } of hour.slice(from)) {
    clock.is(time);
    await press?.(app, circle);
    await app.due.runAll();
  }
}

async function told(folder: string) {
  const { app, place, database, clock, points, steps } = await keepingPoints(folder, at('16:00'));
  const { id: circle } = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf()));
  for (const person of [ana, ben, cleo]) accepted(await app.circles.join(guild(), circle, person, agreed));
  for (const person of [ben, cleo])
    accepted(await app.wishes.directly({ guild: guild(), person }, card([], text('It works.'))));
  await app.resume();
  await app.due.idle();
  for (const [index, { time, press }] of hour.entries()) {
    await steps(index);
    clock.is(time);
    await press?.(app, circle);
    await app.due.runAll();
  }
  await database.close();
  return { circle, points, all: reached(place) };
}

/** Starts again on what was left behind, so much later, and lets the hour go on. */
async function comesBack(point: Point, circle: CircleId, back: Date | undefined) {
  const { app, place, database, clock } = await backFrom(point, back ?? hour[point.step]?.time ?? meeting);
  // Whoever was not answered presses again, and whoever was does no harm by it.
  if (back === undefined) await goesOn(app, circle, clock, point.step);
  const waiting = await app.due.waiting();
  const reports = app.reports;
  await database.close();
  return { place, waiting, reports };
}

// Complaints 1 and 4: reminders that are forgotten, or come twice, because the process was started again.
test('killed at any moment around a reminder, everybody gets each of theirs once, or it is late and counted', {
  timeout: 120_000,
}, async () => {
  const folder = await folderOfPoints();
  const { circle, points, all } = await told(folder);
  expect([all.room.length, all.letters.length]).toEqual([2, 5]);
  expect(points.length).toBeGreaterThan(30);
  for (const point of points) {
    const where = `killed in step ${point.step} after: ${point.after}`;
    const whole = await comesBack(point, circle, undefined);
    expect(reached(whole.place), where).toEqual(all);
    expect(
      whole.reports.filter(({ outcome }) => outcome === 'failed'),
      where,
    ).toEqual([]);
    await rm(point.file);
  }
});

test('killed around a reminder and back when the meeting is over, nobody is told twice, and nothing waits', {
  timeout: 120_000,
}, async () => {
  const folder = await folderOfPoints();
  const { circle, points, all } = await told(folder);
  for (const point of points.filter((_, index) => index % 4 === 0)) {
    const { place, waiting } = await comesBack(point, circle, at('20:00'));
    const { room, letters } = reached(place);
    expect([new Set(room).size, new Set(letters).size], point.after).toEqual([room.length, letters.length]);
    expect(all.room).toEqual(expect.arrayContaining(room));
    expect(all.letters).toEqual(expect.arrayContaining(letters));
    expect(waiting).toBe(0);
  }
});
