import { describe, expect, test } from 'vitest';
import type { Wish } from '../../../src/features/circle/founding.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const [ana, ben, cleo, dan, hana] = [user('ana'), user('ben'), user('cleo'), user('dan'), user('hana')];
/** Maple meets on Tuesdays at 19:00 in Berlin, which is 18:00 UTC in winter. */
const meeting = at('18:00');
const sunday = at('12:00', '2026-11-22');

onEveryDatabase('the reminders of a circle', (open) => {
  async function maple(members: readonly UserId[] = [ana, ben], wish: Partial<Wish> = {}) {
    const database = await open();
    const clock = standingClock(sunday);
    const place = playedPlace();
    const app = playedApp(database, place, clock.now);
    const circle = accepted(
      await app.circles.found(guild(), hana, 'en-US', wishOf({ capacity: 3, ...wish })),
    );
    for (const person of members) accepted(await app.circles.join(guild(), circle.id, person, agreed));
    const at = async (time: Date, runner = app): Promise<void> => {
      clock.is(time);
      await runner.due.runAll();
    };
    const reminders = () => place.messages().filter(({ mark }) => mark.startsWith('reminder:'));
    const pings = () => reminders().map(({ called }) => called);
    const planned = (kind: string) =>
      database.db.dueWork.findMany({ where: { kind, finishedAt: null }, orderBy: { dueAt: 'asc' } });
    const restart = () => playedApp(database, place, clock.now);
    return {
      ...app,
      stores: storesOn(database.db),
      database,
      clock,
      place,
      circle,
      atTime: at,
      reminders,
      pings,
      planned,
      restart,
    };
  }

  test('come a day and an hour before the meeting, each once', async () => {
    const { atTime, pings } = await maple();
    await atTime(at('17:59:59', '2026-11-23'));
    expect(pings()).toEqual([]);
    await atTime(at('18:00', '2026-11-23'));
    await atTime(at('18:00:01', '2026-11-23'));
    expect(pings()).toEqual([[ana, ben]]);
    await atTime(at('17:00'));
    await atTime(at('17:00:01'));
    expect(pings()).toEqual([
      [ana, ben],
      [ana, ben],
    ]);
  });

  describe('name', () => {
    test('those who have a seat when they are sent, not those who had one when they were planned', async () => {
      const { atTime, pings, circles, circle } = await maple([ana, ben, cleo]);
      accepted(await circles.leave(guild(), circle.id, ana, 'leave-button'));
      accepted(await circles.join(guild(), circle.id, dan, agreed));
      await atTime(at('18:00', '2026-11-23'));
      expect(pings()).toEqual([[ben, cleo, dan]]);
    });

    test('nobody who waits', async () => {
      const { atTime, pings } = await maple([ana, ben, cleo, dan]);
      await atTime(at('18:00', '2026-11-23'));
      expect(pings()).toEqual([[ana, ben, cleo]]);
    });

    test('nobody who cannot make it', async () => {
      const { atTime, pings, circles, circle } = await maple();
      accepted(await circles.answer(guild(), ana, { circleId: circle.id, startsAt: meeting }, 'away'));
      accepted(await circles.answer(guild(), ben, { circleId: circle.id, startsAt: meeting }, 'coming'));
      await atTime(at('17:00'));
      expect(pings()).toEqual([[ben]]);
    });

    test('those again who could not make the last one', async () => {
      const { atTime, pings, circles, circle } = await maple();
      accepted(await circles.answer(guild(), ana, { circleId: circle.id, startsAt: meeting }, 'away'));
      await atTime(at('17:00'));
      await atTime(at('18:00'));
      await atTime(at('18:00', '2026-11-30'));
      expect(pings()).toEqual([[ben], [ana, ben]]);
    });
  });

  test.for([
    ['nobody has a seat', [], []],
    ['nobody can make it', [ana], [ana]],
  ] as const)('are not sent when %s', async ([, members, away]) => {
    const { atTime, reminders, circles, circle } = await maple(members);
    for (const person of away)
      accepted(await circles.answer(guild(), person, { circleId: circle.id, startsAt: meeting }, 'away'));
    await atTime(at('17:00'));
    expect(reminders()).toEqual([]);
  });

  describe('after the bot was away', () => {
    test('for a night: the late one is sent, once', async () => {
      const { atTime, pings } = await maple();
      await atTime(at('08:00'));
      await atTime(at('08:01'));
      expect(pings()).toEqual([[ana, ben]]);
    });

    test('until the last hour: one is sent, not both', async () => {
      const { atTime, pings, reports } = await maple();
      await atTime(at('17:30'));
      expect(pings()).toEqual([[ana, ben]]);
      expect(reports.map(({ outcome }) => outcome)).toContain('late');
    });

    test('until after the start: none is sent', async () => {
      const { atTime, reminders } = await maple();
      await atTime(at('18:05'));
      expect(reminders()).toEqual([]);
    });

    test('for a month: none of the old ones is sent, and the next meeting is planned', async () => {
      const { atTime, reminders, planned } = await maple();
      await atTime(at('12:00', '2026-12-27'));
      expect(reminders()).toEqual([]);
      const dates = (await planned('reminder')).map((row) => row.dueAt);
      expect(dates).toEqual([at('18:00', '2026-12-28'), at('17:00', '2026-12-29')]);
    });
  });

  test('are planned for the next week when a meeting starts', async () => {
    const { atTime, planned } = await maple();
    await atTime(meeting);
    expect((await planned('reminder')).map((row) => row.dueAt)).toEqual([
      at('18:00', '2026-11-30'),
      at('17:00', '2026-12-01'),
    ]);
    expect((await planned('meeting')).map((row) => row.dueAt)).toEqual([at('18:00', '2026-12-01')]);
  });

  test('follow the clock of the place over daylight saving', async () => {
    const { atTime, planned } = await maple([ana], { starts: '2027-03-23' });
    expect((await planned('meeting')).map((row) => row.dueAt)).toEqual([at('18:00', '2027-03-23')]);
    await atTime(at('18:00', '2027-03-23'));
    expect((await planned('meeting')).map((row) => row.dueAt)).toEqual([at('17:00', '2027-03-30')]);
    expect((await planned('reminder')).map((row) => row.dueAt)).toEqual([
      at('17:00', '2027-03-29'),
      at('16:00', '2027-03-30'),
    ]);
  });

  test('are sent once though the clock is stepped back an hour', async () => {
    const { atTime, pings, planned } = await maple();
    for (const time of ['17:00', '16:00', '16:30', '17:00', '17:30', '18:00', '17:00', '18:00'])
      await atTime(at(time));
    expect(pings()).toEqual([[ana, ben]]);
    expect((await planned('meeting')).map((row) => row.dueAt)).toEqual([at('18:00', '2026-12-01')]);
  });

  // Complaint 2: a reminder that is dropped because its channel could not be reached.
  test.for([
    ['arrange', 'before'],
    ['arrange', 'after'],
    ['post', 'before'],
    ['post', 'after'],
  ] as const)(
    'are sent once when the connection breaks at %s, %s it was done, and the bot starts anew',
    async ([step, when]) => {
      const { atTime, pings, place, clock, restart } = await maple();
      place.breakAt(step, when);
      await atTime(at('17:00'));
      for (const _ of Array(3)) {
        const again = restart();
        clock.passes(2_000);
        await again.resume();
        await again.due.idle();
        await again.due.runAll();
      }
      expect(pings()).toEqual([[ana, ben]]);
    },
  );

  test('say a time and nothing about the circle', async () => {
    const { atTime, place, circle } = await maple();
    await atTime(at('17:00'));
    const words = JSON.stringify(place.messages());
    expect(words).toContain(`<t:${meeting.getTime() / 1_000}:F>`);
    expect(words).not.toContain(circle.name);
    expect(words).not.toContain(circle.topic);
  });

  test('of a circle that is gone are not sent, and not tried again', async () => {
    const { atTime, reminders, database, circle, due, reports } = await maple();
    await database.db.circle.delete({ where: { id: circle.id } });
    await atTime(meeting);
    expect(reminders()).toEqual([]);
    expect(reports.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(await due.waiting()).toBe(0);
  });
});

onEveryDatabase('what is of no more use', (open) => {
  test('is thrown away once a day, and what is still needed stays', async () => {
    const { db, ...rest } = await open();
    const clock = standingClock(sunday);
    const app = playedApp({ db, ...rest }, playedPlace(), clock.now);
    const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf()));
    accepted(await app.circles.join(guild(), circle.id, ana, agreed));
    accepted(await app.circles.answer(guild(), ana, { circleId: circle.id, startsAt: meeting }, 'away'));
    await app.resume();
    await app.due.idle();
    const counts = async () => [await db.reply.count(), await db.posting.count(), await db.seat.count()];
    clock.is(at('17:00'));
    await app.due.runAll();
    clock.is(at('12:00', '2026-11-25'));
    await app.due.runAll();
    expect(await counts()).toEqual([1, 0, 1]);
    clock.is(at('18:01', '2026-11-30'));
    await app.due.runAll();
    expect(await counts()).toEqual([0, 1, 1]);
    clock.is(at('18:02', '2027-01-20'));
    await app.due.runAll();
    const marks = (await db.posting.findMany()).map(({ createdAt }) => createdAt);
    expect(marks.every((date) => date > at('18:02', '2026-12-11'))).toBe(true);
    expect(await db.dueWork.count({ where: { finishedAt: { lt: at('18:00', '2027-01-06') } } })).toBe(0);
  });
});
