import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Phase } from '../format/schema.ts';
import type { Chair, Present, Timekeeper } from './authority.ts';
import { afterTurn, choose, phaseOf, timeOf } from './course.ts';
import type { HolderMove, SessionRefusal } from './moves.ts';
import { withOnce } from './people.ts';
import { mayKeep } from './round.ts';
import type { Turn } from './schema.ts';
import { beginTurn, extend, isAnswered, openAnswers, turnOf, withTurn } from './turn.ts';
import { type At, goesOn, type Went } from './went.ts';

type Outcome = Result<Went, SessionRefusal>;

const change = ({ live }: At, turn: Turn): Outcome => accept(goesOn(withTurn(live, turn)));

/** What whoever has the floor does with it. */
export function playTurn(at: At, move: HolderMove): Outcome {
  if (move.kind === 'name-next') {
    if (move.beat !== at.live.beat) return refuse('turn-over');
    return choose(at, move.by.user, move.person);
  }
  const turn = turnOf(at.live);
  if (turn === null) return refuse('turn-over');
  const phase = phaseOf(at.session, at.live);
  switch (move.kind) {
    case 'begin-turn': {
      const begun = turn.step === 'offered' ? beginTurn(turn, timeOf(phase), at.now, true) : turn;
      return change(at, { ...begun, begun: true, wish: move.wish, note: move.note });
    }
    case 'hold': {
      const begun = turn.step === 'offered' ? beginTurn(turn, timeOf(phase), at.now, true) : turn;
      return change(at, { ...begun, begun: true, silent: true });
    }
    case 'done':
      // A second press of it must not end the answers that the first has opened.
      return turn.step === 'answers' ? refuse('turn-over') : accept(finishTurn(at, turn, phase));
    case 'go-on':
      return turn.step === 'answers' ? accept(afterTurn(at, 'spoken')) : refuse('turn-over');
    case 'pass':
      return accept(afterTurn(at, 'passed'));
    case 'later':
      return keepForLater(at, turn, phase);
  }
}

/** A share ends: others may answer it where the format has that and the speaker wishes it; else the floor goes on. */
export function finishTurn(at: At, turn: Turn, phase: Phase): Went {
  if ('responses' in phase && phase.responses !== undefined && isAnswered(phase, turn))
    return goesOn(openAnswers(at.live, turn, phase.responses.seconds, at.now));
  return afterTurn(at, turn.step === 'offered' ? 'passed' : 'spoken');
}

function keepForLater(at: At, turn: Turn, phase: Phase): Outcome {
  const { course } = at.live;
  if (course.kind !== 'round' || !('pass' in phase) || !phase.pass.includes('pass-return'))
    return refuse('no-later-here');
  const may = mayKeep(at.live, course, turn.holder);
  return may.ok && turn.step !== 'answers'
    ? accept(afterTurn(at, 'later'))
    : may.ok
      ? refuse('turn-over')
      : may;
}

/** A minute more, once for each wish: two presses of the same one add one. */
export function moreTime(
  at: At,
  { beat, extensions }: Readonly<{ by: Timekeeper; beat: number; extensions: number }>,
): Outcome {
  const turn = turnOf(at.live);
  if (turn === null || beat !== at.live.beat) return refuse('turn-over');
  const time = timeOf(phaseOf(at.session, at.live));
  if (turn.step !== 'speaking' || turn.endsAt === null) return refuse('no-turn-now');
  if (extensions !== turn.extensions) return refuse('minute-given');
  if (turn.extensions >= time.extendsMax) return refuse('no-more-time');
  return change(at, extend(turn, time, at.now));
}

/** A silent nod. It reaches the speaker after the turn, as a count. */
export function nod(at: At, by: Present, beat: number): Outcome {
  return during(at, by.user, beat, (turn) => {
    if (turn.nods.includes(by.user)) return refuse('nodded-already');
    return change(at, { ...turn, nods: [...turn.nods, by.user] });
  });
}

/** Steps out for this turn alone, because of its content note. Pressed again they stay out: the next panel calls them back. */
export function stepAside(at: At, by: Present, beat: number): Outcome {
  return during(at, by.user, beat, (turn) => change(at, { ...turn, aside: withOnce(turn.aside, by.user) }));
}

/** Takes one of the places to answer, while there are any. */
export function answer(at: At, by: Present, beat: number): Outcome {
  const phase = phaseOf(at.session, at.live);
  return during(at, by.user, beat, (turn) => {
    if (turn.step !== 'answers' || !('responses' in phase) || phase.responses === undefined)
      return refuse('no-answers-now');
    if (turn.answering.includes(by.user)) return change(at, turn);
    if (turn.answering.length >= phase.responses.most) return refuse('answers-full');
    return change(at, { ...turn, answering: [...turn.answering, by.user] });
  });
}

function during(at: At, user: UserId, beat: number, work: (turn: Turn) => Outcome): Outcome {
  const turn = turnOf(at.live);
  if (turn === null || beat !== at.live.beat) return refuse('turn-over');
  return turn.holder === user ? refuse('own-turn') : work(turn);
}

/** Whoever holds the circle thanks and moves on, or marks the turn to be come back to. In a phase without turns: the next. */
export function moveOn(at: At, { beat }: Readonly<{ by: Chair; beat: number }>, marks: boolean): Outcome {
  if (beat !== at.live.beat) return refuse('turn-over');
  const turn = turnOf(at.live);
  if (turn === null) return refuse('no-turn-now');
  const live = marks ? { ...at.live, bookmarks: withOnce(at.live.bookmarks, turn.holder) } : at.live;
  return accept(afterTurn({ ...at, live }, 'passed'));
}
