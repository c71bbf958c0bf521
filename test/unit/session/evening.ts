import fc from 'fast-check';
import { shipped } from '../../../src/features/format/shipped.ts';
import * as authority from '../../../src/features/session/authority.ts';
import { opened } from '../../../src/features/session/door.ts';
import type { Move } from '../../../src/features/session/moves.ts';
import type { Session, State } from '../../../src/features/session/schema.ts';
import { move } from '../../../src/features/session/session.ts';
import { nextChange } from '../../../src/features/session/tick.ts';
import type { Result } from '../../../src/lib/result.ts';
import { accepted, at, formatOf, sessionIn, user } from '../../support/make.ts';
import { asMove, everybody, liveOf, wish } from './wishes.ts';

export const evening = fc.record({
  format: fc.constantFrom(...shipped.keys()),
  people: fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 12 }),
  newcomers: fc.array(fc.nat(11), { maxLength: 3 }),
  number: fc.integer({ min: 1, max: 40 }),
  medium: fc.constantFrom('text', 'voice'),
  wishes: fc.array(wish, { maxLength: 80 }),
});
export type Evening = typeof evening extends fc.Arbitrary<infer T> ? T : never;

export type Step = Readonly<{
  before: Session;
  move: Move;
  now: Date;
  outcome: Result<State, string>;
  after: Session;
}>;

function stepOf(before: Session, given: Move, now: Date): Step {
  const outcome = move(before, given, now);
  const after = outcome.ok ? { ...before, state: outcome.value } : before;
  return { before, move: given, now, outcome, after };
}

const startsAt = at('19:00');

/** The session with these people in it as it begins, at 19:00. */
export function begun({ format: key, people, newcomers, number, medium }: Omit<Evening, 'wishes'>): Session {
  const format = formatOf(key);
  const host = everybody[people[0] ?? 0] ?? user('nobody');
  let session: Session = {
    ...sessionIn(opened({ startsAt, medium, seats: 12, host, ready: true }, startsAt), number),
    format,
  };
  for (const n of people) {
    const person = everybody[n] ?? host;
    const arrival = { kind: 'arrive', person, byPlace: everybody, newcomer: newcomers.includes(n) } as const;
    session = { ...session, state: accepted(move(session, arrival, startsAt)) };
  }
  const live = liveOf(session);
  if (live === undefined) throw new Error('The session is closed before it began.');
  const by = accepted(authority.proveChair(live, host));
  return { ...session, state: accepted(move(session, { kind: 'begin', by, few: true }, startsAt)) };
}

/** Plays an evening: what people do, and then time alone, until the session is closed or has had far too long. */
export function playEvening(given: Evening): readonly Step[] {
  const steps: Step[] = [];
  let session = begun(given);
  let now = startsAt;
  const doing = (chosen: Move): void => {
    const step = stepOf(session, chosen, now);
    steps.push(step);
    session = step.after;
  };
  for (const one of given.wishes) {
    const wanted = new Date(now.getTime() + one.after);
    // Time does not stand still until somebody presses: what is due happens first.
    for (
      let due = nextChange(session, now);
      due !== undefined && due <= wanted;
      due = nextChange(session, now)
    ) {
      if (due > now) now = due;
      doing({ kind: 'tick' });
      if (steps.length > 5_000) throw new Error('Time does not move on.');
    }
    now = wanted;
    const chosen = asMove(one, session);
    if (chosen !== undefined) doing(chosen);
  }
  for (let due = nextChange(session, now); due !== undefined; due = nextChange(session, now)) {
    if (due > now) now = due;
    doing({ kind: 'tick' });
    if (steps.length > 10_000) throw new Error('It does not end.');
  }
  return steps;
}
