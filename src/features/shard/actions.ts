import { after, hours, type Now, seconds } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { choose, look, type Sight } from './lease.ts';
import type { Shards, Wanted } from './shard.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  /** The name of this process, which no other one has. */
  holder: string;
  now: Now;
}>;

/** Discord asks for five seconds between two connections. What is sent may be under way for a while, and for how long varies. */
const identifyEvery = seconds(6);

/** Thrown to give up a transaction. */
class Lost extends Error {}

export type Tried = Readonly<
  { kind: 'taken'; shards: Shards } | { kind: 'wait' } | { kind: 'other-count'; count: number }
>;

/** How several processes share the servers of one bot. */
export function shardActions({ transact, stores, holder, now }: Needs) {
  let sights: readonly Sight[] = [];

  /** Takes shards as they were seen, and what their former holders were doing with them. */
  async function take(shards: Shards): Promise<boolean> {
    const seen = sights.map(({ lease }) => lease);
    const former = new Set(seen.flatMap((one) => (shards.own.includes(one.shard) ? one.holder : [])));
    try {
      await transact(async (held) => {
        if (!(await held.shards.take(shards, holder, seen))) throw new Lost();
        for (const owner of former) await held.due.release(owner);
      });
      return true;
    } catch (error) {
      if (error instanceof Lost) return false;
      throw error;
    }
  }

  return {
    /** Looks at who has which shards, and takes those that are wanted where they are nobody's any more. */
    async tryToTake(wanted: Wanted): Promise<Tried> {
      sights = look(sights, await stores.shards.all(), now());
      const choice = choose(wanted, sights, now());
      if (choice.kind !== 'take') return choice;
      const shards = { own: choice.shards, count: wanted.count };
      return (await take(shards)) ? { kind: 'taken', shards } : { kind: 'wait' };
    },

    /** Whether others share the servers now. Whoever has not stopped in order is looked at twice, and counts if it lives. */
    async areOthersThere(inAWhile: () => Promise<unknown>): Promise<boolean> {
      const before = look([], await stores.shards.all(), now());
      if (before.every(({ lease }) => lease.released)) return false;
      await inAWhile();
      return look(before, await stores.shards.all(), now()).some(({ moves }) => moves);
    },

    /** Says that this process lives. `lost`: it was away for so long that another one has followed it. */
    async beat({ own }: Shards): Promise<'held' | 'lost'> {
      return (await stores.shards.beat(holder)) === own.length ? 'held' : 'lost';
    },

    /** Lets go of everything, in order. */
    release: (): Promise<void> => stores.shards.release(holder),

    /** How many ms to wait before a connection may introduce itself to Discord. The moment is this process's then. */
    turnToIdentify: (slot: number): Promise<number> => stores.shards.reserve(slot, identifyEvery),

    /** Whether this process does a run of a job that only one may do. */
    isElected: (key: string): Promise<boolean> =>
      stores.shards.isElected(key, now(), after(now(), -hours(24 * 7))),
  };
}

export type ShardActions = ReturnType<typeof shardActions>;
