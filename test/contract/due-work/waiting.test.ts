import { expect, test, vi } from 'vitest';
import { ComeBackLater } from '../../../src/lib/come-back-later.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { at } from '../../support/make.ts';
import { due, gate, runnersOn } from './runners.ts';

onEveryDatabase('a row that takes long', (open) => {
  test('holds up no other row, and is waited for when the bot stops', async () => {
    const { clock, store, runner } = runnersOn(await open());
    const slow = gate();
    const done: string[] = [];
    const one = runner('one', async ({ key }) => {
      if (key === 'slow') await slow.pass();
      done.push(key);
      return 'done';
    });
    await store.plan(due('slow'));
    await one.wake();
    await slow.started;
    await store.plan(due('quick', at('19:01')));
    clock.is(at('19:01'));
    await one.wake();
    await one.run('quick');
    expect(done).toEqual(['quick']);

    const stopped = one.idle().then(() => done.push('stopped'));
    slow.open();
    await stopped;
    expect(done).toEqual(['quick', 'slow', 'stopped']);
  });
});

onEveryDatabase('due work that waits for somebody else', (open) => {
  test('holds up nobody: sixty blocked channels, and a good one is on time', async () => {
    const { store, runner, clock } = runnersOn(await open());
    const blocked = gate();
    const did: string[] = [];
    const one = runner('one', async ({ key }) => {
      if (key.startsWith('blocked')) await blocked.pass();
      did.push(key);
      return 'done';
    });
    for (let n = 0; n < 60; n++) await store.plan(due(`blocked ${n}`));
    clock.passes(1);
    await store.plan(due('good', clock.now()));
    await one.wake();
    for (let second = 0; second < 6; second++) {
      clock.passes(1_000);
      await one.wake();
    }
    await vi.waitFor(() => expect(did).toEqual(['good']));
    blocked.open();
    await one.idle();
    expect(did).toHaveLength(61);
  });

  test('is put off until the time it is told', async () => {
    const { store, runner, clock, row } = runnersOn(await open());
    const one = runner('one', () => Promise.reject(new ComeBackLater(600_000)));
    await store.plan(due('reminder'));
    await one.runAll();
    expect(await row('reminder')).toMatchObject({ dueAt: new Date(clock.now().getTime() + 600_000) });
  });
});
