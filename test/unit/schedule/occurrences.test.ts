import { describe, expect, test } from 'vitest';
import { nextMeeting, occurrences } from '../../../src/features/schedule/recurrence.ts';
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
