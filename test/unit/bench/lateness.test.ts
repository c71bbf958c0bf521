import { expect, test } from 'vitest';
import { latenessOf } from '../../../bench/reminders/lateness.ts';

test('of reminders for one second, each is late only by what the limit does not force', () => {
  // Fifty a second: the third of them cannot be there before 40 ms.
  expect(latenessOf([1_000, 1_000, 1_000], [1_000, 1_020, 1_540])).toEqual({
    all: 0.54,
    best: 0.04,
    median: 0,
    p99: 0.5,
    most: 0.5,
  });
});

test('of reminders that are planned apart, none has to wait for another', () => {
  expect(latenessOf([1_000, 3_000], [3_250, 1_250])).toMatchObject({ best: 2, median: 0.25, most: 0.25 });
});
