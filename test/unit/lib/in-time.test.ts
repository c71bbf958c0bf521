import { expect, test } from 'vitest';
import { inTime } from '../../../src/lib/in-time.ts';

const never = new Promise<string>(() => undefined);

test('a work that ends in time gives what it made', async () => {
  expect(await inTime(Promise.resolve('made'), 1_000)).toBe('made');
});

test('a work that takes longer is not waited for', async () => {
  expect(await inTime(never, 1)).toBe('too-slow');
});

test('a work that throws, throws', async () => {
  await expect(inTime(Promise.reject(new Error('broken')), 1_000)).rejects.toThrow('broken');
});
