import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetingAt, nextMeeting } from '../../../src/features/schedule/recurrence.ts';
import { fallsOn, rhythmOf, ruleFor } from '../../../src/features/schedule/rhythm.ts';
import { Weekday } from '../../../src/features/schedule/schema.ts';
import { cases } from '../../support/cases.ts';
import { at } from '../../support/make.ts';

const schedule = {
  zone: 'Europe/Berlin',
  localTime: '19:00',
  rule: ruleFor(rhythmOf('1', 'TU')),
  firstDate: '2026-11-24',
  changes: [],
};
const first = at('18:00');
const second = at('18:00', '2026-12-01');

test.for([
  ['long before the first meeting it is the first', new Date(0), first],
  ['a moment before a meeting it is that meeting', new Date(first.getTime() - 1), first],
  ['at the start of a meeting it is the one after it', first, second],
  ['a moment after the start too', new Date(first.getTime() + 1), second],
] as const)('%s', ([, after, expected]) => {
  expect(nextMeeting(schedule, after)).toEqual(expected);
});

test('ten years later there is still a next meeting', () => {
  expect(nextMeeting(schedule, at('12:00', '2036-11-24'))).toEqual(at('18:00', '2036-11-25'));
});

test('a rule that has ended has no next meeting', () => {
  const ended = { ...schedule, rule: `${schedule.rule};COUNT=2` };
  expect(nextMeeting(ended, first)).toEqual(second);
  expect(nextMeeting(ended, second)).toBeUndefined();
});

test('the next meeting is always later, at most eight days on, and none lies between', () => {
  const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  const dates = { min: at('00:00', '2027-01-01'), max: at('00:00', '2029-01-01'), noInvalidDate: true };
  const days = fc.constantFrom(...Weekday.options);
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
  fc.assert(
    fc.property(fc.date(dates), fc.constantFrom(...zones), days, minute, (after, zone, day, minutes) => {
      const localTime = new Date(minutes * 60_000).toISOString().slice(11, 16);
      const weekly = {
        zone,
        localTime,
        rule: ruleFor(rhythmOf('1', day)),
        firstDate: '2026-11-24',
        changes: [],
      };
      const next = nextMeeting(weekly, after);
      if (next === undefined) throw new Error('There is no next meeting.');
      expect(next.getTime()).toBeGreaterThan(after.getTime());
      expect(next.getTime() - after.getTime()).toBeLessThanOrEqual(8 * 86_400_000);
      expect(nextMeeting(weekly, new Date(next.getTime() - 1))).toEqual(next);
      expect(nextMeeting(weekly, next)?.getTime()).toBeGreaterThan(next.getTime() + 6 * 86_400_000);
    }),
    { numRuns: cases(150) },
  );
});

test('a date is known by its day of the week', () => {
  expect(fallsOn('2026-11-24', 'TU')).toBe(true);
  expect(fallsOn('2026-11-24', 'WE')).toBe(false);
  expect(meetingAt('2026-11-24', '19:00', 'Europe/Berlin')).toEqual(first);
});
