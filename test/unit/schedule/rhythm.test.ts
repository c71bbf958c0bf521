import { describe, expect, test } from 'vitest';
import { readRhythm, rhythmOf, ruleFor } from '../../../src/features/schedule/rhythm.ts';
import { Every, Weekday } from '../../../src/features/schedule/schema.ts';
import { meetsLine } from '../../../src/features/schedule/words.ts';
import { translator } from '../../../src/i18n/index.ts';

describe('a rhythm', () => {
  test('that is stored is read again as it was', () => {
    for (const every of Every.options)
      for (const day of Weekday.options) {
        const rhythm = rhythmOf(every, day);
        expect(readRhythm(ruleFor(rhythm))).toEqual(rhythm);
      }
    const dates = { kind: 'dates', dates: ['2026-12-01', '2026-12-15'] } as const;
    expect(readRhythm(ruleFor(dates))).toEqual(dates);
  });

  test.for([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=2',
    'FREQ=WEEKLY;BYDAY=TU,TH',
    'FREQ=WEEKLY;INTERVAL=9;BYDAY=TU',
    'FREQ=MONTHLY;BYDAY=5TU',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU',
  ])('that nobody here has written is not guessed at: %s', (rule) => {
    expect(readRhythm(rule)).toBeUndefined();
  });

  test.for([
    ['FREQ=WEEKLY;BYDAY=TU', 'every Tuesday', 'jeden Dienstag'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every second Tuesday', 'jeden zweiten Dienstag'],
    ['FREQ=WEEKLY;INTERVAL=8;BYDAY=MO', 'every 8 weeks on Monday', 'alle 8 Wochen am Montag'],
    ['FREQ=MONTHLY;BYDAY=1WE', 'on the first Wednesday of the month', 'am ersten Mittwoch im Monat'],
    ['FREQ=MONTHLY;BYDAY=-1SU', 'on the last Sunday of the month', 'am letzten Sonntag im Monat'],
    ['RDATE:2026-12-01', 'on dates the host chose', 'an eigens gewählten Tagen'],
    ['FREQ=DAILY', 'on dates the host chose', 'an eigens gewählten Tagen'],
  ] as const)('is said in words: %s', ([rule, english, german]) => {
    const schedule = {
      zone: 'Europe/Berlin',
      localTime: '19:30',
      rule,
      firstDate: '2026-12-01',
      changes: [],
    };
    expect(meetsLine(translator('en-US'), schedule)).toBe(
      `Meets ${english}, 19:30, by the clock of Europe/Berlin.`,
    );
    expect(meetsLine(translator('de'), schedule)).toContain(german);
  });
});
