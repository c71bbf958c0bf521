import type { Seat } from '../seat/schema.ts';
import { isAwaited } from '../seat/standing.ts';

/** Whom a session has seen: `present` were there; `excused` had said that they cannot come. Ids of people. */
export type Seen = Readonly<{
  startsAt: Date;
  present: ReadonlySet<string>;
  excused: ReadonlySet<string>;
}>;

/** Away so often in a row without a word: once nothing happens, twice they are asked, and then their seat rests. */
export const askedAfter = 2;
const restsAfter = 3;

/**
 * What a session that was held means for the places of those it was waiting for (circles.md 2.9): one time away is nothing,
 * and any word counts as having been heard of. A seat that rests is kept. Nobody is told but the person.
 */
export function attended(seats: readonly Seat[], { startsAt, present, excused }: Seen): readonly Seat[] {
  return seats.map((seat): Seat => {
    // Whoever came into the circle after it had begun was not awaited.
    if (!isAwaited(seat) || seat.since > startsAt) return seat;
    if (present.has(seat.userId) || excused.has(seat.userId))
      return seat.quietFor === 0 ? seat : { ...seat, quietFor: 0 };
    const quietFor = seat.quietFor + 1;
    return { ...seat, quietFor, state: quietFor >= restsAfter ? 'paused' : seat.state };
  });
}

/** Whether a visitor who was there has to be asked now whether it fits. */
export const isToBeAsked = ({ state, visits, trial }: Seat): boolean =>
  state === 'visitor' && visits >= trial;

/** At the end of a cohort every seat rests until its person says that they go on. Whoever waits goes on waiting. */
export const restAll = (seats: readonly Seat[]): readonly Seat[] =>
  seats.map((seat) => (isAwaited(seat) ? { ...seat, state: 'paused', quietFor: 0 } : seat));
