import { expect, test } from 'vitest';
import { documents } from '../../../src/features/consent/documents.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user } from '../../support/make.ts';
import { ana, ben, mapleOn, meeting } from '../reminder/maple.ts';

const day = 24 * 60 * 60 * 1_000;
const first = { ok: false, refusal: 'words-first' } as const;

onEveryDatabase('changed words', (open) => {
  const maple = mapleOn(open);

  /** Maple as it is after an upgrade: everybody has agreed to earlier words. */
  async function upgraded(members: readonly UserId[] = [ana, ben]) {
    const held = await maple(members);
    const { app, database, circle } = held;
    const stores = storesOn(database.db);
    const doesAll = async () => {
      for (let done = 1; done > 0; ) {
        await app.due.idle();
        done = await app.due.runAll();
      }
    };
    const starts = async () => {
      await app.resume();
      await doesAll();
    };
    await database.db.seat.updateMany({ data: { agreedTo: 2 } });
    await starts();
    const people = async () => (await stores.seats.of(circle.id)).map(({ userId }) => userId);
    const saysYes = (person: UserId, from = circle.guildId) =>
      app.circles.join(from, circle.id, person, agreed);
    const latest = (userId: UserId, purpose: 'agreement' | 'membership' = 'membership') =>
      stores.consents.latest({ guildId: guild(), userId, circleId: circle.id, purpose });
    return { ...held, stores, doesAll, starts, people, saysYes, latest };
  }

  test('are asked for once, in a note to each, however often the bot starts', async () => {
    const { app, place, starts } = await upgraded();
    await starts();
    expect(place.notes(ana)).toHaveLength(1);
    expect(place.notes(ben)).toHaveLength(1);
    expect(JSON.stringify(place.notes(ana)[0]?.view)).toContain('words that you agreed to');
    expect(await app.consents.consentsWaiting(guild())).toBe(2);
    expect(await app.consents.consentsWaiting(guild('elsewhere'))).toBe(0);
  });

  test('are asked of nobody who has agreed to them', async () => {
    const { app, place, database } = await maple();
    await app.resume();
    await app.due.runAll();
    expect(place.notes()).toEqual([]);
    expect(await database.db.dueWork.count({ where: { kind: 'words' } })).toBe(0);
  });

  test('leave whoever is asked in peace; after a yes everything goes on', async () => {
    const { app, called, atTime, saysYes, latest, place } = await upgraded();
    await atTime(at('18:00', '2026-11-23'));
    expect(called()).toEqual([]);
    const before = await latest(ana);
    expect(accepted(await saysYes(ana))).toMatchObject({
      anew: true,
      own: { state: 'visitor', agreedTo: documents.membership, askedUntil: null },
    });
    expect(await latest(ana)).toMatchObject({ decision: 'given', supersedesId: before?.id });
    await atTime(at('17:00'));
    expect(called()).toEqual([[ana]]);
    expect(JSON.stringify(place.notes(ana)[0]?.view)).toContain('This note has done its work.');
    expect(await app.consents.consentsWaiting(guild())).toBe(1);
  });

  test('come first: no answer, no coming in and no rest that ends before a yes; leaving is free', async () => {
    const { app, circle, atTime, people } = await upgraded();
    expect(
      await app.circles.answer(guild(), ana, { circleId: circle.id, startsAt: meeting }, 'coming'),
    ).toEqual(first);
    expect(await app.circles.decide(guild(), circle.id, ana, 'stay')).toEqual(first);
    accepted(await app.circles.decide(guild(), circle.id, ana, 'pause'));
    expect(await app.circles.decide(guild(), circle.id, ana, 'come-back')).toEqual(first);
    await atTime(at('17:55'));
    const session = await app.sessions.running(circle.id);
    if (session === undefined) throw new Error('Maple does not meet.');
    expect(await app.sessions.agree(session.id, ben)).toEqual(first);
    accepted(await app.circles.leave(guild(), circle.id, ben, 'leave-button'));
    expect(await people()).toEqual([ana]);
  });

  test('are said no to by leaving, and the ledger keeps the no', async () => {
    const { app, circle, people, latest, place, doesAll } = await upgraded();
    accepted(await app.circles.declineWords(undefined, circle.id, ana, agreed));
    expect(await people()).toEqual([ben]);
    for (const purpose of ['agreement', 'membership'] as const)
      expect(await latest(ana, purpose)).toMatchObject({
        decision: 'refused',
        method: 'words-button',
        ageAttested: false,
      });
    await doesAll();
    expect(JSON.stringify(place.notes(ana)[0]?.view)).toContain('This note has done its work.');
    expect(await app.circles.declineWords(undefined, circle.id, ana, agreed)).toMatchObject({ ok: false });
  });

  test('are answered from a direct message by those who are asked, and by nobody else', async () => {
    const { app, circle, people } = await upgraded();
    const noServer = (person: UserId) => app.circles.join(undefined, circle.id, person, agreed);
    expect(accepted(await noServer(ana))).toMatchObject({ anew: true });
    expect(await noServer(user('eve'))).toEqual({ ok: false, refusal: 'no-such-circle' });
    expect(await people()).toEqual([ana, ben]);
  });

  test('keep a place for thirty days, and let go of it then; whoever said yes stays', async () => {
    const { app, clock, atTime, people, saysYes, latest } = await upgraded();
    const asked = clock.now().getTime();
    accepted(await saysYes(ana));
    await atTime(new Date(asked + 30 * day - 1_000));
    expect(await people()).toEqual([ana, ben]);
    await atTime(new Date(asked + 30 * day));
    expect(await people()).toEqual([ana]);
    expect(await latest(ben)).toMatchObject({ decision: 'withdrawn', method: 'unanswered' });
    expect(await app.consents.consentsWaiting(guild())).toBe(0);
  });
});
