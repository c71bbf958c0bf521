import { describe, expect, test } from 'vitest';
import type { SeatMove, SeatRefusal } from '../../../src/features/seat/moves.ts';
import type { SeatState } from '../../../src/features/seat/schema.ts';
import { moveSeat } from '../../../src/features/seat/seat.ts';
import { accepted, seatFor } from '../../support/make.ts';
import { ana, dan, hana, lineOf, noon, seatIn, states } from './seats.ts';

/** Where a move leads from each state, in their order: the new state, or why it is refused. The circle takes nobody in. */
const outcomes: Readonly<Record<SeatMove['kind'], readonly (SeatState | SeatRefusal | 'gone')[]>> = {
  join: [
    'visitor',
    'already-seated',
    'already-seated',
    'already-seated',
    'already-waiting',
    'already-waiting',
    'already-waiting',
    'not-open-to-you',
  ],
  invite: [
    'already-invited',
    'already-seated',
    'already-seated',
    'already-seated',
    'already-waiting',
    'already-waiting',
    'already-waiting',
    'was-removed',
  ],
  remove: ['removed', 'removed', 'removed', 'removed', 'removed', 'removed', 'removed', 'already-removed'],
  leave: ['gone', 'gone', 'gone', 'gone', 'gone', 'gone', 'gone', 'not-in-circle'],
  readmit: [
    'not-removed',
    'not-removed',
    'not-removed',
    'not-removed',
    'not-removed',
    'not-removed',
    'not-removed',
    'gone',
  ],
  'agree-anew': [
    'already-invited',
    'already-seated',
    'already-seated',
    'already-seated',
    'already-waiting',
    'already-waiting',
    'already-waiting',
    'was-removed',
  ],
  take: [
    'offer-over',
    'already-seated',
    'already-seated',
    'offer-over',
    'offer-over',
    'visitor',
    'offer-over',
    'offer-over',
  ],
  offer: [
    'not-in-line',
    'not-in-line',
    'not-in-line',
    'not-in-line',
    'offered',
    'not-in-line',
    'offered',
    'not-in-line',
  ],
  decline: [
    'offer-over',
    'offer-over',
    'offer-over',
    'offer-over',
    'offer-over',
    'expired',
    'offer-over',
    'offer-over',
  ],
  'wait-again': [
    'already-waiting',
    'already-waiting',
    'already-waiting',
    'already-waiting',
    'already-waiting',
    'already-waiting',
    'waitlisted',
    'already-waiting',
  ],
  'wait-later': [
    'not-in-line',
    'not-in-line',
    'not-in-line',
    'not-in-line',
    'expired',
    'expired',
    'not-in-line',
    'not-in-line',
  ],
  pause: [
    'no-seat-to-pause',
    'paused',
    'paused',
    'no-seat-to-pause',
    'no-seat-to-pause',
    'no-seat-to-pause',
    'no-seat-to-pause',
    'no-seat-to-pause',
  ],
  'come-back': [
    'seat-not-resting',
    'seat-not-resting',
    'seat-not-resting',
    'visitor',
    'seat-not-resting',
    'seat-not-resting',
    'seat-not-resting',
    'seat-not-resting',
  ],
  'all-well': [
    'not-in-circle',
    'visitor',
    'visitor',
    'visitor',
    'not-in-circle',
    'not-in-circle',
    'not-in-circle',
    'not-in-circle',
  ],
  stay: [
    'not-visiting',
    'active',
    'not-visiting',
    'active',
    'not-visiting',
    'not-visiting',
    'not-visiting',
    'not-visiting',
  ],
  'visit-once-more': [
    'not-visiting',
    'visitor',
    'not-visiting',
    'not-visiting',
    'not-visiting',
    'not-visiting',
    'not-visiting',
    'not-visiting',
  ],
};

const cases = Object.entries(outcomes).flatMap(([kind, all]) =>
  all.map((expected, at) => [kind, states[at] ?? 'removed', expected] as const),
);

describe('from every state', () => {
  test.for(cases)('%s from %s: %s', ([kind, state, expected]) => {
    const line = lineOf({ takesPeople: false, seats: [seatIn(state)] });
    const move = Object.keys(outcomes).find((one): one is SeatMove['kind'] => one === kind);
    if (move === undefined) throw new Error(`There is no move ${kind}.`);
    const moved = moveSeat(line, { kind: move, person: ana }, noon);
    expect(moved.ok ? (moved.value.seats[0]?.state ?? 'gone') : moved.refusal).toBe(expected);
  });

  test('whoever has no entry can come, be asked in or kept out, and nothing else', () => {
    const comes = (kind: SeatMove['kind']) => moveSeat(lineOf(), { kind, person: dan }, noon);
    const fresh = {
      place: 1,
      since: noon,
      visits: 0,
      trial: 3,
      offeredUntil: null,
      quietFor: 0,
      askedUntil: null,
    };
    expect(accepted(comes('invite')).seats).toMatchObject([
      { ...fresh, userId: dan, state: 'invited', agreedTo: 0 },
    ]);
    expect(accepted(comes('remove')).seats).toMatchObject([{ ...fresh, state: 'removed', agreedTo: 0 }]);
    expect(accepted(comes('join')).seats).toMatchObject([
      { ...fresh, state: 'visitor', agreedTo: seatFor().agreedTo },
    ]);
    expect(comes('take')).toEqual({ ok: false, refusal: 'not-in-circle' });
    expect(moveSeat(lineOf(), { kind: 'remove', person: hana }, noon)).toEqual({
      ok: false,
      refusal: 'host-stays',
    });
  });

  test('what was counted or kept for them ends with it', () => {
    const left = (kind: SeatMove['kind'], state: SeatState, given = {}) =>
      accepted(
        moveSeat(lineOf({ takesPeople: false, seats: [seatIn(state, given)] }), { kind, person: ana }, noon),
      ).seats[0];
    for (const kind of ['remove', 'take', 'decline', 'wait-later'] as const)
      expect(left(kind, 'offered')?.offeredUntil, kind).toBeNull();
    for (const kind of ['come-back', 'all-well'] as const)
      expect(left(kind, 'paused')?.quietFor, kind).toBe(0);
    expect(left('stay', 'visitor')?.trial).toBe(0);
    expect(left('visit-once-more', 'visitor')?.trial).toBe(4);
    expect(left('take', 'offered', { trial: 0 })?.state).toBe('active');
    expect(left('agree-anew', 'active', { agreedTo: 1, askedUntil: noon })).toEqual(seatIn('active'));
  });
});
