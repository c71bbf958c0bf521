import { describe, expect, test } from 'vitest';
import {
  allOf,
  isAll,
  isFirst,
  oneForAll,
  readShards,
  serves,
  shardOf,
} from '../../../src/features/shard/shard.ts';
import { guild } from '../../support/make.ts';

describe('the shards that somebody names', () => {
  test.for<[string, readonly number[] | 'spare']>([
    ['0-3', [0, 1, 2, 3]],
    ['0,1,2', [0, 1, 2]],
    ['7', [7]],
    ['0-1, 4 ,10-12', [0, 1, 4, 10, 11, 12]],
    ['99998-99999', [99_998, 99_999]],
    ['5-5', [5]],
    ['spare', 'spare'],
  ])('%s are read', ([text, own]) => {
    expect(readShards(text)).toEqual(own);
  });

  test.for([
    '',
    'all',
    '3-1',
    '0,0',
    '0-2,2',
    '0-',
    '-1',
    '0--3',
    '1.5',
    '0 1',
    'x0-3',
    '0-3x',
    '123456',
    'spares',
    '0,,1',
  ])('%j are none', (text) => {
    expect(readShards(text)).toBeUndefined();
  });
});

describe('a process', () => {
  test('with every shard serves every server, with some those that are on them', () => {
    const server = guild();
    const on = shardOf(server, 4);
    const others = allOf(4).filter((shard) => shard !== on);
    expect(allOf(4)).toEqual([0, 1, 2, 3]);
    expect([oneForAll, { own: allOf(4), count: 4 }].every((shards) => serves(shards, server))).toBe(true);
    expect([serves({ own: [on], count: 4 }, server), serves({ own: others, count: 4 }, server)]).toEqual([
      true,
      false,
    ]);
  });

  test('that has them all is not one of several, and one that has the first does what is there once', () => {
    expect(oneForAll).toEqual({ own: [0], count: 1 });
    expect([isAll(oneForAll), isAll({ own: [0], count: 2 }), isAll({ own: 'spare', count: 2 })]).toEqual([
      true,
      false,
      false,
    ]);
    expect([
      isFirst(oneForAll),
      isFirst({ own: [1, 0], count: 3 }),
      isFirst({ own: [1, 2], count: 3 }),
    ]).toEqual([true, true, false]);
  });
});
