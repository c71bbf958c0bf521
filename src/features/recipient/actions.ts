import type { UserId } from '../../lib/ids.ts';
import type { Stores } from '../../stores.ts';
import type { Answer } from '../answer/schema.ts';
import type { Circle } from '../circle/schema.ts';
import type { Expected } from '../panel/part.ts';
import type { ReminderWish } from '../reminder-wish/schema.ts';
import { atTheDoor, isQuiet } from '../reminder-wish/wish.ts';
import type { Session, State } from '../session/schema.ts';
import { type Recipient, reminded } from './recipient.ts';

async function seatsAndWishes(stores: Stores, { id, guildId }: Circle) {
  const seats = await stores.seats.of(id);
  const people = seats.map(({ userId }) => userId);
  return { seats, wishes: await stores.wishes.among(guildId, people) };
}

/** Everybody who may be reminded of a circle's meetings now, with how they want it. */
async function remindedIn(stores: Stores, circle: Circle): Promise<readonly Recipient[]> {
  const { seats, wishes } = await seatsAndWishes(stores, circle);
  return reminded(seats, { guild: circle.guildId, wishes });
}

/** How everybody in a circle who has said so wants to be reminded, those who wait for a seat too. */
export async function wishesIn(stores: Stores, circle: Circle): Promise<readonly ReminderWish[]> {
  return [...(await seatsAndWishes(stores, circle)).wishes.values()];
}

/** Everybody who is to be reminded of a meeting with these answers: with a seat now, and not known to be away. */
export async function recipientsOf(
  stores: Stores,
  circle: Circle,
  answers: ReadonlyMap<string, Answer>,
): Promise<readonly Recipient[]> {
  return (await remindedIn(stores, circle)).filter(({ person }) => answers.get(person) !== 'away');
}

/** The meeting that a session is held for, to the second: so answers to it are stored. */
const meetingOf = ({ startsAt }: Readonly<{ startsAt: Date }>): Date =>
  new Date(Math.floor(startsAt.getTime() / 1_000) * 1_000);

/** Whether somebody has said that they come to this session to listen. */
export async function saidToListen(
  stores: Stores,
  { circleId, state }: Pick<Session, 'circleId' | 'state'>,
  person: UserId,
): Promise<boolean> {
  if (!('startsAt' in state)) return false;
  return (await stores.answers.to(circleId, meetingOf(state))).get(person) === 'listening';
}

/**
 * Who is told in the room that the door is open: once, when the panel comes; a change of it calls nobody. Whoever will not
 * come is named like everybody who is not here, so that nobody can read from it who said so; they are not called.
 */
export async function expectedAt(stores: Stores, circle: Circle, state: State, now: Date): Promise<Expected> {
  if (!('begunAt' in state) || state.begunAt !== null) return { people: [], quiet: new Set() };
  const away = await stores.answers.awayFrom(circle.id, meetingOf(state));
  const all = (await remindedIn(stores, circle)).filter(
    ({ wish }) => wish.way === 'room' && wish.offsets.includes(atTheDoor),
  );
  const quiet = all.filter(({ person, wish }) => away.has(person) || isQuiet(wish, now));
  return { people: all.map(({ person }) => person), quiet: new Set(quiet.map(({ person }) => person)) };
}
