import type { CircleId, SessionId, UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { type Now, seconds } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { afterSession, arrived } from '../attendance/actions.ts';
import { afterCare } from '../care-room/actions.ts';
import { proveHost } from '../circle/host.ts';
import type { Circle } from '../circle/schema.ts';
import type { Format } from '../format/schema.ts';
import { saidToListen } from '../recipient/actions.ts';
import { isBehind, participants } from '../seat/standing.ts';
import * as authority from './authority.ts';
import type { Move, SessionRefusal } from './moves.ts';
import { letInTo } from './people.ts';
import type { Live, Session, State } from './schema.ts';
import { move } from './session.ts';
import { nextChange } from './tick.ts';
import { unseen } from './unseen.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  now: Now;
  /** Does a due row of this key at once and waits for it. */
  run: (key: string) => Promise<void>;
}>;

type Unproven =
  | 'not-the-host'
  | 'not-a-keeper'
  | 'not-yours-to-give'
  | 'not-here'
  | 'not-your-turn'
  | 'words-first'
  | 'turn-over';
export type Refusal = SessionRefusal | Unproven | 'no-session' | 'not-in-circle' | 'just-moved';
type Held = Readonly<{
  circle: Circle;
  session: Session;
  people: readonly UserId[];
  visits: ReadonlySet<string>;
  asked: ReadonlySet<string>;
}>;
type Choose = (held: Held) => Result<Move, Refusal>;
/** What a move made of a session: how it stood before, and how it stands. */
export type Moved = Readonly<{ id: SessionId; format: Format; before: State; after: State }>;

export type Seen = Readonly<{ session: Session; live: Live }>;
type Unseen = 'no-session' | 'not-in-circle' | 'session-closed' | 'not-begun';

/** Pressing "next" this soon after the floor moved is a second press of the same wish. */
const sameWish = seconds(5);

export const arrangeKey = (circle: CircleId): string => `arrange:${circle}`;
const clockKey = (session: SessionId): string => `clock:${session}`;

const toArrange = (subject: CircleId) => ({ key: arrangeKey(subject), kind: 'arrange', subject }) as const;

export const askToArrange = (stores: Stores, circle: CircleId, now: Date): Promise<void> =>
  stores.due.ask({ ...toArrange(circle), dueAt: now });

export async function askClock(stores: Stores, session: Session, now: Date): Promise<void> {
  const dueAt = nextChange(session, now);
  const key = clockKey(session.id);
  if (dueAt === undefined) await stores.due.drop(key);
  else await stores.due.ask({ key, kind: 'clock', subject: session.id, dueAt });
}

export async function keep(stores: Stores, session: Session, state: State, now: Date): Promise<void> {
  const next = { ...session, state };
  await stores.sessions.save(next, now);
  await askClock(stores, next, now);
  await askToArrange(stores, session.circleId, now);
  if (state.phase === 'closed') await afterCare(stores, session.id, now);
}

export const liveIn = ({ state }: Session): Result<Live, 'session-closed' | 'not-begun'> => {
  if (state.phase === 'closed') return refuse('session-closed');
  return state.phase === 'awaited' ? refuse('not-begun') : accept(state);
};

export type SessionActions = ReturnType<typeof sessionActions>;

