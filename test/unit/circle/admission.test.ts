import { describe, expect, test } from 'vitest';
import { opensNext, takesPeople } from '../../../src/features/circle/admission.ts';
import { isLastOfCohort, sessionOfCohort } from '../../../src/features/circle/cohort.ts';
import { at, circleOf } from '../../support/make.ts';

describe('a circle takes people in', () => {
  const closed = circleOf({ admission: 'closed', cohortLength: 8, lockDate: '2026-12-01' });
  const doors = circleOf({ admission: 'semi-open', openDates: ['2026-12-15', '2026-12-01'] });

  test.for([
    ['always when it is open', circleOf(), at('12:00'), true],
    ['not while it rests', circleOf({ state: 'paused' }), at('12:00'), false],
    ['not when it is over', circleOf({ state: 'archived' }), at('12:00'), false],
    ['until the day a closed group is locked', closed, at('22:59', '2026-11-30'), true],
    ['not from that day on, by the clock of its zone', closed, at('23:00', '2026-11-30'), false],
    ['not in a closed group without such a day', { ...closed, lockDate: null }, at('12:00'), false],
    ['on an open-door date', doors, at('12:00', '2026-12-01'), true],
    ['from its first minute on, by the clock of its zone', doors, at('23:00', '2026-11-30'), true],
    ['not before', doors, at('22:59', '2026-11-30'), false],
    ['not after', doors, at('23:00', '2026-12-01'), false],
  ] as const)('%s', ([, circle, now, takes]) => {
    expect(takesPeople(circle, now)).toBe(takes);
  });

  test('by itself at the beginning of the next open-door date, and never by itself otherwise', () => {
    expect(opensNext(doors, at('12:00'))).toEqual(at('23:00', '2026-11-30'));
    expect(opensNext(doors, at('12:00', '2026-12-02'))).toEqual(at('23:00', '2026-12-14'));
    expect(opensNext(doors, at('12:00', '2026-12-16'))).toBeUndefined();
    expect(opensNext(closed, at('12:00'))).toBeUndefined();
    expect(opensNext({ ...doors, state: 'paused' }, at('12:00'))).toBeUndefined();
  });
});

describe('a cohort', () => {
  test('counts its own sessions, whatever was held before it', () => {
    const circle = circleOf({ cohortLength: 8, cohortFrom: 5, sessionsHeld: 7 });
    expect(sessionOfCohort(circle)).toEqual({ number: 2, of: 8 });
    expect(isLastOfCohort(circle)).toBe(false);
    expect(isLastOfCohort({ ...circle, sessionsHeld: 13 })).toBe(true);
  });

  test('without a length never ends', () => {
    expect(sessionOfCohort(circleOf({ sessionsHeld: 900 }))).toBeUndefined();
    expect(isLastOfCohort(circleOf({ sessionsHeld: 900 }))).toBe(false);
  });
});
