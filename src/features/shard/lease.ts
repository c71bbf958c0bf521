import { seconds } from '../../lib/time.ts';
import type { Lease } from './schema.ts';
import type { Wanted } from './shard.ts';

/**
 * For so long nobody may have seen a process count before another one follows it. Each judges by how long it has looked
 * itself: two clocks are never compared, so they need not agree.
 */
export const leaseTime = seconds(30);

/** And looked so many times: a clock that is set forward between two looks proves nothing about anybody. */
export const fewestLooks = 3;

/** What one process has seen of the lease of a shard: since when it stands still, and whether it has ever seen it moving. */
export type Sight = Readonly<{ lease: Lease; since: Date; looks: number; moves: boolean }>;

const isSame = (one: Lease, other: Lease): boolean =>
  one.holder === other.holder && one.beat === other.beat && one.released === other.released;

/** Looks once more. */
export function look(before: readonly Sight[], leases: readonly Lease[], now: Date): readonly Sight[] {
  return leases.map((lease) => {
    const known = before.find((sight) => sight.lease.shard === lease.shard);
    if (known === undefined) return { lease, since: now, looks: 1, moves: false };
    if (isSame(known.lease, lease)) return { ...known, looks: known.looks + 1 };
    return { lease, since: now, looks: 1, moves: known.lease.holder === lease.holder };
  });
}

const isOver = ({ since, looks }: Sight, now: Date): boolean =>
  looks >= fewestLooks && now.getTime() - since.getTime() >= leaseTime;

export type Choice = Readonly<
  | { kind: 'take'; shards: readonly number[] }
  /** Somebody has them, or may still have them. */
  | { kind: 'wait' }
  /** Somebody who lives divides the servers into another number of shards. */
  | { kind: 'other-count'; count: number }
>;

const wait: Choice = { kind: 'wait' };

/** Which shards a process may take by what it has seen. A spare takes all those of one process that is no longer there. */
export function choose({ own, count }: Wanted, sights: readonly Sight[], now: Date): Choice {
  const others = sights.filter(({ lease }) => lease.count !== count && !lease.released);
  const living = others.find(({ moves }) => moves);
  if (living !== undefined) return { kind: 'other-count', count: living.lease.count };
  if (others.some((sight) => !isOver(sight, now))) return wait;
  const known = sights.filter(({ lease }) => lease.count === count);
  if (own === 'spare') return spare(known, now);
  const taken = known.filter(({ lease }) => own.includes(lease.shard));
  return taken.every((sight) => sight.lease.released || isOver(sight, now))
    ? { kind: 'take', shards: own }
    : wait;
}

/** Also of one that has stopped in order and is not back after that time. What nobody has ever had is nobody's to follow. */
function spare(known: readonly Sight[], now: Date): Choice {
  const left = known.find(({ lease: { holder } }) =>
    known.every((sight) => sight.lease.holder !== holder || isOver(sight, now)),
  );
  if (left === undefined) return wait;
  const { holder } = left.lease;
  const shards = known.flatMap(({ lease }) => (lease.holder === holder ? lease.shard : []));
  return { kind: 'take', shards: shards.toSorted((one, other) => one - other) };
}
