import { expect, test } from 'vitest';
import { percentile, ratios } from '../../../bench/percentiles.ts';

const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);

test('of a hundred presses the slowest but one is p99, and half are no slower than p50', () => {
  expect([50, 95, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 95, 99, 100]);
  expect(percentile([7], 99)).toBe(7);
  expect(percentile([], 50)).toBeNaN();
});

test('how many times longer one takes is told for the acknowledgement first, then for the answer', () => {
  const other = hundred.map((ms) => ({ acknowledged: ms, answered: 2 * ms }));
  const ours = hundred.map((ms) => ({ acknowledged: ms, answered: 6 * ms }));
  expect(ratios({ ours, other })).toEqual(['1.00', '1.00', '1.00', '3.00', '3.00', '3.00']);
});
