import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { documents } from '../consent/documents.ts';
import { fitsIn, freeSeats, isTooNear, type Line, settled } from './line.ts';
import type { OwnMove, SeatMove, SeatRefusal } from './moves.ts';
import { offerUntil } from './offer-time.ts';
import type { Seat, SeatState } from './schema.ts';
import { isBehind, seatOf } from './standing.ts';

type Decided = Result<Line, SeatRefusal>;
type Change = Partial<
  Pick<Seat, 'state' | 'trial' | 'offeredUntil' | 'quietFor' | 'agreedTo' | 'askedUntil'>
>;
type Step = (line: Line, own: Seat, now: Date) => Decided;

/**
 * The one rule for places in a circle. What somebody does is decided first, and then what follows from it: a seat that has
 * become free is offered to the next in line. `line` is read while the circle is held; `now` is UTC.
 */
export function moveSeat(line: Line, move: SeatMove, now: Date): Decided {
  // An offer that is over is over, whoever presses first; and the line comes before whoever joins now.
  const current = settled(line, now);
  const own = seatOf(current.seats, move.person);
  const decided = decide(current, move, own, now);
  return decided.ok ? accept(settled(decided.value, now)) : decided;
}

function decide(line: Line, { kind, person }: SeatMove, own: Seat | undefined, now: Date): Decided {
  switch (kind) {
    case 'join':
      return own?.state === 'removed' ? refuse('not-open-to-you') : join(line, person, own, now);
    case 'invite':
      return own === undefined
        ? accept(added(line, person, { state: 'invited' }, now))
        : refuse(isThere(own));
    case 'remove':
      return remove(line, person, own, now);
    default:
      return own === undefined ? refuse('not-in-circle') : steps[kind](line, own, now);
  }
}

const changed = (line: Line, own: Seat, change: Change): Line => ({
  ...line,
  seats: line.seats.map((seat) => (seat.userId === own.userId ? { ...seat, ...change } : seat)),
});

/** Whoever comes has just agreed to the words as they are now. */
const agreeing = { agreedTo: documents.membership, askedUntil: null } as const;

/** What a seat is for whoever gets it: a visit while they try it out. */
const seated = ({ trial }: Pick<Seat, 'trial'>): SeatState => (trial > 0 ? 'visitor' : 'active');

/** A seat that is taken up again, by a word or by coming: as it was left, and nothing is counted any more. */
export const takenUp = (own: Seat): Pick<Seat, 'state' | 'quietFor'> => ({ state: seated(own), quietFor: 0 });

function join(line: Line, person: UserId, own: Seat | undefined, now: Date): Decided {
  if (own !== undefined && own.state !== 'invited') return refuse(isThere(own));
  const state = getsSeat(line, person, own) ? seated({ trial: line.trialVisits }) : 'waitlisted';
  const comes = { state, ...agreeing };
  return accept(own === undefined ? added(line, person, comes, now) : changed(line, own, comes));
}

function getsSeat(line: Line, person: UserId, own: Seat | undefined): boolean {
  if (freeSeats(line) === 0) return false;
  // Whoever was invited may come though the circle takes nobody in. Nobody is passed by: the line was settled before.
  const mayCome = line.takesPeople || own?.state === 'invited';
  const isWaited =
    line.takesPeople &&
    line.seats.some(({ state, userId }) => state === 'waitlisted' && fitsIn(line, userId));
  return mayCome && !isWaited && fitsIn(line, person);
}

/** A circle is taken from its host in another way: by somebody else who takes it over. */
function remove(line: Line, person: UserId, own: Seat | undefined, now: Date): Decided {
  if (line.host === person) return refuse('host-stays');
  if (own === undefined) return accept(added(line, person, { state: 'removed' }, now));
  if (own.state === 'removed') return refuse('already-removed');
  return accept(changed(line, own, { state: 'removed', offeredUntil: null }));
}

function isThere({ state }: Seat): SeatRefusal {
  if (state === 'removed') return 'was-removed';
  if (state === 'invited') return 'already-invited';
  return state === 'waitlisted' || state === 'expired' || state === 'offered'
    ? 'already-waiting'
    : 'already-seated';
}

type Added = Pick<Seat, 'state'> & Partial<Seat>;

function added(line: Line, userId: UserId, given: Added, since: Date): Line {
  const { circleId, nextPlace: place, trialVisits: trial } = line;
  const seat: Seat = {
    circleId,
    userId,
    place,
    since,
    visits: 0,
    trial,
    offeredUntil: null,
    quietFor: 0,
    agreedTo: 0,
    askedUntil: null,
    ...given,
  };
  return { ...line, nextPlace: place + 1, seats: [...line.seats, seat] };
}

/** Changes somebody's place where it stands as it must; says why not else. */
const from =
  (states: readonly SeatState[], why: SeatRefusal, change: (own: Seat) => Change): Step =>
  (line, own) =>
    states.includes(own.state) ? accept(changed(line, own, change(own))) : refuse(why);

const offer: Step = (line, own, now) => {
  if (own.state !== 'waitlisted' && own.state !== 'expired') return refuse('not-in-line');
  if (isBehind(own) || freeSeats(line) === 0 || !fitsIn(line, own.userId) || isTooNear(line.meeting, now))
    return refuse('no-seat-free');
  const offeredUntil = offerUntil(now, line.meeting, line.quietOf(own.userId));
  return accept(changed(line, own, { state: 'offered', offeredUntil }));
};

const take: Step = (line, own) => {
  if (own.state === 'visitor' || own.state === 'active') return refuse('already-seated');
  if (own.state !== 'offered') return refuse('offer-over');
  return accept(changed(line, own, { state: seated(own), offeredUntil: null }));
};

const withoutEntry = (line: Line, own: Seat): Decided =>
  accept({ ...line, seats: line.seats.filter(({ userId }) => userId !== own.userId) });

/** That somebody was removed does not go away by their leaving. */
const leave: Step = (line, own) =>
  own.state === 'removed' ? refuse('not-in-circle') : withoutEntry(line, own);

const readmit: Step = (line, own) =>
  own.state === 'removed' ? withoutEntry(line, own) : refuse('not-removed');

/** Whoever has read the changed words and says yes goes on where they were. */
const agreeAnew: Step = (line, own) =>
  isBehind(own) ? accept(changed(line, own, agreeing)) : refuse(isThere(own));

const steps: Readonly<Record<OwnMove, Step>> = {
  leave,
  readmit,
  'agree-anew': agreeAnew,
  take,
  offer,
  decline: from(['offered'], 'offer-over', () => ({ state: 'expired', offeredUntil: null })),
  'wait-again': from(['expired'], 'already-waiting', () => ({ state: 'waitlisted' })),
  'wait-later': from(['waitlisted', 'offered'], 'not-in-line', () => ({
    state: 'expired',
    offeredUntil: null,
  })),
  pause: from(['visitor', 'active'], 'no-seat-to-pause', () => ({ state: 'paused' })),
  'come-back': from(['paused'], 'seat-not-resting', takenUp),
  // Whoever says it late finds their seat resting, and takes it up again.
  'all-well': from(['visitor', 'active', 'paused'], 'not-in-circle', takenUp),
  stay: from(['visitor', 'paused'], 'not-visiting', () => ({ state: 'active', trial: 0 })),
  'visit-once-more': from(['visitor'], 'not-visiting', ({ visits }) => ({ trial: visits + 1 })),
};
