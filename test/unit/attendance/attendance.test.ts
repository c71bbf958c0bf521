import { describe, expect, test } from 'vitest';
import { attended, isToBeAsked, restAll } from '../../../src/features/attendance/attendance.ts';
import type { Seat } from '../../../src/features/seat/schema.ts';
import { at, seatFor, user } from '../../support/make.ts';

const startsAt = at('18:00');
const ana = user('ana');

/** What becomes of Ana's seat after sessions in which she was so. */
function after(
  sessions: readonly ('there' | 'excused' | 'quiet')[],
  seat: Seat = seatFor(),
): Seat | undefined {
  return sessions.reduce<readonly Seat[]>(
    (seats, how) =>
      attended(seats, {
        startsAt,
        present: new Set(how === 'there' ? [ana] : []),
        excused: new Set(how === 'excused' ? [ana] : []),
      }),
    [seat],
  )[0];
}

describe('somebody who was not there and had said nothing', () => {
  test.for([
    ['once is still expected as before', ['quiet'], { state: 'visitor', quietFor: 1 }],
    ['twice may be asked whether all is well', ['quiet', 'quiet'], { state: 'visitor', quietFor: 2 }],
    [
      'three times has a seat that rests, and is kept',
      ['quiet', 'quiet', 'quiet'],
      { state: 'paused', quietFor: 3 },
    ],
    ['is as before when they come again', ['quiet', 'quiet', 'there'], { state: 'visitor', quietFor: 0 }],
    ['is as before when they say that they cannot come', ['quiet', 'quiet', 'excused'], { quietFor: 0 }],
  ] as const)('%s', ([, sessions, becomes]) => {
    expect(after(sessions)).toMatchObject(becomes);
  });
});

test('whoever says that they cannot come is never counted, however often', () => {
  expect(after(['excused', 'excused', 'excused', 'excused'])).toEqual(seatFor());
});

test('whoever came into the circle while it met is not missed at that meeting', () => {
  const seat = seatFor({ since: at('18:10') });
  expect(after(['quiet'], seat)).toEqual(seat);
});

test.for(['waitlisted', 'offered', 'expired', 'invited', 'paused'] as const)(
  'nobody is waited for who is %s',
  (state) => {
    expect(after(['quiet', 'quiet', 'quiet'], seatFor({ state }))).toEqual(seatFor({ state }));
  },
);

test('a visitor is asked whether it fits when their visits are over, and only then', () => {
  expect(isToBeAsked(seatFor({ visits: 2, trial: 3 }))).toBe(false);
  expect(isToBeAsked(seatFor({ visits: 3, trial: 3 }))).toBe(true);
  expect(isToBeAsked(seatFor({ state: 'active', visits: 9, trial: 0 }))).toBe(false);
});

test('at the end of a cohort seats rest, and whoever waits goes on waiting', () => {
  const seats = (['visitor', 'active', 'paused', 'waitlisted'] as const).map((state) => seatFor({ state }));
  expect(restAll(seats).map(({ state }) => state)).toEqual(['paused', 'paused', 'paused', 'waitlisted']);
});
