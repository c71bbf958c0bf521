import { describe, expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';
import { at } from '../../support/make.ts';
import { due, gate, runnersOn } from './runners.ts';

onEveryDatabase('due work', (open) => {
  /** A runner that writes down what it does. */
  async function one(fails: () => boolean = () => false) {
    const held = runnersOn(await open());
    const did: string[] = [];
    const runner = held.runner('one', async ({ key }) => {
      did.push(key);
      if (fails()) throw new RangeError('somebody said something private');
      return 'done';
    });
    return { ...held, ...runner, did };
  }

  test('is done when it is due, the longest due first, and not before', async () => {
    const { store, runAll, did, clock } = await one();
    await store.plan(due('soon', at('19:01')));
    await store.plan(due('late', at('18:00')));
    await store.plan(due('now', at('19:00')));
    await runAll();
    expect(did).toEqual(['late', 'now']);
    clock.is(at('19:01'));
    await runAll();
    expect(did).toEqual(['late', 'now', 'soon']);
    expect(await store.next()).toBeUndefined();
  });

  test('of very many rows is asked for together: those that are done, those that wait, and those that are new', async () => {
    const { store, runAll, run, did, clock } = await one();
    await store.plan(due('done'));
    await runAll();
    await store.plan(due('waits', at('21:00')));
    const keys = ['done', 'waits', ...Array.from({ length: 505 }, (_, number) => `new ${number}`)];
    await store.askAll(
      keys.map((key) => due(key)),
      at('19:30'),
    );
    const planned = await store.plannedFor([...keys, 'nobody']);
    expect(planned).toEqual(new Map(keys.map((key) => [key, at('19:30')])));
    clock.is(at('19:30'));
    for (const key of ['done', 'waits', 'new 504']) await run(key);
    expect(did).toEqual(['done', 'done', 'waits', 'new 504']);
  });

  test('is done once, however often somebody looks', async () => {
    const { store, runAll, run, did } = await one();
    await store.plan(due('reminder'));
    await Promise.all([runAll(), runAll(), run('reminder'), run('reminder')]);
    expect(did).toEqual(['reminder']);
  });

  test('of 60 rows is done to the last', async () => {
    const { store, runAll, did } = await one();
    const keys = Array.from({ length: 60 }, (_, n) => `row ${n}`);
    for (const key of keys) await store.plan(due(key));
    await runAll();
    expect(did.sort()).toEqual(keys.sort());
    expect(await store.waiting(at('19:00'))).toBe(0);
  });

  test('of 120 rows is begun in one second, so that nobody is told later than has to be', async () => {
    const { store, wake, idle, did } = await one();
    for (let n = 0; n < 120; n++) await store.plan(due(`row ${n}`));
    await wake();
    await idle();
    expect(new Set(did).size).toBe(120);
    expect(did).toHaveLength(120);
  });

  test('that is finished is not planned again, but can be asked for again', async () => {
    const { store, runAll, did, row } = await one();
    await store.plan(due('reminder'));
    await runAll();
    await store.plan(due('reminder', at('18:00')));
    await runAll();
    expect(did).toEqual(['reminder']);
    expect(await row('reminder')).toMatchObject({
      finishedAt: at('19:00'),
      claimedBy: null,
      claimedTo: null,
    });
    await store.ask(due('reminder'));
    await runAll();
    expect(did).toEqual(['reminder', 'reminder']);
  });

  test('that is planned at the same moment by many is one row', async () => {
    const { store, runAll, did } = await one();
    await Promise.all(Array.from({ length: 10 }, () => store.plan(due('reminder'))));
    await runAll();
    expect(did).toEqual(['reminder']);
  });

  test('that is dropped is not done', async () => {
    const { store, runAll, did } = await one();
    await store.plan(due('reminder'));
    await store.drop('reminder');
    await runAll();
    expect(did).toEqual([]);
  });

  describe('that fails', () => {
    test('is kept and tried again after a wait that grows', async () => {
      const { store, runAll, did, clock, row, told } = await one(() => true);
      await store.plan(due('reminder'));
      for (const wait of [1, 2, 4, 8, 16]) {
        await runAll();
        const next = new Date(clock.now().getTime() + wait * 1_000);
        expect(await row('reminder')).toMatchObject({ dueAt: next, claimedBy: null, finishedAt: null });
        clock.is(new Date(next.getTime() - 1));
        await runAll();
        clock.is(next);
      }
      expect(did).toHaveLength(5);
      expect(told.map(({ outcome, attempt }) => [outcome, attempt])).toEqual(
        [1, 2, 3, 4, 5].map((attempt) => ['failed', attempt]),
      );
    });

    test('keeps the name of the error and none of its words', async () => {
      const { store, runAll, row } = await one(() => true);
      await store.plan(due('reminder'));
      await runAll();
      expect(await row('reminder')).toMatchObject({ lastError: 'RangeError' });
    });

    test('is clean again once it went well', async () => {
      let broken = true;
      const { store, runAll, row, clock } = await one(() => broken);
      await store.plan(due('reminder'));
      await runAll();
      broken = false;
      clock.passes(1_000);
      await runAll();
      expect(await row('reminder')).toMatchObject({ lastError: null, finishedAt: at('19:00:01') });
    });

    test('does not keep the others from being done', async () => {
      const { store, runner } = runnersOn(await open());
      const did: string[] = [];
      const { runAll } = runner('one', async ({ key }) => {
        if (key === 'broken') throw new Error('broken');
        did.push(key);
        return 'done';
      });
      for (const key of ['broken', 'one', 'two']) await store.plan(due(key));
      await runAll();
      expect(did.sort()).toEqual(['one', 'two']);
    });
  });

  test('asked for again while it is being done is done once more', async () => {
    const { store, runner } = runnersOn(await open());
    const first = gate();
    const did: string[] = [];
    const { runAll } = runner('one', async ({ key }) => {
      did.push(key);
      if (did.length === 1) await first.pass();
      return 'done';
    });
    await store.plan(due('arrange'));
    const running = runAll();
    await first.started;
    await store.ask(due('arrange'));
    await store.ask(due('arrange'));
    first.open();
    await running;
    expect(did).toEqual(['arrange', 'arrange']);
    expect(await store.waiting(at('19:00'))).toBe(0);
  });

  test('whose clock is stepped back an hour is not done twice', async () => {
    const { store, runAll, did, clock } = await one();
    await store.plan(due('reminder'));
    await runAll();
    clock.is(at('18:00'));
    for (let minute = 0; minute <= 120; minute += 10) {
      await store.plan(due('reminder'));
      await runAll();
      clock.passes(10 * 60_000);
    }
    expect(did).toEqual(['reminder']);
  });

  test('is counted by kind and time, and no further than anybody wants to know', async () => {
    const { store } = await one();
    for (const time of ['18:59', '19:00', '19:01', '19:02', '19:03']) await store.plan(due(time, at(time)));
    const { kind } = due('any');
    const counted = (most: number) => store.countBetween(kind, at('18:59'), at('19:02'), most);
    expect([await counted(10), await counted(2)]).toEqual([3, 2]);
    expect(await store.countBetween('letter', at('18:59'), at('19:02'), 10)).toBe(0);
  });

  test('that is long finished is thrown away, and what is not finished stays', async () => {
    const { store, runAll, row, clock } = await one();
    await store.plan(due('done'));
    await runAll();
    await store.plan(due('open', at('20:00')));
    clock.is(at('21:00'));
    await store.forgetFinishedBefore(at('19:00'));
    expect(await row('done')).not.toBeNull();
    await store.forgetFinishedBefore(at('20:30'));
    expect(await row('done')).toBeNull();
    expect(await row('open')).not.toBeNull();
  });
});
