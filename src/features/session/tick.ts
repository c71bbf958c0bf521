import { after, minutes } from '../../lib/time.ts';
import { loseChair, offerChairOn } from './chair.ts';
import { afterTurn, courseDue, phaseOf, tickCourse, timeOf } from './course.ts';
import { doorDue, doorOpensAt, tickDoor, tickOpenDoor } from './door.ts';
import { longestPause, pauseAnswered, pauseNow } from './pause.ts';
import { settled } from './phases.ts';
import type { Live, Session, State } from './schema.ts';
import { hostUnheard, tickTurn, turnDue, turnOf, withTurn } from './turn.ts';
import { finishTurn } from './turn-moves.ts';
import type { At, Went } from './went.ts';

/** The two words about the end: a quarter of an hour before, and five minutes before. */
const quarterBefore = minutes(15);
const fiveBefore = minutes(5);

/** Does what time alone does, one thing after another, until nothing more is due. */
export function tick(at: At): State {
  let { live } = at;
  for (;;) {
    const next = once({ ...at, live });
    if (next === live || next.phase === 'closed' || next.phase === 'awaited') return next;
    live = next;
  }
}

/** The first thing that is due, or the same state. */
function once(at: At): State {
  const { session, live, now } = at;
  if (live.pause !== null)
    return now >= after(live.pause.since, longestPause) ? { phase: 'closed', ended: 'held' } : live;
  if (live.pauseAsked !== null && now >= after(live.pauseAsked, pauseAnswered))
    return pauseNow(live, 'anyone', false, now);
  if (live.chair.lost !== null && now >= live.chair.lost.until) return offerChairOn(live, now);
  if (live.begunAt === null) return tickDoor(session, live, now);
  const admitted = tickOpenDoor(live, now);
  if (admitted !== live) return admitted;
  const went = inPhase(at);
  if (went !== undefined) return settled(session, went, now);
  return aboutTheEnd(live, now);
}

function inPhase(at: At): Went | undefined {
  const { live, now, session } = at;
  const turn = turnOf(live);
  const phase = phaseOf(session, live);
  const time = timeOf(phase);
  if (hostUnheard(live, time, now)) return { live: hostIsLost(live, now), over: false };
  if (turn !== null) {
    const ticked = tickTurn(live, turn, time, now);
    if (ticked.over === 'absent') return afterTurn(at, 'absent');
    if (ticked.over === 'time')
      return turn.step === 'speaking' ? finishTurn(at, turn, phase) : afterTurn(at, 'spoken');
    if (ticked.turn.told !== turn.told || ticked.turn.step !== turn.step)
      return { live: withTurn(live, ticked.turn), over: false };
  }
  return tickCourse(at);
}

/** Whoever holds the circle has not answered for a while: others are asked without waiting any longer. */
const hostIsLost = (live: Live, now: Date): Live => offerChairOn(loseChair(live, now, 0), now);

/** In a silence, and where everything is said already, there is no word about the end. */
const saysNothing = ({ phase }: Live): boolean =>
  phase === 'silence' || phase === 'closing' || phase === 'afterglow';

function aboutTheEnd(live: Live, now: Date): Live {
  const due = endWordDue(live);
  if (due === undefined || now < due || live.endsAt === null) return live;
  return { ...live, told: now >= after(live.endsAt, -fiveBefore) ? 'five' : 'quarter' };
}

function endWordDue(live: Live): Date | undefined {
  if (live.endsAt === null || saysNothing(live) || live.told === 'five') return undefined;
  return after(live.endsAt, live.told === 'nothing' ? -quarterBefore : -fiveBefore);
}

/** The next instant at which time alone changes something; nothing when the session is over. */
export function nextChange(session: Session, now: Date): Date | undefined {
  const { state } = session;
  if (state.phase === 'closed') return undefined;
  if (state.phase === 'awaited') return doorOpensAt(session.format, state.startsAt);
  const all = dueIn(session, state, now).map((date) => date.getTime());
  return all.length === 0 ? undefined : new Date(Math.min(...all));
}

function dueIn(session: Session, live: Live, now: Date): readonly Date[] {
  if (live.pause !== null) return [after(live.pause.since, longestPause)];
  const turn = turnOf(live);
  const time = timeOf(phaseOf(session, live));
  const word = live.begunAt === null ? undefined : endWordDue(live);
  return [
    ...(live.pauseAsked === null ? [] : [after(live.pauseAsked, pauseAnswered)]),
    ...(live.chair.lost === null ? [] : [live.chair.lost.until]),
    ...doorDue(live, now),
    ...(live.begunAt === null || turn === null ? [] : turnDue(live, turn, time)),
    ...(live.begunAt === null ? [] : courseDue({ session, live })),
    ...(word === undefined ? [] : [word]),
  ];
}
