import fc from 'fast-check';
import { formatOf, talkingPiece } from '../../../src/features/session/format.ts';
import type { Session, Speaking, State } from '../../../src/features/session/schema.ts';
import { type Move, move, nextChange, opened } from '../../../src/features/session/session.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { accepted, at, sessionIn, user } from '../../support/make.ts';

/** Everybody who might come, in the order of their places. */
const everybody: readonly UserId[] = Array.from({ length: 14 }, (_, n) => user(`person ${n}`));

const nobody = user('nobody');

type Wish = Readonly<{ kind: Move['kind']; who: number; stale: number; after: number }>;

/** Something somebody does: most presses come from who has the floor and name the running turn, some do not. */
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<Move['kind'][]>('done', 'pass', 'later', 'tick') },
    {
      weight: 6,
      arbitrary: fc.constantFrom<Move['kind'][]>('move-on', 'more-time', 'leave', 'arrive', 'agree'),
    },
    { weight: 1, arbitrary: fc.constantFrom<Move['kind'][]>('begin') },
  ),
  who: fc.oneof(
    { weight: 4, arbitrary: fc.constant(-1) },
    { weight: 1, arbitrary: fc.nat(everybody.length - 1) },
  ),
  stale: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: 2 }) },
  ),
  after: fc.oneof(fc.nat(1_000), fc.nat(300_000), fc.constant(0)),
});

/** Who comes, the number of the session, and what everybody then does. */
export const evening = fc.record({
  people: fc.uniqueArray(fc.constantFrom(...everybody.slice(0, 12)), { minLength: 1, maxLength: 12 }),
  number: fc.integer({ min: 1, max: 40 }),
  wishes: fc.array(wish, { maxLength: 60 }),
});
export type Evening = typeof evening extends fc.Arbitrary<infer T> ? T : never;

/** One move as it was decided: what was before, what was done when, and what became of it. */
export type Step = Readonly<{
  before: Session;
  move: Move;
  now: Date;
  outcome: ReturnType<typeof move>;
  after: Session;
}>;

export const roundOf = (state: State): Speaking | undefined => ('round' in state ? state.round : undefined);

/** Turns a wish into a move of the session as it is. */
function asMove({ kind, who, stale }: Wish, state: State): Move {
  const round = roundOf(state);
  const turn = (round?.turn ?? 1) + stale;
  const person = everybody[who] ?? round?.speaker ?? nobody;
  switch (kind) {
    case 'done':
    case 'pass':
    case 'later':
      return { kind, by: person, turn };
    case 'move-on':
      return { kind, turn };
    case 'more-time':
      return { kind, turn, extensions: round?.extensions ?? 0 };
    case 'leave':
    case 'arrive':
      return { kind, person };
    case 'agree':
      return { kind, person, byPlace: everybody };
    case 'begin':
    case 'tick':
    case 'close':
      return { kind };
  }
}

function stepOf(before: Session, given: Move, now: Date): Step {
  const outcome = move(before, given, now);
  const after = outcome.ok ? { ...before, state: outcome.value } : before;
  return { before, move: given, now, outcome, after };
}

/** The session at 19:00 as its round begins. */
export function begun({ people, number }: Evening): Session {
  let session = sessionIn(opened(formatOf(talkingPiece.key), at('19:00')), number);
  for (const person of people)
    session = {
      ...session,
      state: accepted(move(session, { kind: 'agree', person, byPlace: everybody }, at('19:00'))),
    };
  return { ...session, state: accepted(move(session, { kind: 'begin' }, at('19:00'))) };
}

/** Plays an evening: what people do, and then time alone, until the session is closed or has had far too long. */
export function playEvening(given: Evening): readonly Step[] {
  const steps: Step[] = [];
  let session = begun(given);
  let now = at('19:00');
  for (const one of given.wishes) {
    now = new Date(now.getTime() + one.after);
    // To arrive is a move of a round alone; people come by agreeing.
    const chosen = asMove(one.kind === 'arrive' ? { ...one, kind: 'agree' } : one, session.state);
    const step = stepOf(session, chosen, now);
    steps.push(step);
    session = step.after;
  }
  for (let due = nextChange(session); due !== undefined && steps.length < 400; due = nextChange(session)) {
    if (due > now) now = due;
    const step = stepOf(session, { kind: 'tick' }, now);
    steps.push(step);
    session = step.after;
  }
  return steps;
}
