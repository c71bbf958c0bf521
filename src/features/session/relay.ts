import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after } from '../../lib/time.ts';
import { secondsPerTurn } from '../format/fit.ts';
import type { Phase } from '../format/schema.ts';
import type { SessionRefusal } from './moves.ts';
import { fromFirstPlace } from './order.ts';
import { callable, isCallable } from './people.ts';
import type { Course, Live } from './schema.ts';
import { offerTurn } from './turn.ts';
import { type At, choosingTime, goesOn, phaseOver, type Went } from './went.ts';

type Relay = Extract<Course, { kind: 'relay' }>;
type RelayPhase = Extract<Phase, { kind: 'relay' }>;

const times = (people: readonly UserId[], person: UserId): number =>
  people.filter((one) => one === person).length;

/** A relay begins with whoever would like to speak first. Two people at least, or there is nobody to listen. */
export function startRelay({ live, now }: At, phase: RelayPhase, minutes: number): Went {
  const able = callable(live);
  if (able.length < 2) return phaseOver(live);
  const seconds = secondsPerTurn({ ...phase, minutes }, able.length, live.medium);
  const course: Relay = {
    kind: 'relay',
    seconds,
    turn: null,
    choice: { by: null, until: after(now, choosingTime) },
    speaker: null,
    listener: null,
    spoke: [],
    listened: [],
  };
  return goesOn({ ...live, course });
}

/**
 * Who may listen next: those who have listened least, and of them those who have spoken least, because they speak next.
 * So everybody speaks and listens equally often.
 */
function listenersFor(live: Live, { spoke, listened }: Relay, speaker: UserId): readonly UserId[] {
  const able = callable(live).filter((person) => person !== speaker);
  return leastOften(leastOften(able, listened), spoke);
}

function leastOften(people: readonly UserId[], counted: readonly UserId[]): readonly UserId[] {
  const least = Math.min(...people.map((person) => times(counted, person)));
  return people.filter((person) => times(counted, person) === least);
}

/** Who speaks first where nobody volunteers: by place, and not the host, who listens first to show how it is done. */
function firstSpeaker({ live, session }: At): UserId | undefined {
  const order = fromFirstPlace(callable(live), session.number);
  return order.find((person) => person !== live.chair.by) ?? order[0];
}

/** The pair is chosen: the speaker is offered their turn on a new panel. */
function pair({ live, now }: At, relay: Relay, speaker: UserId, listener: UserId): Went {
  const course: Relay = { ...relay, choice: null, speaker, listener };
  return goesOn(offerTurn({ ...live, course }, speaker, relay.seconds, now));
}

/** A speaker without a listener: whoever holds the circle listens first; later the speaker chooses. */
function findsListener(at: At, relay: Relay, speaker: UserId): Went {
  const { live, now } = at;
  const able = listenersFor(live, relay, speaker);
  const [only, ...others] = able;
  if (only === undefined) return phaseOver(live);
  if (relay.spoke.length === 0 && live.chair.by !== null && able.includes(live.chair.by))
    return pair(at, relay, speaker, live.chair.by);
  if (others.length === 0) return pair(at, relay, speaker, only);
  const choice = { by: speaker, until: after(now, choosingTime) };
  return goesOn({ ...live, beat: live.beat + 1, course: { ...relay, speaker, listener: null, choice } });
}

/** Somebody volunteers to speak first, or the speaker chooses who listens. */
export function chooseInRelay(at: At, relay: Relay, chosen: UserId): Result<Went, SessionRefusal> {
  if (!isCallable(at.live, chosen)) return refuse('not-callable');
  if (relay.speaker === null || relay.choice?.by === null)
    return accept(findsListener(at, { ...relay, choice: null }, chosen));
  if (!listenersFor(at.live, relay, relay.speaker).includes(chosen)) return refuse('not-callable');
  return accept(pair(at, relay, relay.speaker, chosen));
}

/** Nobody chose: by place, and fairly. */
export function relayByOrder(at: At, relay: Relay): Went {
  const open = { ...relay, choice: null };
  if (relay.spoke.length > 0 && relay.choice?.by === null) return nextSpeaker(at, open);
  const speaker = relay.choice?.by ?? firstSpeaker(at);
  if (speaker === undefined || !isCallable(at.live, speaker)) return nextSpeaker(at, open);
  const [listener] = listenersFor(at.live, open, speaker);
  if (relay.choice?.by === null) return findsListener(at, open, speaker);
  return listener === undefined ? phaseOver(at.live) : pair(at, open, speaker, listener);
}

/** After a turn the listener speaks. Who listened and is gone is not waited for: whoever spoke least goes on. */
export function afterTurnInRelay(at: At, relay: Relay, holder: UserId): Went {
  const listened = relay.listener === null ? relay.listened : [...relay.listened, relay.listener];
  const next: Relay = { ...relay, turn: null, spoke: [...relay.spoke, holder], listened };
  const live = { ...at.live, course: next };
  return isOver(live, next, at.now) ? phaseOver(live) : nextSpeaker({ ...at, live }, next);
}

function nextSpeaker(at: At, relay: Relay): Went {
  const able = callable(at.live);
  if (able.length < 2) return phaseOver(at.live);
  const due = leastOften(able, relay.spoke);
  const [first] = due;
  const speaker = relay.listener !== null && due.includes(relay.listener) ? relay.listener : first;
  return speaker === undefined ? phaseOver(at.live) : findsListener(at, relay, speaker);
}

/** It ends with its time; and where all have spoken equally often, when there is no time for all once more. */
function isOver(live: Live, { spoke, seconds }: Relay, now: Date): boolean {
  if (live.phaseEndsAt === null) return false;
  const left = (live.phaseEndsAt.getTime() - now.getTime()) / 1_000;
  const counts = callable(live).map((person) => times(spoke, person));
  const equal = new Set(counts).size === 1;
  return left <= 0 || (equal && left < seconds * counts.length);
}
