import { expect, test } from 'vitest';
import { keepingOf, kept, keptIn } from '../../../src/features/retention/retention.ts';
import { hours } from '../../../src/lib/time.ts';

test('a server keeps less than is usual, and never more, whatever is stored', () => {
  expect(keptIn({ concernDays: null, leftDays: null })).toEqual({ concern: kept.concern, left: kept.wishes });
  expect(keptIn({ concernDays: 30, leftDays: 7 })).toEqual({ concern: hours(720), left: hours(168) });
  expect(keptIn({ concernDays: 900, leftDays: 400 })).toEqual({ concern: kept.concern, left: kept.wishes });
});

test('what is as usual is not stored, and what was not asked for stays', () => {
  expect(keepingOf({ concernDays: 90, leftDays: 14 })).toEqual({ concernDays: null, leftDays: 14 });
  expect(keepingOf({ leftDays: 30 })).toEqual({ leftDays: null });
  expect(keepingOf({ concernDays: 60, leftDays: undefined })).toEqual({ concernDays: 60 });
});
