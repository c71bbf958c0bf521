import { describe, expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import { movesUp, participants, seatedIn, takeSeat } from '../../../src/features/circle/membership.ts';
import type { Seat } from '../../../src/features/circle/schema.ts';
import { at, circleId, circleOf, user } from '../../support/make.ts';

const [ana, ben, cleo, dan, hana] = [user('ana'), user('ben'), user('cleo'), user('dan'), user('hana')];

const seat = (userId: Seat['userId'], place: number, state: Seat['state'] = 'active'): Seat => ({
  circleId: circleId('maple'),
  userId,
  state,
  place,
  since: at('12:00'),
  visits: 0,
  trial: 3,
  offeredUntil: null,
  quietFor: 0,
});

describe('joining a circle of three seats', () => {
  const full = [seat(ana, 1), seat(ben, 2), seat(cleo, 3)];
  test.for([
    ['gives the first a seat', [], { value: { kind: 'seated' } }],
    ['gives the third a seat', full.slice(0, 2), { value: { kind: 'seated' } }],
    ['lets the fourth wait, with nobody ahead', full, { value: { kind: 'waiting', ahead: 0 } }],
    [
      'lets the sixth wait behind two',
      [...full, seat(hana, 4, 'waitlisted'), seat(user('eve'), 5, 'waitlisted')],
      { value: { kind: 'waiting', ahead: 2 } },
    ],
    [
      'lets somebody wait while anybody waits, though a seat is free',
      [seat(ana, 1), seat(ben, 2, 'waitlisted')],
      { value: { kind: 'waiting', ahead: 1 } },
    ],
    ['is refused to who has a seat', [seat(dan, 1)], { refusal: 'already-seated' }],
    ['is refused to who waits', [...full, seat(dan, 4, 'waitlisted')], { refusal: 'already-waiting' }],
  ] as const)('%s', ([, seats, expected]) => {
    expect(takeSeat(3, seats, dan)).toMatchObject(expected);
  });
});

describe('who moves up', () => {
  const line = [seat(dan, 9, 'waitlisted'), seat(cleo, 4, 'waitlisted'), seat(ben, 2, 'waitlisted')];
  test.for([
    ['is nobody while all seats are taken', [seat(ana, 1), ...line], 1, []],
    ['is the first in line for one free seat', [seat(ana, 1), ...line], 2, [ben]],
    ['are the first two for two', line, 2, [ben, cleo]],
    ['is everybody when there is room', line, 12, [ben, cleo, dan]],
    ['is nobody when there are too many already', [seat(ana, 1), seat(hana, 3), ...line], 1, []],
  ] as const)('%s', ([, seats, capacity, expected]) => {
    expect(movesUp(capacity, seats).map((one) => one.userId)).toEqual(expected);
  });
});

describe('who belongs in the room', () => {
  const seats = [seat(cleo, 5), seat(dan, 6, 'waitlisted'), seat(ana, 1)];
  test('are those with a seat, in the order in which they came', () => {
    expect(seatedIn(seats)).toEqual([ana, cleo]);
    expect(participants(null, seats)).toEqual([ana, cleo]);
  });

  test('and the host, first where they have no seat of their own', () => {
    expect(participants(hana, seats)).toEqual([hana, ana, cleo]);
    expect(participants(cleo, seats)).toEqual([ana, cleo]);
  });
});

describe('holding a circle', () => {
  test('is proven by its host alone', () => {
    const circle = circleOf({ hostId: hana });
    expect(proveHost(circle, hana)).toMatchObject({ ok: true, value: { user: hana, circle } });
    expect(proveHost(circle, ana)).toEqual({ ok: false, refusal: 'not-the-host' });
  });

  test('is proven by nobody when the circle has no host', () => {
    expect(proveHost(circleOf({ hostId: null }), hana)).toEqual({ ok: false, refusal: 'not-the-host' });
  });
});
