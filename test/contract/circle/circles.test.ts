import { expect, test } from 'vitest';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, channel, circleOf, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const [ana, ben, hana] = [user('ana'), user('ben'), user('hana')];

onEveryDatabase('the circles of a server', (open) => {
  async function start() {
    const { db, ...database } = await open();
    const clock = standingClock(at('12:00'));
    const app = playedApp({ db, ...database }, playedPlace(), clock.now);
    const found = (name: string) => app.circles.found(guild(), hana, 'de', wishOf({ name }));
    return { ...app, db, stores: storesOn(db), clock, found };
  }

  test('are read back as they were founded', async () => {
    const { circles, found, stores } = await start();
    const circle = accepted(await found('Maple'));
    expect(await stores.circles.find(circle.id)).toEqual(circle);
    expect(await circles.named(guild(), ' MAPLE ')).toEqual(circle);
    expect(await circles.inGuild(guild(), circle.id)).toEqual(circle);
    expect(circle).toMatchObject({ hostId: hana, locale: 'de', sessionsHeld: 0, roomId: null });
  });

  test('have names of their own, also when two hosts ask for one at the same moment', async () => {
    const { circles, found, db } = await start();
    const both = await Promise.all([found('Maple'), found('mAPLE')]);
    expect(both.map((one) => (one.ok ? 'founded' : one.refusal))).toEqual(['founded', 'name-taken']);
    expect(await db.circle.count()).toBe(1);
    expect(await circles.found(guild('other'), ana, 'en-US', wishOf())).toMatchObject({ ok: true });
  });

  test('that are refused leave nothing behind', async () => {
    const { found, db } = await start();
    expect(await found('')).toEqual({ ok: false, refusal: 'name-empty' });
    expect([await db.circle.count(), await db.dueWork.count()]).toEqual([0, 0]);
  });

  test('are suggested by letters of their names, and listed page by page', async () => {
    const { circles, found } = await start();
    for (const name of ['Maple', 'Oak', 'Apple Tree', 'Birch']) await found(name);
    expect(await circles.namesLike(guild(), 'PLE')).toEqual(['Apple Tree', 'Maple']);
    const page = await circles.browse(guild(), ana, {}, { from: 2, most: 2 });
    expect(page.page.map(({ circle, taken }) => [circle.name, taken])).toEqual([
      ['Maple', 0],
      ['Oak', 0],
    ]);
    expect(page.total).toBe(4);
  });

  test('are known by their rooms, in their own server', async () => {
    const { circles, stores } = await start();
    const circle = circleOf({ roomId: channel('maple') });
    await stores.circles.add(circle);
    expect(await circles.withRoom(guild(), channel('maple'))).toEqual(circle);
    expect(await circles.withRoom(guild('other'), channel('maple'))).toBeUndefined();
  });

  test('that have lost their host are taken over by one of two who try', async () => {
    const { circles, privacy, found, stores } = await start();
    const circle = accepted(await found('Maple'));
    expect(await circles.takeOver(circle, ana)).toEqual({ ok: false, refusal: 'has-a-host' });
    await privacy.erase(hana);
    const both = await Promise.all([circles.takeOver(circle, ana), circles.takeOver(circle, ben)]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    const host = (await stores.circles.find(circle.id))?.hostId;
    expect(both.flatMap((one) => (one.ok ? [one.value.hostId] : []))).toEqual([host]);
  });

  test('keep the last answer of a member to a meeting that is to come', async () => {
    const { circles, found, stores, clock } = await start();
    const { id } = accepted(await found('Maple'));
    accepted(await circles.join(guild(), id, ana, agreed));
    const meeting = at('18:00');
    const answer = (person: typeof ana, said: 'coming' | 'away') =>
      circles.answer(guild(), person, { circleId: id, startsAt: meeting }, said);
    expect(await answer(ben, 'away')).toEqual({ ok: false, refusal: 'not-in-circle' });
    expect(await answer(ana, 'away')).toEqual({ ok: true, value: meeting });
    expect(await stores.answers.awayFrom(id, meeting)).toEqual(new Set([ana]));
    accepted(await answer(ana, 'coming'));
    expect(await stores.answers.awayFrom(id, meeting)).toEqual(new Set());
    expect(await circles.answer(guild('other'), ana, { circleId: id, startsAt: meeting }, 'away')).toEqual({
      ok: false,
      refusal: 'no-such-circle',
    });
    clock.is(at('18:01'));
    expect(await answer(ana, 'away')).toEqual({ ok: false, refusal: 'meeting-over' });
  });

  test('take no answer from somebody who waits, and forget answers with the seat', async () => {
    const { circles, stores, db } = await start();
    const { id } = accepted(await circles.found(guild(), hana, 'en-US', wishOf({ capacity: 3 })));
    for (const person of [ana, ben, user('cleo'), user('dan')])
      await circles.join(guild(), id, person, agreed);
    const refused = { ok: false, refusal: 'not-in-circle' };
    expect(
      await circles.answer(guild(), user('dan'), { circleId: id, startsAt: at('18:00') }, 'away'),
    ).toEqual(refused);
    accepted(await circles.answer(guild(), ana, { circleId: id, startsAt: at('18:00') }, 'away'));
    accepted(await circles.leave(guild(), id, ana, 'leave-button'));
    expect(await db.reply.count()).toBe(0);
    expect(await stores.seats.ofPerson(ana)).toEqual([]);
  });
});
