import { expect, test } from 'vitest';
import { lease } from '../../../src/features/due-work/due-work.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { at } from '../../support/make.ts';
import { due, gate, runnersOn } from './runners.ts';

onEveryDatabase('due work of two processes', (open) => {
  test('is taken by one of them', async () => {
    const { store, runner } = runnersOn(await open());
    const did: string[] = [];
    const doer = async ({ key }: { key: string }) => {
      did.push(key);
      return 'done' as const;
    };
    const keys = Array.from({ length: 30 }, (_, n) => `row ${n}`);
    for (const key of keys) await store.plan(due(key));
    await Promise.all([runner('one', doer).runAll(), runner('two', doer).runAll()]);
    expect(did.sort()).toEqual(keys.sort());
  });

  test('is taken over a minute after one of them died with it, and not before', async () => {
    const { store, runner, clock } = runnersOn(await open());
    const did: string[] = [];
    const { runAll, told } = runner('two', async ({ key }) => {
      did.push(key);
      return 'done';
    });
    await store.plan(due('reminder'));
    await store.claim('reminder', 'one', clock.now(), new Date(clock.now().getTime() + lease));
    clock.passes(lease - 1);
    await runAll();
    expect(did).toEqual([]);
    clock.passes(1);
    await runAll();
    expect(did).toEqual(['reminder']);
    expect(told).toMatchObject([{ attempt: 2, outcome: 'done' }]);
  });

  test('stays with one that works on it for long and goes on saying so', async () => {
    const { store, runner, clock } = runnersOn(await open());
    const slow = gate();
    const one = runner('one', async () => {
      await slow.pass();
      return 'done';
    });
    const two = runner('two', async () => 'done');
    await store.plan(due('reminder'));
    const working = one.runAll();
    await slow.started;
    for (let half = 0; half < 6; half++) {
      clock.passes(lease / 2);
      await one.runAll();
      await two.runAll();
    }
    slow.open();
    await working;
    expect(one.told).toMatchObject([{ outcome: 'done' }]);
    expect(two.told).toEqual([]);
  });

  test('does not wait for a slow row: what becomes due meanwhile is done', async () => {
    const { store, runner, clock } = runnersOn(await open());
    const slow = gate();
    const did: string[] = [];
    const { runAll } = runner('one', async ({ key }) => {
      if (key === 'slow') await slow.pass();
      did.push(key);
      return 'done';
    });
    await store.plan(due('slow'));
    await store.plan(due('quick', at('19:00:01')));
    const working = runAll();
    await slow.started;
    clock.passes(1_000);
    await runAll();
    expect(did).toEqual(['quick']);
    slow.open();
    await working;
    expect(did).toEqual(['quick', 'slow']);
  });

  test('cannot be finished, put off or kept by one that has lost it', async () => {
    const { store, clock, row } = runnersOn(await open());
    await store.plan(due('reminder'));
    const until = () => new Date(clock.now().getTime() + lease);
    const first = await store.claim('reminder', 'one', clock.now(), until());
    clock.passes(lease);
    const second = await store.claim('reminder', 'two', clock.now(), until());
    if (first === undefined || second === undefined) throw new Error('Nobody got the row.');
    const held = await row('reminder');
    await store.finish(first, 'one', clock.now());
    await store.putOff(first, { owner: 'one', dueAt: at('23:00'), reason: 'Error' });
    await store.renew(['reminder'], 'one', at('23:00'));
    expect(await row('reminder')).toEqual(held);
    await store.finish(second, 'two', clock.now());
    expect(await row('reminder')).toMatchObject({ finishedAt: clock.now() });
  });

  test('that was claimed is free at once after a start on a database of one process', async () => {
    const { store, clock, row } = runnersOn(await open());
    await store.plan(due('reminder'));
    await store.claim('reminder', 'dead', clock.now(), at('20:00'));
    await store.releaseAll();
    expect(await row('reminder')).toMatchObject({ claimedBy: null, claimedTo: null, finishedAt: null });
    expect(await store.due(clock.now(), 20)).toEqual(['reminder']);
  });
});
