import { describe, expect, test } from 'vitest';
import { roomHours } from '../../../src/features/room-time/hours.ts';
import { at, circleOf } from '../../support/make.ts';

/** Tuesdays at 19:00 in Berlin, 18:00 in UTC until the end of March, the first on 24 November 2026. */
const maple = circleOf();
const { schedule } = maple;
const on = (day: string, time = '18:00') => at(time, `2026-${day}`);

describe('the room of a circle that meets on Tuesdays at 18:00', () => {
  test.for([
    ['long before the first meeting', on('11-10'), 'closed', on('11-22')],
    ['a moment before two days before it', on('11-22', '17:59:59'), 'closed', on('11-22')],
    ['two days before it', on('11-22'), 'open', on('11-27')],
    ['while it meets', on('11-24', '18:30'), 'open', on('11-27')],
    ['a moment before three days after it', on('11-27', '17:59:59'), 'open', on('11-27')],
    ['three days after it', on('11-27'), 'closed', on('11-29')],
    ['two days before the next', on('11-29'), 'open', on('12-04')],
  ] as const)('%s', ([, now, kind, until]) => {
    expect(roomHours({ ...maple, schedule }, undefined, now)).toEqual({ kind, until });
  });

  test('is open for three days after a session outside the schedule', () => {
    const held = on('11-28', '10:00');
    expect(roomHours({ ...maple, schedule }, held, on('11-28', '12:00'))).toEqual({
      kind: 'open',
      until: on('12-04'),
    });
    expect(roomHours({ ...maple, schedule }, on('11-10', '10:00'), on('11-12'))).toEqual({
      kind: 'open',
      until: on('11-13', '10:00'),
    });
  });
});

test('of a circle that meets every day never closes, and is looked at again in a while', () => {
  const daily = { ...schedule, rule: 'FREQ=DAILY' };
  const { kind, until } = roomHours({ ...maple, schedule: daily }, undefined, on('12-24'));
  expect(kind).toBe('open');
  expect(until?.getTime()).toBeGreaterThan(on('12-27').getTime());
});

test('of a circle that does not meet any more closes for good', () => {
  const ended = { ...schedule, rule: 'FREQ=WEEKLY;COUNT=1' };
  expect(roomHours({ ...maple, schedule: ended }, undefined, on('11-26'))).toEqual({
    kind: 'open',
    until: on('11-27'),
  });
  expect(roomHours({ ...maple, schedule: ended }, undefined, on('11-30'))).toEqual({
    kind: 'closed',
    until: undefined,
  });
});

test('a circle that rests opens no room, and closes it three days after it has met', () => {
  const resting = circleOf({ state: 'paused' });
  expect(roomHours(resting, undefined, on('11-24'))).toEqual({ kind: 'closed', until: undefined });
  expect(roomHours(resting, on('11-24'), on('11-25'))).toEqual({ kind: 'open', until: on('11-27') });
});
