import { expect, test } from 'vitest';
import { documents } from '../../../src/features/consent/documents.ts';
import { moveSeat } from '../../../src/features/seat/seat.ts';
import { isAwaited, isBehind } from '../../../src/features/seat/standing.ts';
import { seatFor } from '../../support/make.ts';
import { ana, ben, cleo, lineOf, noon, stateOf } from './seats.ts';

const waits = (userId: typeof ana, place: number, agreedTo: number) =>
  seatFor({ userId, place, agreedTo, state: 'waitlisted' });

/** One free seat; Ana, who is asked for changed words, waits before Ben. */
const line = lineOf({
  capacity: 2,
  nextPlace: 4,
  seats: [waits(ana, 1, 2), waits(ben, 2, documents.membership), seatFor({ userId: cleo, place: 3 })],
});

test('a free seat passes by whoever is asked for changed words, and the host cannot offer it to them', () => {
  const settled = moveSeat(line, { kind: 'all-well', person: cleo }, noon);
  if (!settled.ok) throw new Error(settled.refusal);
  expect([stateOf(settled.value, ana), stateOf(settled.value, ben)]).toEqual(['waitlisted', 'offered']);
  const room = { ...line, capacity: 9 };
  expect(moveSeat(room, { kind: 'offer', person: ana }, noon)).toEqual({
    ok: false,
    refusal: 'no-seat-free',
  });
});

test('a yes to changed words brings a free seat with it, and is said once', () => {
  const yes = moveSeat({ ...line, capacity: 9 }, { kind: 'agree-anew', person: ana }, noon);
  if (!yes.ok) throw new Error(yes.refusal);
  expect(stateOf(yes.value, ana)).toBe('offered');
  expect(moveSeat(yes.value, { kind: 'agree-anew', person: ana }, noon)).toMatchObject({ ok: false });
});

test('who was invited or removed has agreed to nothing and is asked nothing; a seat is not awaited meanwhile', () => {
  const behind = (['invited', 'removed', 'active', 'paused'] as const).map((state) =>
    isBehind(seatFor({ state, agreedTo: 0 })),
  );
  expect(behind).toEqual([false, false, true, true]);
  expect(isAwaited(seatFor({ agreedTo: 2 }))).toBe(false);
  expect(isAwaited(seatFor())).toBe(true);
});
