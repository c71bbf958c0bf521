import { expect, test } from 'vitest';
import { parts, readOptions } from '../../../bench/options.ts';

test('without a word everything is measured, on all databases, up to a hundred thousand circles', () => {
  const all = readOptions([], {});
  expect(all.parts).toEqual(parts);
  expect(all.databases).toEqual(['sqlite', 'encrypted', 'postgresql']);
  expect(all.circles.at(-1)).toBe(100_000);
});

test('one part can be measured alone, quickly, and in other sizes', () => {
  const one = readOptions(['quick', 'latency'], { BENCH_DATABASE: 'postgresql', BENCH_DELAYS: '0,60' });
  expect(one).toMatchObject({ parts: ['latency'], databases: ['postgresql'], delays: [0, 60], rounds: 20 });
});

test('a word that is no part is not passed over', () => {
  expect(() => readOptions(['latencies'], {})).toThrow();
});
