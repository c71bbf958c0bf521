import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { minutes } from '../../lib/time.ts';
import type { Format, TurnTime } from './format.ts';
import {
  beginRound,
  nextTick,
  orderFor,
  type Played,
  play,
  type TurnMove,
  type TurnRefusal,
} from './round.ts';
import type { Session, State } from './schema.ts';

export type Move =
  | TurnMove
  | Readonly<{ kind: 'agree'; person: UserId; byPlace: readonly UserId[] }>
  | Readonly<{ kind: 'begin' }>
  | Readonly<{ kind: 'close' }>;

export type SessionRefusal =
  | TurnRefusal
  | 'already-agreed'
  | 'nobody-here'
  | 'begun-already'
  | 'not-begun'
  | 'session-closed';

type Live = Exclude<State, { phase: 'closed' }>;
type InRound = Exclude<Live, { phase: 'gather' }>;

/** A session as it starts: the door is open and nobody has agreed yet. */
export const opened = (format: Format, now: Date): State => ({
  phase: 'gather',
  present: [],
  until: new Date(now.getTime() + minutes(format.gatherMinutes)),
});

/** Decides one move of a session. A refusal changes nothing; `tick` before anything is due changes nothing. */
export function move(session: Session, move: Move, now: Date): Result<State, SessionRefusal> {
  const { state } = session;
  if (state.phase === 'closed') return move.kind === 'tick' ? accept(state) : refuse('session-closed');
  if (move.kind === 'close') return accept({ phase: 'closed' });
  if (state.phase === 'gather') return gather(session, state, move, now);
  return inRound(session, state, move, now);
}

function gather(
  session: Session,
  state: Extract<State, { phase: 'gather' }>,
  move: Move,
  now: Date,
): Result<State, SessionRefusal> {
  switch (move.kind) {
    case 'agree': {
      if (state.present.includes(move.person)) return refuse('already-agreed');
      const here = [...state.present, move.person];
      return accept({ ...state, present: move.byPlace.filter((person) => here.includes(person)) });
    }
    case 'leave':
      return accept({ ...state, present: state.present.filter((person) => person !== move.person) });
    case 'begin':
      if (state.present.length === 0) return refuse('nobody-here');
      return accept(startRound(session, 0, state.present, 1, now));
    case 'tick':
      return accept(now >= state.until ? { phase: 'closed' } : state);
    default:
      return refuse('not-begun');
  }
}

function inRound(session: Session, state: InRound, move: Move, now: Date): Result<State, SessionRefusal> {
  if (move.kind === 'begin') return refuse('begun-already');
  if (move.kind === 'agree') return arrive(session, state, move.person, now);
  if (move.kind === 'close') return accept({ phase: 'closed' });
  const stays =
    move.kind === 'leave'
      ? { ...state, present: state.present.filter((person) => person !== move.person) }
      : state;
  const played = play(state.round, move, now, timeOf(session.format, state.at));
  return played.ok ? accept(after(session, stays, played.value, now)) : played;
}

/** Somebody who comes late listens first and is offered a turn last. */
function arrive(session: Session, state: InRound, person: UserId, now: Date): Result<State, SessionRefusal> {
  if (state.present.includes(person)) return refuse('already-agreed');
  const played = play(state.round, { kind: 'arrive', person }, now, timeOf(session.format, state.at));
  return played.ok
    ? accept(after(session, { ...state, present: [...state.present, person] }, played.value, now))
    : played;
}

function after(session: Session, state: InRound, played: Played, now: Date): State {
  if (played.kind === 'speaking')
    return played.round === state.round ? state : { ...state, round: played.round };
  return startRound(session, state.at + 1, state.present, state.round.turn + 1, now);
}

/** The round at this place of the format with everybody who is here; behind the last one the session closes. */
function startRound(
  session: Session,
  at: number,
  present: readonly UserId[],
  turn: number,
  now: Date,
): State {
  const round = session.format.rounds[at];
  if (round === undefined) return { phase: 'closed' };
  const played = beginRound(orderFor(present, session.number), turn, now, round.turn);
  if (played.kind === 'finished') return { phase: 'closed' };
  return { phase: round.kind, at, present, round: played.round };
}

/** How long turns are in the round at this place of the format. */
export function timeOf(format: Format, at: number): TurnTime {
  const round = format.rounds[at];
  if (round === undefined) throw new Error('A session is in a round that its format does not have.');
  return round.turn;
}

/** The next instant at which time alone changes something; nothing when the session is over. */
export function nextChange({ state, format }: Session): Date | undefined {
  if (state.phase === 'closed') return undefined;
  return state.phase === 'gather' ? state.until : nextTick(state.round, timeOf(format, state.at));
}
