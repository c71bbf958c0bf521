import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { seconds } from '../../lib/time.ts';
import type { TurnTime } from './format.ts';
import type { Speaking } from './schema.ts';

export type TurnMove = Readonly<
  | { kind: 'done' | 'pass' | 'later'; by: UserId; turn: number }
  | { kind: 'more-time'; turn: number; extensions: number }
  | { kind: 'move-on'; turn: number }
  | { kind: 'leave'; person: UserId }
  | { kind: 'arrive'; person: UserId }
  | { kind: 'tick' }
>;

export type TurnRefusal =
  | 'turn-over'
  | 'not-your-turn'
  | 'last-in-line'
  | 'kept-already'
  | 'no-more-time'
  | 'minute-given';

/** What a move makes of the round: it goes on, or everybody had their turn. */
export type Played = Readonly<{ kind: 'speaking'; round: Speaking } | { kind: 'finished' }>;

/** The order of a round: by place, beginning one further along each time, so that the first place goes round. */
export function orderFor(byPlace: readonly UserId[], sessionNumber: number): readonly UserId[] {
  const first = byPlace.length === 0 ? 0 : (sessionNumber - 1) % byPlace.length;
  return [...byPlace.slice(first), ...byPlace.slice(0, first)];
}

/** Gives the floor to the first in the order. Nobody in it: the round is over before it began. */
export function beginRound(order: readonly UserId[], turn: number, now: Date, time: TurnTime): Played {
  return giveFloor(order, [], turn, now, time);
}

function giveFloor(
  [speaker, ...waiting]: readonly UserId[],
  deferred: readonly UserId[],
  turn: number,
  now: Date,
  time: TurnTime,
): Played {
  if (speaker === undefined) return { kind: 'finished' };
  const endsAt = new Date(now.getTime() + seconds(time.seconds));
  const round = { speaker, turn, startedAt: now, endsAt, warned: false, extensions: 0, waiting, deferred };
  return { kind: 'speaking', round };
}

/**
 * Decides one move of a round. Passing, finishing and time running out all hand the floor on in the same way, and
 * nothing remembers which it was. A move that names another turn than the running one is refused, so a second press,
 * an old panel or two people pressing "move on" never pass anybody over.
 */
export function play(
  round: Speaking,
  move: TurnMove,
  now: Date,
  time: TurnTime,
): Result<Played, TurnRefusal> {
  if ('turn' in move && move.turn !== round.turn) return refuse('turn-over');
  if ('by' in move && move.by !== round.speaker) return refuse('not-your-turn');
  const handOn = (order: readonly UserId[], deferred = round.deferred) =>
    accept(giveFloor(order, deferred, round.turn + 1, now, time));
  switch (move.kind) {
    case 'done':
    case 'pass':
    case 'move-on':
      return handOn(round.waiting);
    case 'later':
      return keepForLater(round, handOn);
    case 'more-time':
      return extend(round, move.extensions, time);
    case 'leave':
      return leave(round, move.person, handOn);
    case 'arrive':
      if (move.person === round.speaker || round.waiting.includes(move.person)) return goOn(round);
      return goOn({ ...round, waiting: [...round.waiting, move.person] });
    case 'tick':
      return tick(round, now, time, handOn);
  }
}

type HandOn = (order: readonly UserId[], deferred?: readonly UserId[]) => Result<Played, TurnRefusal>;

const goOn = (round: Speaking): Result<Played, TurnRefusal> => accept({ kind: 'speaking', round });

function keepForLater({ speaker, waiting, deferred }: Speaking, handOn: HandOn): Result<Played, TurnRefusal> {
  if (deferred.includes(speaker)) return refuse('kept-already');
  if (waiting.length === 0) return refuse('last-in-line');
  return handOn([...waiting, speaker], [...deferred, speaker]);
}

/** Takes a person out of every list of the round: what stays of it knows nothing of them. */
function leave(round: Speaking, leaving: UserId, handOn: HandOn): Result<Played, TurnRefusal> {
  const without = (people: readonly UserId[]) => people.filter((person) => person !== leaving);
  const [waiting, deferred] = [without(round.waiting), without(round.deferred)];
  return leaving === round.speaker ? handOn(waiting, deferred) : goOn({ ...round, waiting, deferred });
}

function extend(round: Speaking, before: number, time: TurnTime): Result<Played, TurnRefusal> {
  if (before !== round.extensions) return refuse('minute-given');
  if (round.extensions >= time.extensionsMost) return refuse('no-more-time');
  const endsAt = new Date(round.endsAt.getTime() + seconds(time.extendBy));
  return goOn({ ...round, endsAt, warned: false, extensions: round.extensions + 1 });
}

function tick(round: Speaking, now: Date, time: TurnTime, handOn: HandOn): Result<Played, TurnRefusal> {
  if (now >= turnEnd(round, time)) return handOn(round.waiting);
  const warnAt = warningAt(round, time);
  return goOn(warnAt !== undefined && now >= warnAt ? { ...round, warned: true } : round);
}

/** When the floor moves on by itself. */
const turnEnd = ({ endsAt }: Speaking, { grace }: TurnTime): Date =>
  new Date(endsAt.getTime() + seconds(grace));

function warningAt({ endsAt, warned }: Speaking, { warnBefore }: TurnTime): Date | undefined {
  return warned || warnBefore === 0 ? undefined : new Date(endsAt.getTime() - seconds(warnBefore));
}

/** The next instant at which time alone changes something. */
export const nextTick = (round: Speaking, time: TurnTime): Date =>
  warningAt(round, time) ?? turnEnd(round, time);
