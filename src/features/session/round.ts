import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after } from '../../lib/time.ts';
import { secondsPerTurn } from '../format/fit.ts';
import type { RoundPhase } from '../format/schema.ts';
import { comesBackLater } from './agenda.ts';
import type { SessionRefusal } from './moves.ts';
import { beginningWith, firstCallable, orderFor } from './order.ts';
import { callable, isCallable, withOnce, without } from './people.ts';
import type { Course, Live } from './schema.ts';
import { offerTurn } from './turn.ts';
import { type At, choosingTime, goesOn, phaseOver, type TurnEnd, type Went } from './went.ts';

type Round = Extract<Course, { kind: 'round' }>;

/** Begins a round with everybody who is here, or with those who are to be come back to. `minutes`: what it has today. */
export function startRound({ session, live, now }: At, phase: RoundPhase, minutes: number): Went {
  const bookmarked = phase.who === 'bookmarked';
  const order = bookmarked ? live.bookmarks : orderFor(live, phase, session.number, session.id);
  const able = order.filter((person) => isCallable(live, person));
  const seconds = secondsPerTurn({ ...phase, minutes }, able.length, live.medium);
  const volunteers = phase.order === 'volunteer-then-seat' && able.length > 1;
  const choice = volunteers ? { by: null, until: after(now, choosingTime) } : null;
  const course: Round = { kind: 'round', seconds, turn: null, choice, waiting: order, deferred: [] };
  const begun = { ...live, course, bookmarks: bookmarked ? [] : live.bookmarks };
  return choice === null ? nextInRound({ session, live: begun, now }, course) : goesOn(begun);
}

/** Offers the turn to the first in line who is here. Who is away keeps their place; whoever is left is come back to. */
function nextInRound({ session, live, now }: At, round: Round): Went {
  const next = firstCallable(live, round.waiting);
  if (next === undefined) {
    if (!comesBackLater(session.format, live.at)) return phaseOver(live);
    return phaseOver({ ...live, bookmarks: round.waiting.reduce(withOnce, live.bookmarks) });
  }
  const course: Round = { ...round, turn: null, choice: null, waiting: without(round.waiting, next) };
  return goesOn(offerTurn({ ...live, course }, next, round.seconds, now));
}

/** Hands the floor on after a turn. Passing and finishing do the same, and nothing remembers which it was. */
export function afterTurnInRound(
  at: At,
  round: Round,
  phase: RoundPhase,
  { holder, how }: Readonly<{ holder: UserId; how: TurnEnd }>,
): Went {
  const { live, now } = at;
  const line = inLine(round, holder, how, comesBackLater(at.session.format, live.at));
  const bookmarks = line.marked ? withOnce(live.bookmarks, holder) : live.bookmarks;
  const course: Round = { ...round, turn: null, waiting: line.waiting, deferred: line.deferred };
  const next = { ...at, live: { ...live, course, bookmarks } };
  const able = line.waiting.filter((person) => isCallable(live, person));
  if (phase.order !== 'popcorn' || able.length < 2 || !isCallable(live, holder))
    return nextInRound(next, course);
  const until = after(now, choosingTime);
  return goesOn({
    ...next.live,
    beat: live.beat + 1,
    course: { ...course, choice: { by: holder, until } },
  });
}

type Line = Readonly<{ waiting: readonly UserId[]; deferred: readonly UserId[]; marked: boolean }>;

function inLine({ waiting, deferred }: Round, holder: UserId, how: TurnEnd, marks: boolean): Line {
  if (how === 'later')
    return { waiting: [...waiting, holder], deferred: [...deferred, holder], marked: false };
  if (how !== 'absent') return { waiting, deferred, marked: false };
  return marks
    ? { waiting, deferred, marked: true }
    : { waiting: [holder, ...waiting], deferred, marked: false };
}

/** Whether a turn can be kept for later: once, and not when nobody comes after it. */
export function mayKeep(
  live: Live,
  { waiting, deferred }: Round,
  holder: UserId,
): Result<true, SessionRefusal> {
  if (deferred.includes(holder)) return refuse('kept-already');
  return waiting.some((person) => isCallable(live, person)) ? accept(true) : refuse('last-in-line');
}

/** Somebody volunteers to begin, or the last speaker names who comes next. */
export function chooseInRound(at: At, round: Round, chosen: UserId): Result<Went, SessionRefusal> {
  if (!round.waiting.includes(chosen) || !isCallable(at.live, chosen)) return refuse('not-callable');
  const waiting =
    round.choice?.by === null
      ? beginningWith(round.waiting, chosen)
      : [chosen, ...without(round.waiting, chosen)];
  return accept(nextInRound(at, { ...round, choice: null, waiting }));
}

/** Nobody chose: the order decides. */
export const chooseByOrder = (at: At, round: Round): Went => nextInRound(at, { ...round, choice: null });

/** Puts somebody who is here and not in line at its end: a late-comer, or whoever is offered a turn once more. */
export function joinLine(live: Live, round: Round, person: UserId): Live {
  const has = round.waiting.includes(person) || round.turn?.holder === person;
  return has ? live : { ...live, course: { ...round, waiting: [...round.waiting, person] } };
}

/** Makes somebody who waits the next one. The others keep their order. */
export function isNext(live: Live, round: Round, person: UserId): Result<Live, SessionRefusal> {
  if (!callable(live).includes(person) || !round.waiting.includes(person)) return refuse('not-callable');
  return accept({ ...live, course: { ...round, waiting: [person, ...without(round.waiting, person)] } });
}
