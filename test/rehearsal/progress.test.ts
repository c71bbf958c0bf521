import { expect, onTestFinished, test, vi } from 'vitest';
import { anaBenAndCleo } from '../support/circle.ts';
import { rehearse } from '../support/rehearsal.ts';

/** A database so slow that each millisecond it takes counts as a second. */
function everythingTakesLong(): void {
  const real = performance.now.bind(performance);
  const begun = real();
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => begun + (real() - begun) * 1_000);
  onTestFinished(() => slow.mockRestore());
}

test('whoever waits for a copy of their data sees how far it is, and then the copy alone', async () => {
  const { rehearsal, ana } = await anaBenAndCleo(await rehearse());
  everythingTakesLong();
  const told = await ana.uses('/my-data export', {});
  await told.shows('Here is everything stored about you.');
  const words = told.soFar().map(({ text }) => text);
  expect(words.length).toBeGreaterThan(1);
  expect(words.at(-1)).toContain('Here is everything stored about you.');
  for (const word of words.slice(0, -1)) expect(word).toMatch(/^\d+ of \d+ done\.$/u);
  expect(told.soFar().every(({ ephemeral }) => ephemeral)).toBe(true);
  await rehearsal.settles();
});
