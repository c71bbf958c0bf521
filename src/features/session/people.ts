import type { UserId } from '../../lib/ids.ts';
import type { Attendee, Live, Session } from './schema.ts';

export const attendeeIn = ({ people }: Pick<Live, 'people'>, user: UserId): Attendee | undefined =>
  people.find((one) => one.user === user);

export function isHere(live: Pick<Live, 'people'>, user: UserId): boolean {
  const attendee = attendeeIn(live, user);
  return attendee !== undefined && attendee.away === null;
}

/** Agreed for today, and is not here just now. */
export const isAway = (live: Pick<Live, 'people'>, user: UserId): boolean =>
  (attendeeIn(live, user)?.away ?? null) !== null;

/** Somebody who is here and wants to be offered turns. */
export function isCallable(live: Pick<Live, 'people'>, user: UserId): boolean {
  const attendee = attendeeIn(live, user);
  return attendee !== undefined && attendee.away === null && !attendee.listening;
}

export const here = ({ people }: Pick<Live, 'people'>): readonly Attendee[] =>
  people.filter(({ away }) => away === null);

export const callable = (live: Pick<Live, 'people'>): readonly UserId[] =>
  live.people.filter(({ user }) => isCallable(live, user)).map(({ user }) => user);

/** Changes what is known of one person today; the others and the order stay. */
export const withPerson = (live: Live, user: UserId, change: Partial<Attendee>): Live => ({
  ...live,
  people: live.people.map((one) => (one.user === user ? { ...one, ...change } : one)),
});

export const without = (people: readonly UserId[], user: UserId): readonly UserId[] =>
  people.filter((one) => one !== user);

/** Each once, the first place of each kept. */
export const withOnce = (people: readonly UserId[], user: UserId): readonly UserId[] =>
  people.includes(user) ? people : [...people, user];

/** Those from standby who were let in for this session alone. */
export const letInTo = ({ state }: Pick<Session, 'state'>): readonly UserId[] =>
  'letIn' in state ? state.letIn : [];

/** A session that is not over, with a door that is open or still to open. */
export const isLive = (session: Session | undefined): boolean =>
  session !== undefined && session.state.phase !== 'closed';
