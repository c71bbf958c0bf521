import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { comesBackLater, setsAgendaLater } from './agenda.ts';
import { takeChair } from './chair.ts';
import { afterTurn, choose, phaseOf } from './course.ts';
import { comeBack, goAway } from './events.ts';
import { raiseHand } from './hands.ts';
import type { PresentMove, SessionRefusal } from './moves.ts';
import { isUnread, keepersHere, notify } from './notices.ts';
import { pauseNow } from './pause.ts';
import { attendeeIn, isHere, withOnce, without, withPerson } from './people.ts';
import type { Live } from './schema.ts';
import { turnOf } from './turn.ts';
import { answer, nod, stepAside } from './turn-moves.ts';
import { type At, goesOn, type Went } from './went.ts';

type Outcome = Result<Went, SessionRefusal>;

const stays = (live: Live): Outcome => accept(goesOn(live));

/** What everybody who is here may do. */
export function present(at: At, move: PresentMove): Outcome {
  const { live, now } = at;
  const { user } = move.by;
  switch (move.kind) {
    case 'nod':
      return nod(at, move.by, move.beat);
    case 'aside':
      return stepAside(at, move.by, move.beat);
    case 'answer':
      return answer(at, move.by, move.beat);
    case 'volunteer':
      return move.beat === live.beat ? choose(at, user, user) : refuse('turn-over');
    case 'hand':
      return hand(at, user, move.yes);
    case 'mark':
      if (!comesBackLater(at.session.format, live.at)) return refuse('no-marks-here');
      return stays({ ...live, bookmarks: (move.yes ? withOnce : without)(live.bookmarks, user) });
    case 'listen':
      return accept(listen(at, user, move.yes));
    case 'calm':
    case 'early':
      return stays(withPerson(live, user, { [move.kind]: move.yes }));
    case 'step-out':
      return accept(stepOut(at, user, move.wants));
    case 'come-back':
      return stays(comeBack(live, user, now));
    case 'ask-pause':
      if (live.pause !== null) return refuse('paused-already');
      // With nobody here to answer it is a pause at once. Asked once more, it comes no later.
      return stays(
        keepersHere(live).length === 0
          ? pauseNow(live, 'anyone', false, now)
          : { ...live, pauseAsked: live.pauseAsked ?? now },
      );
    case 'stop':
      // Pressed once more, because the answer got lost: nobody is called twice for it.
      if (live.pause?.stop === true && isUnread(live, 'stopped', user)) return stays(live);
      return stays(notify(pauseNow(live, 'anyone', true, now), 'stopped', user));
    case 'answer-role':
      return answerRole(live, user, move);
    case 'take-chair':
      return stays(takeChair(live, user));
  }
}

/** A hand in a conversation; or a wish for working time, while the agenda is set or before. */
function hand(at: At, user: UserId, up: boolean): Outcome {
  const { live, session } = at;
  const { course } = live;
  const change = up ? withOnce : without;
  const phase = phaseOf(session, live);
  if (course.kind === 'hands' && (phase.kind === 'queue' || phase.kind === 'open')) {
    if (course.turn?.holder === user) return refuse('own-turn');
    if (attendeeIn(live, user)?.listening) return refuse('not-callable');
    return accept(raiseHand(at, course, phase, user, up));
  }
  if (course.kind === 'agenda')
    return stays({ ...live, course: { ...course, wanting: change(course.wanting, user) } });
  if (setsAgendaLater(session.format, live.at)) return stays({ ...live, agenda: change(live.agenda, user) });
  return refuse('no-hands-now');
}

/** Not to be called this session, or to be called again. Whoever has the floor hands it on with it. */
function listen(at: At, user: UserId, listening: boolean): Went {
  const live = withPerson(at.live, user, { listening });
  return listening && turnOf(live)?.holder === user ? afterTurn({ ...at, live }, 'passed') : goesOn(live);
}

/** Steps out, and says whether somebody should come. Whoever guards the circle is told, and nobody else. */
function stepOut(at: At, user: UserId, wants: 'nothing' | 'someone'): Went {
  const kind = wants === 'someone' ? 'out-someone' : 'out-ok';
  // Pressed once more, because the answer got lost: they are out already, and nobody is called twice for it.
  if (!isHere(at.live, user) && isUnread(at.live, kind, user)) return goesOn(at.live);
  const live = notify(at.live, kind, user);
  const gone = goAway(live, user, at.now);
  return turnOf(gone)?.holder === user ? afterTurn({ ...at, live: gone }, 'absent') : goesOn(gone);
}

function answerRole(
  live: Live,
  user: UserId,
  { role, yes }: Extract<PresentMove, { kind: 'answer-role' }>,
): Outcome {
  const offered = live.offers.some((offer) => offer.role === role && offer.to === user);
  if (!offered) return refuse('role-not-offered');
  const offers = live.offers.filter((offer) => !(offer.role === role && (yes || offer.to === user)));
  return stays({ ...live, offers, roles: yes ? { ...live.roles, [role]: user } : live.roles });
}
