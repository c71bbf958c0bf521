import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Seat } from './schema.ts';

export type Taken = Readonly<{ kind: 'seated' } | { kind: 'waiting'; ahead: number }>;
export type JoinRefusal = 'already-seated' | 'already-waiting';

/**
 * What joining means for a person, given everybody who holds or waits for a seat. A free seat goes to the line first,
 * so a newcomer waits while anybody waits.
 */
export function takeSeat(
  capacity: number,
  seats: readonly Seat[],
  person: UserId,
): Result<Taken, JoinRefusal> {
  const own = seats.find((seat) => seat.userId === person);
  if (own !== undefined) return refuse(own.state === 'active' ? 'already-seated' : 'already-waiting');
  const waiting = seats.filter((seat) => seat.state === 'waitlisted').length;
  if (waiting === 0 && seats.length < capacity) return accept({ kind: 'seated' });
  return accept({ kind: 'waiting', ahead: waiting });
}

/** Who moves up when somebody has left: the first in line for each seat that is free. `seats` are those that stay. */
export function movesUp(capacity: number, seats: readonly Seat[]): readonly Seat[] {
  const taken = seats.filter((seat) => seat.state === 'active').length;
  return inOrder(seats.filter((seat) => seat.state === 'waitlisted')).slice(0, Math.max(0, capacity - taken));
}

/** In the order in which people came. */
const inOrder = (seats: readonly Seat[]): readonly Seat[] =>
  [...seats].sort((one, other) => one.place - other.place);

export const seatedIn = (seats: readonly Seat[]): readonly UserId[] =>
  inOrder(seats.filter((seat) => seat.state === 'active')).map((seat) => seat.userId);

/** Everybody who belongs in the room, in order of place: the host first where they hold no seat of their own. */
export function participants(host: UserId | null, seats: readonly Seat[]): readonly UserId[] {
  const seated = seatedIn(seats);
  return host === null || seated.includes(host) ? seated : [host, ...seated];
}
