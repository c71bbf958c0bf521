import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';
import { due, gate, runnersOn } from './runners.ts';

onEveryDatabase('two who look for what is due at once', (open) => {
  test('both wait until it is done, whoever of them has begun it', async () => {
    const { store, runner } = runnersOn(await open());
    const bothHaveSeen = gate();
    let looks = 0;
    let ended = false;
    const { runAll } = runner(
      'one',
      async () => {
        ended = true;
        return 'done';
      },
      {
        async due(now, most) {
          const keys = await store.due(now, most);
          looks += 1;
          if (looks === 2) bothHaveSeen.open();
          return keys;
        },
        async claim(...row) {
          await bothHaveSeen.pass();
          return await store.claim(...row);
        },
      },
    );
    await store.plan(due('reminder'));
    const look = async (): Promise<boolean> => {
      await runAll();
      return ended;
    };
    expect(await Promise.all([look(), look()])).toEqual([true, true]);
  });
});
