import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, guild, user } from '../../support/make.ts';
import { ana, ben, cleo, mapleOn, meeting } from './maple.ts';

const starts = meeting.getTime() / 1_000;

onEveryDatabase('reminders as each person wants them', (open) => {
  const maple = mapleOn(open);

  test('come in the room, directly, or not at all', async () => {
    const { wishes, atTime, called, letters, circle, clock, app } = await maple();
    await wishes(ben, { way: 'dm' });
    await wishes(cleo, { way: 'none' });
    await atTime(at('17:00'));
    clock.passes(2_000);
    await app.due.runAll();
    expect(called()).toEqual([[ana]]);
    expect(letters()).toEqual([[ben, `reminder-dm:${circle.id}/${starts}/60/2`]]);
  });

  test('come at the times each has chosen, also when they were chosen later, and a week ahead', async () => {
    const { wishes, atTime, called } = await maple();
    await wishes(ana, { offsets: [2_880, 15] });
    await wishes(ben, { offsets: [10_080] });
    for (const [time, date] of [
      ['18:00', '2026-11-22'],
      ['18:00', '2026-11-23'],
      ['17:00', '2026-11-24'],
      ['17:45', '2026-11-24'],
      ['18:00', '2026-11-24'],
      ['18:00', '2026-11-29'],
    ] as const)
      await atTime(at(time, date));
    // Cleo has said nothing. A week before the next meeting is when this one begins.
    expect(called()).toEqual([[ana], [cleo], [cleo], [ana], [ben], [ana]]);
  });

  test('come at the times of somebody who waited, too, when a seat is theirs', async () => {
    const people = Array.from({ length: 8 }, (_, n) => user(`member ${n}`));
    const { wishes, atTime, called, app, circle } = await maple([...people, ana]);
    await wishes(ana, { offsets: [30] });
    for (const person of people)
      accepted(await app.circles.leave(guild(), circle.id, person, 'leave-button'));
    accepted(await app.circles.decide(guild(), circle.id, ana, 'take'));
    await atTime(at('17:30'));
    expect(called().at(-1)).toEqual([ana]);
  });

  test('in quiet hours name without calling, and arrive without a sound', async () => {
    const { wishes, atTime, called, inRoom, place } = await maple([ana, ben]);
    const quiet = { quietFrom: '17:00', quietTo: '20:00', zone: 'Europe/Berlin' };
    await wishes(ana, quiet);
    await wishes(ben, { way: 'dm', ...quiet });
    await atTime(at('17:00'));
    expect(called()).toEqual([[]]);
    expect(JSON.stringify(inRoom())).toContain(ana);
    expect(place.letters.map(({ silent }) => silent)).toEqual([false, true]);
  });

  // Complaint 13: people in line are told "starting now", and those who moved up are told nothing.
  test('reach those whose seat says so when they are sent: visitors too, and nobody who waits or rests', async () => {
    const people = ['active', 'visitor', 'paused', 'waitlisted', 'offered', 'expired', 'invited'].map(
      (state) => ({
        person: user(state),
        state,
      }),
    );
    const { database, atTime, called } = await maple(people.map(({ person }) => person));
    for (const { person, state } of people)
      await database.db.seat.updateMany({ where: { userId: person }, data: { state } });
    await atTime(at('17:00'));
    expect(called()).toEqual([[user('active'), user('visitor')]]);
  });

  // Complaint 15: the time changed, and the old reminder still fires.
  test('of a meeting that was called off or moved are not sent', async () => {
    const { database, atTime, inRoom, letters, wishes } = await maple();
    await wishes(ben, { way: 'dm' });
    const changes = [{ date: '2026-11-24', kind: 'moved', to: at('20:00').toISOString() }];
    await database.db.circle.updateMany({ data: { changes } });
    await atTime(at('18:00', '2026-11-23'));
    await atTime(at('17:00'));
    expect([inRoom(), letters()]).toEqual([[], []]);
  });

  // Complaint 17: nothing is said in public instead.
  test('that do not arrive are not said in the room instead, and come in the room from then on', async () => {
    const { wishes, atTime, called, letters, place, app } = await maple([ben]);
    await wishes(ben, { way: 'dm' });
    place.closedTo.add(ben);
    await atTime(at('18:00', '2026-11-23'));
    expect([called(), letters()]).toEqual([[], []]);
    expect(await app.wishes.isClosed({ guild: guild(), person: ben })).toBe(true);
    await atTime(at('17:00'));
    expect(called()).toEqual([[ben]]);
  });
});

onEveryDatabase('reminders that come late, or by a clock that was moved', (open) => {
  const maple = mapleOn(open);

  // Complaint 3: missed while the bot was away.
  test.for([
    ['a night', at('08:00'), 'This reminder comes late', 1],
    ['an hour too long', at('17:49'), 'This reminder comes late', 1],
    ['a few minutes', at('18:05', '2026-11-23'), undefined, 1],
    ['until the meeting is on', at('18:05'), undefined, 0],
    ['a month', at('12:00', '2026-12-27'), undefined, 0],
  ] as const)(
    'after the bot was away for %s say honestly that they are late, or are not sent',
    async (told) => {
      const [, back, words, count] = told;
      const { wishes, atTime, inRoom, letters, place, app } = await maple([ana, ben]);
      await wishes(ben, { way: 'dm' });
      await atTime(back);
      expect([inRoom().length, letters().length]).toEqual([count, count]);
      const said = JSON.stringify([inRoom(), place.letters]);
      expect(said.split('This reminder comes late')).toHaveLength(words === undefined ? 1 : 3);
      const late = app.reports.filter(({ outcome, kind }) => outcome === 'late' && kind === 'reminder');
      expect(late.length > 0).toBe(back >= at('17:00'));
    },
  );

  test('come once each though the clock is stepped back and forward', async () => {
    const { wishes, atTime, called, letters } = await maple([ana, ben]);
    await wishes(ben, { way: 'dm' });
    for (const time of ['17:00', '16:00', '17:00', '16:30', '17:30', '17:00', '17:31'])
      await atTime(at(time));
    expect(called()).toEqual([[ana]]);
    expect(letters()).toHaveLength(1);
  });

  // Complaints 5 and 6: the night the clocks change. Daylight saving began in Berlin on 28 March 2027.
  test('come once, at the right time, over the night the clocks change', async () => {
    const { wishes, atTime, called, letters } = await maple([ana, ben], at('19:00', '2027-03-23'));
    await wishes(ben, { way: 'dm', offsets: [2_880, 60] });
    await wishes(ana, { offsets: [2_880, 60] });
    for (let hours = 0; hours < 7 * 24; hours++)
      await atTime(new Date(at('20:00', '2027-03-23').getTime() + hours * 3_600_000));
    expect([called(), letters().length]).toEqual([[[ana], [ana]], 2]);
  });
});
