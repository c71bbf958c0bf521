import { expect, test } from 'vitest';
import { Evening } from '../../../bench/faults/evening.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';

/** Every third seed is an evening on this database, as `npm run faults` plays it. */
const kinds = { sqlite: 0, postgresql: 2 } as const;

/** How much of the session is played; `npm run faults` plays more. */
const steps = 6;

onEveryEmptyPlace('an evening in which things go wrong', (place, _, kind) => {
  test('ends as it should for everybody in it', { timeout: 120_000 }, async () => {
    const seed = 15 + kinds[kind];
    const { url } = await place(true);
    const told: string[] = [];
    const counted = new Map<string, number>();
    const broken = await Evening.of({
      seed,
      steps,
      store: { kind, url, key: undefined, remove: async () => undefined },
      inProcessOfItsOwn: false,
      counts: (row, more) => counted.set(row, (counted.get(row) ?? 0) + more),
      tells: (line) => told.push(line),
    });
    expect(broken, `npm run faults -- --seed ${seed}\n${told.join('\n')}`).toEqual([]);
    expect(counted.get('1 presses')).toBeGreaterThan(10);
  });
});
