import { type CircleId, newSessionId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { minutes, type Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { type Host, proveHost } from '../circle/host.ts';
import { meetsAt } from '../circle/meetings.ts';
import type { Circle } from '../circle/schema.ts';
import type { Format } from '../format/schema.ts';
import { mayCome } from '../seat/standing.ts';
import { arrangeKey, askClock, askToArrange, keep } from '../session/actions.ts';
import { opened } from '../session/door.ts';
import { meetingNear, openedFor } from '../session/planned.ts';
import type { Session, State } from '../session/schema.ts';
import { move } from '../session/session.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  now: Now;
  /** Does a due row of this key at once and waits for it. */
  run: (key: string) => Promise<void>;
  /** The format that a circle has chosen, in its newest version. */
  formatFor: (circle: Circle) => Promise<Format>;
}>;

type OpenRefusal = 'session-open-already' | 'circle-rests';

/** A question whether the host is ready helps nobody any more so long after the start. */
const tooLate = minutes(10);

export function openingActions({ transact, stores, now, run, formatFor }: Needs) {
  return {
    /** Opens the door of a circle's next session and makes its room. A meeting that is near is the one that is opened. */
    async open({ circle, user }: Host): Promise<Result<Session, OpenRefusal>> {
      const format = await formatFor(circle);
      const outcome = await transact(async (held): Promise<Result<Session, OpenRefusal>> => {
        const current = await held.circles.hold(circle.id);
        const running = await held.sessions.running(circle.id);
        if (current === undefined) return refuse('session-open-already');
        if (current.state !== 'active') return refuse('circle-rests');
        const host = proveHost(current, user);
        if (running?.state.phase === 'awaited' && host.ok) {
          const state = move(running, { kind: 'open', by: host.value }, now());
          if (state.ok) await keep(held, running, state.value, now());
          return accept(running);
        }
        if (running !== undefined) return refuse('session-open-already');
        const startsAt = meetingNear(current.schedule, now()) ?? now();
        const state = opened({ ...about(current), startsAt, ready: true }, now());
        const session = newSession(current, format, state, now());
        await begins(held, session, now());
        return accept(session);
      });
      if (outcome.ok) await run(arrangeKey(circle.id));
      return outcome;
    },

    /**
     * Before a meeting: asks the host whether they are ready. Nothing happens where a session is open already, or was
     * opened early and is over; where the circle meets at another time now; and where nobody has a seat yet.
     */
    async expect(circleId: CircleId, startsAt: Date): Promise<'done' | 'late' | 'nobody'> {
      const known = await stores.circles.find(circleId);
      if (known === undefined) return 'nobody';
      const format = await formatFor(known);
      if (now().getTime() >= startsAt.getTime() + tooLate) return 'late';
      const outcome = await transact(async (held) => {
        const circle = await held.circles.hold(circleId);
        if (circle === undefined || (await held.sessions.running(circleId)) !== undefined) return 'nobody';
        if (!meetsAt(circle, startsAt)) return 'nobody';
        const latest = await held.sessions.latest(circleId);
        const moved = latest?.state.phase === 'closed' && latest.state.ended === 'moved';
        if (latest !== undefined && !moved && openedFor(startsAt, latest.openedAt)) return 'nobody';
        if (!(await held.seats.of(circleId)).some(mayCome)) return 'nobody';
        const state = { phase: 'awaited', startsAt, ready: circle.hostId === null ? 'no' : 'asked' } as const;
        await begins(held, newSession(circle, format, { ...state, ...about(circle) }, now()), now());
        return 'done';
      });
      if (outcome === 'done') await run(arrangeKey(circleId));
      return outcome;
    },
  };
}

const about = ({ capacity, hostId, roomKind }: Circle) => ({
  medium: roomKind === 'voice' || roomKind === 'stage' ? ('voice' as const) : ('text' as const),
  seats: capacity,
  host: hostId,
});

const newSession = (
  { id: circleId, guildId, sessionsHeld }: Circle,
  format: Format,
  state: State,
  openedAt: Date,
): Session => ({
  id: newSessionId(),
  circleId,
  guildId,
  number: sessionsHeld + 1,
  state,
  format,
  openedAt,
});

async function begins(held: Stores, session: Session, now: Date): Promise<void> {
  await held.sessions.add(session);
  await held.circles.countSession(session.circleId);
  await askClock(held, session, now);
  await askToArrange(held, session.circleId, now);
}
