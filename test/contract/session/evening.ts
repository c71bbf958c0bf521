import type { OpenDatabase } from '../../../src/db/open.ts';
import { proveHost } from '../../../src/features/circle/host.ts';
import { phaseOf } from '../../../src/features/session/course.ts';
import type { Live, State, Turn } from '../../../src/features/session/schema.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

export const [ana, ben, cleo, hana] = [user('ana'), user('ben'), user('cleo'), user('hana')];

/** The rounds that evenings here are about. */
const mainRounds = ['round', 'week', 'focus'];

/** A circle of Hana's with members, at 18:00 on a Tuesday, and the session she opens there: a talking-piece round. */
export async function eveningOn(
  database: OpenDatabase,
  members: readonly UserId[] = [ana, ben, cleo],
  format = 'talking-piece',
) {
  const clock = standingClock(at('18:00'));
  const place = playedPlace();
  const app = playedApp(database, place, clock.now);
  const stores = storesOn(database.db);
  const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ format })));
  for (const person of members) accepted(await app.circles.join(guild(), circle.id, person, agreed));
  const session = accepted(await app.openings.open(accepted(proveHost(circle, hana))));
  const { sessions } = app;
  const { id } = session;

  const state = async (): Promise<State | undefined> => (await stores.sessions.find(id))?.state;

  async function live(): Promise<Live> {
    const now = await state();
    if (now === undefined || now.phase === 'closed' || now.phase === 'awaited')
      throw new Error('The session is not being held.');
    return now;
  }

  async function turn(): Promise<Turn> {
    const now = turnOf(await live());
    if (now === null) throw new Error('Nobody has a turn.');
    return now;
  }

  const beat = async (): Promise<number> => (await live()).beat;

  /** What people press; the panel they see is the newest unless another is named. */
  const presses = {
    agree: (person: UserId) => sessions.agree(id, person),
    begin: (person: UserId, few = true) => sessions.asChair(id, person, (by) => ({ kind: 'begin', by, few })),
    done: async (person: UserId, on?: number) =>
      sessions.asHolder(id, person, on ?? (await beat()), (by) => ({ kind: 'done', by })),
    pass: async (person: UserId, on?: number) =>
      sessions.asHolder(id, person, on ?? (await beat()), (by) => ({ kind: 'pass', by })),
    later: async (person: UserId, on?: number) =>
      sessions.asHolder(id, person, on ?? (await beat()), (by) => ({ kind: 'later', by })),
    starts: async (person: UserId) =>
      sessions.asHolder(id, person, await beat(), (by) => ({
        kind: 'begin-turn',
        by,
        wish: null,
        note: false,
      })),
    moveOn: async (person: UserId, on?: number) => {
      const newest = on ?? (await beat());
      return sessions.asChair(id, person, (by) => ({ kind: 'move-on', by, beat: newest }));
    },
    moreTime: async (person: UserId, on?: number) => {
      const newest = on ?? (await beat());
      const { extensions } = await turn();
      return sessions.asTimekeeper(id, person, (by) => ({ kind: 'more-time', by, beat: newest, extensions }));
    },
    close: (person: UserId) => sessions.end(id, person, 'held'),
  };

  return {
    ...app,
    database,
    stores,
    clock,
    place,
    circle,
    session,
    state,
    live,
    turn,
    beat,
    presses,
    /** Everybody named agrees, Hana begins, and moves on to the talking-piece round: the first of them has the floor. */
    async begin(people: readonly UserId[] = members): Promise<void> {
      for (const person of people) accepted(await presses.agree(person));
      accepted(await presses.begin(hana));
      for (let now = await live(); !mainRounds.includes(phaseOf(session, now).id); now = await live())
        accepted(await presses.moveOn(hana));
    },
    /** Who has the floor, and who waits, in order. */
    async line(): Promise<readonly UserId[]> {
      const { course } = await live();
      if (course.kind !== 'round') throw new Error('There is no round.');
      return [...(course.turn === null ? [] : [course.turn.holder]), ...course.waiting];
    },
    /** The bot ends here and starts again, on the same database and in the same Discord. */
    async restart() {
      const again = playedApp(database, place, clock.now);
      await again.resume();
      await again.due.idle();
      return again;
    },
  };
}
