import { accept, type Result, refuse } from '../../lib/result.ts';
import { goAside, goOn } from './care.ts';
import { findChair } from './chair.ts';
import { answerAwaited, begin, opened, tickAwaited } from './door.ts';
import { event } from './events.ts';
import type { Move, SessionRefusal } from './moves.ts';
import { pauseNow } from './pause.ts';
import { settled } from './phases.ts';
import { present } from './present.ts';
import type { Awaited, Live, Session, State } from './schema.ts';
import { steer } from './steer.ts';
import { tick } from './tick.ts';
import { moreTime, playTurn } from './turn-moves.ts';
import type { At, Went } from './went.ts';

type Outcome = Result<State, SessionRefusal>;

/**
 * Decides one move of a session. A refusal changes nothing, and a `tick` before anything is due changes nothing. What a
 * person may do was proven when the move was made; whether it fits just now is decided here.
 */
export function move(session: Session, move: Move, now: Date): Outcome {
  const { state } = session;
  if (state.phase === 'closed') return move.kind === 'tick' ? accept(state) : refuse('session-closed');
  if (state.phase === 'awaited') return awaited(session, state, move, now);
  if (inPause(state, move)) return refuse('paused');
  const played = play({ session, live: heardFrom(state, move), now }, move);
  return played.ok ? accept(withPanel(state, played.value, now)) : played;
}

/** These say themselves what becomes of the chair. */
const aboutTheChair: readonly Move['kind'][] = ['step-out', 'take-chair'];

/** Whoever holds the circle and presses something is there: they are not looked for any more, and keep it. */
const heardFrom = (live: Live, move: Move): Live =>
  'by' in move && !aboutTheChair.includes(move.kind) ? findChair(live, move.by.user) : live;

/** A new panel knows when it began, and calls back only those who stepped out for the turn before it. */
function withPanel(before: Live, after: State, now: Date): State {
  if (after.phase === 'closed' || after.phase === 'awaited' || after.beat === before.beat) return after;
  const calledBack = after.calledBack === before.calledBack ? [] : after.calledBack;
  return { ...after, since: now, calledBack };
}

function awaited(session: Session, state: Awaited, move: Move, now: Date): Outcome {
  switch (move.kind) {
    case 'tick':
      return accept(tickAwaited(session, state, now));
    case 'open':
      return accept(opened({ ...state, ready: true }, now));
    case 'ready':
    case 'hold-today':
      return answerAwaited(state, move);
    case 'leave':
      return accept(state.host === move.person ? { ...state, host: null, ready: 'no' } : state);
    case 'call-off':
      return accept({ phase: 'closed', ended: 'cancelled' });
    case 'move-away':
      return accept({ phase: 'closed', ended: 'moved' });
    default:
      return refuse('not-begun');
  }
}

/** In a pause nobody is moved on. People may still come, step out, hold a role, or end it. */
const evenInPause: readonly Move['kind'][] = [
  'resume',
  'pause',
  'care',
  'rejoin',
  'stop',
  'step-out',
  'come-back',
  'leave',
  'arrive',
  'stand-by',
  'connected',
  'disconnected',
  'answer-role',
  'offer-role',
  'take-chair',
  'read',
  'calm',
  'listen',
  'reopen-door',
  'close',
  'tick',
];

const inPause = (live: Live, { kind }: Move): boolean => live.pause !== null && !evenInPause.includes(kind);

function play(at: At, move: Move): Outcome {
  const { session, live, now } = at;
  switch (move.kind) {
    case 'tick':
      return accept(tick(at));
    case 'begin':
      return begin(session, live, move.few, now);
    case 'close':
      return accept({ phase: 'closed', ended: move.ended });
    case 'pause':
      if (live.pause !== null) return refuse('paused-already');
      return accept(pauseNow(live, live.roles.guardian === move.by.user ? 'guardian' : 'host', false, now));
    case 'resume':
      return live.pause === null ? refuse('not-paused') : ended(at, accept(goOn(at)));
    case 'care':
      return accept(goAside(live, move, now));
    case 'arrive':
    case 'leave':
    case 'stand-by':
    case 'connected':
    case 'disconnected':
    case 'read':
    case 'rejoin':
      return happened(at, event(at, move));
    case 'ready':
    case 'hold-today':
    case 'open':
    case 'call-off':
    case 'move-away':
      return refuse('begun-already');
    default:
      return live.begunAt === null && !atTheDoor.includes(move.kind)
        ? refuse('not-begun')
        : ended(at, inSession(at, move));
  }
}

/** What makes sense before it has begun. */
const atTheDoor: readonly Move['kind'][] = [
  'listen',
  'calm',
  'early',
  'step-out',
  'come-back',
  'offer-role',
  'answer-role',
  'take-chair',
  'ask-pause',
  'stop',
];

type InSession = Parameters<typeof present>[1] | Parameters<typeof steer>[1] | Parameters<typeof playTurn>[1];

function inSession(
  at: At,
  move: InSession | Extract<Move, { kind: 'more-time' }>,
): Result<Went, SessionRefusal> {
  switch (move.kind) {
    case 'begin-turn':
    case 'hold':
    case 'done':
    case 'go-on':
    case 'pass':
    case 'later':
    case 'name-next':
      return playTurn(at, move);
    case 'more-time':
      return moreTime(at, move);
    case 'move-on':
    case 'back-later':
    case 'next-part':
    case 'return-turn':
    case 'next-is':
    case 'focus-on':
    case 'offer-role':
    case 'more-minutes':
    case 'reopen-door':
      return steer(at, move);
    default:
      return present(at, move);
  }
}

/** What happened may have made something due at once: a choice nobody is left to make, a chair nobody is in. */
function happened(at: At, went: Result<Went, SessionRefusal>): Outcome {
  const outcome = ended(at, went);
  if (!outcome.ok || outcome.value.phase === 'closed' || outcome.value.phase === 'awaited') return outcome;
  const live = outcome.value;
  // With nobody left there is nothing to hold.
  if (live.begunAt !== null && live.people.length === 0) return accept({ phase: 'closed', ended: 'held' });
  return accept(tick({ ...at, live }));
}

function ended({ session, now }: At, went: Result<Went, SessionRefusal>): Outcome {
  return went.ok ? accept(settled(session, went.value, now)) : went;
}
