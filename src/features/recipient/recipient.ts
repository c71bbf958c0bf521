import type { GuildId, UserId } from '../../lib/ids.ts';
import type { Answer } from '../answer/schema.ts';
import type { ReminderWish } from '../reminder-wish/schema.ts';
import { atTheDoor, usualOffsets, usualWish } from '../reminder-wish/wish.ts';
import type { Seat } from '../seat/schema.ts';
import { inOrder, isAwaited } from '../seat/standing.ts';

export type Recipient = Readonly<{ person: UserId; place: number; wish: ReminderWish }>;

type About = Readonly<{ guild: GuildId; wishes: ReadonlyMap<string, ReminderWish> }>;

/** Everybody who may be reminded, in the order of their places, with how they want it. */
export const reminded = (seats: readonly Seat[], { guild, wishes }: About): readonly Recipient[] =>
  inOrder(seats.filter(isAwaited)).map(({ userId: person, place }) => ({
    person,
    place,
    wish: wishes.get(person) ?? usualWish(guild, person),
  }));

/**
 * Every time before a meeting at which one of them is reminded, the usual ones too: who has no wish has those. Whoever waits
 * for a seat counts: it may be theirs by then.
 */
export function offsetsOf(wishes: readonly ReminderWish[]): readonly number[] {
  // In the room the open door is told by the panel itself.
  const wanted = wishes
    .filter(({ way }) => way !== 'none')
    .flatMap(({ offsets, way }) => offsets.filter((one) => one !== atTheDoor || way === 'dm'));
  return [...new Set([...usualOffsets.filter((one) => one !== atTheDoor), ...wanted])];
}

export type Counts = Readonly<Record<Answer, number>>;

/** How many have given each answer. Who they are leaves the database for nobody. */
export function counted(answers: Iterable<Answer>): Counts {
  const counts = { coming: 0, listening: 0, away: 0 };
  for (const answer of answers) counts[answer] += 1;
  return counts;
}
