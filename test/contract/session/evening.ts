import type { OpenDatabase } from '../../../src/db/open.ts';
import { proveHost } from '../../../src/features/circle/host.ts';
import type { State } from '../../../src/features/session/schema.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp, playedPlace, standingClock } from '../../support/played-room.ts';

export const [ana, ben, cleo, hana] = [user('ana'), user('ben'), user('cleo'), user('hana')];

/** A circle of Hana's with members, at 18:00 on a Tuesday, and the session she opens there. */
export async function eveningOn(database: OpenDatabase, members: readonly UserId[] = [ana, ben, cleo]) {
  const clock = standingClock(at('18:00'));
  const place = playedPlace();
  const app = playedApp(database, place, clock.now);
  const stores = storesOn(database.db);
  const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf()));
  for (const person of members) accepted(await app.circles.join(guild(), circle.id, person, agreed));
  const session = accepted(await app.sessions.open(accepted(proveHost(circle, hana))));

  return {
    ...app,
    database,
    stores,
    clock,
    place,
    circle,
    session,
    async state(): Promise<State | undefined> {
      return (await stores.sessions.find(session.id))?.state;
    },
    /** Everybody named agrees, and Hana begins: the first of them has the floor. */
    async begin(people: readonly UserId[] = members): Promise<void> {
      for (const person of people) accepted(await app.sessions.agree(session.id, person));
      accepted(await app.sessions.begin(session.id, hana));
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
