import type { Line } from '../../../src/features/seat/line.ts';
import type { SeatMove } from '../../../src/features/seat/moves.ts';
import { type Seat, SeatState } from '../../../src/features/seat/schema.ts';
import { moveSeat } from '../../../src/features/seat/seat.ts';
import { seatOf } from '../../../src/features/seat/standing.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { accepted, at, circleId, seatFor, user } from '../../support/make.ts';

export const [ana, ben, cleo, dan, eve, hana] = [
  user('ana'),
  user('ben'),
  user('cleo'),
  user('dan'),
  user('eve'),
  user('hana'),
];

/** A week before the meeting of Maple, at noon in Berlin. */
export const noon = at('11:00', '2026-11-24');
export const meeting = at('18:00', '2026-12-01');

/** An empty circle of three seats, hosted by Hana, that meets in a week; but for what is given. */
export const lineOf = (given: Partial<Line> = {}): Line => ({
  circleId: circleId('maple'),
  capacity: 3,
  host: hana,
  trialVisits: 3,
  takesPeople: true,
  meeting,
  nextPlace: 1,
  seats: [],
  areApart: () => false,
  quietOf: () => undefined,
  ...given,
});

/** What these moves, one after another, make of a line. */
export const moving = (
  line: Line,
  moves: readonly (readonly [SeatMove['kind'], UserId])[],
  now = noon,
): Line => moves.reduce<Line>((so, [kind, person]) => accepted(moveSeat(so, { kind, person }, now)), line);

export const joined = (line: Line, ...people: readonly UserId[]): Line =>
  moving(
    line,
    people.map((person) => ['join', person]),
  );

/** Everybody's state, in the order of the line. */
export const statesIn = ({ seats }: Line): readonly Seat['state'][] => seats.map(({ state }) => state);

export const stateOf = ({ seats }: Line, person: UserId): Seat['state'] | undefined =>
  seatOf(seats, person)?.state;

export const apart =
  (...pairs: readonly (readonly [UserId, UserId])[]) =>
  (one: UserId, other: UserId): boolean =>
    pairs.some((pair) => pair.includes(one) && pair.includes(other));

/** Everything somebody can be to a circle. */
export const states: readonly SeatState[] = SeatState.options;

/** Ana's seat in this state, after three visits, and twice not there. */
export const seatIn = (state: SeatState, given: Partial<Seat> = {}): Seat =>
  seatFor({
    userId: ana,
    state,
    offeredUntil: state === 'offered' ? meeting : null,
    quietFor: 2,
    visits: 3,
    ...given,
  });
