import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { abandonChair, findChair, loseChair } from './chair.ts';
import { afterTurn } from './course.ts';
import { arrive, standBy } from './door.ts';
import type { EventMove, SessionRefusal } from './moves.ts';
import { notify } from './notices.ts';
import { attendeeIn, without, withPerson } from './people.ts';
import type { Course, Live, Turn } from './schema.ts';
import { takeUpTurn, turnOf } from './turn.ts';
import { type At, goesOn, phaseOver, type Went } from './went.ts';

type Event = Exclude<EventMove, { kind: 'tick' }>;

/** What happens to people without a press of theirs on the panel. */
export function event(at: At, move: Event): Result<Went, SessionRefusal> {
  const { session, live, now } = at;
  switch (move.kind) {
    case 'read': {
      const notices = live.notices.filter(({ number, to }) => number !== move.notice || to !== move.person);
      return accept(goesOn({ ...live, notices }));
    }
    case 'arrive': {
      const entered = arrive(session, live, move);
      if (!entered.ok) return entered;
      const back = findChair(entered.value, move.person);
      return accept(goesOn(live.begunAt === null ? back : notify(back, 'late', move.person)));
    }
    case 'stand-by': {
      const standing = standBy(live, move.person, now);
      return standing.ok ? accept(goesOn(standing.value)) : standing;
    }
    case 'leave':
      return accept(leave(at, move.person));
    case 'rejoin':
      return accept(goesOn(move.people.reduce((one, person) => comeBack(one, person, now), live)));
    case 'disconnected':
      if (attendeeIn(live, move.person) === undefined) return refuse('not-here');
      return accept(goesOn(goAway(live, move.person, now)));
    case 'connected':
      if (attendeeIn(live, move.person) === undefined) return refuse('not-here');
      return accept(goesOn(comeBack(live, move.person, now)));
  }
}

/** Steps out or drops out. Their place in every order stays; the chair is offered on if it was theirs. */
export function goAway(live: Live, person: UserId, now: Date): Live {
  if (attendeeIn(live, person)?.away !== null) return live;
  const gone = withPerson(live, person, { away: now });
  return live.chair.by === person ? loseChair(gone, now) : gone;
}

/** Is here again, in the same place and with the same time. */
export const comeBack = (live: Live, person: UserId, now: Date): Live =>
  findChair(withPerson(takeUpTurn(live, person, now), person, { away: null }), person);

/** Is no longer part of the circle: what stays of the session knows nothing of them, and the others keep their order. */
function leave(at: At, person: UserId): Went {
  const { now } = at;
  const had = turnOf(at.live)?.holder === person;
  const focused = at.live.course.kind === 'focus' && at.live.course.person === person;
  const live = forget(at.live, person, now);
  if (focused) return phaseOver(live);
  if (!had) return goesOn(live);
  const went = afterTurn({ ...at, live }, 'passed');
  return { ...went, live: forget(went.live, person, now) };
}

function forget(live: Live, person: UserId, now: Date): Live {
  const entries = Object.entries(live.roles).filter(([, user]) => user !== person);
  return abandonChair(
    {
      ...live,
      roles: Object.fromEntries(entries),
      people: live.people.filter(({ user }) => user !== person),
      standby: without(live.standby, person),
      letIn: without(live.letIn, person),
      bookmarks: without(live.bookmarks, person),
      agenda: without(live.agenda, person),
      offers: live.offers.filter(({ to }) => to !== person),
      notices: live.notices.filter(({ to, about }) => to !== person && about !== person),
      calledBack: without(live.calledBack, person),
      nods: live.nods?.to === person ? null : live.nods,
      course: courseWithout(live.course, person, now),
    },
    person,
    now,
  );
}

/** A choice that was theirs lapses at once: time decides it in the same breath. */
function courseWithout(course: Course, person: UserId, now: Date): Course {
  const gone = <P extends UserId | null>(one: P): P | null => (one === person ? null : one);
  const lapsing = 'choice' in course && course.choice?.by === person ? { by: null, until: now } : undefined;
  const choice = lapsing === undefined ? {} : { choice: lapsing };
  switch (course.kind) {
    case 'plain':
      return course;
    case 'agenda':
      return { ...course, wanting: without(course.wanting, person) };
    case 'hands':
      return {
        ...course,
        turn: turnWithout(course.turn, person),
        raised: without(course.raised, person),
        had: without(course.had, person),
      };
    case 'round':
      return {
        ...course,
        ...choice,
        turn: turnWithout(course.turn, person),
        waiting: without(course.waiting, person),
        deferred: without(course.deferred, person),
      };
    case 'relay':
      return {
        ...course,
        ...choice,
        turn: turnWithout(course.turn, person),
        speaker: gone(course.speaker),
        listener: gone(course.listener),
        spoke: without(course.spoke, person),
        listened: without(course.listened, person),
      };
    case 'focus':
      return { ...course, ...choice, turn: turnWithout(course.turn, person), person: gone(course.person) };
  }
}

const turnWithout = (turn: Turn | null, person: UserId): Turn | null =>
  turn === null
    ? null
    : {
        ...turn,
        nods: without(turn.nods, person),
        answering: without(turn.answering, person),
        aside: without(turn.aside, person),
      };
