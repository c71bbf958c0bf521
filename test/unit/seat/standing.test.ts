import { describe, expect, test } from 'vitest';
import { fitsIn, type Line, mayFill, nextChange, settled } from '../../../src/features/seat/line.ts';
import type { Seat } from '../../../src/features/seat/schema.ts';
import { moveSeat } from '../../../src/features/seat/seat.ts';
import {
  awaitedIn,
  hasPart,
  hasRoom,
  isAwaited,
  isBehind,
  participants,
} from '../../../src/features/seat/standing.ts';
import { after } from '../../../src/lib/time.ts';
import { accepted } from '../../support/make.ts';
import { ana, apart, ben, cleo, dan, hana, lineOf, meeting, noon, seatIn, states } from './seats.ts';

test('somebody can be seated where a seat is free, was offered for long enough, or is that of whoever moves', () => {
  const seats = [seatIn('active'), seatIn('paused', { userId: ben, place: 2 })];
  const full = (offeredUntil: Date): Line =>
    lineOf({ seats: [...seats, seatIn('offered', { userId: cleo, place: 3, offeredUntil })] });
  const waits = seatIn('waitlisted', { userId: dan, place: 4 });
  const line = full(after(noon, 1));
  expect([undefined, dan, ana, ben, cleo].map((mover) => mayFill(line, mover, noon))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(mayFill({ ...line, seats: [...line.seats, waits] }, dan, noon)).toBe(false);
  expect(mayFill(full(noon), dan, noon)).toBe(true);
  expect(mayFill(lineOf({ seats }), dan, noon)).toBe(true);
});

describe('two people who are not to be seated together', () => {
  const line = lineOf({ areApart: apart([ana, ben], [dan, hana]), seats: [seatIn('active')] });

  test('are not, and nobody is kept from the host but who is to be', () => {
    expect(fitsIn(line, ben)).toBe(false);
    expect(fitsIn(line, cleo)).toBe(true);
    expect(fitsIn(line, ana)).toBe(true);
    expect(fitsIn(line, dan)).toBe(false);
    expect(fitsIn({ ...line, host: null }, dan)).toBe(true);
    expect(fitsIn({ ...line, seats: [seatIn('waitlisted')] }, ben)).toBe(true);
    expect(fitsIn({ ...line, areApart: (one, other) => one === other }, hana)).toBe(true);
  });

  test('do not keep others from the seat', () => {
    const waits = [
      seatIn('active'),
      seatIn('waitlisted', { userId: ben, place: 2 }),
      seatIn('waitlisted', { userId: cleo, place: 3 }),
    ];
    expect(settled({ ...line, seats: waits }, noon).seats.map(({ state }) => state)).toEqual([
      'active',
      'waitlisted',
      'offered',
    ]);
    const joins = moveSeat({ ...line, seats: waits.slice(0, 2) }, { kind: 'join', person: cleo }, noon);
    expect(accepted(joins).seats[2]?.state).toBe('visitor');
  });
});

describe('when time changes something', () => {
  const waiting = [seatIn('waitlisted')];
  const soon = new Date(meeting.getTime() - 60_000);

  test('is when the first offer ends', () => {
    const offers = [
      seatIn('offered', { offeredUntil: meeting }),
      seatIn('offered', { userId: ben, offeredUntil: soon }),
    ];
    expect(nextChange(lineOf({ seats: offers }), noon)).toEqual(soon);
    expect(nextChange(lineOf({ seats: offers.toReversed() }), noon)).toEqual(soon);
  });

  test('is after the meeting, where a seat is free just before it and somebody waits', () => {
    expect(nextChange(lineOf({ seats: waiting }), soon)).toEqual(meeting);
    expect(nextChange(lineOf({ seats: waiting }), noon)).toBeUndefined();
    expect(nextChange(lineOf({ seats: waiting, meeting: undefined }), soon)).toBeUndefined();
    expect(nextChange(lineOf({ seats: waiting, takesPeople: false }), soon)).toBeUndefined();
    expect(nextChange(lineOf({ seats: waiting, capacity: 0 }), soon)).toBeUndefined();
    expect(nextChange(lineOf({ seats: [seatIn('expired')] }), soon)).toBeUndefined();
  });
});

describe('who somebody is to a circle', () => {
  const where = (is: (seat: Seat) => boolean) => states.filter((state) => is(seatIn(state)));

  test('is told by their seat', () => {
    expect(where(hasRoom)).toEqual(['visitor', 'active', 'paused']);
    expect(where(isAwaited)).toEqual(['visitor', 'active']);
    expect(where(hasPart)).toEqual(states.slice(0, -1));
    const behind = states.filter((state) => isBehind(seatIn(state, { agreedTo: 1 })));
    expect(behind).toEqual(['visitor', 'active', 'paused', 'waitlisted', 'offered', 'expired']);
    expect(isAwaited(seatIn('active', { agreedTo: 1 }))).toBe(false);
  });

  test('people stand in the order in which they came, the host first where they have no seat', () => {
    const seats = [
      seatIn('active', { userId: ben, place: 2 }),
      seatIn('visitor'),
      seatIn('paused', { userId: cleo, place: 3 }),
    ];
    expect(participants(hana, seats)).toEqual([hana, ana, ben, cleo]);
    expect(participants(ben, seats)).toEqual([ana, ben, cleo]);
    expect(participants(null, seats)).toEqual([ana, ben, cleo]);
    expect(awaitedIn(seats)).toEqual([ana, ben]);
  });
});
