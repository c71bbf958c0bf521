import fc from 'fast-check';
import { shipped } from '../../../src/features/format/shipped.ts';
import * as authority from '../../../src/features/session/authority.ts';
import { opened } from '../../../src/features/session/door.ts';
import type { Move } from '../../../src/features/session/moves.ts';
import type { Live, Session, State } from '../../../src/features/session/schema.ts';
import { move } from '../../../src/features/session/session.ts';
import { endOf } from '../../../src/features/session/steer.ts';
import { nextChange } from '../../../src/features/session/tick.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import type { Result } from '../../../src/lib/result.ts';
import { accepted, at, formatOf, sessionIn, user } from '../../support/make.ts';

/** Twelve people by place; the first of them hosts. */
export const everybody: readonly UserId[] = Array.from({ length: 12 }, (_, n) => user(`person ${n}`));

const kinds = [
  'done',
  'go-on',
  'next-part',
  'pass',
  'later',
  'hold',
  'begin-turn',
  'name-next',
  'nod',
  'aside',
  'answer',
  'volunteer',
  'hand',
  'mark',
  'listen',
  'calm',
  'early',
  'step-out',
  'come-back',
  'ask-pause',
  'stop',
  'answer-role',
  'take-chair',
  'read',
  'begin',
  'move-on',
  'back-later',
  'return-turn',
  'next-is',
  'focus-on',
  'offer-role',
  'more-minutes',
  'reopen-door',
  'pause',
  'resume',
  'more-time',
  'arrive',
  'stand-by',
  'leave',
  'connected',
  'disconnected',
  'tick',
] as const;
type Kind = (typeof kinds)[number];

const often: readonly Kind[] = [
  'done',
  'pass',
  'later',
  'begin-turn',
  'tick',
  'volunteer',
  'hand',
  'move-on',
  'answer',
];

const wish = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...often) },
    { weight: 2, arbitrary: fc.constantFrom(...kinds) },
  ),
  /** Who does it; -1 is whoever has the floor, or the host for what is the host's. */
  who: fc.oneof({ weight: 3, arbitrary: fc.constant(-1) }, { weight: 2, arbitrary: fc.nat(11) }),
  other: fc.nat(11),
  yes: fc.boolean(),
  wishes: fc.constantFrom('listen', 'relate', 'experiences', 'ideas', null),
  stale: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -3, max: 2 }) },
  ),
  after: fc.oneof(fc.nat(1_000), fc.nat(60_000), fc.nat(400_000), fc.constant(0)),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

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

export const liveOf = ({ state }: Session): Live | undefined =>
  state.phase === 'closed' || state.phase === 'awaited' ? undefined : state;

/** Turns a wish into a move, or says that the person may not do it: a move without its proof cannot be made. */
function asMove(one: Wish, session: Session): Move | undefined {
  const live = liveOf(session);
  if (live === undefined) return undefined;
  const beat = live.beat + one.stale;
  const holder = turnOf(live)?.holder;
  const person = (n: number): UserId => everybody[n] ?? everybody[0] ?? user('nobody');
  const chairs = [
    'begin',
    'move-on',
    'next-part',
    'back-later',
    'return-turn',
    'next-is',
    'focus-on',
    'offer-role',
    'more-minutes',
    'reopen-door',
  ];
  const keeps = ['pause', 'resume'];
  const by =
    one.who >= 0
      ? person(one.who)
      : chairs.includes(one.kind) || keeps.includes(one.kind)
        ? (live.chair.by ?? person(0))
        : (holder ?? person(one.other));
  const proven = <A, M>(proof: Result<A, string>, make: (by: A) => M): M | undefined =>
    proof.ok ? make(proof.value) : undefined;
  const other = person(one.other);
  const role = 'guardian' as const;
  switch (one.kind) {
    case 'done':
    case 'go-on':
    case 'pass':
    case 'later':
    case 'hold': {
      const { kind } = one;
      return proven(authority.proveHolder(live, by, beat), (holds) => ({ kind, by: holds }));
    }
    case 'begin-turn':
      return proven(authority.proveHolder(live, by, beat), (holds) => ({
        kind: 'begin-turn',
        by: holds,
        wish: one.wishes,
        note: one.yes,
      }));
    case 'name-next':
      return proven(authority.provePresent(live, by), (is) => ({
        kind: 'name-next',
        by: is,
        beat,
        person: other,
      }));
    case 'nod':
    case 'aside':
    case 'answer':
    case 'volunteer': {
      const { kind } = one;
      const who = one.who >= 0 ? by : other;
      return proven(authority.provePresent(live, who), (is) => ({ kind, by: is, beat }));
    }
    case 'hand':
    case 'mark':
    case 'listen':
    case 'calm':
    case 'early': {
      const { kind, yes } = one;
      return proven(authority.provePresent(live, by), (is) => ({ kind, by: is, yes }));
    }
    case 'step-out':
      return proven(authority.provePresent(live, by), (is) => ({
        kind: 'step-out',
        by: is,
        wants: one.yes ? 'someone' : 'nothing',
      }));
    case 'come-back':
    case 'ask-pause':
    case 'stop': {
      const { kind } = one;
      return proven(authority.provePresent(live, by), (is) => ({ kind, by: is }));
    }
    case 'take-chair':
      return proven(authority.proveSuccessor(live, by), (is) => ({ kind: 'take-chair', by: is }));
    case 'answer-role':
      return proven(authority.provePresent(live, live.offers[0]?.to ?? by), (is) => ({
        kind: 'answer-role',
        by: is,
        role,
        yes: one.yes,
      }));
    case 'read':
      return { kind: 'read', person: by, notice: live.notices[0]?.number ?? 1 };
    case 'begin':
      return proven(authority.proveChair(live, by), (holds) => ({ kind: 'begin', by: holds, few: one.yes }));
    case 'move-on':
    case 'next-part':
    case 'back-later': {
      const { kind } = one;
      return proven(authority.proveChair(live, by), (holds) => ({ kind, by: holds, beat }));
    }
    case 'return-turn':
    case 'next-is':
    case 'focus-on': {
      const { kind } = one;
      return proven(authority.proveChair(live, by), (holds) => ({ kind, by: holds, person: other }));
    }
    case 'offer-role':
      return proven(authority.proveChair(live, by), (holds) => ({
        kind: 'offer-role',
        by: holds,
        role,
        person: other,
      }));
    case 'more-minutes': {
      const until = endOf(live) + one.stale;
      return proven(authority.proveChair(live, by), (holds) => ({ kind: 'more-minutes', by: holds, until }));
    }
    case 'reopen-door':
      return proven(authority.proveChair(live, by), (holds) => ({ kind: 'reopen-door', by: holds }));
    case 'pause':
    case 'resume': {
      const { kind } = one;
      return proven(authority.proveKeeper(live, by), (keeps) => ({ kind, by: keeps }));
    }
    case 'more-time':
      return proven(authority.proveTimekeeper(live, by), (gives) => ({
        kind: 'more-time',
        by: gives,
        beat,
        extensions: turnOf(live)?.extensions ?? 0,
      }));
    case 'arrive':
      return { kind: 'arrive', person: other, byPlace: everybody, newcomer: one.yes };
    case 'stand-by':
    case 'leave':
    case 'connected':
    case 'disconnected': {
      const { kind } = one;
      return { kind, person: other };
    }
    case 'tick':
      return { kind: 'tick' };
  }
}

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
