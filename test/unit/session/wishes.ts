import fc from 'fast-check';
import * as authority from '../../../src/features/session/authority.ts';
import type { Move } from '../../../src/features/session/moves.ts';
import type { Live, Session } from '../../../src/features/session/schema.ts';
import { endOf } from '../../../src/features/session/steer.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import type { Result } from '../../../src/lib/result.ts';
import { user } from '../../support/make.ts';

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
  'care',
  'rejoin',
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

/** What somebody would like to do at a random moment. */
export const wish = fc.record({
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
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

export const liveOf = ({ state }: Session): Live | undefined =>
  state.phase === 'closed' || state.phase === 'awaited' ? undefined : state;

/** Turns a wish into a move, or says that the person may not do it: a move without its proof cannot be made. */
export function asMove(one: Wish, session: Session): Move | undefined {
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
    'care',
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
    case 'care':
      return proven(authority.proveChair(live, by), (holds) => ({
        kind: 'care',
        by: holds,
        person: other,
        along: one.yes ? holds.user : person(one.other + 1),
      }));
    case 'rejoin':
      return { kind: 'rejoin', people: [other, person(one.other + 1)] };
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
