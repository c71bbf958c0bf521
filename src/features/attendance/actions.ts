import type { UserId } from '../../lib/ids.ts';
import type { Stores } from '../../stores.ts';
import { isLastOfCohort } from '../circle/cohort.ts';
import type { Circle } from '../circle/schema.ts';
import { askLetter } from '../letter/actions.ts';
import type { Letter } from '../letter/letter.ts';
import type { Seat } from '../seat/schema.ts';
import { takenUp } from '../seat/seat.ts';
import { seatOf } from '../seat/standing.ts';
import type { Live, State } from '../session/schema.ts';
import { askedAfter, attended, isToBeAsked, restAll } from './attendance.ts';

/** Somebody is there: that counts as a visit, and a seat that rested is taken up again by coming. */
export async function arrived(stores: Stores, circle: Circle, person: UserId): Promise<void> {
  await stores.seats.countVisit(circle.id, person);
  const before = await stores.seats.of(circle.id);
  if (seatOf(before, person)?.state !== 'paused') return;
  await stores.seats.save(
    before,
    before.map((seat) => (seat.userId === person ? { ...seat, ...takenUp(seat) } : seat)),
  );
}

type Ended = Readonly<{ before: State; after: State }>;

/**
 * What follows for people's places when a move has ended a session of a circle that is held: visitors are asked whether
 * it fits, whoever was away twice without a word may be asked whether all is well, and a cohort that has met for the last
 * time rests. A session that was called off counts for nobody.
 */
export async function afterSession(stores: Stores, circle: Circle, session: Ended, now: Date): Promise<void> {
  const { before: live, after } = session;
  if (after.phase !== 'closed' || live.phase === 'closed') return;
  if (after.ended === 'held' && live.phase !== 'awaited') await count(stores, circle, live, now);
  else if (circle.cohortLength !== null) await stores.circles.countOut(circle.id);
}

async function count(stores: Stores, circle: Circle, { startsAt, people }: Live, now: Date): Promise<void> {
  const before = await stores.seats.of(circle.id);
  const seen = {
    startsAt,
    present: new Set<string>(people.map(({ user }) => user)),
    excused: await stores.answers.awayFrom(circle.id, startsAt),
  };
  const counted = attended(before, seen);
  const over = isLastOfCohort(circle);
  const seats = over ? restAll(counted) : counted;
  await stores.seats.save(before, seats);
  if (over) await stores.circles.keepState(circle.id, 'ended');
  const wishes = await stores.wishes.among(
    circle.guildId,
    seats.map(({ userId }) => userId),
  );
  for (const seat of seats) {
    const kind = letterFor(seat, seatOf(before, seat.userId), { over, seen: seen.present.has(seat.userId) });
    // Whether it fits is asked once for each trial, everything else once for each session.
    const number = kind === 'fit' ? seat.trial : circle.sessionsHeld;
    const letter = { circle: circle.id, place: seat.place, number };
    // Being asked whether all is well is for those who want it.
    const wanted = kind !== 'kept' || wishes.get(seat.userId)?.kindNotes === true;
    if (kind !== undefined && wanted) await askLetter(stores, { kind, ...letter }, now);
  }
}

type About = Readonly<{ over: boolean; seen: boolean }>;

function letterFor(seat: Seat, before: Seat | undefined, { over, seen }: About): Letter['kind'] | undefined {
  if (over) return seat.state === 'paused' && before?.state !== 'paused' ? 'go-on' : undefined;
  if (seat.state === 'paused') return before?.state === 'paused' ? undefined : 'resting';
  if (seen) return isToBeAsked(seat) ? 'fit' : undefined;
  return seat.quietFor === askedAfter && before?.quietFor !== askedAfter ? 'kept' : undefined;
}
