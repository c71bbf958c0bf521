import type { UserId } from '../../lib/ids.ts';
import { after, seconds } from '../../lib/time.ts';
import type { SharingPhase } from '../format/schema.ts';
import { attendeeIn, withPerson } from './people.ts';
import type { Live, Turn } from './schema.ts';

type Time = SharingPhase['turn'];

/** An offer stands so long before the clock of the turn starts by itself: nobody has to hurry to a button. */
const offerFor = seconds(45);
/** Whoever loses their connection during their turn is waited for so long (circle practice: hold, then mark). */
const heldFor = seconds(60);
/** So long after the end of a turn the host may take to decide; then somebody else is asked to. */
const hostDecidesIn = seconds(180);

export const turnOf = ({ course }: Pick<Live, 'course'>): Turn | null =>
  'turn' in course ? course.turn : null;

/** Gives the running phase this turn, or none. A phase without turns stays as it is. */
export const withTurn = (live: Live, turn: Turn | null): Live =>
  'turn' in live.course ? { ...live, course: { ...live.course, turn } } : live;

/** Offers somebody a turn on a new panel: no clock of theirs runs yet. */
export function offerTurn(live: Live, holder: UserId, length: number, now: Date): Live {
  const turn: Turn = {
    holder,
    step: 'offered',
    since: now,
    endsAt: after(now, offerFor),
    seconds: length,
    told: 'nothing',
    begun: false,
    silent: false,
    note: false,
    wish: null,
    extensions: 0,
    nods: [],
    answering: [],
    aside: [],
  };
  return withTurn({ ...live, beat: live.beat + 1 }, turn);
}

/** The clock of a turn starts. */
export function beginTurn(turn: Turn, { mode }: Pick<Time, 'mode'>, now: Date, begun: boolean): Turn {
  const endsAt = mode === 'none' ? null : after(now, seconds(turn.seconds));
  return { ...turn, step: 'speaking', since: now, endsAt, begun };
}

/** The turn ends: its time is added to what the speaker was heard today, and who stepped out for it is called back. */
export function endTurn(live: Live, turn: Turn, now: Date): Live {
  const count = turn.nods.length;
  const nodded = (attendeeIn(live, turn.holder)?.nodded ?? 0) + count;
  const told = withPerson(heardSo(live, turn, now), turn.holder, { nodded });
  const nods = count === 0 ? null : { to: turn.holder, count, beat: live.beat };
  return withTurn({ ...told, calledBack: turn.aside, nods }, null);
}

/** Whoever had the floor is connected again: their time goes on where it stood still. A pause moves it by itself. */
export function takeUpTurn(live: Live, person: UserId, now: Date): Live {
  const turn = turnOf(live);
  const away = attendeeIn(live, person)?.away;
  if (turn?.holder !== person || turn.step === 'answers' || away == null) return live;
  const held = Math.max(0, (live.pause?.since ?? now).getTime() - away.getTime());
  const endsAt = turn.endsAt === null ? null : after(turn.endsAt, held);
  return withTurn(live, { ...turn, since: after(turn.since, held), endsAt });
}

/** Adds the time of a share to what its speaker was heard today. Offers and answers are not counted. */
function heardSo(live: Live, { holder, step, since }: Turn, now: Date): Live {
  if (step !== 'speaking') return live;
  const spoken = Math.max(0, Math.round((now.getTime() - since.getTime()) / 1_000));
  return withPerson(live, holder, { heard: (attendeeIn(live, holder)?.heard ?? 0) + spoken });
}

/** Whether others may answer once this share is over: not where the speaker wishes to be heard only. */
export const isAnswered = (
  phase: Partial<Pick<SharingPhase, 'responses'>>,
  { step, silent, wish }: Turn,
): boolean => phase.responses !== undefined && step === 'speaking' && !silent && wish !== 'listen';

/** Others may answer now, for so many seconds. */
export function openAnswers(live: Live, turn: Turn, length: number, now: Date): Live {
  const endsAt = after(now, seconds(length));
  const answers: Turn = { ...turn, step: 'answers', told: 'nothing', since: now, endsAt };
  return withTurn(heardSo(live, turn, now), answers);
}

/** What time does to a turn. `over`: it ends by the clock. `absent`: who had it is gone. */
export type Ticked = Readonly<{ turn: Turn; over: false | 'time' | 'absent' }>;

export function tickTurn(live: Live, turn: Turn, time: Time, now: Date): Ticked {
  const stays = (next: Turn): Ticked => ({ turn: next, over: false });
  const away = attendeeIn(live, turn.holder)?.away;
  if (turn.step !== 'answers' && away != null)
    return now >= after(away, heldFor) ? { turn, over: 'absent' } : stays(turn);
  if (turn.endsAt === null || now < firstWord(turn, turn.endsAt, time)) return stays(turn);
  if (turn.step === 'offered') return stays(beginTurn(turn, time, now, false));
  if (turn.step === 'answers') return { turn, over: 'time' };
  if (now >= after(turn.endsAt, seconds(time.grace))) {
    const byItself = time.mode === 'firm' || live.chair.by === null;
    return byItself ? { turn, over: 'time' } : stays({ ...turn, told: 'host' });
  }
  return stays({ ...turn, told: now >= turn.endsAt ? 'ended' : 'warned' });
}

/** The next instant at which time has something to say about a turn that ends at `endsAt`. */
function firstWord({ step, told }: Turn, endsAt: Date, time: Time): Date {
  if (step !== 'speaking') return endsAt;
  switch (told) {
    case 'nothing':
      return time.warnAt > 0 ? after(endsAt, -seconds(time.warnAt)) : endsAt;
    case 'warned':
      return endsAt;
    case 'ended':
    case 'host':
      return after(endsAt, seconds(time.grace));
  }
}

/** When time next changes something about the turn, its holder or the host's decision about it. */
export function turnDue(live: Live, turn: Turn, time: Time): readonly Date[] {
  const away = attendeeIn(live, turn.holder)?.away;
  if (turn.step !== 'answers' && away != null) return [after(away, heldFor)];
  if (turn.endsAt === null) return [];
  if (turn.told === 'host') {
    // With nobody to decide the turn ends at once; with somebody, until they are taken to be lost.
    const until = live.chair.by === null ? turn.endsAt : hostDecides(turn.endsAt, time);
    return live.chair.lost === null ? [until] : [];
  }
  return [firstWord(turn, turn.endsAt, time)];
}

const hostDecides = (endsAt: Date, { grace }: Time): Date => after(endsAt, seconds(grace) + hostDecidesIn);

/** Whether whoever holds the circle has let a decision wait so long that somebody else should be asked. */
export function hostUnheard(live: Live, time: Time, now: Date): boolean {
  const turn = turnOf(live);
  if (turn?.endsAt == null || turn.told !== 'host' || live.chair.lost !== null) return false;
  return live.chair.by !== null && now >= hostDecides(turn.endsAt, time);
}

/** A minute more (or what the format says). The quiet line before the end is said again. */
export const extend = (turn: Turn, time: Time, now: Date): Turn => {
  const from = turn.endsAt === null || turn.endsAt < now ? now : turn.endsAt;
  return {
    ...turn,
    endsAt: after(from, seconds(time.extendBy)),
    told: 'nothing',
    extensions: turn.extensions + 1,
  };
};
