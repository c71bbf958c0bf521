import type { OpenDatabase } from '../../../src/db/open.ts';
import { proveHost } from '../../../src/features/circle/host.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const hana = user('hana');
export const [ana, ben, cleo] = [user('ana'), user('ben'), user('cleo')];
const sunday = at('12:00', '2026-11-22');

export const stamp = (date: Date): string => `<t:${date.getTime() / 1_000}:F>`;

/** Maple, which Hana hosts, with three seats. It meets on Tuesdays at 19:00 in Berlin; it is the Sunday before the first. */
export async function mapleOn(database: OpenDatabase, members: readonly UserId[] = [ana, ben]) {
  const clock = standingClock(sunday);
  const place = playedPlace();
  const app = playedApp(database, place, clock.now);
  const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ capacity: 3 })));
  for (const person of members) accepted(await app.circles.join(guild(), circle.id, person, agreed));
  const host = accepted(proveHost(circle, hana));
  const stores = storesOn(database.db);
  const sent = (kind: string) => place.messages().filter(({ mark }) => mark.startsWith(`${kind}:`));
  return {
    ...app,
    database,
    clock,
    place,
    circle,
    host,
    stores,
    atTime: async (time: Date): Promise<void> => {
      clock.is(time);
      await app.due.runAll();
    },
    sent,
    words: (kind: string) => sent(kind).map(({ view }) => JSON.stringify(view.components)),
    rows: (kind: string) =>
      database.db.dueWork.findMany({ where: { kind, finishedAt: null }, orderBy: { dueAt: 'asc' } }),
    now: () => stores.circles.find(circle.id),
  };
}
