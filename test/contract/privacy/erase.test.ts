import { describe, expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { placesOf } from '../../support/every-column.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from '../session/evening.ts';

onEveryDatabase('erasing somebody', (open) => {
  /** Maple in the middle of its round; Ana also hosts Oak, waits for Birch, and has answered. */
  async function busy() {
    const held = await eveningOn(await open());
    const { circles, circle } = held;
    const found = async (host: UserId, name: string) =>
      accepted(await circles.found(guild(), host, 'en-US', wishOf({ name, capacity: 3 })));
    const oak = await found(ana, 'Oak');
    const birch = await found(hana, 'Birch');
    for (const person of [ben, cleo, hana, ana])
      accepted(await circles.join(guild(), birch.id, person, agreed));
    const meeting = { circleId: circle.id, startsAt: at('18:00', '2026-12-01') };
    for (const person of [ana, ben]) accepted(await circles.answer(guild(), person, meeting, 'away'));
    await held.begin();
    return { ...held, oak, birch };
  }

  test('leaves nothing of them in any column of any table, while they speak', async () => {
    const { privacy, database, due } = await busy();
    const before = await placesOf(database, ana);
    expect(before).toEqual([
      'Circle.hostId',
      'Consent.userId',
      'Reply.userId',
      'Seat.userId',
      'Session.state',
    ]);
    await privacy.erase(ana);
    expect(await placesOf(database, ana)).toEqual([]);
    await due.runAll();
    expect(await placesOf(database, ana)).toEqual([]);
  });

  test('leaves nothing of them when they have kept their turn for later', async () => {
    const { privacy, database, presses } = await busy();
    accepted(await presses.later(ana));
    await privacy.erase(ana);
    expect(await placesOf(database, ana)).toEqual([]);
  });

  test('leaves nothing of a host, who speaks and has no seat', async () => {
    const held = await eveningOn(await open());
    await held.begin([ana, hana]);
    expect(await held.privacy.hosted(hana)).toEqual(['Maple']);
    await held.privacy.erase(hana);
    expect(await placesOf(held.database, hana)).toEqual([]);
    expect(await held.line()).toEqual([ana]);
    expect((await held.live()).chair).toMatchObject({ by: null, was: null });
  });

  test('leaves nothing of them when they have left everything before', async () => {
    const { privacy, database, circles, circle } = await busy();
    accepted(await circles.leave(guild(), circle.id, ana, 'leave-button'));
    await privacy.erase(ana);
    expect(await placesOf(database, ana)).toEqual([]);
  });

  test('hands the floor on, and closes the room to them', async () => {
    const { privacy, line, place, due } = await busy();
    await privacy.erase(ana);
    await due.runAll();
    expect(await line()).toEqual([ben, cleo]);
    expect(place.rooms()[0]?.plan).toMatchObject({ people: [hana, ben, cleo], floor: { speakers: [ben] } });
  });

  test('touches nothing of anybody else', async () => {
    const { privacy, database } = await busy();
    const others = async () => {
      const where = { userId: { not: ana } };
      const { seat, reply, consent, document } = database.db;
      return {
        seats: await seat.findMany({ where, orderBy: [{ circleId: 'asc' }, { place: 'asc' }] }),
        replies: await reply.findMany({ where }),
        consents: await consent.findMany({ where, orderBy: { id: 'asc' } }),
        words: await document.findMany({ orderBy: { kind: 'asc' } }),
      };
    };
    const before = await others();
    expect(before.seats.length).toBeGreaterThan(4);
    await privacy.erase(ana);
    expect(await others()).toEqual(before);
  });

  test('gives their seat to the first in line, and leaves their circle to who takes it over', async () => {
    const { privacy, circles, stores, birch, oak } = await busy();
    accepted(await circles.join(guild(), oak.id, ben, agreed));
    await privacy.erase(ben);
    const seats = await stores.seats.of(birch.id);
    expect(seats.map(({ userId, state }) => [userId, state])).toEqual([
      [cleo, 'visitor'],
      [hana, 'visitor'],
      [ana, 'offered'],
    ]);
    await privacy.erase(ana);
    const left = await stores.circles.find(oak.id);
    if (left === undefined) throw new Error('The circle is gone.');
    expect(left.hostId).toBeNull();
    expect(accepted(await circles.takeOver(left, cleo)).hostId).toBe(cleo);
  });

  test('closes the session of somebody who was alone in it', async () => {
    const held = await eveningOn(await open(), [ana]);
    await held.begin();
    await held.privacy.erase(ana);
    expect(await held.state()).toEqual({ phase: 'closed', ended: 'held' });
    expect(await placesOf(held.database, ana)).toEqual([]);
  });

  test('is done for all at once, when everybody asks at the same moment', async () => {
    const { privacy, database } = await busy();
    await Promise.all([ana, ben, cleo, hana].map((person) => privacy.erase(person)));
    for (const person of [ana, ben, cleo, hana]) expect(await placesOf(database, person)).toEqual([]);
  });

  test('of somebody nothing is stored about is nothing', async () => {
    const { privacy, database } = await busy();
    const before = await database.db.session.findMany();
    await privacy.erase(user('eve'));
    expect(await database.db.session.findMany()).toEqual(before);
  });

  describe('while they do something else at the same moment', () => {
    const crowd = Array.from({ length: 30 }, (_, n) => user(`person ${n}`));

    test('leaves no answer to a meeting of somebody who has no seat', async () => {
      const { circles, circle, privacy, database } = await eveningOn(await open(), []);
      for (const person of crowd.slice(0, 8))
        accepted(await circles.join(guild(), circle.id, person, agreed));
      const meeting = { circleId: circle.id, startsAt: at('18:00', '2026-12-01') };
      await Promise.all(
        crowd
          .slice(0, 8)
          .flatMap((person) => [circles.answer(guild(), person, meeting, 'away'), privacy.erase(person)]),
      );
      expect(await database.db.seat.count()).toBe(0);
      expect(await database.db.reply.count()).toBe(0);
    });

    test('leaves no seat without the consent to it', async () => {
      const { circles, circle, privacy, database } = await eveningOn(await open(), []);
      await Promise.all(
        crowd.flatMap((person) => [circles.join(guild(), circle.id, person, agreed), privacy.erase(person)]),
      );
      const seated = (await database.db.seat.findMany()).map(({ userId }) => userId);
      const consents = await database.db.consent.findMany({ where: { purpose: 'membership' } });
      expect(consents.map(({ userId }) => userId).sort()).toEqual(seated.sort());
    });
  });

  test('is all or nothing: nobody is half erased when a host opens a session meanwhile', async () => {
    const { privacy, openings, presses, circle, database } = await busy();
    accepted(await presses.close(hana));
    const host = accepted(proveHost(circle, hana));
    await Promise.all([privacy.erase(ana), openings.open(host)]);
    expect(await placesOf(database, ana)).toEqual([]);
  });
});
