import { describe, expect, test } from 'vitest';
import { seatedIn } from '../../../src/features/circle/membership.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, circleId, guild, user, wishOf } from '../../support/make.ts';
import { playedApp, playedPlace, standingClock } from '../../support/played-room.ts';

const [ana, ben, cleo, dan, hana] = [user('ana'), user('ben'), user('cleo'), user('dan'), user('hana')];

onEveryDatabase('the seats of a circle', (open) => {
  async function maple(capacity = 8) {
    const database = await open();
    const place = playedPlace();
    const app = playedApp(database, place, standingClock(at('12:00')).now);
    const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ capacity })));
    const join = (person: typeof ana) => app.circles.join(guild(), circle.id, person, agreed);
    const leave = (person: typeof ana) => app.circles.leave(guild(), circle.id, person, 'leave-button');
    return { ...app, database, place, stores: storesOn(database.db), circle, join, leave };
  }

  test('go to the first 8 of 200 who come at the same moment, and the others wait in the order they came', async () => {
    const { join, stores, circle } = await maple();
    const people = Array.from({ length: 200 }, (_, n) => user(`person ${n}`));
    const joined = await Promise.all(people.map(join));
    const seats = await stores.circles.seats(circle.id);
    expect(seats.map((seat) => seat.userId)).toEqual(people);
    expect(seats.map((seat) => seat.place)).toEqual(people.map((_, n) => n + 1));
    expect(seatedIn(seats)).toEqual(people.slice(0, 8));
    const told = joined.map((one) => accepted(one).taken);
    expect(told).toEqual(
      people.map((_, n) => (n < 8 ? { kind: 'seated' } : { kind: 'waiting', ahead: n - 8 })),
    );
  });

  test('are given once to somebody who presses twice at once', async () => {
    const { join, stores, circle } = await maple();
    const both = await Promise.all([join(ana), join(ana)]);
    expect(both.map((one) => (one.ok ? 'joined' : one.refusal))).toEqual(['joined', 'already-seated']);
    expect(await stores.circles.seats(circle.id)).toHaveLength(1);
  });

  test('that are given up go to the first in line, who is told in the room', async () => {
    const { join, leave, stores, circle, due, place } = await maple(3);
    for (const person of [ana, ben, cleo, dan, user('eve')]) await join(person);
    accepted(await leave(ben));
    const seats = await stores.circles.seats(circle.id);
    expect(seatedIn(seats)).toEqual([ana, cleo, dan]);
    expect(seats.map((seat) => seat.state)).toEqual(['active', 'active', 'active', 'waitlisted']);
    await due.runAll();
    expect(place.messages().map(({ called }) => called)).toEqual([[dan]]);
    expect(place.rooms().map(({ plan }) => plan.people)).toEqual([[hana, ana, cleo, dan]]);
  });

  test('are not given to the next when somebody gives up waiting', async () => {
    const { join, leave, stores, circle } = await maple(3);
    for (const person of [ana, ben, cleo, dan, user('eve')]) await join(person);
    accepted(await leave(dan));
    const seats = await stores.circles.seats(circle.id);
    expect(seatedIn(seats)).toEqual([ana, ben, cleo]);
    expect(await leave(dan)).toEqual({ ok: false, refusal: 'not-in-circle' });
  });

  test('tell nobody who has left the line again before the message could be written', async () => {
    const { join, leave, due, place } = await maple(3);
    for (const person of [ana, ben, cleo, dan]) await join(person);
    accepted(await leave(ana));
    accepted(await leave(dan));
    await due.runAll();
    expect(place.messages()).toEqual([]);
  });

  test('are kept apart from place numbers that were used before', async () => {
    const { join, leave, stores, circle } = await maple(3);
    await join(ana);
    await leave(ana);
    await join(ana);
    expect((await stores.circles.seats(circle.id)).map((seat) => seat.place)).toEqual([2]);
  });

  describe('in a server of their own', () => {
    test('are not given out in another server, or in a circle that does not exist', async () => {
      const { circles, circle, database } = await maple();
      const refused = { ok: false, refusal: 'no-such-circle' };
      expect(await circles.join(guild('other'), circle.id, ana, agreed)).toEqual(refused);
      expect(await circles.join(guild(), circleId('birch'), ana, agreed)).toEqual(refused);
      expect(await circles.leave(guild('other'), circle.id, ana, 'leave-button')).toEqual(refused);
      expect(await circles.inGuild(guild('other'), circle.id)).toBeUndefined();
      expect(await database.db.consent.count()).toBe(0);
    });

    test('are counted for the list of circles, and nobody is named', async () => {
      const { circles, join, circle } = await maple(3);
      for (const person of [ana, ben, cleo, dan]) await join(person);
      expect(await circles.browse(guild(), 0, 8)).toEqual({ total: 1, page: [{ circle, taken: 3 }] });
      expect(await circles.overview(circle, dan)).toMatchObject({ taken: 3, waiting: 1, own: 'waitlisted' });
      expect(await circles.overview(circle, hana)).toMatchObject({ own: undefined });
      expect(await circles.browse(guild('other'), 0, 8)).toEqual({ total: 0, page: [] });
    });
  });
});
