import { after, minutes } from '../../lib/time.ts';
import type { Format, Phase } from '../format/schema.ts';
import { settleAgenda } from './agenda.ts';
import { phaseOf, startCourse } from './course.ts';
import type { Live, Session, State } from './schema.ts';
import type { Went } from './went.ts';

/** What gives way when time is short. Everything else keeps its minutes: nobody loses their turn or the check-out. */
const givesWay: readonly Phase['kind'][] = ['queue', 'open', 'relay', 'focus', 'agenda-set'];
/** What a circle that runs by itself leaves out: talk without anybody to hold it. */
const needsHolding: readonly Phase['kind'][] = [...givesWay, 'afterglow'];

/** Less than this is not worth beginning, in ms. */
const shortestPhase = minutes(1);

/** Minutes in ms that later phases need and that are not given away. */
function reserved({ phases }: Format, at: number, live: Live): number {
  return phases
    .slice(at + 1)
    .filter((phase) => !givesWay.includes(phase.kind) && phase.kind !== 'afterglow')
    .filter((phase) => !('who' in phase && phase.who === 'bookmarked') || live.bookmarks.length > 0)
    .reduce((sum, phase) => sum + minutes(phase.minutes), 0);
}

/**
 * The time of a phase that begins now, in ms. Overruns are taken from open discussion, then a round is shortened to half
 * at most, and the check-out never.
 */
function allotted(format: Format, at: number, live: Live, now: Date): number {
  const phase = format.phases[at];
  if (phase === undefined) return 0;
  const planned = minutes(phase.minutes);
  if (live.endsAt === null) return planned;
  const left = live.endsAt.getTime() - now.getTime() - reserved(format, at, live);
  if (givesWay.includes(phase.kind)) return Math.min(planned, left);
  if (phase.kind === 'round' && phase.who === 'everyone-once')
    return Math.max(planned / 2, Math.min(planned, left));
  return planned;
}

function isSkipped(phase: Phase, live: Live, ms: number): boolean {
  if (live.chair.by === null && needsHolding.includes(phase.kind)) return true;
  if (givesWay.includes(phase.kind) && ms < shortestPhase) return true;
  return 'who' in phase && phase.who === 'bookmarked' && live.bookmarks.length === 0;
}

/** Begins the phase at this place of the format, or the next one that there is time and somebody for; else closes. */
export function enter(session: Session, leaving: Live, at: number, now: Date): State {
  const live = settleAgenda(leaving, phaseOf(session, leaving));
  const phase = session.format.phases[at];
  if (phase === undefined) return { phase: 'closed', ended: 'held' };
  const ms = allotted(session.format, at, live, now);
  if (isSkipped(phase, live, ms)) return enter(session, live, at + 1, now);
  const fresh: Live = {
    ...live,
    phase: phase.kind,
    at,
    beat: live.beat + 1,
    phaseEndsAt: after(now, ms),
    course: { kind: 'plain' },
  };
  const went = startCourse({ session, live: fresh, now }, phase, Math.floor(ms / minutes(1)));
  return went.over ? enter(session, went.live, at + 1, now) : went.live;
}

/** A phase that is over gives way to the next; the last one closes the session. */
export const settled = (session: Session, { live, over }: Went, now: Date): State =>
  over ? enter(session, live, live.at + 1, now) : live;
