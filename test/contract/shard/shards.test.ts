import { expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../src/db/open.ts';
import { transacter } from '../../../src/db/transact.ts';
import { lease as dueLease } from '../../../src/features/due-work/due-work.ts';
import { shardActions } from '../../../src/features/shard/actions.ts';
import { leaseTime } from '../../../src/features/shard/lease.ts';
import { shardOf } from '../../../src/features/shard/shard.ts';
import { after } from '../../../src/lib/time.ts';
import { storesOn } from '../../../src/stores.ts';
import { onPostgresql } from '../../support/databases.ts';
import { at, circleId, circleOf, guild } from '../../support/make.ts';
import { standingClock } from '../../support/standing-clock.ts';

onPostgresql('Several processes', (place, remember) => {
  let opened: Promise<OpenDatabase> | undefined;
  const open = async (): Promise<OpenDatabase> => {
    opened ??= place(true).then(async ({ url }) => remember(await openDatabase({ url })));
    const database = await opened;
    await database.db.shardLease.deleteMany();
    return database;
  };

  /** One process that shares the servers with others. */
  function processesOn(database: OpenDatabase) {
    const clock = standingClock(at('19:00'));
    const inTransaction = transacter(database.db);
    const stores = storesOn(database.db);
    const start = (holder: string) =>
      shardActions({
        stores,
        transact: (work) => inTransaction((tx) => work(storesOn(tx))),
        holder,
        now: clock.now,
      });
    return { clock, stores, start };
  }
  const half = { own: [0, 1], count: 4 };

  test('that want the same shards at the same moment: one gets them all, whoever else tries', async () => {
    const { start } = processesOn(await open());
    const tried = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => start(name).tryToTake(name === 'D' ? { own: [1], count: 4 } : half)),
    );
    expect(tried.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
  });

  test('that would divide the servers in two ways at the same moment: one way is taken', async () => {
    const { start } = processesOn(await open());
    const tried = await Promise.all([
      start('A').tryToTake({ own: [0, 1], count: 4 }),
      start('B').tryToTake({ own: [4, 5], count: 6 }),
    ]);
    expect(tried.filter(({ kind }) => kind === 'taken')).toHaveLength(1);
  });

  test('follow one that is gone, in its shards and in what it was doing; and when it comes back it learns of it', async () => {
    const { clock, stores, start } = processesOn(await open());
    const gone = start('A');
    expect(await gone.tryToTake(half)).toMatchObject({ kind: 'taken' });
    const soon = { key: 'arrange:x', kind: 'arrange', subject: 'x', dueAt: clock.now() } as const;
    await stores.due.plan(soon);
    await stores.due.claim(soon.key, 'A', clock.now(), after(clock.now(), dueLease));

    const spares = [start('B'), start('C')];
    const all = () => Promise.all(spares.map((one) => one.tryToTake({ own: 'spare', count: 4 })));
    for (let looks = 0; looks < 5; looks++) {
      clock.passes(leaseTime / 5);
      await gone.beat(half);
      expect(await all()).toEqual([{ kind: 'wait' }, { kind: 'wait' }]);
    }
    let taken: Awaited<ReturnType<typeof all>> = [];
    for (let looks = 0; looks < 5; looks++) {
      clock.passes(leaseTime / 5);
      taken = await all();
    }
    expect(taken.filter(({ kind }) => kind === 'taken')).toEqual([{ kind: 'taken', shards: half }]);
    expect(await gone.beat(half)).toBe('lost');
    expect(await stores.due.due(clock.now(), 10)).toEqual([soon.key]);
  });

  test('introduce themselves to Discord one after another, also after one of them has died waiting', async () => {
    const { start } = processesOn(await open());
    const turns = await Promise.all([start('A'), start('B'), start('C')].map((one) => one.turnToIdentify(0)));
    const apart = turns.toSorted((one, other) => one - other).map((ms) => Math.round(ms / 100) / 10);
    expect(apart.map((seconds, n) => Math.abs(seconds - n * 6) < 0.6)).toEqual([true, true, true]);
    expect(await start('D').turnToIdentify(1)).toBeLessThan(5);
  });

  test('elect one of them for each run of a daily job', async () => {
    const { start } = processesOn(await open());
    const elect = (run: string) => Promise.all([start('A'), start('B')].map((one) => one.isElected(run)));
    expect((await elect('tidy:1')).filter(Boolean)).toHaveLength(1);
    expect(await elect('tidy:1')).toEqual([false, false]);
    expect((await elect('tidy:2')).filter(Boolean)).toHaveLength(1);
  });

  test('do each what is due in the servers they see; what is of no server anybody does', async () => {
    const { db } = await open();
    await db.dueWork.deleteMany();
    const all = storesOn(db);
    const now = at('19:00');
    const servers = ['home', 'school', 'work', 'club', 'park'].map((name) => guild(name));
    for (const guildId of servers) {
      const id = circleId(guildId);
      await all.circles.add(circleOf({ id, guildId }));
      await all.due.plan({ key: `arrange:${guildId}`, kind: 'arrange', subject: id, dueAt: now });
      const letter = `kept/${id}/1/1`;
      await all.due.plan({ key: `letter:${guildId}`, kind: 'letter', subject: letter, dueAt: now });
      await all.due.plan({ key: `guild-end:${guildId}`, kind: 'guild-end', subject: guildId, dueAt: now });
    }
    await all.due.plan({ key: 'tidy', kind: 'tidy', subject: 'all', dueAt: now });
    const [first, second] = [[0], [1]].map((own) => storesOn(db, { own, count: 2 }).due);
    if (first === undefined || second === undefined) throw new Error('Two processes were asked for.');

    const mine = await first.due(now, 50);
    const theirs = servers.filter((one) => shardOf(one, 2) === 1);
    const ours = servers.filter((one) => shardOf(one, 2) === 0);
    const rowsOf = (guilds: readonly string[]) =>
      ['tidy', ...guilds.flatMap((one) => [`arrange:${one}`, `letter:${one}`, `guild-end:${one}`])].sort();
    expect([ours.length > 0, theirs.length > 0]).toEqual([true, true]);
    expect(mine.toSorted()).toEqual(rowsOf(ours));
    expect((await second.due(now, 50)).toSorted()).toEqual(rowsOf(theirs));
    expect(await first.waiting(now)).toBe(mine.length);
    const key = `arrange:${theirs[0]}`;
    expect(await first.claim(key, 'A', now, after(now, dueLease))).toBeUndefined();
    expect(await second.claim(key, 'B', now, after(now, dueLease))).toMatchObject({ key });
  });
});
