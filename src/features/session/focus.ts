import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after, minutes } from '../../lib/time.ts';
import type { Phase } from '../format/schema.ts';
import type { SessionRefusal } from './moves.ts';
import { callable, isCallable } from './people.ts';
import type { Course, Live, Turn } from './schema.ts';
import { offerTurn } from './turn.ts';
import { type At, goesOn, phaseOver, type TurnEnd, type Went } from './went.ts';

type Focus = Extract<Course, { kind: 'focus' }>;
type FocusPhase = Extract<Phase, { kind: 'focus' }>;

/** So long somebody may think about whether this time should be theirs. */
const offerFor = minutes(2);

/** The circle's time for one person begins with the question whose it is. With nobody beside them there is no circle. */
export function startFocus({ live, now }: At): Went {
  if (callable(live).length < 2) return phaseOver(live);
  const choice = { by: null, until: after(now, offerFor) };
  const course: Focus = {
    kind: 'focus',
    turn: null,
    choice,
    person: null,
    step: 0,
    stepEndsAt: null,
    wish: null,
  };
  return goesOn({ ...live, course });
}

/** Somebody takes the time, or the host finds somebody who would like it. */
export function chooseFocus(
  at: At,
  focus: Focus,
  phase: FocusPhase,
  person: UserId,
): Result<Went, SessionRefusal> {
  if (focus.person !== null || !isCallable(at.live, person)) return refuse('not-callable');
  return accept(beginStep(at, { ...focus, person, choice: null }, phase, 0));
}

/** The next step, on a new panel; behind the last one the phase is over. */
export const nextStep = (at: At, focus: Focus, phase: FocusPhase): Went =>
  beginStep(at, focus, phase, focus.step + 1);

function beginStep({ live, now }: At, focus: Focus, phase: FocusPhase, step: number): Went {
  const next = phase.steps[step];
  const { person } = focus;
  if (next === undefined || person === null) return phaseOver(live);
  const planned = now.getTime() + minutes(next.minutes);
  const stepEndsAt = new Date(Math.min(planned, live.phaseEndsAt?.getTime() ?? planned));
  const course: Focus = { ...focus, turn: null, step, stepEndsAt };
  if (stepEndsAt <= now) return phaseOver({ ...live, course });
  const begun: Live = { ...live, course };
  return next.step === 'tell' || next.step === 'respond'
    ? goesOn(offerTurn(begun, person, next.minutes * 60, now))
    : goesOn({ ...begun, beat: live.beat + 1 });
}

/** Who has told is followed by the next step. Who passed before telling anything is asked nothing: somebody else may have the time. */
export function afterTurnInFocus(at: At, focus: Focus, phase: FocusPhase, turn: Turn, how: TurnEnd): Went {
  const untold = focus.step === 0 && (how === 'passed' || how === 'absent');
  if (untold) return startFocus({ ...at, live: { ...at.live, beat: at.live.beat + 1 } });
  return nextStep(at, { ...focus, wish: turn.wish ?? focus.wish }, phase);
}

/** Whether this step's time is over. */
export const stepOver = ({ stepEndsAt }: Focus, now: Date): boolean =>
  stepEndsAt !== null && now >= stepEndsAt;
