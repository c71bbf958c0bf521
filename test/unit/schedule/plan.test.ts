import { describe, expect, test } from 'vitest';
import { planWeekly } from '../../../src/features/schedule/plan.ts';
import { at } from '../../support/make.ts';

/** Tuesday noon in London; the same day everywhere between Honolulu and Auckland but the last. */
const now = at('12:00');
const wish = { day: 'TU', time: '19:30', zone: 'Europe/Berlin' } as const;

describe('a weekly meeting that a host wishes for on a Tuesday at noon', () => {
  test('is stored as wall time, zone and rule', () => {
    expect(planWeekly(wish, now)).toEqual({
      ok: true,
      value: {
        zone: 'Europe/Berlin',
        localTime: '19:30',
        rule: 'FREQ=WEEKLY;BYDAY=TU',
        firstDate: '2026-11-24',
        changes: [],
      },
    });
  });

  test.for([
    ['today when the time is still to come', { time: '13:01' }, '2026-11-24'],
    ['in a week when the time is over', { time: '12:59' }, '2026-12-01'],
    ['in a week when the time is this very minute', { time: '13:00' }, '2026-12-01'],
    ['tomorrow when the day is tomorrow', { day: 'WE' }, '2026-11-25'],
    ['in six days when the day was yesterday', { day: 'MO' }, '2026-11-30'],
    [
      'by the calendar of its place, where it is Wednesday already',
      { day: 'WE', time: '8:00', zone: 'Pacific/Auckland' },
      '2026-11-25',
    ],
    ['on the date that was asked for', { starts: '2027-01-19' }, '2027-01-19'],
    ['on the date that was asked for, with spaces around it', { starts: ' 2027-01-19 ' }, '2027-01-19'],
  ] as const)('begins %s', ([, given, firstDate]) => {
    expect(planWeekly({ ...wish, ...given }, now)).toMatchObject({ value: { firstDate } });
  });

  test.for([
    ['a time that cannot be read', { time: 'evening' }, 'time-unreadable'],
    ['an offset', { zone: '+1' }, 'zone-is-an-offset'],
    ['an abbreviation', { zone: 'CET' }, 'zone-is-an-abbreviation'],
    ['a place nobody knows', { zone: 'Berlin' }, 'zone-unknown'],
    ['a date in another form', { starts: '19.01.2027' }, 'date-unreadable'],
    ['a day that does not exist', { starts: '2027-02-30' }, 'date-unreadable'],
    ['a month that does not exist', { starts: '2027-13-01' }, 'date-unreadable'],
    ['a leap day of another year', { starts: '2027-02-29' }, 'date-unreadable'],
    ['a date on another day of the week', { starts: '2027-01-20' }, 'date-other-day'],
    ['a date in the past', { starts: '2026-11-17' }, 'date-past'],
    ['today, when the time is over', { starts: '2026-11-24', time: '12:30' }, 'date-past'],
  ] as const)('is refused with %s', ([, given, refusal]) => {
    expect(planWeekly({ ...wish, ...given }, now)).toEqual({ ok: false, refusal });
  });
});
