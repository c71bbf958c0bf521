import { describe, expect, test } from 'vitest';
import { stageTime, timestampWords } from '../../../rehearsal/page/time/dates.ts';
import { playedNow } from '../../../rehearsal/page/time/played-now.ts';
import { relativeWords } from '../../../rehearsal/page/time/relative.ts';

const at = Date.parse('2026-03-03T18:30:00Z');
const minute = 60_000;

describe('times on the page', () => {
  test.for<[string, number, string, string]>([
    ['in a while', 4 * minute, 'en-US', 'in 4 minutes'],
    ['a moment ago', -20_000, 'en-US', '20 seconds ago'],
    ['in German', 26 * 60 * minute, 'de', 'morgen'],
    ['just now', 0, 'en-US', 'now'],
    ['long ago', -3 * 365.25 * 24 * 60 * minute, 'en-US', '3 years ago'],
  ])('are said as people say them: %s', ([, away, locale, words]) => {
    expect(relativeWords(at + away, at, locale)).toBe(words);
  });

  test('go by the clock of the stage, which may stand still or run faster', () => {
    const clock = { now: at, pace: 'real', nextDue: undefined } as const;
    expect(playedNow({ ...clock, speed: 1 }, 1_000, 3_500)).toBe(at + 2_000);
    expect(playedNow({ ...clock, speed: 0 }, 1_000, 99_000)).toBe(at);
    expect(stageTime(at)).toBe('Tue, 3 Mar 2026, 18:30:00');
  });

  test('are readable in a language the browser does not know', () => {
    expect(timestampWords(at, 'F', 'not a locale')).toContain('2026');
  });
});
