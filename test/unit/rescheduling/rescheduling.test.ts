import { describe, expect, test } from 'vitest';
import { readNews, stillNews, stillStands, writeNews } from '../../../src/features/rescheduling/news.ts';
import {
  cancelMeeting,
  changeSeries,
  meetingsAhead,
  moveMeeting,
  newTimeInstead,
} from '../../../src/features/rescheduling/rescheduling.ts';
import type { Change } from '../../../src/features/schedule/schema.ts';
import { at, circleId } from '../../support/make.ts';

/** Tuesdays at 19:00 in Berlin, 18:00 UTC in winter, with these changes; it is Monday, 30 November. */
const tuesdays = (...changes: readonly Change[]) => ({
  zone: 'Europe/Berlin',
  localTime: '19:00',
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  firstDate: '2026-11-24',
  changes,
});
const now = at('12:00', '2026-11-30');
const planned = at('18:00', '2026-12-01');
const thursday = at('17:00', '2026-12-10');
const moved: Change = { date: '2026-12-01', kind: 'moved', to: thursday };
const cancelled: Change = { date: '2026-12-01', kind: 'cancelled' };
const which = '2026-12-01';

describe('one meeting is moved', () => {
  test.for([
    ['to another day and time', '2026-12-10 18:00', [moved]],
    ['with a T and spaces', ' 2026-12-10T6pm ', [moved]],
    ['to another day at the usual time', '2026-12-10', [{ ...moved, to: at('18:00', '2026-12-10') }]],
    ['to another time of the same day', '20:30', [{ ...moved, to: at('19:30', '2026-12-01') }]],
    ['to another time, as people say it', '8.30 PM', [{ ...moved, to: at('19:30', '2026-12-01') }]],
  ] as const)('%s', ([, to, changes]) => {
    const done = moveMeeting(tuesdays(), { which, to }, now);
    const is = changes[0].to;
    expect(done).toEqual({
      ok: true,
      value: { schedule: tuesdays(...changes), news: { kind: 'moved', was: planned, is } },
    });
  });

  test('again, by the date of its rule or by the date it is on now', () => {
    for (const typed of [which, '2026-12-10'])
      expect(moveMeeting(tuesdays(moved), { which: typed, to: '19:00' }, now)).toMatchObject({
        value: {
          schedule: tuesdays({ ...moved, to: at('18:00', '2026-12-10') }),
          news: { was: thursday },
        },
      });
  });

  test('back to where its rule has it: nothing is left of the change', () => {
    expect(moveMeeting(tuesdays(moved), { which, to: '2026-12-01 19:00' }, now)).toEqual({
      ok: true,
      value: { schedule: tuesdays(), news: { kind: 'moved', was: thursday, is: planned } },
    });
  });

  test('that was called off: it takes place after all, as planned or at another time', () => {
    expect(moveMeeting(tuesdays(cancelled), { which, to: '19:00' }, now)).toEqual({
      ok: true,
      value: { schedule: tuesdays(), news: { kind: 'on-again', was: planned, is: planned } },
    });
    expect(moveMeeting(tuesdays(cancelled), { which, to: '2026-12-10 18:00' }, now)).toMatchObject({
      value: { schedule: tuesdays(moved), news: { kind: 'on-again' } },
    });
  });

  test('across a change of clocks: its time is the one on the wall', () => {
    const done = moveMeeting(tuesdays(), { which: '2027-03-30', to: '2027-03-27 19:00' }, now);
    expect(done).toMatchObject({
      value: { news: { was: at('17:00', '2027-03-30'), is: at('18:00', '2027-03-27') } },
    });
  });

  test.for([
    ['a day without a meeting', '2026-12-02', '20:00', 'no-such-meeting'],
    ['a meeting that is over', '2026-11-24', '20:00', 'no-such-meeting'],
    ['words', 'the next one', '20:00', 'no-such-meeting'],
    ['a new time in words', which, 'later', 'new-time-unreadable'],
    ['a new day that does not exist', which, '2026-02-30 19:00', 'new-time-unreadable'],
    ['a new time that is over', which, '2026-11-29 19:00', 'new-time-past'],
    ['a new time in a quarter of an hour', which, '2026-11-30 13:15', 'new-time-soon'],
    ['a new time in another year than was meant', which, '2062-12-10 19:00', 'new-time-far'],
    ['the time of another meeting', which, '2026-12-08 19:00', 'new-time-taken'],
    ['a time too near to another meeting', which, '2026-12-08 17:01', 'new-time-taken'],
    ['the time it has', which, '19:00', 'new-time-same'],
  ] as const)('but not with %s', ([, day, to, refusal]) => {
    expect(moveMeeting(tuesdays(), { which: day, to }, now)).toEqual({ ok: false, refusal });
  });

  test('to two hours before another, or to where another was called off', () => {
    const other: Change = { date: '2026-12-08', kind: 'cancelled' };
    expect(moveMeeting(tuesdays(), { which, to: '2026-12-08 17:00' }, now).ok).toBe(true);
    expect(moveMeeting(tuesdays(other), { which, to: '2026-12-08 19:00' }, now).ok).toBe(true);
  });

  test('and is offered a time that fits', () => {
    expect(newTimeInstead(tuesdays(), which, now)).toBe('2026-12-02 19:00');
    expect(newTimeInstead(tuesdays(), 'words', now)).toBe('2026-12-02 19:00');
  });
});

