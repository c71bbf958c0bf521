import type { UserId } from '../../lib/ids.ts';
import { askedAnewSince } from '../consent/documents.ts';
import type { Seat, SeatState } from './schema.ts';

export const holding: readonly SeatState[] = ['visitor', 'active', 'paused', 'offered'];
const inRoom: readonly SeatState[] = ['visitor', 'active', 'paused'];
const awaited: readonly SeatState[] = ['visitor', 'active'];

/** Whether a seat is theirs, or kept for them, so that nobody else gets it. */
export const holdsSeat = ({ state }: Pick<Seat, 'state'>): boolean => holding.includes(state);

/** Whether the room is open to them. Whoever rests may look in. */
export const hasRoom = ({ state }: Pick<Seat, 'state'>): boolean => inRoom.includes(state);

export const asked: readonly SeatState[] = [...holding, 'waitlisted', 'expired'];

/**
 * Whether they have agreed to words that have changed since then in what they ask for. Their place is kept while they are
 * asked; until they say yes nothing is done with what is stored about them.
 */
export const isBehind = ({ state, agreedTo }: Pick<Seat, 'state' | 'agreedTo'>): boolean =>
  asked.includes(state) && agreedTo < askedAnewSince;

/** Whether they have a seat that does not rest. A meeting is held for them, whether they are reminded of it or not. */
export const mayCome = ({ state }: Pick<Seat, 'state'>): boolean => awaited.includes(state);

/** Whether they are reminded and expected. Whoever rests, or is asked for changed words, is left in peace. */
export const isAwaited = (seat: Pick<Seat, 'state' | 'agreedTo'>): boolean =>
  mayCome(seat) && !isBehind(seat);

/** Whether they have a part in the circle: a seat, or a wish for one. */
export const hasPart = ({ state }: Pick<Seat, 'state'>): boolean => state !== 'removed';

/** In the order in which people came. */
export const inOrder = (seats: readonly Seat[]): readonly Seat[] =>
  seats.toSorted((one, other) => one.place - other.place);

/** Those who are reminded and expected, in the order in which they came. */
export const awaitedIn = (seats: readonly Seat[]): readonly UserId[] =>
  inOrder(seats.filter(isAwaited)).map(({ userId }) => userId);

/** Everybody who belongs in the room, in order of place: the host first where they hold no seat of their own. */
export function participants(host: UserId | null, seats: readonly Seat[]): readonly UserId[] {
  const people = inOrder(seats.filter(hasRoom)).map(({ userId }) => userId);
  return host === null || people.includes(host) ? people : [host, ...people];
}

export const seatOf = (seats: readonly Seat[], person: UserId): Seat | undefined =>
  seats.find(({ userId }) => userId === person);
