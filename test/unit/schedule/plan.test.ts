import { describe, expect, test } from 'vitest';
import { exampleFor } from '../../../src/features/schedule/example.ts';
import { planSchedule } from '../../../src/features/schedule/plan.ts';
import { at } from '../../support/make.ts';

/** Tuesday noon in London; the same day everywhere between Honolulu and Auckland but the last. */
const now = at('12:00');
const wish = { day: 'TU', time: '19:30', zone: 'Europe/Berlin' } as const;

describe('a weekly meeting that a host wishes for on a Tuesday at noon', () => {
  test('is stored as wall time, zone and rule', () => {
    expect(planSchedule(wish, now)).toEqual({
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
    expect(planSchedule({ ...wish, ...given }, now)).toMatchObject({ value: { firstDate } });
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
    expect(planSchedule({ ...wish, ...given }, now)).toEqual({ ok: false, refusal });
  });
});

describe('a meeting that does not come back every week', () => {
  test.for([
    ['every second week', { every: '2' }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-11-24'],
    [
      'every fourth week from a date',
      { every: '4', starts: '2027-01-19' },
      'FREQ=WEEKLY;INTERVAL=4;BYDAY=TU',
      '2027-01-19',
    ],
    ['on the first Tuesday of the month', { every: 'first' }, 'FREQ=MONTHLY;BYDAY=1TU', '2026-12-01'],
    ['on the fourth, which is today', { every: 'fourth' }, 'FREQ=MONTHLY;BYDAY=4TU', '2026-11-24'],
    [
      'on the fourth, when the time of today is over',
      { every: 'fourth', time: '12:30' },
      'FREQ=MONTHLY;BYDAY=4TU',
      '2026-12-22',
    ],
    ['on the last Sunday', { every: 'last', day: 'SU' }, 'FREQ=MONTHLY;BYDAY=-1SU', '2026-11-29'],
    [
      'on the last one of a month with five',
      { every: 'last', starts: '2027-03-30' },
      'FREQ=MONTHLY;BYDAY=-1TU',
      '2027-03-30',
    ],
  ] as const)('%s', ([, given, rule, firstDate]) => {
    expect(planSchedule({ ...wish, ...given }, now)).toMatchObject({ value: { rule, firstDate } });
  });

  const { day: _, ...clock } = wish;

  test.for([
    '2026-12-01, 2026-12-15',
    '2026-12-15,2026-12-01',
    ' 2026-12-15; 2026-12-01 2026-12-15 ',
    '2026-12-01\n2026-12-15',
  ])('on chosen dates: "%s"', (dates) => {
    const value = { rule: 'RDATE:2026-12-01,2026-12-15', firstDate: '2026-12-01' };
    expect(planSchedule({ ...clock, dates }, now)).toMatchObject({ value });
  });

  const weeks = (count: number) =>
    Array.from({ length: count }, (_, week) => at('00:00', '2027-01-05').getTime() + week * 7 * 86_400_000)
      .map((date) => new Date(date).toISOString().slice(0, 10))
      .join();

  test('on as many as fifty-two dates', () => {
    expect(planSchedule({ ...clock, dates: weeks(52) }, now).ok).toBe(true);
  });

  test.for([
    ['neither a day nor dates', {}, 'day-or-dates'],
    ['a rhythm without a day', { every: '2' }, 'day-or-dates'],
    ['dates and a day', { dates: '2026-12-01', day: 'TU' }, 'dates-alone'],
    ['dates and a beginning', { dates: '2026-12-01', starts: '2026-12-01' }, 'dates-alone'],
    ['dates and a rhythm', { dates: '2026-12-01', every: 'last' }, 'dates-alone'],
    ['a date among them that cannot be read', { dates: '2026-12-01, 15.12.' }, 'dates-unreadable'],
    ['no date at all', { dates: ' , ' }, 'dates-unreadable'],
    ['29 February in a year without one', { dates: '2027-02-29' }, 'dates-unreadable'],
    ['one of them in the past', { dates: '2026-12-01, 2026-11-23' }, 'dates-past'],
    ['today among them, when the time is over', { dates: '2026-11-24', time: '12:30' }, 'dates-past'],
    ['more dates than weeks in a year', { dates: weeks(53) }, 'dates-too-many'],
    [
      'a beginning in another week of the month',
      { day: 'TU', every: 'last', starts: '2027-01-19' },
      'date-other-week',
    ],
    [
      'a fourth one that is meant as the last',
      { day: 'TU', every: 'last', starts: '2027-03-23' },
      'date-other-week',
    ],
  ] as const)('is refused with %s', ([, given, refusal]) => {
    expect(planSchedule({ ...clock, ...given }, now)).toEqual({ ok: false, refusal });
  });

  test.for([
    ['date-other-week', { day: 'TU', every: 'last', starts: '2027-01-19' }, '2027-01-26'],
    ['date-other-day', { day: 'TU', starts: '2027-01-20' }, '2027-01-26'],
    ['date-past', { day: 'TU', starts: '2026-11-17' }, '2026-11-24'],
    ['date-unreadable', { day: 'TU', starts: '19.01.2027' }, '2026-11-24'],
    ['date-unreadable', { day: 'SU', every: 'last', starts: 'soon' }, '2026-11-29'],
    ['day-or-dates', {}, '2026-12-01, 2026-12-15'],
    ['dates-past', { dates: '2026-11-01' }, '2026-12-01, 2026-12-15'],
    ['zone-is-an-offset', { zone: '+2' }, 'Africa/Johannesburg'],
    ['zone-is-an-abbreviation', { zone: 'IST' }, 'Asia/Kolkata, Europe/Dublin, Asia/Jerusalem'],
    ['date-other-day', { day: 'TU', starts: '2027-01-20', time: 'late', zone: 'nowhere' }, '2027-01-26'],
  ] as const)('is offered an example that fits: %s', ([refusal, given, example]) => {
    expect(exampleFor(refusal, { wish: { ...clock, ...given }, now })).toBe(example);
  });
});

describe('a circle that meets every second Tuesday, and changes its times', () => {
  const before = {
    ...wish,
    localTime: '19:00',
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    firstDate: '2026-11-17',
  };
  const { day: _, time: __, ...rest } = before;
  const schedule = { ...rest, changes: [] };

  test.for([
    [
      'keeps its weeks when only the time changes',
      { time: '20:00' },
      { localTime: '20:00', firstDate: '2026-12-01', rule: before.rule },
    ],
    [
      'keeps its weeks when only the zone changes',
      { zone: 'Europe/London' },
      { localTime: '19:00', zone: 'Europe/London', firstDate: '2026-12-01' },
    ],
    [
      'keeps every second week on another day',
      { day: 'TH' },
      { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', firstDate: '2026-11-26' },
    ],
    [
      'keeps its day in another rhythm',
      { every: 'last' },
      { rule: 'FREQ=MONTHLY;BYDAY=-1TU', firstDate: '2026-11-24' },
    ],
    [
      'counts its weeks anew from another beginning',
      { starts: '2026-12-08' },
      { rule: before.rule, firstDate: '2026-12-08' },
    ],
    ['goes over to dates', { dates: '2026-12-24' }, { rule: 'RDATE:2026-12-24', localTime: '19:00' }],
  ] as const)('%s', ([, given, value]) => {
    expect(planSchedule(given, now, schedule)).toMatchObject({ ok: true, value });
  });

  const onDates = { ...schedule, rule: 'RDATE:2026-11-17,2026-12-15', firstDate: '2026-11-17' };

  test.for([
    ['another time', { time: '20:00' }, { rule: onDates.rule, firstDate: '2026-12-15' }],
    ['a day and a rhythm instead', { day: 'TU', every: '2' }, { rule: before.rule, firstDate: '2026-11-24' }],
  ] as const)('or has met on dates of its own: %s', ([, given, value]) => {
    expect(planSchedule(given, now, onDates)).toMatchObject({ ok: true, value });
  });

  test.for([
    ['a rhythm without a day', { every: '2' }, 'day-or-dates'],
    ['a beginning without a day', { starts: '2026-12-08' }, 'day-or-dates'],
  ] as const)('is asked for a day when it has none: %s', ([, given, refusal]) => {
    expect(planSchedule(given, now, onDates)).toEqual({ ok: false, refusal });
  });

  test('that are all over has to say when it meets', () => {
    const over = { ...onDates, rule: 'RDATE:2026-11-17' };
    expect(planSchedule({ time: '20:00' }, now, over)).toEqual({ ok: false, refusal: 'day-or-dates' });
  });
});
