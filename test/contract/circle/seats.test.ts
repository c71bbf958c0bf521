import { describe, expect, test } from 'vitest';
import type { OwnMove } from '../../../src/features/seat/moves.ts';
import { awaitedIn } from '../../../src/features/seat/standing.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, circleId, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const [ana, ben, cleo, dan, hana] = [user('ana'), user('ben'), user('cleo'), user('dan'), user('hana')];

const firstPage = { from: 0, most: 8 };

onEveryDatabase('the seats of a circle', (open) => {
  async function maple(capacity = 8) {
    const database = await open();
    const place = playedPlace();
    const clock = standingClock(at('12:00', '2026-11-19'));
    const app = playedApp(database, place, clock.now);
    const circle = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ capacity })));
    const join = (person: typeof ana) => app.circles.join(guild(), circle.id, person, agreed);
    const leave = (person: typeof ana) => app.circles.leave(guild(), circle.id, person, 'leave-button');
    const decide = (person: typeof ana, kind: OwnMove) =>
      app.circles.decide(guild(), circle.id, person, kind);
    const restart = () => playedApp(database, place, clock.now);
    const stores = storesOn(database.db);
    return { ...app, database, place, clock, restart, stores, circle, join, leave, decide };
  }

  // Complaint 10: two people on the last seat, because it was counted before it was given.
  test('go to the first 8 of 200 who come at the same moment, and the others wait in the order they came', async () => {
    const { join, stores, circle } = await maple();
    const people = Array.from({ length: 200 }, (_, n) => user(`person ${n}`));
    const joined = await Promise.all(people.map(join));
    const seats = await stores.seats.of(circle.id);
    expect(seats.map((seat) => seat.userId)).toEqual(people);
    expect(seats.map((seat) => seat.place)).toEqual(people.map((_, n) => n + 1));
    expect(awaitedIn(seats)).toEqual(people.slice(0, 8));
    const told = joined.map((one) => accepted(one).own?.state);
    expect(told).toEqual(people.map((_, n) => (n < 8 ? 'visitor' : 'waitlisted')));
  });

  test('are given once to somebody who presses twice at once', async () => {
    const { join, stores, circle } = await maple();
    const both = await Promise.all([join(ana), join(ana)]);
    expect(both.map((one) => (one.ok ? 'joined' : one.refusal))).toEqual(['joined', 'already-seated']);
    expect(await stores.seats.of(circle.id)).toHaveLength(1);
  });

  test('are offered to the first in line when somebody leaves, in private; the room opens when they take it', async () => {
    const { join, leave, decide, stores, circle, due, place, rooms } = await maple(3);
    for (const person of [ana, ben, cleo, dan, user('eve')]) await join(person);
    await rooms.ready(circle);
    accepted(await leave(ben));
    const states = async () => (await stores.seats.of(circle.id)).map((seat) => seat.state);
    expect(await states()).toEqual(['visitor', 'visitor', 'offered', 'waitlisted']);
    await due.runAll();
    expect(place.notes().map(({ called }) => called)).toEqual([[dan]]);
    expect(place.messages()).toEqual([]);
    accepted(await decide(dan, 'take'));
    expect(await states()).toEqual(['visitor', 'visitor', 'visitor', 'waitlisted']);
    await due.runAll();
    expect(place.rooms().map(({ plan }) => plan.people)).toEqual([[hana, ana, cleo, dan]]);
    expect(JSON.stringify(place.notes(dan))).not.toContain('seat.take');
  });

  test('that are offered are taken once, though 200 presses come at the same moment', async () => {
    const { join, leave, decide, stores, circle } = await maple(3);
    for (const person of [ana, ben, cleo, dan, user('eve')]) await join(person);
    accepted(await leave(ben));
    const pressed = await Promise.all(Array.from({ length: 200 }, () => decide(dan, 'take')));
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = new Set(pressed.flatMap((one) => (one.ok ? [] : one.refusal)));
    expect(refusals).toEqual(new Set(['already-seated']));
    expect(awaitedIn(await stores.seats.of(circle.id))).toEqual([ana, cleo, dan]);
  });

  // Complaint 11: somebody moves up by themselves and by hand, and a newcomer is seated before those who wait.
  test('go to whoever they were offered to, not to 50 others who would take them at the same moment', async () => {
    const { join, leave, decide, stores, circle } = await maple(3);
    const line = Array.from({ length: 50 }, (_, n) => user(`person ${n}`));
    for (const person of [ana, ben, cleo]) await join(person);
    await Promise.all(line.map(join));
    accepted(await leave(ben));
    const [first] = line;
    const pressed = await Promise.all(line.toReversed().map((person) => decide(person, 'take')));
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    const seats = await stores.seats.of(circle.id);
    expect(awaitedIn(seats)).toEqual([ana, cleo, first]);
    expect(seats.filter(({ state }) => state === 'waitlisted').map(({ userId }) => userId)).toEqual(
      line.slice(1),
    );
  });

  test('go on to the next in line when nobody answers, and whoever let it pass keeps their place', async () => {
    const { join, leave, decide, stores, circle, due, place, clock } = await maple(3);
    for (const person of [ana, ben, cleo, dan, user('eve')]) await join(person);
    accepted(await leave(ben));
    await due.runAll();
    clock.passes(12 * 3_600_000);
    await due.runAll();
    const states = async () =>
      (await stores.seats.of(circle.id)).map(({ userId, state }) => [userId, state] as const);
    expect((await states()).slice(2)).toEqual([
      [dan, 'expired'],
      [user('eve'), 'offered'],
    ]);
    expect(place.notes().map(({ called }) => called)).toEqual([[dan], [user('eve')]]);
    expect(JSON.stringify(place.notes(dan))).toContain('seat.wait-again');
    accepted(await decide(user('eve'), 'decline'));
    accepted(await decide(dan, 'wait-again'));
    expect((await states()).slice(2)).toEqual([
      [dan, 'offered'],
      [user('eve'), 'expired'],
    ]);
  });

  test('are told of once, however often the bot starts anew while it tells', async () => {
    for (const [step, when] of [
      ['note', 'before'],
      ['note', 'after'],
      ['post', 'before'],
      ['post', 'after'],
    ] as const) {
      const { join, leave, due, place, clock, restart } = await maple(3);
      for (const person of [ana, ben, cleo, dan]) await join(person);
      accepted(await leave(ana));
      place.breakAt(step, when);
      await due.runAll();
      for (const _ of Array(3)) {
        clock.passes(2_000);
        const again = restart();
        await again.resume();
        await again.due.idle();
        await again.due.runAll();
      }
      expect(place.notes().map(({ called }) => called)).toEqual([[dan]]);
    }
  });

  test('of whoever has left the server since go on to the next, an hour or two after a meeting', async () => {
    const { join, due, place, stores, circle, clock } = await maple(3);
    for (const person of [ana, ben, cleo, dan]) await join(person);
    place.gone.add(ana).add(hana);
    clock.is(at('20:00', '2026-11-24'));
    await due.runAll();
    expect((await stores.seats.of(circle.id)).map(({ userId, state }) => [userId, state])).toEqual([
      [ben, 'visitor'],
      [cleo, 'visitor'],
      [dan, 'offered'],
    ]);
    expect((await stores.circles.find(circle.id))?.hostId).toBeNull();
  });

  test('are offered to the next when whoever is first has left the server', async () => {
    const { join, leave, due, place, stores, circle } = await maple(3);
    for (const person of [ana, ben, cleo, dan, user('eve')]) await join(person);
    place.gone.add(dan);
    accepted(await leave(ben));
    await due.runAll();
    expect((await stores.seats.of(circle.id)).map(({ userId }) => userId)).toEqual([ana, cleo, user('eve')]);
    expect(place.notes().map(({ called }) => called)).toEqual([[user('eve')]]);
  });

  test('are not given to the next when somebody gives up waiting', async () => {
    const { join, leave, stores, circle } = await maple(3);
    for (const person of [ana, ben, cleo, dan, user('eve')]) await join(person);
    accepted(await leave(dan));
    const seats = await stores.seats.of(circle.id);
    expect(awaitedIn(seats)).toEqual([ana, ben, cleo]);
    expect(await leave(dan)).toEqual({ ok: false, refusal: 'not-in-circle' });
  });

  test('tell nobody who has left the line again before the message could be written', async () => {
    const { join, leave, due, place } = await maple(3);
    for (const person of [ana, ben, cleo, dan]) await join(person);
    accepted(await leave(ana));
    accepted(await leave(dan));
    await due.runAll();
    expect(place.messages()).toEqual([]);
    expect(place.notes()).toEqual([]);
  });

  test('are kept apart from place numbers that were used before', async () => {
    const { join, leave, stores, circle } = await maple(3);
    await join(ana);
    await leave(ana);
    await join(ana);
    expect((await stores.seats.of(circle.id)).map((seat) => seat.place)).toEqual([2]);
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
      expect(await circles.browse(guild(), user('olga'), {}, firstPage)).toEqual({
        total: 1,
        page: [{ circle: { ...circle, nextPlace: 5 }, taken: 3 }],
      });
      expect(await circles.overview(circle, dan)).toMatchObject({
        taken: 3,
        waiting: 1,
        own: { state: 'waitlisted' },
      });
      expect(await circles.overview(circle, hana)).toMatchObject({ own: undefined });
      expect(await circles.browse(guild('other'), user('olga'), {}, firstPage)).toEqual({
        total: 0,
        page: [],
      });
    });
  });
});
