import { inParts } from '../../db/in-parts.ts';
import type { Database } from '../../db/open.ts';
import { isAll, oneForAll, type Shards } from '../shard/shard.ts';
import { type DueKind, dueKinds } from './due-work.ts';
import { type Due, DueRow } from './schema.ts';
import { Counted, Keys, sharedQueries } from './shared-queries.ts';

type Tables = Pick<Database, 'dueWork' | '$queryRawUnsafe'>;

type PutOff = Readonly<{ owner: string; dueAt: Date; reason: string }>;
export type DueStore = ReturnType<typeof dueStore>;

/** Where several processes share the servers, what is due is only what is due in servers on these shards. */
export function dueStore(db: Tables, shards: Shards = oneForAll) {
  const shared = isAll(shards) ? undefined : sharedQueries(shards);
  const free = (now: Date) => ({ OR: [{ claimedTo: null }, { claimedTo: { lte: now } }] });
  const anew = { stamp: { increment: 1 }, attempts: 0, finishedAt: null } as const;

  async function ask({ key, ...due }: Due): Promise<void> {
    await db.dueWork.upsert({ where: { key }, create: { key, ...due }, update: { ...due, ...anew } });
  }

  return {
    /** Plans a row once: a row of this key that exists, finished or not, stays as it is. */
    async plan({ key, ...due }: Due): Promise<void> {
      // Writes what is there. Without anything to write it would be two steps, and of two at once one would fail.
      await db.dueWork.upsert({ where: { key }, create: { key, ...due }, update: { key } });
    },

    /** Asks for a row (again): it becomes due at the given time even if it was finished or is being done now. */
    ask,

    /** Asks for very many rows, all for one time: most of them are there, and are asked for together. */
    async askAll(rows: readonly Omit<Due, 'dueAt'>[], dueAt: Date): Promise<void> {
      const there = await inParts(rows, (some) =>
        db.dueWork.updateManyAndReturn({
          where: { key: { in: some.map(({ key }) => key) } },
          data: { dueAt, ...anew },
          select: { key: true },
        }),
      );
      const known = new Set(there.map(({ key }) => key));
      for (const row of rows) if (!known.has(row.key)) await ask({ ...row, dueAt });
    },

    /** When those of these rows are due that are still to be done. */
    async plannedFor(keys: readonly string[]): Promise<ReadonlyMap<string, Date>> {
      const rows = await inParts(keys, (some) =>
        db.dueWork.findMany({
          where: { key: { in: some }, finishedAt: null },
          select: { key: true, dueAt: true },
        }),
      );
      return new Map(rows.map(({ key, dueAt }) => [key, dueAt]));
    },

    async drop(key: string): Promise<void> {
      await db.dueWork.deleteMany({ where: { key } });
    },

    /** Keys of rows that are due and nobody's, the longest due first. */
    async due(now: Date, most: number): Promise<readonly string[]> {
      if (shared !== undefined)
        return Keys.parse(await db.$queryRawUnsafe(shared.due, now.toISOString(), most)).map(
          ({ key }) => key,
        );
      // Kinds of a newer version are left for it.
      const where = { finishedAt: null, kind: { in: [...dueKinds] }, dueAt: { lte: now }, ...free(now) };
      const rows = await db.dueWork.findMany({
        where,
        orderBy: { dueAt: 'asc' },
        take: most,
        select: { key: true },
      });
      return rows.map((row) => row.key);
    },

    /** Takes a row that is due; of several processes that try, one gets it. Nobody gets one of a server they do not see. */
    async claim(key: string, owner: string, now: Date, until: Date): Promise<DueRow | undefined> {
      if (shared !== undefined && Keys.parse(await db.$queryRawUnsafe(shared.isServed, key)).length === 0)
        return undefined;
      const [row] = await db.dueWork.updateManyAndReturn({
        where: { key, finishedAt: null, dueAt: { lte: now }, ...free(now) },
        data: { claimedBy: owner, claimedTo: until, attempts: { increment: 1 } },
      });
      return row === undefined ? undefined : DueRow.parse(row);
    },

    async renew(keys: readonly string[], owner: string, until: Date): Promise<void> {
      const where = { key: { in: [...keys] }, claimedBy: owner };
      await db.dueWork.updateMany({ where, data: { claimedTo: until } });
    },

    /** Finishes a row, unless it was asked for again meanwhile: then it is free, and due, once more. */
    async finish({ key, stamp }: DueRow, owner: string, now: Date): Promise<'finished' | 'asked-again'> {
      const freed = { claimedBy: null, claimedTo: null, lastError: null };
      const { count } = await db.dueWork.updateMany({
        where: { key, claimedBy: owner, stamp },
        data: { ...freed, finishedAt: now },
      });
      if (count === 0) await db.dueWork.updateMany({ where: { key, claimedBy: owner }, data: freed });
      return count === 0 ? 'asked-again' : 'finished';
    },

    /** Gives a row back after a failure. `reason` is the name of an error, never its words. */
    async putOff(
      { key, stamp }: DueRow,
      { owner, dueAt, reason }: PutOff,
    ): Promise<'put-off' | 'asked-again'> {
      const freed = { claimedBy: null, claimedTo: null, lastError: reason };
      const { count } = await db.dueWork.updateMany({
        where: { key, claimedBy: owner, stamp },
        data: { ...freed, dueAt },
      });
      if (count === 0) await db.dueWork.updateMany({ where: { key, claimedBy: owner }, data: freed });
      return count === 0 ? 'asked-again' : 'put-off';
    },

    /** Frees every row. Only where no other process can be at work: at the start on the embedded database. */
    async releaseAll(): Promise<void> {
      await db.dueWork.updateMany({
        where: { claimedBy: { not: null } },
        data: { claimedBy: null, claimedTo: null },
      });
    },

    /** Frees what a process was doing that is no longer there. */
    async release(owner: string): Promise<void> {
      const freed = { claimedBy: null, claimedTo: null };
      await db.dueWork.updateMany({ where: { claimedBy: owner, finishedAt: null }, data: freed });
    },

    /** When the next thing happens that people would notice: looks come every minute, and mostly change nothing. */
    async next(): Promise<Date | undefined> {
      const where = { finishedAt: null, kind: { not: 'look' } };
      const row = await db.dueWork.findFirst({ where, orderBy: { dueAt: 'asc' } });
      return row?.dueAt;
    },

    /** How many rows of a kind are still to be done after one instant, up to another. Counts no further than `most`. */
    async countBetween(kind: DueKind, from: Date, until: Date, most: number): Promise<number> {
      const where = { finishedAt: null, kind, dueAt: { gt: from, lte: until } };
      // In the order of the index: without one Prisma would have all of them sorted by their keys.
      return await db.dueWork.count({ where, orderBy: { dueAt: 'asc' }, take: most });
    },

    /** When the last row of a kind is due that nobody has tried yet. One that was put off says nothing about the others. */
    async lastUntried(kind: DueKind): Promise<Date | undefined> {
      const where = { finishedAt: null, kind, attempts: 0 };
      return (await db.dueWork.findFirst({ where, orderBy: { dueAt: 'desc' } }))?.dueAt;
    },

    async waiting(now: Date): Promise<number> {
      if (shared !== undefined)
        return Counted.parse(await db.$queryRawUnsafe(shared.waiting, now.toISOString()))[0].count;
      return await db.dueWork.count({ where: { finishedAt: null, dueAt: { lte: now } } });
    },

    async forgetFinishedBefore(date: Date): Promise<void> {
      await db.dueWork.deleteMany({ where: { finishedAt: { lt: date } } });
    },
  };
}
