import type { CircleId, UserId } from '../../lib/ids.ts';
import { after } from '../../lib/time.ts';
import { offersEndBefore, offerUntil, type QuietHours } from './offer-time.ts';
import type { Seat } from './schema.ts';
import { holdsSeat, inOrder, isBehind } from './standing.ts';

/** Everything that seats are decided by. Read while the circle is held, so that it is how things are. */
export type Line = Readonly<{
  circleId: CircleId;
  capacity: number;
  host: UserId | null;
  /** For how many visits somebody who comes now tries it out. */
  trialVisits: number;
  /** Whether the circle takes people in now. Where it does not, people may wait. */
  takesPeople: boolean;
  meeting: Date | undefined;
  /** The next place that is given to somebody who comes. */
  nextPlace: number;
  /** Of everybody; where no seat can be filled, of those who hold one, and of whoever moves. */
  seats: readonly Seat[];
  /** Whether two people are not to be seated together. */
  areApart: (one: UserId, other: UserId) => boolean;
  quietOf: (person: UserId) => QuietHours | undefined;
}>;

type Seats = Pick<Line, 'capacity' | 'seats'>;

/** Seats nobody has and that are kept for nobody. */
export const freeSeats = ({ capacity, seats }: Seats): number =>
  Math.max(0, capacity - seats.filter(holdsSeat).length);

/** Whether somebody can be seated with everybody who is here. Why not is told to nobody. */
export function fitsIn({ seats, host, areApart }: Line, person: UserId): boolean {
  const here = seats.filter((seat) => holdsSeat(seat) && seat.userId !== person).map(({ userId }) => userId);
  return ![...here, ...(host === null || host === person ? [] : [host])].some((other) =>
    areApart(person, other),
  );
}

/** So close to a meeting nothing is offered: a seat that is free then goes to those who stand by. */
export const isTooNear = (meeting: Date | undefined, now: Date): boolean =>
  meeting !== undefined && meeting <= after(now, offersEndBefore);

const nextInLine = (line: Line): Seat | undefined =>
  inOrder(line.seats).find(
    (seat) => seat.state === 'waitlisted' && !isBehind(seat) && fitsIn(line, seat.userId),
  );

const withSeat = (line: Line, changed: Seat): Line => ({
  ...line,
  seats: line.seats.map((seat) => (seat.userId === changed.userId ? changed : seat)),
});

/** Offers that nobody answered in time end: their place in the line is kept, and the next one is asked. */
function ended<Of extends Seats>(line: Of, now: Date): Of {
  const seats = line.seats.map((seat): Seat => {
    const isOver = seat.state === 'offered' && seat.offeredUntil !== null && seat.offeredUntil <= now;
    return isOver ? { ...seat, state: 'expired', offeredUntil: null } : seat;
  });
  return { ...line, seats };
}

/**
 * Whether a seat may go to anybody by what this person does now, or, without one, by time alone: one is free, or theirs may
 * come free. Only then it matters who waits, and `areApart` and `quietOf` of the line are asked. Told by those who hold a
 * seat, and this person.
 */
export const mayFill = (line: Seats, mover: UserId | undefined, now: Date): boolean =>
  freeSeats(ended(line, now)) > 0 || line.seats.some((seat) => seat.userId === mover && holdsSeat(seat));

/**
 * What follows of itself from how seats are: offers that are over end, and each free seat is offered to the first in line
 * who can take it. A seat is offered to one person at a time and never given to anybody else meanwhile.
 */
export function settled(before: Line, now: Date): Line {
  let line = ended(before, now);
  if (!line.takesPeople || isTooNear(line.meeting, now)) return line;
  for (let free = freeSeats(line); free > 0; free -= 1) {
    const next = nextInLine(line);
    if (next === undefined) return line;
    const until = offerUntil(now, line.meeting, line.quietOf(next.userId));
    line = withSeat(line, { ...next, state: 'offered', offeredUntil: until });
  }
  return line;
}

/** When time alone changes something: the next offer ends, or seats may be offered again after a meeting has begun. */
export function nextChange(line: Line, now: Date): Date | undefined {
  const ends = line.seats.flatMap(({ offeredUntil }) => offeredUntil ?? []);
  const waits = line.takesPeople && freeSeats(line) > 0 && nextInLine(line) !== undefined;
  const again = waits && line.meeting !== undefined && isTooNear(line.meeting, now) ? [line.meeting] : [];
  return [...ends, ...again].toSorted((one, other) => one.getTime() - other.getTime())[0];
}
