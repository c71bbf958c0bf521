import { describe, expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp, playedPlace, standingClock } from '../../support/played-room.ts';

const [ana, ben, cleo, hana] = [user('ana'), user('ben'), user('cleo'), user('hana')];
/** Maple meets on Tuesdays at 19:00 in Berlin, which is 18:00 UTC in winter. */
const meeting = at('18:00');
const friday = at('17:30', '2026-11-27');
const sunday = at('12:00', '2026-11-22');
const which = '2026-11-24';
const toFriday = { which, to: '2026-11-27 18:30' };

onEveryDatabase('a meeting at another time', (open) => {
  async function maple(members: readonly UserId[] = [ana, ben]) {
    const database = await open();
    const clock = standingClock(sunday);
    const place = playedPlace();
    const app = playedApp(database, place, clock.now);
    const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ capacity: 3 })));
    for (const person of members) accepted(await app.circles.join(guild(), circle.id, person, agreed));
    const host = accepted(proveHost(circle, hana));
    const stores = storesOn(database.db);
    const atTime = async (time: Date, runner = app): Promise<void> => {
      clock.is(time);
      await runner.due.runAll();
    };
    const sent = (kind: string) => place.messages().filter(({ mark }) => mark.startsWith(`${kind}:`));
    const words = (kind: string) => sent(kind).map(({ view }) => JSON.stringify(view.components));
    const answer = (person: UserId, startsAt: Date) =>
      app.circles.answer(guild(), person, { circleId: circle.id, startsAt }, 'away');
    const rows = (kind: string) =>
      database.db.dueWork.findMany({ where: { kind, finishedAt: null }, orderBy: { dueAt: 'asc' } });
    const sessions = () => database.db.session.findMany({ orderBy: { number: 'asc' } });
    const now = async () => accepted({ ok: true, value: await stores.circles.find(circle.id) });
    return {
      ...app,
      app,
      database,
      clock,
      place,
      circle,
      host,
      stores,
      atTime,
      sent,
      words,
      answer,
      rows,
      sessions,
      now,
    };
  }

  const stamp = (date: Date, style = 'F') => `<t:${date.getTime() / 1_000}:${style}>`;

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
    const { app, times, host, place, database, clock, sent } = await maple();
    place.breakAt(step, when);
    accepted(await times.move(host, toFriday));
    for (const _ of Array(3)) {
      const again = playedApp(database, place, clock.now);
      clock.passes(2_000);
      await again.resume();
      await again.due.idle();
      await again.due.runAll();
    }
    await app.due.runAll();
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

  describe('the series', () => {
    test('changes, is told once, and keeps what else was asked for', async () => {
      const { settings, host, words, sent, now, rows } = await maple();
      accepted(await settings.edit(host, { topic: 'another', times: { day: 'TH', every: '2' } }));
      expect(await now()).toMatchObject({
        topic: 'another',
        timesVersion: 2,
        schedule: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', firstDate: '2026-11-26' },
      });
      expect(sent('moved').map(({ called }) => called)).toEqual([[ana, ben]]);
      expect(words('moved').join()).toContain('every second Thursday, 19:00');
      expect((await rows('meeting')).map(({ dueAt }) => dueAt)).toEqual([at('18:00', '2026-11-26')]);
    });

    test('that changed twice while nobody could be told, and lost its next meeting, is told as it is', async () => {
      const { settings, times, host, place, atTime, sent, words } = await maple();
      for (const _ of Array(3)) place.breakAt('arrange', 'before');
      accepted(await settings.edit(host, { times: { day: 'TH' } }));
      accepted(await settings.edit(host, { times: { day: 'FR', every: '2' } }));
      accepted(await times.cancel(host, '2026-11-27'));
      await atTime(at('12:10', '2026-11-22'));
      expect(sent('moved')).toHaveLength(2);
      const series = words('moved').filter((one) => one.includes('other times'));
      expect(series).toEqual([expect.stringContaining('every second Friday')]);
      expect(series.join()).toContain(stamp(at('18:00', '2026-12-11')));
    });

    test('stays when anything of what was asked for is refused', async () => {
      const { settings, host, now } = await maple();
      const refused = await settings.edit(host, { topic: 'another', seats: 6, times: { zone: '+1' } });
      expect(refused).toEqual({ ok: false, refusal: 'zone-is-an-offset' });
      expect(await now()).toMatchObject({ topic: 'a topic', capacity: 3, timesVersion: 1 });
    });
  });

  describe('seats', () => {
    const four = [ana, ben, cleo, user('dan'), user('eli')];

    test('are never fewer than are taken', async () => {
      const { settings, host, now } = await maple(four);
      accepted(await settings.edit(host, { seats: 5 }));
      expect(await settings.edit(host, { seats: 4 })).toEqual({ ok: false, refusal: 'seats-taken' });
      expect(await settings.edit(host, { seats: 13 })).toEqual({ ok: false, refusal: 'seats-out-of-range' });
      expect(await now()).toMatchObject({ capacity: 5 });
    });

    test('that are more are offered to those in line, in their order, before anybody who joins at the same moment', async () => {
      const { settings, host, circles, circle, stores } = await maple(four);
      const joins = circles.join(guild(), circle.id, user('finn'), agreed);
      await Promise.all([settings.edit(host, { seats: 4 }), joins]);
      const seats = await stores.seats.of(circle.id);
      const waiting = seats.filter(({ state }) => state === 'waitlisted').map(({ userId }) => userId);
      expect(waiting).toEqual([user('eli'), user('finn')]);
      const offered = seats.filter(({ state }) => state === 'offered').map(({ userId }) => userId);
      expect(offered).toEqual([user('dan')]);
    });
  });
});
