import { createHash } from 'node:crypto';
import type { UserId } from '../../lib/ids.ts';
import type { RoundPhase } from '../format/schema.ts';
import { attendeeIn, callable } from './people.ts';
import type { Live } from './schema.ts';

type Rule = Pick<RoundPhase, 'order' | 'newcomers' | 'hostFirst' | 'id'>;

/** By place, beginning one further along each session, so that the first place goes round. */
export function fromFirstPlace(byPlace: readonly UserId[], sessionNumber: number): readonly UserId[] {
  const first = byPlace.length === 0 ? 0 : (sessionNumber - 1) % byPlace.length;
  return [...byPlace.slice(first), ...byPlace.slice(0, first)];
}

/**
 * The order of a round, of everybody who is here. What somebody did with an earlier turn plays no part in it. A random
 * order is worked out from the ids alone, so that it is the same after a restart.
 */
export function orderFor(
  live: Live,
  rule: Rule,
  sessionNumber: number,
  sessionId: string,
): readonly UserId[] {
  const seated = fromFirstPlace(
    live.people.map(({ user }) => user),
    sessionNumber,
  );
  const based = sorted(seated, live, rule, sessionId);
  const newcomers = placed(based, live, rule);
  const host = live.chair.by;
  if (!rule.hostFirst || host === null || !newcomers.includes(host)) return newcomers;
  return [host, ...newcomers.filter((person) => person !== host)];
}

function sorted(
  seated: readonly UserId[],
  live: Live,
  { order, id }: Rule,
  sessionId: string,
): readonly UserId[] {
  if (order === 'random') {
    const lot = (person: UserId): string =>
      createHash('sha256').update(`${sessionId}/${id}/${person}`).digest('hex');
    return seated.toSorted((one, other) => (lot(one) < lot(other) ? -1 : 1));
  }
  if (order === 'least-heard-first')
    return seated.toSorted((one, other) => heard(live, one) - heard(live, other));
  return seated;
}

export const heard = (live: Live, person: UserId): number => attendeeIn(live, person)?.heard ?? 0;

function placed(order: readonly UserId[], live: Live, { newcomers }: Rule): readonly UserId[] {
  if (newcomers === 'as-seated') return order;
  const isNew = (person: UserId): boolean => attendeeIn(live, person)?.newcomer === true;
  const isEarly = (person: UserId): boolean => isNew(person) && attendeeIn(live, person)?.early === true;
  const early = order.filter((person) => isEarly(person));
  const late = order.filter((person) => isNew(person) && !isEarly(person));
  const rest = order.filter((person) => !isNew(person));
  return newcomers === 'last'
    ? [...early, ...rest, ...late]
    : [...early, ...order.filter((p) => !isEarly(p))];
}

/** The same circle of people, beginning with this one. */
export function beginningWith(order: readonly UserId[], first: UserId): readonly UserId[] {
  const at = order.indexOf(first);
  return at <= 0 ? order : [...order.slice(at), ...order.slice(0, at)];
}

/** The first of these who is here and wants to be offered a turn. Who is away keeps their place. */
export const firstCallable = (live: Live, order: readonly UserId[]): UserId | undefined => {
  const able = new Set(callable(live));
  return order.find((person) => able.has(person));
};
