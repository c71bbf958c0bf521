import type { CircleId, UserId } from '../../lib/ids.ts';
import { accept, type Result } from '../../lib/result.ts';
import type { Stores } from '../../stores.ts';
import { leaveCareRooms } from '../care-room/actions.ts';
import { opensNext, takesPeople } from '../circle/admission.ts';
import { meetingOf } from '../circle/meetings.ts';
import type { Circle } from '../circle/schema.ts';
import { askLetter, lettersIn } from '../letter/actions.ts';
import { offerNumber } from '../letter/letter.ts';
import { askToUnname, planReminders } from '../reminder/actions.ts';
import { quietHoursOf } from '../reminder-wish/wish.ts';
import { freeSeats, type Line, mayFill, nextChange, settled } from '../seat/line.ts';
import type { SeatMove, SeatRefusal } from '../seat/moves.ts';
import { usualQuiet } from '../seat/offer-time.ts';
import type { Seat } from '../seat/schema.ts';
import { moveSeat } from '../seat/seat.ts';
import { hasPart, hasRoom, seatOf } from '../seat/standing.ts';
import { askToArrange, keep } from '../session/actions.ts';
import { move } from '../session/session.ts';

const seatsKey = (circle: CircleId): string => `seats:${circle}`;

type Asked = Pick<Line, 'seats' | 'areApart' | 'quietOf'>;

const unread = (): never => {
  throw new Error('Nobody can be seated here, so who fits was not read');
};

/** Who waits, and who of them fits, is not read where no seat can be filled: a line may be long. */
async function readSeats(held: Stores, circle: Circle, now: Date, mover: UserId | undefined): Promise<Asked> {
  const near = await held.seats.near(circle.id, mover);
  if (!mayFill({ ...circle, seats: near }, mover, now))
    return { seats: near, areApart: unread, quietOf: unread };
  const seats = await held.seats.of(circle.id);
  const people = [...seats.map(({ userId }) => userId), circle.hostId, mover].flatMap((one) => one ?? []);
  const pairs = await held.apart.among(circle.guildId, people);
  const wishes = await held.wishes.among(circle.guildId, people);
  return {
    seats,
    areApart: (one, other) =>
      pairs.some(({ by, other: of }) => (by === one && of === other) || (by === other && of === one)),
    quietOf: (person) => quietHoursOf(wishes.get(person)) ?? { ...usualQuiet, zone: circle.schedule.zone },
  };
}

async function readLine(held: Stores, circle: Circle, now: Date, mover?: UserId): Promise<Line> {
  return {
    circleId: circle.id,
    capacity: circle.capacity,
    host: circle.hostId,
    trialVisits: circle.trialVisits,
    takesPeople: takesPeople(circle, now),
    meeting: meetingOf(circle, now),
    nextPlace: circle.nextPlace,
    ...(await readSeats(held, circle, now, mover)),
  };
}

/** Saves what was decided, with everything that follows from it: letters, the room, what is due, and what goes. */
async function keepLine(held: Stores, circle: Circle, before: Line, line: Line, now: Date): Promise<void> {
  await held.seats.save(before.seats, line.seats);
  if (line.nextPlace !== before.nextPlace) await held.circles.keepNextPlace(circle.id, line.nextPlace);
  const part = new Set(line.seats.filter(hasPart).map(({ userId }) => userId));
  for (const { userId } of before.seats.filter(hasPart))
    if (!part.has(userId)) await goes(held, circle, userId, now);
  await askLetters(held, before.seats, line.seats, now);
  if (roomOf(before) !== roomOf(line)) {
    await askToArrange(held, circle.id, now);
    await planReminders(held, circle, now);
  }
  await askSeats(held, circle, line, now);
}

const roomOf = ({ seats }: Line): string =>
  seats
    .filter(hasRoom)
    .map(({ userId }) => userId)
    .join();

/** A seat that is offered is written about; and letters about a place that has changed say how it stands now. */
async function askLetters(
  held: Stores,
  before: readonly Seat[],
  seats: readonly Seat[],
  now: Date,
): Promise<void> {
  const are = new Set(seats);
  const changed = before.filter((was) => !are.has(was));
  const [circle] = [...before, ...seats].map(({ circleId }) => circleId);
  if (circle !== undefined && changed.length > 0)
    for (const letter of await lettersIn(held, circle))
      if (changed.some(({ place }) => place === letter.place)) await askLetter(held, letter, now);
  for (const { circleId, place, offeredUntil, userId } of seats)
    if (offeredUntil !== null && seatOf(before, userId)?.offeredUntil == null)
      await askLetter(
        held,
        { kind: 'offer', circle: circleId, place, number: offerNumber(offeredUntil) },
        now,
      );
}

/**
 * Somebody is no longer part of a circle that is held: their place in a running session goes, the others' stays. Whoever was
 * in a room aside with them is back.
 */
export async function stepOut(stores: Stores, circle: Circle, person: UserId, now: Date): Promise<void> {
  const people = await leaveCareRooms(stores, circle.id, person, now);
  const session = await stores.sessions.running(circle.id);
  if (session === undefined) return;
  let { state } = session;
  for (const event of [{ kind: 'leave', person } as const, { kind: 'rejoin', people } as const]) {
    const moved = move({ ...session, state }, event, now);
    if (moved.ok) state = moved.value;
  }
  if (state !== session.state) await keep(stores, session, state, now);
}

/** Somebody has left: their answers go, and their place in a running session. A host stays its host. */
async function goes(held: Stores, circle: Circle, person: UserId, now: Date): Promise<void> {
  await held.answers.forgetOf(circle.id, person);
  if (circle.hostId !== person) await stepOut(held, circle, person, now);
  await askToUnname(held, circle.id, 'left', now);
}

async function askSeats(held: Stores, circle: Circle, line: Line, now: Date): Promise<void> {
  const waits = freeSeats(line) > 0 && line.seats.some(({ state }) => state === 'waitlisted');
  const opens = waits ? opensNext(circle, now) : undefined;
  const due = [nextChange(line, now), opens].flatMap((date) => date ?? []);
  const [dueAt] = due.toSorted((one, other) => one.getTime() - other.getTime());
  const key = seatsKey(circle.id);
  if (dueAt === undefined) await held.due.drop(key);
  else await held.due.ask({ key, kind: 'seats', subject: circle.id, dueAt });
}

/** Decides about a place in a circle that is held, and saves it. The one way in which places change. Gives back how it stands. */
export async function changeSeat(
  held: Stores,
  circle: Circle,
  move: SeatMove,
  now: Date,
): Promise<Result<Seat | undefined, SeatRefusal>> {
  const before = await readLine(held, circle, now, move.person);
  const moved = moveSeat(before, move, now);
  if (!moved.ok) return moved;
  await keepLine(held, circle, before, moved.value, now);
  return accept(seatOf(moved.value.seats, move.person));
}

/** What follows of itself in a circle that is held: offers end, and free seats are offered to the next in line. */
export async function settleSeats(held: Stores, circle: Circle, now: Date): Promise<void> {
  const before = await readLine(held, circle, now);
  await keepLine(held, circle, before, settled(before, now), now);
}

/** Takes somebody out of a circle that is held, in one step with everything that was theirs in it. */
export async function leaveHeld(stores: Stores, circle: Circle, person: UserId, now: Date): Promise<boolean> {
  return (await changeSeat(stores, circle, { kind: 'leave', person }, now)).ok;
}
