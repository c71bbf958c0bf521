import { describe, expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { anaBenAndCleo, mapleWith, noteOf, personIn, roomOf } from '../support/circle.ts';
import { day, hour, minute, rehearse } from '../support/rehearsal.ts';

/** Maple meets on Tuesday, 3 March 2026, at 18:30 UTC, which is 19:30 in Berlin; rehearsals begin on Monday at 17:00. */
const untilReadyCheck = day + 70 * minute;
const which = '2026-03-03';

/** What the room says to everybody about changed times, as this person reads it. */
const told = (person: Person): readonly string[] =>
  person
    .sees(roomOf(person))
    .filter(({ ephemeral, text }) => !ephemeral && /has moved|take place|takes place|other times/u.test(text))
    .map(({ text }) => text);

describe('a host of a circle', () => {
  test('moves one meeting that was chosen from the list; people are told once, and meet then', async () => {
    const { rehearsal, host, ana, ben } = await anaBenAndCleo(await rehearse());
    const offered = await host.completes('/session move', 'which', '', { options: { circle: 'Maple' } });
    expect(offered.slice(0, 2)).toEqual([
      { name: 'Tuesday, March 3, 2026 19:30', value: which },
      { name: 'Tuesday, March 10, 2026 19:30', value: '2026-03-10' },
    ]);
    expect(
      (await host.completes('/session move', 'which', 'march 31', { options: { circle: 'Maple' } })).map(
        ({ value }) => value,
      ),
    ).toEqual(['2026-03-31']);

    const to = '2026-03-05 18:00';
    const answer = await rehearsal.uses(host, '/session move', { circle: 'Maple', which, to });
    expect(answer).toContain('Thursday, March 5, 2026 at 5:00 PM');
    expect(answer).toContain('told once');
    expect(told(ben)).toHaveLength(1);
    expect(told(ben)[0]).toMatch(/meeting of Tuesday, March 3, 2026.*has moved.*@Ana @Ben @Cleo/su);
    expect(told(ben)[0]).not.toMatch(/parent|maple/iu);
    expect(ana.pings()).toHaveLength(1);
    expect(await rehearsal.presses(ana, "I'm coming", roomOf(ana))).toBe('See you there.');
    expect(await rehearsal.uses(ana, '/circle view', { circle: 'Maple' })).toContain('March 5');

    await rehearsal.passes(untilReadyCheck + 30 * minute);
    expect(ana.reads(roomOf(ana))).not.toContain('Maple: welcome');
    await rehearsal.passes(2 * day - 95 * minute);
    expect(ana.reads(roomOf(ana))).toContain('Maple: welcome');
    expect(told(ben)).toHaveLength(1);
  });

  test('calls off one meeting in the room of the circle, and brings it back', async () => {
    const { rehearsal, host, ben } = await anaBenAndCleo(await rehearse());
    await rehearsal.passes(2 * hour);
    const room = roomOf(host);
    const cancelled = await rehearsal.uses(host, '/session cancel', { which }, room);
    expect(cancelled).toContain('does not take place');
    expect(told(ben)[0]).toMatch(/does not take place.*March 10/su);
    const [first] = await host.completes('/session move', 'which', '', { in: room });
    expect(first).toEqual({ name: 'Tuesday, March 3, 2026 19:30 · called off', value: which });
    const [other] = await host.completes('/session cancel', 'which', '', { in: room });
    expect(other).toMatchObject({ value: '2026-03-10' });
    expect(await rehearsal.uses(host, '/session cancel', { which }, room)).toContain('called off already');
    await rehearsal.uses(host, '/session move', { which, to: '19:30' }, room);
    expect(told(ben)).toEqual([expect.stringContaining('takes place after all')]);
    await rehearsal.passes(untilReadyCheck - 2 * hour + 15 * minute);
    expect(ben.reads(room)).toContain('Maple: welcome');
  });

  test('calls one off that they were asked about already: the question goes, and nothing opens', async () => {
    const { rehearsal, host, ana } = await anaBenAndCleo(await rehearse());
    await rehearsal.passes(untilReadyCheck);
    const room = roomOf(host);
    expect(host.reads(room)).toContain('Will you hold the circle today?');
    const answer = await rehearsal.uses(host, '/session cancel', { which }, room);
    expect(answer).toContain('somebody may be on their way');
    await rehearsal.passes(hour);
    expect(ana.reads(room)).not.toContain('welcome');
    expect(told(ana)).toHaveLength(1);
    expect(ana.reads(room)).not.toContain('Sorry for the late word');
  });

  test.each([
    [{ which: '2026-03-04', to: '20:00' }, 'no meeting ahead on that day', '2026-03-03'],
    [{ which, to: 'late' }, 'could not read that time', '2026-03-04 19:30'],
    [{ which, to: '2026-03-02 17:00' }, 'That time is over', '2026-03-04 19:30'],
    [{ which, to: '2026-03-02 18:20' }, 'very soon', '2026-03-04 19:30'],
    [{ which, to: '2026-03-10 20:00' }, 'about that time already', '2026-03-04 19:30'],
    [{ which, to: '19:30' }, 'at that time already', 'Nothing was changed'],
  ])('is told kindly why a meeting stays, and what to do: %s', async (given, reason, example) => {
    const rehearsal = await rehearse();
    const { host } = await mapleWith(rehearsal, []);
    const answer = await rehearsal.uses(host, '/session move', { circle: 'Maple', ...given });
    expect(answer).toContain(reason);
    expect(answer).toContain(example);
  });

  test('changes the series and the seats in one go; nobody else does', async () => {
    const rehearsal = await rehearse();
    const { host, members } = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo', 'Dev'], 3);
    const [ana, dev] = [personIn(members, 'Ana'), personIn(members, 'Dev')];
    const change = { circle: 'Maple', every: 'Every 2 weeks', day: 'Thursday', time: '8 pm', seats: 4 };
    expect(await rehearsal.uses(dev, '/circle edit', change)).toContain('for the host of this circle');
    const answer = await rehearsal.uses(host, '/circle edit', change);
    expect(answer).toContain('It has 4 seats now.');
    expect(answer).toContain('Thursday, March 5, 2026 at 7:00 PM');
    expect(told(ana)[0]).toMatch(/other times.*every second Thursday, 20:00.*@Ana @Ben @Cleo/su);
    expect(dev.reads(noteOf(dev))).toContain('a seat in Maple is free');
    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple', seats: 3 })).toContain(
      '4 seats are taken',
    );
    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple', zone: 'CST' })).toContain(
      'America/Chicago, Asia/Shanghai, America/Havana',
    );
    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple', starts: '2026-03-10' })).toContain(
      'for example 2026-03-12',
    );
  });
});