describe('one meeting is called off', () => {
  test('and the others stay; one that was moved is called off where it was', () => {
    expect(cancelMeeting(tuesdays(), which, now)).toEqual({
      ok: true,
      value: { schedule: tuesdays(cancelled), news: { kind: 'cancelled', was: planned, is: null } },
    });
    expect(cancelMeeting(tuesdays(moved), which, now)).toMatchObject({
      value: { schedule: tuesdays(cancelled), news: { was: thursday } },
    });
  });

  test.for([
    ['twice', tuesdays(cancelled), which, 'cancelled-already'],
    ['on a day without one', tuesdays(), '2026-12-02', 'no-such-meeting'],
  ] as const)('but not %s', ([, schedule, day, refusal]) => {
    expect(cancelMeeting(schedule, day, now)).toEqual({ ok: false, refusal });
  });

  test('and can be chosen to be brought back', () => {
    expect(meetingsAhead(tuesdays(cancelled), now).slice(0, 2)).toMatchObject([
      { date: which, kind: 'cancelled' },
      { date: '2026-12-08', kind: 'planned' },
    ]);
  });
});

describe('what was changed long ago', () => {
  const old: Change = { date: '2026-10-27', kind: 'cancelled' };
  const recent: Change = { date: '2026-11-03', kind: 'cancelled' };
  const movedOn: Change = { date: '2026-10-20', kind: 'moved', to: at('18:00', '2026-11-19') };

  test('is forgotten with the next change, thirty days after the meeting', () => {
    const before = { ...tuesdays(old, recent, movedOn), firstDate: '2026-01-06' };
    expect(cancelMeeting(before, which, now)).toMatchObject({
      value: { schedule: { changes: [recent, movedOn, cancelled] } },
    });
  });
});

describe('the series changes', () => {
  test('its time: what was called off or moved stays so', () => {
    const before = tuesdays(moved, { date: '2026-12-08', kind: 'cancelled' });
    expect(changeSeries(before, { time: '20:00' }, now)).toMatchObject({
      value: {
        schedule: { localTime: '20:00', rule: before.rule, firstDate: '2026-12-01', changes: before.changes },
        news: { kind: 'series', was: thursday, is: thursday },
      },
    });
  });

  test('its day: what was changed on days that are none any more goes', () => {
    expect(changeSeries(tuesdays(moved), { day: 'WE' }, now)).toMatchObject({
      value: {
        schedule: { rule: 'FREQ=WEEKLY;BYDAY=WE', changes: [] },
        news: { kind: 'series', was: at('18:00', '2026-12-08'), is: at('18:00', '2026-12-02') },
      },
    });
  });

  test.for([
    ['nothing', { time: '19:00', day: 'TU' }, 'nothing-to-change'],
    ['a time in a few minutes', { day: 'MO', time: '13:20' }, 'new-time-soon'],
    ['a zone that is an offset', { zone: '+2' }, 'zone-is-an-offset'],
  ] as const)('but not to %s', ([, wish, refusal]) => {
    expect(changeSeries(tuesdays(), wish, now)).toEqual({ ok: false, refusal });
  });
});

describe('a word about a changed time', () => {
  const circle = circleId('maple');
  const about = { circle, version: 3 };

  test.for([
    { kind: 'moved', was: planned, is: thursday },
    { kind: 'on-again', was: planned, is: planned },
    { kind: 'cancelled', was: planned, is: null },
    { kind: 'series', was: null, is: planned },
  ] as const)('is written down and read again: $kind', (news) => {
    const subject = writeNews({ ...about, news });
    expect(readNews(subject)).toEqual({ ...about, news });
    expect(subject.split('/')).toHaveLength(5);
  });

  test('is not guessed at', () => {
    expect(() => readNews(`${circle}/3/moved/-/-`)).toThrow();
    expect(() => readNews(`${circle}/3/lost/1/2`)).toThrow();
  });

  test.for([
    ['of a meeting that moved', { kind: 'moved', was: planned, is: thursday }, tuesdays(moved), true],
    ['of one that has moved on since', { kind: 'moved', was: planned, is: thursday }, tuesdays(), false],
    ['of one that was called off', { kind: 'cancelled', was: planned, is: null }, tuesdays(cancelled), true],
    ['of one that is back since', { kind: 'cancelled', was: planned, is: null }, tuesdays(), false],
    [
      'of a series whose first time is over',
      { kind: 'series', was: null, is: at('18:00') },
      tuesdays(),
      false,
    ],
  ] as const)('%s stands, or not', ([, news, schedule, expected]) => {
    expect(stillStands(news, schedule, now)).toBe(expected);
  });

  test('of a series is told late, as it is by then, while the circle meets at all', () => {
    const series = { kind: 'series', was: null, is: at('18:00') } as const;
    expect(stillNews(series, tuesdays(), now)).toBe(true);
    expect(stillNews(series, { ...tuesdays(), rule: 'RDATE:2026-11-24' }, now)).toBe(false);
    expect(stillNews({ kind: 'moved', was: planned, is: thursday }, tuesdays(), now)).toBe(false);
  });
});
