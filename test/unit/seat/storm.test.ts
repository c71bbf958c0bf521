import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fitsIn,
  freeSeats,
  isTooNear,
  type Line,
  mayFill,
  nextChange,
  settled,
} from '../../../src/features/seat/line.ts';
import type { SeatMove } from '../../../src/features/seat/moves.ts';
import { moveSeat } from '../../../src/features/seat/seat.ts';
import { holdsSeat, inOrder } from '../../../src/features/seat/standing.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { after, minutes } from '../../../src/lib/time.ts';
import { cases } from '../../support/cases.ts';
import { accepted, user } from '../../support/make.ts';
import { lineOf, meeting, noon } from './seats.ts';

const everybody = Array.from({ length: 8 }, (_, n) => user(`person ${n}`));
const kinds = [
  'join',
  'join',
  'join',
  'invite',
  'leave',
  'take',
  'take',
  'decline',
  'wait-again',
  'offer',
  'pause',
  'come-back',
  'stay',
  'visit-once-more',
] as const satisfies readonly SeatMove['kind'][];

const pair = fc
  .tuple(fc.constantFrom(...everybody), fc.constantFrom(...everybody))
  .filter(([a, b]) => a !== b);
const deed = fc.record({
  kind: fc.constantFrom(...kinds),
  person: fc.constantFrom(...everybody),
  /** Minutes that pass before it. */
  passes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2_000 })),
});

const unasked = (): never => expect.unreachable('no seat can be filled, and still it was asked for whom');

/** The line as it is read: where no seat can be filled, without those who wait, and nobody may want to know who is kept apart. */
function asRead(line: Line, mover: UserId | undefined, now: Date): Line {
  const seats = line.seats.filter((seat) => holdsSeat(seat) || seat.userId === mover);
  const isWhole = mayFill({ ...line, seats }, mover, now);
  return isWhole ? line : { ...line, seats, areApart: unasked, quietOf: unasked };
}

/** What was read and decided, put back among those who were not. */
function putBack(whole: Line, read: Line, decided: Line): Line {
  const others = whole.seats.filter((seat) => !read.seats.includes(seat));
  return { ...whole, nextPlace: decided.nextPlace, seats: inOrder([...others, ...decided.seats]) };
}

/** What must be so after every move, whatever happened. */
function holds(line: Line, now: Date, came: ReadonlyMap<UserId, number>): void {
  const holders = line.seats.filter(holdsSeat);
  expect(holders.length).toBeLessThanOrEqual(line.capacity);
  // Nobody is lost, and places are as people came.
  expect(new Map(line.seats.map(({ userId, place }) => [userId, place]))).toEqual(came);
  for (const { state, offeredUntil } of line.seats) {
    expect(offeredUntil !== null).toBe(state === 'offered');
    if (offeredUntil !== null) expect(offeredUntil > now).toBe(true);
  }
  for (const [n, one] of holders.entries())
    for (const other of holders.slice(n + 1)) expect(line.areApart(one.userId, other.userId)).toBe(false);
  // No seat stays free while somebody waits who can have it.
  const waits = line.seats.some((seat) => seat.state === 'waitlisted' && fitsIn(line, seat.userId));
  if (line.takesPeople && !isTooNear(line.meeting, now) && freeSeats(line) > 0) expect(waits).toBe(false);
  expect(settled(line, now)).toEqual(line);
}

test('whatever people do and whenever: nobody over the seats, nobody lost from the line, order kept', () => {
  fc.assert(
    fc.property(
      fc.array(deed, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      fc.array(pair, { maxLength: 4 }),
      (deeds, capacity, takesPeople, pairs) => {
        const areApart = (one: UserId, other: UserId) =>
          pairs.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
        let line = lineOf({ capacity, takesPeople, areApart });
        let now = noon;
        const came = new Map<UserId, number>();
        for (const { kind, person, passes } of deeds) {
          now = after(now, minutes(passes));
          // The meeting of next week takes the place of one that has begun.
          const ahead = now < meeting ? meeting : after(now, minutes(60 * 24));
          line = { ...line, meeting: ahead };
          const waits = asRead(line, undefined, now);
          line = putBack(line, waits, settled(waits, now));
          const read = asRead(line, person, now);
          const moved = moveSeat(read, { kind, person }, now);
          expect(moved.ok).toBe(moveSeat(line, { kind, person }, now).ok);
          if (!moved.ok) continue;
          nextChange(moved.value, now);
          const known = line;
          line = putBack(known, read, moved.value);
          expect(accepted(moveSeat(known, { kind, person }, now)).seats).toEqual(line.seats);
          if (kind === 'leave') came.delete(person);
          else if (!came.has(person)) came.set(person, line.nextPlace - 1);
          holds(line, now, came);
        }
      },
    ),
    { numRuns: cases(1_000) },
  );
});
