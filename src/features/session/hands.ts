import type { UserId } from '../../lib/ids.ts';
import { secondsPerTurn } from '../format/fit.ts';
import type { SharingPhase } from '../format/schema.ts';
import { heard } from './order.ts';
import { isCallable, withOnce, without } from './people.ts';
import type { Course, Live } from './schema.ts';
import { offerTurn } from './turn.ts';
import { type At, goesOn, phaseOver, type Went } from './went.ts';

type Hands = Extract<Course, { kind: 'hands' }>;

/** A turn that begins shortly before the end of its phase is short, but not shorter than this. In seconds. */
const shortest = 30;

/** Begins a phase in which hands are called on. Whoever asked for working time comes first. */
export function startHands({ session, live, now }: At, phase: SharingPhase): Went {
  const raised = phase.kind === 'queue' ? live.agenda : [];
  const seconds = secondsPerTurn(phase, 0, live.medium);
  const course: Hands = { kind: 'hands', seconds, turn: null, raised, had: [] };
  const agenda = phase.kind === 'queue' ? [] : live.agenda;
  return nextHand({ session, live: { ...live, agenda, course }, now }, course, phase);
}

/**
 * Calls on the next hand. With no hand up the floor is free; when the time of the phase is over, it ends. `freed`: 1
 * when somebody has just had it.
 */
export function nextHand({ live, now }: At, hands: Hands, phase: SharingPhase, freed: 0 | 1 = 0): Went {
  if (live.phaseEndsAt !== null && now >= live.phaseEndsAt) return phaseOver(live);
  const next = firstHand(live, hands, phase);
  const course: Hands = { ...hands, turn: null };
  // A floor that has become free is a new panel: whoever moves on once more means the phase, and has to see that first.
  if (next === undefined) return goesOn({ ...live, beat: live.beat + freed, course });
  const called = { ...course, raised: without(hands.raised, next), had: withOnce(hands.had, next) };
  return goesOn(offerTurn({ ...live, course: called }, next, lengthOf(live, hands, now), now));
}

function lengthOf({ phaseEndsAt }: Live, { seconds }: Hands, now: Date): number {
  if (phaseEndsAt === null) return seconds;
  const left = Math.floor((phaseEndsAt.getTime() - now.getTime()) / 1_000);
  return Math.max(shortest, Math.min(seconds, left));
}

/** Whoever has had no turn in this phase comes before whoever has; then by hand, or whoever was heard least today. */
function firstHand(live: Live, { raised, had }: Hands, { order }: SharingPhase): UserId | undefined {
  const able = raised.filter((person) => isCallable(live, person));
  const fresh = able.filter((person) => !had.includes(person));
  const from = fresh.length > 0 ? fresh : able;
  if (order !== 'least-heard-first') return from[0];
  return from.toSorted((one, other) => heard(live, one) - heard(live, other))[0];
}

/** Somebody's hand goes up or down. */
export function raiseHand(at: At, hands: Hands, phase: SharingPhase, person: UserId, up: boolean): Went {
  const raised = up ? withOnce(hands.raised, person) : without(hands.raised, person);
  const course = { ...hands, raised };
  const live = { ...at.live, course };
  return hands.turn === null ? nextHand({ ...at, live }, course, phase) : goesOn(live);
}
