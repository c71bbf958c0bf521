import type { CircleId, UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { isBehind, participants } from '../seat/standing.ts';
import type { Refusal, SessionActions } from '../session/actions.ts';
import { releaseAt, standBy } from '../session/door.ts';
import { letInTo } from '../session/people.ts';
import type { Session } from '../session/schema.ts';

type Needs = Readonly<{ stores: Stores; sessions: Pick<SessionActions, 'asAnybody'>; now: Now }>;

export function standbyActions({ stores, sessions, now }: Needs) {
  /** Whether somebody is not to be seated with anybody who is in this session, or may come to it. */
  async function isKeptApart(session: Session, user: UserId): Promise<boolean> {
    const { circleId, guildId, state } = session;
    const hostId = (await stores.circles.find(circleId))?.hostId ?? null;
    const seated = participants(hostId, await stores.seats.of(circleId));
    const waiting = 'standby' in state ? state.standby : [];
    const pairs = await stores.apart.among(guildId, [...seated, ...waiting, ...letInTo(session), user]);
    return pairs.some(({ by, other }) => by === user || other === user);
  }

  return {
    /**
     * Somebody from the waiting list would come if a seat stays empty today. Says when they are let in. Whoever is not to be
     * seated with somebody there hears the same, and the room stays closed to them: nobody is told why.
     */
    async standBy(circle: CircleId, user: UserId): Promise<Result<Date, Refusal | 'not-waiting'>> {
      const own = await stores.seats.find(circle, user);
      if (own?.state !== 'waitlisted' && own?.state !== 'expired') return refuse('not-waiting');
      if (isBehind(own)) return refuse('words-first');
      const session = await stores.sessions.running(circle);
      if (session === undefined) return refuse('no-session');
      const apart = await isKeptApart(session, user);
      const stood = await sessions.asAnybody(session.id, user, (_, live) => {
        const stands = standBy(live, user, now());
        if (!stands.ok) return stands.refusal;
        return apart ? { kind: 'tick' } : { kind: 'stand-by', person: user };
      });
      if (!stood.ok) return stood;
      const { after } = stood.value;
      return 'startsAt' in after ? accept(releaseAt(after)) : refuse('session-closed');
    },
  };
}
