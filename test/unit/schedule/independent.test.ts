import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { occurrences } from '../../../src/features/schedule/recurrence.ts';
import { firstFitting, type Rhythm, rhythmOf, ruleFor } from '../../../src/features/schedule/rhythm.ts';
import { Every, type Schedule, Weekday } from '../../../src/features/schedule/schema.ts';
import { cases } from '../../support/cases.ts';
import { metAgain } from './independent.ts';

const year = 366 * 86_400_000;

/** Half of the meetings are on Sundays, in the hours of the night and in places in which clocks change. */
const zones = fc.oneof(
  fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'),
);
const times = fc
  .oneof(fc.integer({ min: 0, max: 24 * 60 - 1 }), fc.integer({ min: 60, max: 3 * 60 - 1 }))
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
const weekdays = fc.oneof(fc.constantFrom(...Weekday.options), fc.constant('SU' as const));
const dates = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rhythms: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.tuple(fc.constantFrom(...Every.options), weekdays).map((one) => rhythmOf(...one)),
  fc.record({
    kind: fc.constant('weekly' as const),
    weeks: fc.integer({ min: 1, max: 8 }),
    day: weekdays,
  }),
  fc
    .tuple(dates, fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 52 }))
    .map(([first, days]) => ({
      kind: 'dates' as const,
      dates: [
        ...new Set(
          days.map((day) => new Date(Date.parse(first) + day * 86_400_000).toISOString().slice(0, 10)),
        ),
      ].toSorted(),
    })),
);

const schedules = fc.tuple(rhythms, dates, times, zones).map(
  ([rhythm, from, localTime, zone]): Schedule => ({
    zone,
    localTime,
    rule: ruleFor(rhythm),
    firstDate: (rhythm.kind === 'dates' ? rhythm.dates[0] : firstFitting(rhythm, from)) ?? from,
    changes: [],
  }),
);

describe('a year of meetings', () => {
  test('is the same as another implementation finds, for every kind of rule and any zone', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: -10, max: 600 }), (schedule, days) => {
        const from = new Date(Date.parse(schedule.firstDate) + days * 86_400_000);
        const until = new Date(from.getTime() + year);
        const found = occurrences(schedule, from, until).map(({ date, at }) => ({ date, at }));
        expect(found).toEqual(metAgain(schedule, from, until));
      }),
      { numRuns: cases(300) },
    );
  });
});
