import type { OpenDatabase } from '../../../src/db/open.ts';
import type { ReminderWish } from '../../../src/features/reminder-wish/schema.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { card, text } from '../../../src/lib/markup.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

export const [ana, ben, cleo, hana] = [user('ana'), user('ben'), user('cleo'), user('hana')];
/** Maple meets on Tuesdays at 19:00 in Berlin, which is 18:00 UTC in winter; its door opens ten minutes before. */
export const meeting = at('18:00');
export const sunday = at('12:00', '2026-11-22');

/** Each suite has a few databases open at once; PostgreSQL has connections for so many. */
export const mapleOn = (open: () => Promise<OpenDatabase>) => {
  async function maple(members: readonly UserId[] = [ana, ben, cleo], from = sunday) {
    const database = await open();
    const clock = standingClock(from);
    const place = playedPlace();
    const app = playedApp(database, place, clock.now);
    const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ capacity: 8 })));
    for (const person of members) accepted(await app.circles.join(guild(), circle.id, person, agreed));
    const wishes = async (person: UserId, wish: Partial<ReminderWish>) => {
      const who = { guild: guild(), person };
      if (wish.way === 'dm') accepted(await app.wishes.directly(who, card([], text('It works.'))));
      await app.wishes.change(who, wish);
    };
    const atTime = async (time: Date): Promise<void> => {
      clock.is(time);
      await app.due.runAll();
    };
    const inRoom = () => place.messages().filter(({ mark }) => mark.startsWith('reminder'));
    const called = () => inRoom().map((message) => message.called);
    const letters = () =>
      place.letters.filter(({ mark }) => mark !== 'direct-test').map(({ to, mark }) => [to, mark]);
    return { app, database, clock, place, circle, wishes, atTime, inRoom, called, letters };
  }
  return maple;
};
