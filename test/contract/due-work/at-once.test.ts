import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';
import { at } from '../../support/make.ts';
import { due, runnersOn } from './runners.ts';

onEveryDatabase('two who look for what is due at once', (open) => {
  test('both wait until it is done, whoever of them has begun it', async () => {
    const { store, runner } = runnersOn(await open());
    const ended: string[] = [];
    const { runAll } = runner('one', async ({ key }) => {
      await store.waiting(at('19:00'));
      ended.push(key);
      return 'done';
    });
    // As many connections as there are looks: they ask at the same moment.
    await Promise.all([1, 2, 3].map(() => store.waiting(at('19:00'))));
    for (let round = 0; round < 5; round++) {
      const key = `round ${round}`;
      await store.plan(due(key));
      const looks = [runAll, runAll, runAll].map(async (look) => {
        await look();
        return ended.includes(key);
      });
      expect(await Promise.all(looks)).toEqual([true, true, true]);
    }
  });
});
