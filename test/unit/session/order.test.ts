import { describe, expect, test } from 'vitest';
import {
  beginningWith,
  firstCallable,
  fromFirstPlace,
  heard,
  orderFor,
} from '../../../src/features/session/order.ts';
import type { Live } from '../../../src/features/session/schema.ts';
import { at, formatOf } from '../../support/make.ts';
import { ana, attendee, ben, cleo, dan, hana, liveOf } from './held.ts';

const rule = { id: 'round', order: 'seat', newcomers: 'as-seated', hostFirst: false } as const;
const orderOf = (live: Live, given = {}, number = 1) =>
  orderFor(live, { ...rule, ...given }, number, 'maple');
const live = liveOf();
const withNewcomers = liveOf({
  people: [
    attendee(hana),
    attendee(ana, { newcomer: true }),
    attendee(ben, { newcomer: true, early: true }),
    attendee(cleo),
  ],
});
const [long, checkIn] = [formatOf().phases[4], formatOf().phases[3]];
if (long?.kind !== 'round' || checkIn?.kind !== 'round') throw new Error('A talking piece has two rounds.');
const away = {
  people: [attendee(hana), attendee(ana), attendee(ben, { away: at('19:00') }), attendee(cleo)],
};

describe('the order of a round', () => {
  test('begins one place further in each session', () => {
    expect(fromFirstPlace([hana, ana, ben], 1)).toEqual([hana, ana, ben]);
    expect(fromFirstPlace([hana, ana, ben], 3)).toEqual([ben, hana, ana]);
    expect(fromFirstPlace([hana, ana, ben], 4)).toEqual([hana, ana, ben]);
    expect(fromFirstPlace([], 2)).toEqual([]);
    expect(orderOf(live, {}, 2)).toEqual([ana, ben, cleo, hana]);
  });

  test('by lot is another one in each session and each round, and always the same again', () => {
    const lots = [1, 2, 3, 4, 5, 6].map((n) =>
      orderFor(live, { ...rule, order: 'random', id: `round ${n}` }, 1, 'maple'),
    );
    expect(new Set(lots.map(String)).size).toBeGreaterThan(1);
    const other = [1, 2, 3, 4, 5, 6].map((n) =>
      orderFor(live, { ...rule, order: 'random' }, 1, `session ${n}`),
    );
    expect(new Set(other.map(String)).size).toBeGreaterThan(1);
    for (const lot of lots) expect(lot.toSorted()).toEqual([hana, ana, ben, cleo].toSorted());
    expect(orderOf(live, { order: 'random' }, 1)).toEqual(orderOf(live, { order: 'random' }, 2));
  });

  test('may begin with whoever was heard least', () => {
    const people = [attendee(hana, { heard: 9 }), attendee(ana, { heard: 3 }), attendee(ben, { heard: 5 })];
    expect(orderOf(liveOf({ people }), { order: 'least-heard-first' })).toEqual([ana, ben, hana]);
    expect(orderOf(liveOf({ people }))).toEqual([hana, ana, ben]);
    expect(heard(live, dan)).toBe(0);
  });

  test('has newcomers last, but for who would rather go early', () => {
    expect(orderOf(withNewcomers, { newcomers: 'last' })).toEqual([ben, hana, cleo, ana]);
    expect(orderOf(withNewcomers)).toEqual([hana, ana, ben, cleo]);
    expect(orderOf(withNewcomers, { newcomers: 'choose' })).toEqual([ben, hana, ana, cleo]);
  });

  test('may begin with whoever holds the circle, where they are here', () => {
    expect(orderOf(live, { hostFirst: true }, 2)).toEqual([hana, ana, ben, cleo]);
    expect(orderOf(live, {}, 2)[0]).toBe(ana);
    const absent = { ...live.chair, by: dan };
    expect(orderOf(liveOf({ chair: absent }), { hostFirst: true }, 2)).toEqual([ana, ben, cleo, hana]);
    expect(orderOf(liveOf({ chair: { ...absent, by: null } }), { hostFirst: true }, 2)[0]).toBe(ana);
  });

  test('can begin with somebody, and goes round to them', () => {
    expect(beginningWith([ana, ben, cleo], ben)).toEqual([ben, cleo, ana]);
    expect(beginningWith([ana, ben], ana)).toEqual([ana, ben]);
    expect(beginningWith([ana, ben], dan)).toEqual([ana, ben]);
  });

  test('comes to the first who is here and wants turns', () => {
    expect(firstCallable(liveOf(away), [dan, ben, cleo])).toBe(cleo);
    expect(firstCallable(liveOf({ people: [attendee(ana, { listening: true })] }), [ana])).toBeUndefined();
  });
});
