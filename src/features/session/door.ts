import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after, minutes } from '../../lib/time.ts';
import { lengthOf } from '../format/fit.ts';
import type { Format } from '../format/schema.ts';
import { hostAwaited } from './chair.ts';
import type { EventMove, Move, SessionRefusal } from './moves.ts';
import { notify } from './notices.ts';
import { attendeeIn, here, withOnce, without } from './people.ts';
import { enter } from './phases.ts';
import { joinLine } from './round.ts';
import type { Attendee, Awaited, Live, Session, State } from './schema.ts';

/** A session in which nobody begins closes by itself after this time. */
const longestGather = minutes(180);
/** So long after the start seats that stayed empty go to standby. */
const releasedAfter = minutes(5);
/** So long after the start whoever holds the circle is asked what to do if few have come (minimum people, product 2.2). */
const fewAskedAfter = minutes(10);
/** So long after the start, with nobody to hold it: the circle begins by itself, or is called off. */
const unheldAfter = minutes(10);

type Opening = Readonly<{
  startsAt: Date;
  medium: 'text' | 'voice';
  seats: number;
  host: UserId | null;
  /** The host opened the door or said they are ready: they are not waited for. */
  ready: boolean;
}>;

/** The door opens: people come, agree for today, and the host begins. */
export function opened({ startsAt, medium, seats, host, ready }: Opening, openedAt: Date): Live {
  const lost =
    ready || host === null ? null : ({ step: 'grace', until: after(startsAt, hostAwaited) } as const);
  return {
    phase: 'gather',
    at: 0,
    beat: 0,
    since: openedAt,
    startsAt,
    begunAt: null,
    endsAt: null,
    phaseEndsAt: null,
    doorUntil: null,
    fewAsked: false,
    medium,
    seats,
    people: [],
    standby: [],
    letIn: [],
    course: { kind: 'plain' },
    bookmarks: [],
    agenda: [],
    roles: {},
    offers: [],
    chair: { by: host, was: null, lost, changes: 0 },
    pause: null,
    pauseAsked: null,
    told: 'nothing',
    notices: [],
    counted: 0,
    calledBack: [],
    nods: null,
  };
}

/** When whoever stands by is let in, where a seat stayed empty. */
export const releaseAt = ({ startsAt }: Readonly<{ startsAt: Date }>): Date => after(startsAt, releasedAfter);

/** When the door opens before a meeting. */
export const doorOpensAt = (format: Format, startsAt: Date): Date =>
  after(startsAt, -minutes(format.phases[0]?.minutes ?? 0));

/** Before the door opens. The host may say that they are ready, or that they cannot; then others are asked. */
export function tickAwaited(session: Session, awaited: Awaited, now: Date): State {
  if (now < doorOpensAt(session.format, awaited.startsAt)) return awaited;
  const live = opened({ ...awaited, ready: awaited.ready === 'yes' }, now);
  if (awaited.ready !== 'no') return live;
  return {
    ...live,
    chair: { ...live.chair, lost: { step: 'anyone', until: after(awaited.startsAt, unheldAfter) } },
  };
}

/** The host says whether they are ready; or somebody else holds the circle today. */
export function answerAwaited(
  awaited: Awaited,
  move: Extract<Move, { kind: 'ready' | 'hold-today' }>,
): Result<State, SessionRefusal> {
  if (move.kind === 'ready') return accept({ ...awaited, ready: move.yes ? 'yes' : 'no' });
  if (awaited.ready !== 'no') return refuse('chair-held');
  return accept({ ...awaited, host: move.person, ready: 'yes' });
}

/** Before it begins, and for a while after: then people talk in peace. Who was here comes back at any time. */
const isOpen = ({ begunAt, doorUntil }: Live): boolean => begunAt === null || doorUntil !== null;

/** The door closes with its time; whoever stands by is let in where a seat stayed empty. */
export function tickOpenDoor(live: Live, now: Date): Live {
  if (live.doorUntil !== null && now >= live.doorUntil) return { ...live, doorUntil: null };
  return letIn(live, now);
}

type Arrival = Extract<EventMove, { kind: 'arrive' }>;