export function sessionActions({ transact, stores, now, run }: Needs) {
  /** Loads, decides, saves; then makes the room show it. The circle is held, so moves are decided one after another. */
  async function decide(id: SessionId, choose: Choose): Promise<Result<Moved, Refusal>> {
    const known = await stores.sessions.find(id);
    if (known === undefined) return refuse('no-session');
    const outcome = await transact(async (held): Promise<Result<Moved, Refusal>> => {
      const circle = await held.circles.hold(known.circleId);
      const session = await held.sessions.find(id);
      if (circle === undefined || session === undefined) return refuse('no-session');
      const seats = await held.seats.of(circle.id);
      const visits = new Set<string>(seats.filter((seat) => seat.visits > 0).map((seat) => seat.userId));
      const people = participants(circle.hostId, seats);
      const asked = new Set<string>(seats.filter(isBehind).map((seat) => seat.userId));
      const chosen = choose({ circle, session, people: [...people, ...letInTo(session)], visits, asked });
      if (!chosen.ok) return chosen;
      const moved = move(session, chosen.value, now());
      if (!moved.ok) return moved;
      if (moved.value !== session.state) await keep(held, session, moved.value, now());
      else if (chosen.value.kind === 'tick') await askClock(held, session, now());
      if (chosen.value.kind === 'arrive') await arrived(held, circle, chosen.value.person);
      await afterSession(held, circle, { before: session.state, after: moved.value }, now());
      return accept({ id, format: session.format, before: session.state, after: moved.value });
    });
    if (outcome.ok) await run(arrangeKey(known.circleId));
    return outcome;
  }

  /** Somebody who belongs in the room, whatever they may do there. */
  const ofCircle = ({ people }: Held, user: UserId): Result<UserId, 'not-in-circle'> =>
    people.includes(user) ? accept(user) : refuse('not-in-circle');

  /** Somebody who comes: they belong there, and have agreed to the words as they are now. */
  const comer = (held: Held, user: UserId): Result<UserId, 'not-in-circle' | 'words-first'> =>
    held.asked.has(user) ? refuse('words-first') : ofCircle(held, user);

  const anybody = (_: Held, user: UserId): Result<UserId, 'not-in-circle'> => accept(user);

  /** A move of somebody who proves, in the session as it is now, that it is theirs to make. */
  const as =
    <Proof, Why extends Refusal>(
      prove: (live: Live, user: UserId) => Result<Proof, Why>,
      belongs: typeof anybody = ofCircle,
    ) =>
    (id: SessionId, user: UserId, make: (by: Proof, live: Live) => Move | Refusal) =>
      decide(id, (held) => {
        const member = belongs(held, user);
        if (!member.ok) return member;
        const live = liveIn(held.session);
        if (!live.ok) return live;
        const proof = prove(live.value, user);
        if (!proof.ok) return proof;
        const made = make(proof.value, live.value);
        return typeof made === 'string' ? refuse(made) : accept(made);
      });

  const asChair = as(authority.proveChair, anybody);

  return {
    running: (circle: CircleId) => stores.sessions.running(circle),

    /** Who in the running session of a circle may not be there any more. */
    async unseen(circle: CircleId): Promise<readonly UserId[]> {
      const session = await stores.sessions.running(circle);
      const live = session && liveIn(session);
      return live?.ok === true ? unseen(live.value, now()) : [];
    },

    /** A session that is being held, for somebody who belongs in its room. */
    async seenBy(id: SessionId, user: UserId): Promise<Result<Seen, Unseen>> {
      const session = await stores.sessions.find(id);
      const circle = session && (await stores.circles.find(session.circleId));
      if (session === undefined || circle === undefined) return refuse('no-session');
      const people = participants(circle.hostId, await stores.seats.of(circle.id));
      if (![...people, ...letInTo(session)].includes(user)) return refuse('not-in-circle');
      const live = liveIn(session);
      return live.ok ? accept({ session, live: live.value }) : live;
    },

    /** The host's answer before the door opens. */
    ready: (id: SessionId, user: UserId, yes: boolean) =>
      decide(id, ({ circle }) => {
        const host = proveHost(circle, user);
        return host.ok ? accept({ kind: 'ready', by: host.value, yes }) : host;
      }),

    holdToday: (id: SessionId, user: UserId) =>
      decide(id, (held) => {
        const member = comer(held, user);
        return member.ok ? accept({ kind: 'hold-today', person: user }) : member;
      }),

    /** Somebody agrees for today. Whoever has said that they come to listen is not called, until they say otherwise. */
    async agree(id: SessionId, user: UserId): Promise<Result<Moved, Refusal>> {
      const session = await stores.sessions.find(id);
      const listens = session !== undefined && (await saidToListen(stores, session, user));
      return await decide(id, (held) => {
        const member = comer(held, user);
        if (!member.ok) return member;
        const newcomer = !held.visits.has(user) && held.circle.hostId !== user;
        return accept({ kind: 'arrive', person: user, byPlace: held.people, newcomer, listens });
      });
    },

    /** Anybody, whether they belong in the room or not: what they may do is decided where it is made. */
    asAnybody: as((_, user) => accept(user), anybody),
    asPresent: as(authority.provePresent),
    asSuccessor: as(authority.proveSuccessor),
    asKeeper: as(authority.proveKeeper),
    asTimekeeper: as(authority.proveTimekeeper),
    /** Whoever holds the circle may have no seat in it. */
    asChair,
    /** Whoever has the floor on the panel that was pressed. */
    asHolder: (id: SessionId, user: UserId, beat: number, make: (by: authority.Holder) => Move) =>
      as((live, holder) => authority.proveHolder(live, holder, beat))(id, user, make),

    /** What a host means by "next" without a panel: begin, or move on, but never twice in one breath. */
    next: (id: SessionId, user: UserId) =>
      asChair(id, user, (by, live) => {
        if (live.begunAt === null) return { kind: 'begin', by, few: false };
        const fresh = now().getTime() - live.since.getTime() < sameWish;
        return fresh ? 'just-moved' : { kind: 'move-on', by, beat: live.beat };
      }),

    /** Ends the session now: because it is over, because so few came, or because it cannot be held. */
    end: (id: SessionId, user: UserId, ended: 'held' | 'few' | 'cancelled') =>
      decide(id, (held) => {
        const { state } = held.session;
        if (state.phase === 'awaited') {
          const host = proveHost(held.circle, user);
          return host.ok ? accept({ kind: 'call-off', by: host.value }) : host;
        }
        const live = liveIn(held.session);
        const chair = live.ok ? authority.proveChair(live.value, user) : live;
        return chair.ok ? accept({ kind: 'close', by: chair.value, ended }) : chair;
      }),

    readNotice: (id: SessionId, user: UserId, number: number) =>
      decide(id, ({ session }) => {
        const live = liveIn(session);
        return live.ok ? accept({ kind: 'read', person: user, notice: number }) : live;
      }),

    /** Time has passed. Before anything is due nothing changes, and the clock is set again. */
    async tick(id: SessionId): Promise<void> {
      await decide(id, () => accept({ kind: 'tick' }));
    },

    /** Somebody's connection to the voice channel of a circle's room came or went. */
    async connection(circle: CircleId, person: UserId, kind: 'connected' | 'disconnected'): Promise<void> {
      const session = await stores.sessions.running(circle);
      if (session !== undefined) await decide(session.id, () => accept({ kind, person }));
    },

    /** After a start: every live session is shown again and its clock is set, whatever was under way before. */
    async resume(): Promise<void> {
      const sessions = await stores.sessions.allRunning();
      const planned = await stores.due.plannedFor(sessions.map(({ id }) => clockKey(id)));
      for (const session of sessions) {
        const set = planned.get(clockKey(session.id))?.getTime();
        if (set !== nextChange(session, now())?.getTime()) await askClock(stores, session, now());
      }
      const rooms = sessions.map(({ circleId }) => toArrange(circleId));
      await stores.due.askAll(rooms, now());
    },
  };
}
