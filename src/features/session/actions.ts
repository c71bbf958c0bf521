import { type CircleId, newSessionId, type SessionId, type UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { type Now, seconds } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { type Host, proveHost } from '../circle/host.ts';
import { participants } from '../circle/membership.ts';
import type { Circle } from '../circle/schema.ts';
import { formatOf } from './format.ts';
import type { Session, State } from './schema.ts';
import { type Move, move, nextChange, opened, type SessionRefusal } from './session.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  now: Now;
  /** Does a due row of this key at once and waits for it. */
  run: (key: string) => Promise<void>;
}>;

type Refusal = SessionRefusal | 'no-session' | 'not-in-circle' | 'not-the-host' | 'just-moved';
type Chosen = Result<Move, Refusal>;
type Choose = (held: Readonly<{ circle: Circle; session: Session; people: readonly UserId[] }>) => Chosen;

/** Pressing "next" this soon after the floor moved is a second press of the same wish. */
const sameWish = seconds(5);

const arrangeKey = (circle: CircleId): string => `arrange:${circle}`;
const clockKey = (session: SessionId): string => `clock:${session}`;

export async function askToArrange(stores: Stores, circle: CircleId, now: Date): Promise<void> {
  await stores.due.ask({ key: arrangeKey(circle), kind: 'arrange', subject: circle, dueAt: now });
}

async function askClock(stores: Stores, session: Session): Promise<void> {
  const dueAt = nextChange(session);
  const key = clockKey(session.id);
  if (dueAt === undefined) await stores.due.drop(key);
  else await stores.due.ask({ key, kind: 'clock', subject: session.id, dueAt });
}

async function keep(stores: Stores, session: Session, state: State, now: Date): Promise<void> {
  const next = { ...session, state };
  await stores.sessions.save(next, now);
  await askClock(stores, next);
  await askToArrange(stores, session.circleId, now);
}

/** Somebody is no longer part of a circle that is held: their place in a running session goes, the others' stays. */
export async function stepOut(stores: Stores, circle: Circle, person: UserId, now: Date): Promise<void> {
  const session = await stores.sessions.running(circle.id);
  if (session === undefined) return;
  const left = move(session, { kind: 'leave', person }, now);
  if (left.ok) await keep(stores, session, left.value, now);
}

export function sessionActions({ transact, stores, now, run }: Needs) {
  /** Loads, decides, saves; then makes the room show it. The circle is held, so moves are decided one after another. */
  async function decide(id: SessionId, choose: Choose): Promise<Result<State, Refusal>> {
    const known = await stores.sessions.find(id);
    if (known === undefined) return refuse('no-session');
    const outcome = await transact(async (held): Promise<Result<State, Refusal>> => {
      const circle = await held.circles.hold(known.circleId);
      const session = await held.sessions.find(id);
      if (circle === undefined || session === undefined) return refuse('no-session');
      const people = participants(circle.hostId, await held.circles.seats(circle.id));
      const chosen = choose({ circle, session, people });
      if (!chosen.ok) return chosen;
      const moved = move(session, chosen.value, now());
      if (moved.ok && moved.value !== session.state) await keep(held, session, moved.value, now());
      else if (chosen.value.kind === 'tick') await askClock(held, session);
      return moved;
    });
    if (outcome.ok) await run(arrangeKey(known.circleId));
    return outcome;
  }

  const byHost =
    (user: UserId, chosen: Move) =>
    (held: Readonly<{ circle: Circle }>): Chosen => {
      const host = proveHost(held.circle, user);
      return host.ok ? accept(chosen) : host;
    };

  const byMember =
    (user: UserId, choose: (people: readonly UserId[]) => Move) =>
    ({ people }: Readonly<{ people: readonly UserId[] }>): Chosen =>
      people.includes(user) ? accept(choose(people)) : refuse('not-in-circle');

  return {
    /** Opens the door of a circle's next session and makes its room. */
    async open({ circle }: Host): Promise<Result<Session, 'session-open-already'>> {
      const outcome = await transact(async (held): Promise<Result<Session, 'session-open-already'>> => {
        const current = await held.circles.hold(circle.id);
        const running = await held.sessions.running(circle.id);
        if (current === undefined || running !== undefined) return refuse('session-open-already');
        const format = formatOf(current.formatKey);
        const session: Session = {
          id: newSessionId(),
          circleId: circle.id,
          guildId: circle.guildId,
          number: current.sessionsHeld + 1,
          state: opened(format, now()),
          format,
          openedAt: now(),
        };
        await held.sessions.add(session);
        await held.circles.countSession(circle.id);
        await askClock(held, session);
        await askToArrange(held, circle.id, now());
        return accept(session);
      });
      if (outcome.ok) await run(arrangeKey(circle.id));
      return outcome;
    },

    running: (circle: CircleId) => stores.sessions.running(circle),

    agree: (id: SessionId, person: UserId) =>
      decide(
        id,
        byMember(person, (byPlace) => ({ kind: 'agree', person, byPlace })),
      ),

    done: (id: SessionId, by: UserId, turn: number) =>
      decide(
        id,
        byMember(by, () => ({ kind: 'done', by, turn })),
      ),
    pass: (id: SessionId, by: UserId, turn: number) =>
      decide(
        id,
        byMember(by, () => ({ kind: 'pass', by, turn })),
      ),
    later: (id: SessionId, by: UserId, turn: number) =>
      decide(
        id,
        byMember(by, () => ({ kind: 'later', by, turn })),
      ),

    begin: (id: SessionId, by: UserId) => decide(id, byHost(by, { kind: 'begin' })),
    moveOn: (id: SessionId, by: UserId, turn: number) => decide(id, byHost(by, { kind: 'move-on', turn })),
    moreTime: (id: SessionId, by: UserId, turn: number, extensions: number) =>
      decide(id, byHost(by, { kind: 'more-time', turn, extensions })),
    close: (id: SessionId, by: UserId) => decide(id, byHost(by, { kind: 'close' })),

    /** What a host means by "next" without a panel: begin, or move on, but never twice in one breath. */
    async next(id: SessionId, by: UserId): Promise<Result<State, Refusal>> {
      return await decide(id, (held) => {
        const host = proveHost(held.circle, by);
        if (!host.ok) return host;
        const { state } = held.session;
        if (state.phase !== 'round' && state.phase !== 'checkout') return accept({ kind: 'begin' });
        if (now().getTime() - state.round.startedAt.getTime() < sameWish) return refuse('just-moved');
        return accept({ kind: 'move-on', turn: state.round.turn });
      });
    },

    /** Time has passed. Before anything is due nothing changes, and the clock is set again. */
    async tick(id: SessionId): Promise<void> {
      await decide(id, () => accept({ kind: 'tick' }));
    },

    /** After a start: every live session is shown again and its clock is set, whatever was under way before. */
    async resume(): Promise<void> {
      for (const session of await stores.sessions.allRunning()) {
        await askClock(stores, session);
        await askToArrange(stores, session.circleId, now());
      }
    },
  };
}
