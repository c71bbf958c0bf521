import { accept, type Result, refuse } from '../../lib/result.ts';
import { after, minutes } from '../../lib/time.ts';
import { closeTurn, phaseOf } from './course.ts';
import { chooseFocus, nextStep } from './focus.ts';
import { raiseHand } from './hands.ts';
import type { ChairMove, SessionRefusal } from './moves.ts';
import { attendeeIn, isCallable, without } from './people.ts';
import { relayByOrder } from './relay.ts';
import { chooseByOrder, isNext, joinLine } from './round.ts';
import type { Live } from './schema.ts';
import { turnOf } from './turn.ts';
import { moveOn } from './turn-moves.ts';
import { type At, goesOn, phaseOver, type Went } from './went.ts';

type Outcome = Result<Went, SessionRefusal>;
type Steering = Exclude<ChairMove, { kind: 'begin' | 'close' | 'care' }>;

const stays = (live: Live): Outcome => accept(goesOn(live));

/** A phase gets so many minutes more at the host's wish. They are taken from what comes after it. */
const more = minutes(5);

/** What whoever holds the circle may do. */
export function steer(at: At, move: Steering): Outcome {
  const { live, now } = at;
  switch (move.kind) {
    case 'move-on':
      if (move.beat !== live.beat) return refuse('turn-over');
      return turnOf(live) === null ? accept(nextPart(at)) : moveOn(at, move, false);
    case 'next-part':
      if (move.beat !== live.beat) return refuse('turn-over');
      // A round ends when everybody was offered a turn, and not before. All else ends now, whoever has the floor.
      return live.course.kind === 'round' ? refuse('round-goes-on') : accept(phaseOver(closeTurn(live, now)));
    case 'back-later':
      return moveOn(at, move, true);
    case 'return-turn':
      return returnTurn(at, move.person);
    case 'next-is':
      return nextIs(at, move.person);
    case 'focus-on': {
      const phase = phaseOf(at.session, live);
      if (live.course.kind !== 'focus' || phase.kind !== 'focus') return refuse('no-turn-now');
      return chooseFocus(at, live.course, phase, move.person);
    }
    case 'offer-role': {
      if (attendeeIn(live, move.person) === undefined) return refuse('not-callable');
      // Asked once more, because the answer got lost: they are asked already.
      if (live.offers.some(({ role, to }) => role === move.role && to === move.person)) return stays(live);
      const others = live.offers.filter(({ role }) => role !== move.role);
      const number = live.counted + 1;
      const offer = { number, role: move.role, to: move.person };
      return stays({ ...live, counted: number, offers: [...others, offer] });
    }
    case 'more-minutes':
      return endOf(live) === move.until ? stays(moreMinutes(live)) : refuse('turn-over');
    case 'reopen-door':
      return stays({
        ...live,
        doorUntil: after(now, minutes(at.session.format.doorMinutes)),
      });
  }
}

/** With nobody's turn running: whoever was to choose is helped by the order, a step ends, or the phase does. */
function nextPart(at: At): Went {
  const { live, session } = at;
  const { course } = live;
  const phase = phaseOf(session, live);
  if (course.kind === 'round' && course.choice !== null) return chooseByOrder(at, course);
  if (course.kind === 'relay' && course.choice !== null) return relayByOrder(at, course);
  if (course.kind === 'focus' && phase.kind === 'focus' && course.person !== null)
    return nextStep(at, course, phase);
  return phaseOver(live);
}

type Person = Parameters<typeof isCallable>[1];

/** Offers somebody a turn once more, behind everybody who waits: nobody is passed over for it. */
function returnTurn(at: At, person: Person): Outcome {
  const { live } = at;
  if (!isCallable(live, person)) return refuse('not-callable');
  const phase = phaseOf(at.session, live);
  if (live.course.kind === 'round') return stays(joinLine(live, live.course, person));
  if (live.course.kind === 'hands' && (phase.kind === 'queue' || phase.kind === 'open'))
    return accept(raiseHand(at, live.course, phase, person, true));
  return refuse('no-turn-now');
}

/** Changes the order: this person comes next. The others keep theirs. */
function nextIs(at: At, person: Person): Outcome {
  const { live } = at;
  const { course } = live;
  if (course.kind === 'round') {
    const reordered = isNext(live, course, person);
    return reordered.ok ? stays(reordered.value) : reordered;
  }
  if (course.kind === 'agenda' && course.wanting.includes(person))
    return stays({
      ...live,
      course: { ...course, wanting: [person, ...without(course.wanting, person)] },
    });
  return refuse('not-callable');
}

/** When the part ends, in ms; 0 where no clock ends it. A card names it, so that two presses of one wish are one. */
export const endOf = ({ phaseEndsAt }: Live): number => phaseEndsAt?.getTime() ?? 0;

function moreMinutes(live: Live): Live {
  const later = (date: Date | null): Date | null => (date === null ? null : after(date, more));
  const { course } = live;
  const longer = course.kind === 'focus' ? { ...course, stepEndsAt: later(course.stepEndsAt) } : course;
  return { ...live, phaseEndsAt: later(live.phaseEndsAt), course: longer };
}
