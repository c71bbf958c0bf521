import { describe, expect, test } from 'vitest';
import { daysOf, isMeeting, nextMeeting, occurrences } from '../../../src/features/schedule/recurrence.ts';
import type { Change } from '../../../src/features/schedule/schema.ts';
import { at } from '../../support/make.ts';

/** Tuesdays at 19:00 in Berlin, which is 18:00 UTC in winter, with these changes. */
const tuesdays = (...changes: readonly Change[]) => ({
  zone: 'Europe/Berlin',
  localTime: '19:00',
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  firstDate: '2026-11-24',
  changes,
});

const moved: Change = { date: '2026-12-01', kind: 'moved', to: at('17:00', '2026-12-10') };
const cancelled: Change = { date: '2026-12-01', kind: 'cancelled' };
const monday = at('12:00', '2026-11-30');

describe('a meeting that is cancelled', () => {
  test('is passed over, and the one after it comes', () => {
    expect(nextMeeting(tuesdays(cancelled), monday)).toEqual(at('18:00', '2026-12-08'));
  });

  test('stands among the others as what it is', () => {
    expect(occurrences(tuesdays(cancelled), monday, at('00:00', '2026-12-09'))).toEqual([
      { date: '2026-12-01', at: at('18:00', '2026-12-01'), kind: 'cancelled' },
      { date: '2026-12-08', at: at('18:00', '2026-12-08'), kind: 'planned' },
    ]);
  });
});

describe('a meeting that is moved', () => {
  test('comes when it was moved to, also after the one that follows it', () => {
    const schedule = tuesdays(moved);
    expect(nextMeeting(schedule, monday)).toEqual(at('18:00', '2026-12-08'));
    expect(nextMeeting(schedule, at('18:00', '2026-12-08'))).toEqual(at('17:00', '2026-12-10'));
    expect(nextMeeting(schedule, at('17:00', '2026-12-10'))).toEqual(at('18:00', '2026-12-15'));
  });

  test('stands where it was moved to, with the date the rule gave it', () => {
    expect(occurrences(tuesdays(moved), monday, at('00:00', '2026-12-16'))).toEqual([
      { date: '2026-12-08', at: at('18:00', '2026-12-08'), kind: 'planned' },
      { date: '2026-12-01', at: at('17:00', '2026-12-10'), kind: 'moved' },
      { date: '2026-12-15', at: at('18:00', '2026-12-15'), kind: 'planned' },
    ]);
  });
});

describe('an instant', () => {
  test.for([
    ['that is planned is a meeting', [], at('18:00', '2026-12-01'), true],
    ['beside the time is none', [], at('18:01', '2026-12-01'), false],
    ['on another day is none', [], at('18:00', '2026-12-02'), false],
    ['before the first meeting is none', [], at('18:00', '2026-11-17'), false],
    ['of a cancelled meeting is none', [cancelled], at('18:00', '2026-12-01'), false],
    ['that a meeting was moved away from is none', [moved], at('18:00', '2026-12-01'), false],
    ['that a meeting was moved to is one', [moved], at('17:00', '2026-12-10'), true],
  ] as const)('%s', ([, changes, instant, expected]) => {
    expect(isMeeting(tuesdays(...changes), instant)).toBe(expected);
  });
});

const from = at('00:00', '2026-11-20');
const until = at('00:00', '2029-01-01');
const datesOf = (rule: string, firstDate: string, count = 4) =>
  occurrences({ ...tuesdays(), rule, firstDate }, from, until)
    .slice(0, count)
    .map(({ date }) => date);

describe('a circle meets', () => {
  test.for([
    [
      'every second week, counted from its first meeting',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      '2026-11-24',
      ['2026-11-24', '2026-12-08', '2026-12-22', '2027-01-05'],
    ],
    [
      'every eighth week',
      'FREQ=WEEKLY;INTERVAL=8;BYDAY=TU',
      '2026-11-24',
      ['2026-11-24', '2027-01-19', '2027-03-16', '2027-05-11'],
    ],
    [
      'on the last Tuesday, the fourth or the fifth',
      'FREQ=MONTHLY;BYDAY=-1TU',
      '2026-11-24',
      ['2026-11-24', '2026-12-29', '2027-01-26', '2027-02-23'],
    ],
    [
      'on the fifth Tuesday, only in months that have one',
      'FREQ=MONTHLY;BYDAY=5TU',
      '2026-12-29',
      ['2026-12-29', '2027-03-30', '2027-06-29', '2027-08-31'],
    ],
    [
      'on dates, in order, however they are stored',
      'RDATE:2028-02-29,2026-12-15,2026-12-01',
      '2026-12-01',
      ['2026-12-01', '2026-12-15', '2028-02-29'],
    ],
    [
      'on the last Tuesday of February, which is the 29th',
      'FREQ=YEARLY;BYMONTH=2;BYDAY=-1TU',
      '2027-02-23',
      ['2027-02-23', '2028-02-29'],
    ],
    [
      'every week since years ago',
      'FREQ=WEEKLY;BYDAY=TU',
      '2019-01-01',
      ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'],
    ],
    [
      'every third week since years ago',
      'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU',
      '2019-01-01',
      ['2026-12-08', '2026-12-29', '2027-01-19', '2027-02-09'],
    ],
  ] as const)('%s', ([, rule, firstDate, dates]) => {
    expect(datesOf(rule, firstDate)).toEqual(dates);
  });

  test('on chosen dates until the last of them', () => {
    const chosen = { ...tuesdays(), rule: 'RDATE:2026-12-01,2026-12-15' };
    expect(nextMeeting(chosen, from)).toEqual(at('18:00', '2026-12-01'));
    expect(nextMeeting(chosen, at('18:00', '2026-12-15'))).toBeUndefined();
  });

  test('late in the evening on its own date, though it is the next day elsewhere and goes on past midnight', () => {
    const late = { ...tuesdays(), zone: 'America/New_York', localTime: '23:30' };
    expect(occurrences(late, from, at('00:00', '2026-11-27'))).toEqual([
      { date: '2026-11-24', at: at('04:30', '2026-11-25'), kind: 'planned' },
    ]);
  });

  test('on the days that its rule names', () => {
    const days = (rule: string) => daysOf({ rule, firstDate: '2026-11-24' });
    expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')).toEqual(['TU']);
    expect(days('FREQ=MONTHLY;BYDAY=-1SU')).toEqual(['SU']);
    expect(days('FREQ=WEEKLY;BYDAY=TH,TU')).toEqual(['TU', 'TH']);
    expect(days('RDATE:2026-12-04,2026-12-01,2026-12-08')).toEqual(['TU', 'FR']);
    expect(days('FREQ=WEEKLY')).toEqual(['TU']);
    expect(days('FREQ=DAILY')).toHaveLength(7);
  });
});
