import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitAfter } from '../../../src/features/due-work/due-work.ts';

const minutes = 60_000;

test.for([
  [1, 0, 1_000],
  [2, 0, 2_000],
  [3, 0, 4_000],
  [10, 0, 512_000],
  [11, 0, 15 * minutes],
  [1_000, 0, 15 * minutes],
  [1, 1, 1_250],
  [1_000, 1, 18.75 * minutes],
] as const)('after %i tries, with chance %d, the next is %d ms on', ([attempts, chance, wait]) => {
  expect(waitAfter(attempts, chance)).toBe(wait);
});

test('a later try never waits less, and nothing waits longer than a quarter above fifteen minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, chance) => {
        const wait = waitAfter(tries, chance);
        expect(wait).toBeGreaterThanOrEqual(1_000);
        expect(wait).toBeLessThanOrEqual(18.75 * minutes);
        expect(waitAfter(tries + 1, chance)).toBeGreaterThanOrEqual(wait);
      },
    ),
  );
});
