import type { UserId } from '../../lib/ids.ts';
import { type Result, refuse } from '../../lib/result.ts';
import type { Phase, SharingPhase } from '../format/schema.ts';
import { afterTurnInFocus, chooseFocus, nextStep, startFocus, stepOver } from './focus.ts';
import { nextHand, startHands } from './hands.ts';
import type { SessionRefusal } from './moves.ts';
import { attendeeIn } from './people.ts';
import { afterTurnInRelay, chooseInRelay, relayByOrder, startRelay } from './relay.ts';
import { afterTurnInRound, chooseByOrder, chooseInRound, startRound } from './round.ts';
import type { Live, Session } from './schema.ts';
import { endTurn, turnOf } from './turn.ts';
import { type At, goesOn, phaseOver, type TurnEnd, type Went } from './went.ts';

/** The phase of the format that runs. */
export function phaseOf({ format }: Pick<Session, 'format'>, { at }: Pick<Live, 'at'>): Phase {
  const phase = format.phases[at];
  if (phase === undefined) throw new Error('A session is in a phase that its format does not have.');
  return phase;
}

const untimed: SharingPhase['turn'] = {
  mode: 'none',
  seconds: 60,
  warnAt: 0,
  grace: 0,
  extendBy: 60,
  extendsMax: 0,
};

/** How turns of a phase are timed. Around a focus person the steps have their time, and turns none of their own. */
export const timeOf = (phase: Phase): SharingPhase['turn'] => ('turn' in phase ? phase.turn : untimed);

/** Begins a phase that has been entered. `minutes`: what it is given today. */
export function startCourse(at: At, phase: Phase, minutes: number): Went {
  switch (phase.kind) {
    case 'round':
    case 'checkout':
      return phase.who === 'at-once' ? goesOn(at.live) : startRound(at, phase, minutes);
    case 'queue':
    case 'open':
      return startHands(at, phase);
    case 'relay':
      return startRelay(at, phase, minutes);
    case 'focus':
      return startFocus(at);
    case 'agenda-set':
      return goesOn({ ...at.live, course: { kind: 'agenda', wanting: at.live.agenda }, agenda: [] });
    default:
      return goesOn(at.live);
  }
}

/** The running turn is over: what comes next in this phase. */
export function afterTurn(at: At, how: TurnEnd): Went {
  const turn = turnOf(at.live);
  if (turn === null) return goesOn(at.live);
  const { holder } = turn;
  const live = endTurn(at.live, turn, at.now);
  const next = { ...at, live };
  const phase = phaseOf(at.session, live);
  const { course } = live;
  if (course.kind === 'round' && 'who' in phase)
    return afterTurnInRound(next, course, phase, { holder, how });
  if (course.kind === 'hands' && (phase.kind === 'queue' || phase.kind === 'open'))
    return nextHand(next, course, phase, 1);
  if (course.kind === 'relay') return afterTurnInRelay(next, course, holder);
  if (course.kind === 'focus' && phase.kind === 'focus')
    return afterTurnInFocus(next, course, phase, turn, how);
  return goesOn(live);
}

/** Somebody takes what is offered to all, or is named by whom the choice is. */
export function choose(at: At, by: UserId, chosen: UserId): Result<Went, SessionRefusal> {
  const { course } = at.live;
  if (!('choice' in course) || course.choice === null) return refuse('turn-over');
  if (course.choice.by === null ? by !== chosen : course.choice.by !== by) return refuse('not-your-choice');
  if (course.kind === 'round') return chooseInRound(at, course, chosen);
  if (course.kind === 'relay') return chooseInRelay(at, course, chosen);
  const phase = phaseOf(at.session, at.live);
  return phase.kind === 'focus' ? chooseFocus(at, course, phase, chosen) : refuse('turn-over');
}

/** What time does to a phase beside its turns: a choice nobody made, a step or a phase whose minutes are over. */
export function tickCourse(at: At): Went | undefined {
  const { live, now, session } = at;
  const { course } = live;
  if (hasLapsed(at)) return unchosen(at);
  const phase = phaseOf(session, live);
  if (course.kind === 'focus' && phase.kind === 'focus' && stepOver(course, now))
    return nextStep({ ...at, live: closeTurn(live, now) }, course, phase);
  if (endsByItself(at) && live.phaseEndsAt !== null && now >= live.phaseEndsAt)
    return phaseOver(closeTurn(live, now));
  return undefined;
}

/** A choice lapses with its time, and when whoever was to choose is gone. */
function hasLapsed({ live, now }: At): boolean {
  const { course } = live;
  if (!('choice' in course) || course.choice === null) return false;
  const { by, until } = course.choice;
  return now >= until || (by !== null && attendeeIn(live, by)?.away !== null);
}

function unchosen(at: At): Went {
  const { course } = at.live;
  if (course.kind === 'round') return chooseByOrder(at, course);
  if (course.kind === 'relay') return relayByOrder(at, course);
  return phaseOver(at.live);
}

/** With its time over a free floor closes; a turn in it ends by itself only where no clock of its own does that. */
function endsByItself({ session, live }: Pick<At, 'session' | 'live'>): boolean {
  if (live.course.kind !== 'hands') return live.course.kind === 'plain' || live.course.kind === 'agenda';
  return live.course.turn === null || timeOf(phaseOf(session, live)).mode === 'none';
}

/** Nobody has the floor any more, whoever had it. */
export function closeTurn(live: Live, now: Date): Live {
  const turn = turnOf(live);
  return turn === null ? live : endTurn(live, turn, now);
}

/** The instants at which `tickCourse` has something to do. */
export function courseDue(at: Pick<At, 'session' | 'live'>): readonly Date[] {
  const { course, phaseEndsAt } = at.live;
  const choice = 'choice' in course && course.choice !== null ? [course.choice.until] : [];
  const step = course.kind === 'focus' && course.stepEndsAt !== null ? [course.stepEndsAt] : [];
  return [...choice, ...step, ...(endsByItself(at) && phaseEndsAt !== null ? [phaseEndsAt] : [])];
}
