import { expect, test } from 'vitest';
import type { Direct } from '../../../src/features/direct/direct.ts';
import { refuse } from '../../../src/lib/result.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { ana, ben, cleo, hana, mapleOn, meeting, sunday } from './maple.ts';

const [day, hour] = [1_440, 60];

onEveryDatabase('reminders beside many others', (open) => {
  const maple = mapleOn(open);

  test('by direct message leave one after another, a second apart', async () => {
    const people = ['a', 'b', 'c', 'd'].map((name) => user(name));
    const { wishes, clock, app, letters } = await maple(people);
    for (const person of people) await wishes(person, { way: 'dm' });
    clock.is(at('17:00'));
    const counts: number[] = [];
    for (let second = 0; second < 4; second++) {
      await app.due.runAll();
      counts.push(letters().length);
      clock.passes(1_000);
    }
    expect(counts).toEqual([1, 2, 3, 4]);
  });

  test('by direct message do not wait for one that Discord holds back', async () => {
    const { wishes, clock, database, place, letters } = await maple([ana, ben]);
    // A minute apart: the times that can be chosen are further from each other.
    await wishes(ana, { way: 'dm' });
    await wishes(ben, { way: 'dm', offsets: [59] });
    const send: Direct['send'] = async (to, ...rest) =>
      to === ana ? refuse('direct-not-now') : await place.direct.send(to, ...rest);
    const app = playedApp(database, { ...place, direct: { ...place.direct, send } }, clock.now);
    clock.is(at('17:00'));
    await app.due.runAll();
    expect(app.reports).toContainEqual(expect.objectContaining({ kind: 'reminder-dm', outcome: 'put-off' }));
    clock.is(at('17:01'));
    await app.due.runAll();
    expect(letters().map(([to]) => to)).toEqual([ben]);
  });

  test('of many circles at one time are spread over the seconds before it', async () => {
    const { app, database } = await maple([]);
    for (let one = 0; one < 60; one++)
      accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ name: `Circle ${one}` })));
    const rows = await database.db.dueWork.findMany({
      where: { kind: 'reminder', dueAt: { gt: at('12:00') } },
    });
    const times = rows.map(({ dueAt }) => dueAt.getTime());
    expect(Math.max(...times)).toBe(at('17:00').getTime());
    expect(Math.min(...times)).toBe(at('16:59:58').getTime());
    const fullest = Math.max(...times.map((time) => times.filter((other) => other === time).length));
    expect(fullest).toBe(25);
  });

  test('again later: once, for that person alone, in their way', async () => {
    const { wishes, atTime, called, letters, app, circle } = await maple([ana, ben]);
    await wishes(ben, { way: 'dm' });
    await atTime(at('17:00'));
    const about = { circle: circle.id, at: meeting };
    expect(accepted(await app.snoozes.choices(ana, circle.id, meeting))).toEqual([
      'half-hour-before',
      'ten-before',
      'door',
    ]);
    for (const person of [ana, ana, ben])
      accepted(await app.snoozes.snooze(person, about, 'half-hour-before'));
    await atTime(at('17:29:59'));
    expect([called().length, letters().length]).toEqual([1, 1]);
    await atTime(at('17:30'));
    await atTime(at('17:31'));
    expect(called()).toEqual([[ana], [ana]]);
    expect(letters().map(([to]) => to)).toEqual([ben, ben]);
    expect(accepted(await app.snoozes.choices(ana, circle.id, meeting))).toEqual(['ten-before', 'door']);
    expect(await app.snoozes.choices(cleo, circle.id, meeting)).toEqual({
      ok: false,
      refusal: 'not-in-circle',
    });
  });

  test('say nothing of who they are for in what is due or posted', async () => {
    const { wishes, atTime, database, app, circle } = await maple([ana, ben]);
    await wishes(ben, { way: 'dm', offsets: [day, hour, 30] });
    await atTime(at('17:00'));
    accepted(await app.snoozes.snooze(ana, { circle: circle.id, at: meeting }, 'door'));
    const rows = JSON.stringify([await database.db.dueWork.findMany(), await database.db.posting.findMany()]);
    for (const person of [ana, ben]) expect(rows).not.toContain(person);
  });

  // Complaint 6: an evening that moves by an hour. Every one of these places changes its clocks between the two meetings.
  test('stay at the same time on the clock of each place over its change, by half an hour too', async () => {
    const { atTime, database, app } = await maple([]);
    const planned = (kind: string) =>
      database.db.dueWork.findMany({ where: { kind, finishedAt: null }, orderBy: { dueAt: 'asc' } });
    for (const [zone, starts] of [
      ['America/New_York', '2027-03-09'],
      ['Europe/Berlin', '2027-03-23'],
      ['Australia/Lord_Howe', '2027-03-30'],
      ['America/Santiago', '2027-03-30'],
      ['America/New_York', '2027-11-02'],
    ] as const) {
      const wish = wishOf({ name: `In ${zone.split('/')[1]?.replace('_', ' ')} ${starts}`, zone, starts });
      const { id } = accepted(await app.circles.found(guild(), hana, 'en-US', wish));
      const due = async (kind: string) =>
        (await planned(kind)).filter(({ subject }) => subject.startsWith(id));
      const [first] = await due('meeting');
      await atTime(first?.dueAt ?? sunday);
      const [second] = await due('meeting');
      const apart = (second?.dueAt.getTime() ?? 0) - (first?.dueAt.getTime() ?? 0);
      expect(apart % (24 * 3_600_000), zone).not.toBe(0);
      const times = [...(await due('reminder')), ...(await due('meeting'))].map(({ dueAt }) =>
        dueAt.toLocaleTimeString('de-DE', { timeZone: zone, timeStyle: 'short' }),
      );
      expect(times, zone).toEqual(['19:00', '18:00', '19:00']);
    }
  });
});
