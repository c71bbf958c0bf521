import type { OwnMove } from '../seat/moves.ts';
import type { SeatState } from '../seat/schema.ts';

/** What lets a place rest: a seat is kept without reminders, and in the line nothing is offered. */
export function rests(state: SeatState): OwnMove | undefined {
  if (state === 'visitor' || state === 'active') return 'pause';
  return state === 'waitlisted' || state === 'offered' ? 'wait-later' : undefined;
}

/** What takes up again a place that rests. */
export function goesOn(state: SeatState): OwnMove | undefined {
  if (state === 'paused') return 'come-back';
  return state === 'expired' ? 'wait-again' : undefined;
}