/** Somebody agrees for today. Late-comers listen first and are offered a turn last. */
export function arrive(
  { format }: Session,
  live: Live,
  { person, byPlace, newcomer, listens = false }: Arrival,
): Result<Live, SessionRefusal> {
  if (attendeeIn(live, person) !== undefined) return refuse('already-agreed');
  if (!isOpen(live)) return refuse('door-closed');
  const attendee: Attendee = {
    user: person,
    newcomer,
    away: null,
    listening: listens,
    calm: false,
    early: false,
    heard: 0,
    nodded: 0,
  };
  const place = (user: UserId): number => (byPlace.includes(user) ? byPlace.indexOf(user) : byPlace.length);
  const people = [...live.people, attendee].toSorted((one, other) => place(one.user) - place(other.user));
  const entered: Live = { ...live, people, standby: without(live.standby, person) };
  const phase = format.phases[live.at];
  return accept(
    entered.course.kind === 'round' && phase !== undefined && 'who' in phase && phase.who === 'everyone-once'
      ? joinLine(entered, entered.course, person)
      : entered,
  );
}

/** Begins. Fewer than a circle needs are asked about first: they may wait, go on as they are, or meet another time. */
export function begin(session: Session, live: Live, few: boolean, now: Date): Result<State, SessionRefusal> {
  if (live.begunAt !== null) return refuse('begun-already');
  const { format } = session;
  const count = here(live).length;
  if (count === 0) return refuse('nobody-here');
  if (count < format.people.min && !few) return refuse('too-few');
  const from = live.startsAt > now ? now : live.startsAt;
  // Begun late, it still ends on time; but there is always time for the half of it.
  const planned = after(from, minutes(lengthOf(format)));
  const least = after(now, minutes(lengthOf(format)) / 2);
  const begun: Live = {
    ...live,
    begunAt: now,
    notices: live.notices.filter(({ kind }) => kind !== 'few'),
    endsAt: planned > least ? planned : least,
    doorUntil: after(live.startsAt > now ? live.startsAt : now, minutes(format.doorMinutes)),
  };
  return accept(enter(session, begun, 1, now));
}

/** A seat that stayed empty goes to whoever stands by, in the order of the line; before that they wait at the door. */
function letIn(live: Live, now: Date): Live {
  if (live.standby.length === 0 || now < releaseAt(live)) return live;
  const free =
    live.seats - live.people.length - live.letIn.filter((one) => attendeeIn(live, one) === undefined).length;
  const next = live.standby.slice(0, Math.max(0, free));
  if (next.length === 0) return live;
  return {
    ...live,
    letIn: next.reduce(withOnce, live.letIn),
    standby: live.standby.filter((one) => !next.includes(one)),
  };
}

/** Somebody from the line would come if a seat stays empty. */
export function standBy(live: Live, person: UserId, now: Date): Result<Live, SessionRefusal> {
  if (!isOpen(live)) return refuse('door-closed');
  if (attendeeIn(live, person) !== undefined || live.letIn.includes(person)) return refuse('already-agreed');
  return accept(letIn({ ...live, standby: withOnce(live.standby, person) }, now));
}

const isUnheld = ({ chair }: Live): boolean => chair.by === null || chair.lost !== null;

/** What time does at the door: standby is let in, and a circle nobody holds begins by itself or is called off. */
export function tickDoor(session: Session, live: Live, now: Date): State {
  if (isUnheld(live) && now >= after(live.startsAt, unheldAfter)) {
    const alone: Live = {
      ...live,
      chair: { ...live.chair, was: live.chair.was ?? live.chair.by, by: null, lost: null },
    };
    const begun = begin(session, alone, false, now);
    return begun.ok ? begun.value : { phase: 'closed', ended: 'cancelled' };
  }
  if (now >= after(live.startsAt, longestGather)) return { phase: 'closed', ended: 'unheld' };
  const asked = askAboutFew(session, live, now);
  return asked === live ? letIn(live, now) : asked;
}

/** The host is asked once, and in private: wait, talk as the few they are, or meet another time. */
function askAboutFew({ format }: Session, live: Live, now: Date): Live {
  if (live.fewAsked || now < after(live.startsAt, fewAskedAfter)) return live;
  const asked = { ...live, fewAsked: true };
  const { by } = live.chair;
  return by !== null && here(live).length < format.people.min ? notify(asked, 'few', by) : asked;
}

/** The instants at which `tickDoor` or `letIn` have something to do. */
export function doorDue(live: Live, now: Date): readonly Date[] {
  const release = releaseAt(live);
  const standing = live.standby.length > 0 && release > now ? [release] : [];
  if (live.begunAt !== null) return live.doorUntil === null ? standing : [...standing, live.doorUntil];
  return [
    ...standing,
    after(live.startsAt, longestGather),
    ...(isUnheld(live) ? [after(live.startsAt, unheldAfter)] : []),
    ...(live.fewAsked ? [] : [after(live.startsAt, fewAskedAfter)]),
  ];
}
