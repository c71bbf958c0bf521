import { describe, expect, test } from 'vitest';
import type { UserId } from '../../../src/lib/ids.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, guild } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { ana, ben, mapleOn, stamp } from './maple.ts';

/** Maple meets on Tuesdays at 19:00 in Berlin, which is 18:00 UTC in winter. */
const meeting = at('18:00');
const friday = at('17:30', '2026-11-27');
const which = '2026-11-24';
const toFriday = { which, to: '2026-11-27 18:30' };

onEveryDatabase('a meeting at another time', (open) => {
  async function maple(members?: readonly UserId[]) {
    const held = await mapleOn(await open(), members);
    const { circles, circle, database } = held;
    const answer = (person: UserId, startsAt: Date) =>
      circles.answer(guild(), person, { circleId: circle.id, startsAt }, 'away');
    const sessions = () => database.db.session.findMany({ orderBy: { number: 'asc' } });
    return { ...held, answer, sessions };
  }

  test('is told once to those who have a seat, with both times, and nothing about the circle', async () => {
    const { times, host, sent, words, due, now, circle } = await maple([ana, ben]);
    const moved = accepted(await times.move(host, toFriday));
    expect(moved).toMatchObject({
      news: { kind: 'moved', was: meeting, is: friday },
      next: friday,
      short: false,
    });
    await due.runAll();
    expect(sent('moved').map(({ called }) => called)).toEqual([[ana, ben]]);
    const [told = ''] = words('moved');
    for (const part of [stamp(meeting), stamp(friday), "I'm coming", 'Europe/Berlin'])
      expect(told).toContain(part);
    expect(told).not.toContain(circle.name);
    expect(told).not.toContain(circle.topic);
    expect(await now()).toMatchObject({
      timesVersion: 2,
      schedule: { changes: [{ date: which, to: friday }] },
    });
  });

  test('is reminded of at its new time, and not at its old one', async () => {
    const { times, host, atTime, sent, rows } = await maple();
    accepted(await times.move(host, toFriday));
    expect((await rows('meeting')).map(({ dueAt }) => dueAt)).toEqual([friday]);
    const planned = (await rows('reminder')).map(({ dueAt }) => dueAt);
    expect(planned).toEqual(expect.arrayContaining([at('17:30', '2026-11-26'), at('16:30', '2026-11-27')]));
    await atTime(at('17:59'));
    await atTime(friday);
    expect(sent('closing')).toEqual([]);
    expect((await rows('meeting')).map(({ dueAt }) => dueAt)).toEqual([at('18:00', '2026-12-01')]);
  });

  test('forgets what was answered to the old time, and takes the buttons from its reminders', async () => {
    const { times, host, answer, database, atTime, words } = await maple();
    await atTime(at('18:00', '2026-11-23'));
    expect(words('reminder').join()).toContain(stamp(meeting));
    accepted(await answer(ana, meeting));
    accepted(await answer(ana, at('18:00', '2026-12-01')));
    accepted(await times.move(host, toFriday));
    expect((await database.db.reply.findMany()).map(({ startsAt }) => startsAt)).toEqual([
      at('18:00', '2026-12-01'),
    ]);
    expect(await answer(ana, meeting)).toEqual({ ok: false, refusal: 'meeting-moved' });
    accepted(await answer(ana, friday));
    expect(words('reminder').join()).not.toContain(stamp(meeting));
    expect(words('reminder').join()).not.toContain('custom_id');
  });

  test.for([
    ['post', 'after'],
    ['arrange', 'before'],
  ] as const)('is told once when the connection breaks at %s, %s it was done', async ([step, when]) => {
    const { due, times, host, place, database, clock, sent } = await maple();
    place.breakAt(step, when);
    accepted(await times.move(host, toFriday));
    for (const _ of Array(3)) {
      const again = playedApp(database, place, clock.now);
      clock.passes(2_000);
      await again.resume();
      await again.due.idle();
      await again.due.runAll();
    }
    await due.runAll();
    expect(sent('moved').map(({ called }) => called)).toEqual([[ana, ben]]);
  });

  test('that was moved twice while nobody could be told is told as it is', async () => {
    const { times, host, place, atTime, sent, words } = await maple();
    place.breakAt('arrange', 'before');
    accepted(await times.move(host, toFriday));
    accepted(await times.move(host, { which, to: '2026-11-28 18:30' }));
    await atTime(at('12:05', '2026-11-22'));
    expect(sent('moved')).toHaveLength(1);
    expect(words('moved').join()).toContain(stamp(at('17:30', '2026-11-28')));
  });

  test('is told to nobody where nobody has a seat', async () => {
    const { times, host, due, sent, reports } = await maple([]);
    accepted(await times.move(host, toFriday));
    await due.runAll();
    expect(sent('moved')).toEqual([]);
    expect(reports.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  test('names nobody any more when people have met, or somebody has left', async () => {
    const { times, host, circles, circle, due, place, atTime, words } = await maple();
    accepted(await times.move(host, toFriday));
    accepted(await circles.leave(guild(), circle.id, ben, 'leave-button'));
    await due.runAll();
    expect(JSON.stringify(place.messages().map(({ view }) => view.components))).not.toContain(ben);
    expect(words('moved').join()).toContain("I'm coming");
    await atTime(friday);
    await atTime(at('17:41', '2026-11-27'));
    expect(words('moved').join()).not.toContain("I'm coming");
  });

  describe('that is called off', () => {
    test('is told with the next date, and the next one is planned', async () => {
      const { times, host, words, rows, sessions, atTime } = await maple();
      accepted(await times.cancel(host, which));
      const [told = ''] = words('moved');
      expect(told).toContain('does not take place');
      expect(told).toContain(stamp(at('18:00', '2026-12-01')));
      expect((await rows('meeting')).map(({ dueAt }) => dueAt)).toEqual([at('18:00', '2026-12-01')]);
      await atTime(at('17:45'));
      expect(await sessions()).toEqual([]);
    });

    test('comes back, and opens at its time', async () => {
      const { times, host, words, atTime, sessions, now } = await maple();
      accepted(await times.cancel(host, which));
      accepted(await times.move(host, { which, to: '19:00' }));
      expect(words('moved')[1]).toContain('takes place after all');
      expect(words('moved')[0]).not.toContain('does not take place');
      expect(await now()).toMatchObject({ schedule: { changes: [] }, timesVersion: 3 });
      await atTime(at('17:40'));
      expect(await sessions()).toMatchObject([{ phase: 'awaited' }]);
    });
  });

  describe('when the host has been asked already whether they are ready', () => {
    test.for([
      ['called off', (one: Awaited<ReturnType<typeof maple>>) => one.times.cancel(one.host, which)],
      ['moved to Friday', (one: Awaited<ReturnType<typeof maple>>) => one.times.move(one.host, toFriday)],
    ] as const)('and it is %s, the question goes, and nothing opens', async ([, change]) => {
      const one = await maple();
      await one.atTime(at('17:45'));
      expect(await one.sessions()).toMatchObject([{ phase: 'awaited' }]);
      expect(accepted(await change(one))).toMatchObject({ short: true });
      await one.atTime(at('18:30'));
      expect(await one.sessions()).toMatchObject([{ phase: 'closed' }]);
      expect(one.words('ready').join()).not.toContain('custom_id');
      expect(one.sent('closing')).toEqual([]);
      expect(one.sent('moved')).toHaveLength(1);
    });

    test('and it is moved by less than an hour, they are asked again', async () => {
      const { times, host, atTime, sessions } = await maple();
      await atTime(at('17:45'));
      accepted(await times.move(host, { which, to: '19:40' }));
      await atTime(at('18:19'));
      expect(await sessions()).toMatchObject([{ phase: 'closed' }]);
      await atTime(at('18:20'));
      expect(await sessions()).toMatchObject([{ phase: 'closed' }, { phase: 'awaited' }]);
    });
  });

  test('is not moved when its door is open; another one can be, by whoever is the host then', async () => {
    const { times, host, openings, atTime, sessions, stores, circle } = await maple();
    await atTime(at('17:30'));
    accepted(await openings.open(host));
    expect(await times.move(host, toFriday)).toEqual({ ok: false, refusal: 'meeting-runs' });
    expect(await times.cancel(host, which)).toEqual({ ok: false, refusal: 'meeting-runs' });
    accepted(await times.cancel(host, '2026-12-01'));
    expect(await sessions()).toMatchObject([{ phase: 'gather' }]);
    await stores.circles.keepHost(circle.id, ana);
    expect(await times.cancel(host, '2026-12-08')).toEqual({ ok: false, refusal: 'not-the-host' });
  });
});
