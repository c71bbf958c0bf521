import { describe, expect, test } from 'vitest';
import {
  type Choice,
  choose,
  fewestLooks,
  leaseTime,
  look,
  type Sight,
} from '../../../src/features/shard/lease.ts';
import type { Lease } from '../../../src/features/shard/schema.ts';
import { serves, shardOf } from '../../../src/features/shard/shard.ts';
import { after } from '../../../src/lib/time.ts';
import { at, guild } from '../../support/make.ts';

const held = (shard: number, holder: string, beat = 1, more: Partial<Lease> = {}): Lease => ({
  shard,
  count: 4,
  holder,
  beat,
  released: false,
  ...more,
});

const noon = at('12:00');
const half = leaseTime / 2;

/** What somebody sees who looks at these leases, each after as many ms. */
const seen = (...looks: readonly (readonly [number, readonly Lease[]])[]): readonly Sight[] =>
  looks.reduce<readonly Sight[]>((sights, [ms, leases]) => look(sights, leases, after(noon, ms)), []);

/** The same leases looked at for as long as it takes. */
const still = (...leases: readonly Lease[]) => seen([0, leases], [half, leases], [leaseTime, leases]);

const chosen = (own: readonly number[] | 'spare', sights: readonly Sight[], ms = leaseTime): Choice =>
  choose({ own, count: 4 }, sights, after(noon, ms));

describe('the shards of a bot', () => {
  test('are taken where nobody has ever had them', () => {
    expect(chosen([0, 1], [], 0)).toEqual({ kind: 'take', shards: [0, 1] });
    expect(chosen([0, 1], still(held(2, 'B')), 0)).toEqual({ kind: 'take', shards: [0, 1] });
  });

  test('stay with a process that goes on counting, however long one looks', () => {
    const looks = Array.from({ length: 90 }, (_, beat) => [beat * 1_000, [held(0, 'A', beat)]] as const);
    expect(chosen([0], seen(...looks), 90_000)).toEqual({ kind: 'wait' });
    expect(chosen('spare', seen(...looks), 90_000)).toEqual({ kind: 'wait' });
  });

  test('are taken when nobody has seen it counting for the whole time, and not before', () => {
    const sights = still(held(0, 'A'), held(1, 'A'));
    expect(chosen([0, 1], sights, leaseTime - 1)).toEqual({ kind: 'wait' });
    expect(chosen([0, 1], sights)).toEqual({ kind: 'take', shards: [0, 1] });
  });

  test('are not taken because a clock was set forward between two looks', () => {
    const lease = [held(0, 'A')];
    const looks = Array.from({ length: fewestLooks - 1 }, (_, n) => [n * leaseTime * 10, lease] as const);
    expect(chosen([0], seen(...looks), leaseTime * 100)).toEqual({ kind: 'wait' });
  });

  test('are taken at once where their process has stopped in order, but not by a spare: it may be back in a moment', () => {
    const stopped = [held(0, 'A', 7, { released: true }), held(1, 'A', 7, { released: true })];
    expect(chosen([0, 1], seen([0, stopped]), 0)).toEqual({ kind: 'take', shards: [0, 1] });
    expect(chosen('spare', seen([0, stopped]), 0)).toEqual({ kind: 'wait' });
    expect(chosen('spare', still(...stopped))).toEqual({ kind: 'take', shards: [0, 1] });
  });

  test('go to a spare all together, and only those of one process', () => {
    const sights = still(held(3, 'B'), held(2, 'B'), held(0, 'A'), held(1, 'C'));
    expect(chosen('spare', sights)).toEqual({ kind: 'take', shards: [2, 3] });
  });

  test('are not a spare’s where nobody has had them before', () => {
    expect(chosen('spare', [])).toEqual({ kind: 'wait' });
  });

  test('cannot be divided in two ways at once; after everybody has gone they can be divided anew', () => {
    const six = (beat: number) => [held(0, 'A', beat, { count: 6 })];
    expect(chosen([1], seen([0, six(1)]), 0)).toEqual({ kind: 'wait' });
    expect(chosen([1], seen([0, six(1)], [1_000, six(2)]), 1_000)).toEqual({ kind: 'other-count', count: 6 });
    expect(chosen([1], still(...six(1)))).toEqual({ kind: 'take', shards: [1] });
    expect(chosen([1], seen([0, [held(0, 'A', 1, { count: 6, released: true })]]), 0)).toEqual({
      kind: 'take',
      shards: [1],
    });
  });
});

describe('a server', () => {
  test('is on exactly one shard, and seen by the process that has it', () => {
    const ours = guild();
    const shard = shardOf(ours, 4);
    expect(shard).toBe(Number((BigInt(ours) >> 22n) % 4n));
    expect([0, 1, 2, 3].filter((own) => serves({ own: [own], count: 4 }, ours))).toEqual([shard]);
    expect(serves({ own: [0], count: 1 }, ours)).toBe(true);
  });
});
