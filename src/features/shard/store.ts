import { z } from 'zod';
import type { Database } from '../../db/open.ts';
import { Lease } from './schema.ts';
import type { Shards } from './shard.ts';

type Tables = Pick<
  Database,
  'shardLease' | 'identifySlot' | 'jobRun' | '$queryRawUnsafe' | '$executeRawUnsafe'
>;

/** Any number that nothing else locks by. */
const lockNumber = 72_707_370;

const Waited = z.tuple([z.object({ ms: z.coerce.number() })]);

export function shardStore(db: Tables) {
  /** Makes a lease be this process's, as long as it stands as it was seen. */
  async function takeOne(wanted: Lease, seen: Lease | undefined): Promise<boolean> {
    const { shard, ...rest } = wanted;
    if (seen === undefined) {
      const there = await db.shardLease.upsert({ where: { shard }, create: wanted, update: { shard } });
      return there.holder === wanted.holder;
    }
    const where = { shard, holder: seen.holder, beat: seen.beat };
    return (await db.shardLease.updateMany({ where, data: rest })).count === 1;
  }

  return {
    async all(): Promise<readonly Lease[]> {
      const rows = await db.shardLease.findMany({ orderBy: { shard: 'asc' } });
      return rows.map((row) => Lease.parse(row));
    },

    /**
     * Takes shards for a holder, as long as everything that stands in the way is as it was seen. With `false` it is not, and
     * the transaction has to be given up. One at a time: two that divide the servers differently never both take.
     */
    async take({ own, count }: Shards, holder: string, seen: readonly Lease[]): Promise<boolean> {
      await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock($1)', lockNumber);
      const ofOtherCount = { count: { not: count } };
      for (const { shard, holder: other, beat } of seen.filter((lease) => lease.count !== count))
        await db.shardLease.deleteMany({ where: { shard, holder: other, beat } });
      if ((await db.shardLease.count({ where: ofOtherCount })) > 0) return false;
      for (const shard of own) {
        const before = seen.find((lease) => lease.shard === shard && lease.count === count);
        const beat = (before?.beat ?? 0) + 1;
        if (!(await takeOne({ shard, count, holder, beat, released: false }, before))) return false;
      }
      return true;
    },

    /** Says that a holder lives. How many shards it still has. */
    async beat(holder: string): Promise<number> {
      const { count } = await db.shardLease.updateMany({
        where: { holder },
        data: { beat: { increment: 1 } },
      });
      return count;
    },

    async release(holder: string): Promise<void> {
      await db.shardLease.updateMany({ where: { holder }, data: { released: true } });
    },

    /**
     * Reserves the next moment at which a connection may introduce itself, `every` ms after the one before, and says how many
     * ms it is until then. By the clock of the database, because Discord counts over all processes. PostgreSQL's words.
     */
    async reserve(slot: number, every: number): Promise<number> {
      const wait = await db.$queryRawUnsafe(
        `INSERT INTO "IdentifySlot" AS s ("slot", "freeAt") VALUES ($1, (clock_timestamp() AT TIME ZONE 'UTC') + $2 * interval '1 ms')
         ON CONFLICT ("slot") DO UPDATE SET
           "freeAt" = greatest(s."freeAt", clock_timestamp() AT TIME ZONE 'UTC') + $2 * interval '1 ms'
         RETURNING greatest(0, extract(epoch FROM "freeAt" - (clock_timestamp() AT TIME ZONE 'UTC')) * 1000 - $2) AS ms`,
        slot,
        every,
      );
      return Waited.parse(wait)[0].ms;
    },

    /** Whether this process is the one that does a run. Runs of more than a week ago are forgotten. */
    async isElected(key: string, now: Date, forgotten: Date): Promise<boolean> {
      await db.jobRun.deleteMany({ where: { at: { lt: forgotten } } });
      const elected = await db.$queryRawUnsafe(
        `INSERT INTO "JobRun" ("key", "at") VALUES ($1, $2::timestamp) ON CONFLICT DO NOTHING RETURNING "key"`,
        key,
        now.toISOString(),
      );
      return z.array(z.unknown()).parse(elected).length === 1;
    },
  };
}
