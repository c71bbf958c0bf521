import { expect, test } from 'vitest';
import { transacter } from '../../../src/db/transact.ts';
import { circleActions } from '../../../src/features/circle/actions.ts';
import { seatActions } from '../../../src/features/seat/actions.ts';
import { inLine } from '../../../src/lib/in-line.ts';
import { type Stores, storesOn, type Transact } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { standingClock } from '../../support/standing-clock.ts';

const [ana, hana] = [user('ana'), user('hana')];

onEveryDatabase('the consent to a seat', (open) => {
  /** Actions whose stores are changed in one place before each transaction uses them. */
  async function circles(changed: (stores: Stores) => Stores = (stores) => stores) {
    const { db } = await open();
    const stores = storesOn(db);
    const inTransaction = transacter(db);
    const clock = standingClock(at('12:00'));
    const make = (change: typeof changed) => {
      const transact: Transact = (work) => inTransaction((tx) => work(change(storesOn(tx))));
      const needs = { transact, stores, isGone: async () => false, now: clock.now, inLine: inLine() };
      return { ...circleActions(needs), ...seatActions(needs) };
    };
    const maple = accepted(await make((same) => same).found(guild(), hana, 'en-US', wishOf()));
    return { db, stores, clock, maple, actions: make(changed) };
  }

  test('is written down with the words, their version and the moment, for both documents', async () => {
    const { db, actions, maple } = await circles();
    accepted(await actions.join(guild(), maple.id, ana, agreed));
    const entries = await db.consent.findMany({ orderBy: { purpose: 'asc' } });
    const about = { guildId: guild(), userId: ana, circleId: maple.id, locale: 'en-US', at: at('12:00') };
    const said = {
      method: 'form',
      affirmation: 'Yes, I consent',
      ageAttested: true,
      controller: 'the people who run this server',
      supersedesId: null,
    };
    expect(entries).toMatchObject([
      { ...about, purpose: 'agreement', decision: 'given', documentVersion: 3, ...said },
      { ...about, purpose: 'membership', decision: 'given', documentVersion: 3, ...said },
    ]);
    const words = await db.document.findMany({ orderBy: { kind: 'asc' } });
    expect(words.map((one) => one.body)).toEqual([agreed.agreement.body, agreed.membership.body]);
    expect(words.map((one) => one.sha256)).toEqual(entries.map((one) => one.statementHash));
  });

  test('stands or falls with the seat: one that cannot be written down gives no seat', async () => {
    const { db, stores, actions, maple } = await circles((all) => ({
      ...all,
      consents: { ...all.consents, append: () => Promise.reject(new Error('The disk is full.')) },
    }));
    await expect(actions.join(guild(), maple.id, ana, agreed)).rejects.toThrow('The disk is full.');
    expect(await stores.seats.of(maple.id)).toEqual([]);
    expect(await db.document.count()).toBe(0);
  });

  test('stands or falls with the seat: a seat that cannot be written down leaves no consent', async () => {
    const { db, actions, maple } = await circles((all) => ({
      ...all,
      seats: { ...all.seats, save: () => Promise.reject(new Error('The disk is full.')) },
    }));
    await expect(actions.join(guild(), maple.id, ana, agreed)).rejects.toThrow('The disk is full.');
    expect(await db.consent.count()).toBe(0);
  });

  test('is not taken for words that have changed since they were read', async () => {
    const { db, actions, maple } = await circles();
    for (const kind of ['agreement', 'membership'] as const) {
      const old = { ...agreed, [kind]: { ...agreed[kind], version: 0 } };
      expect(await actions.join(guild(), maple.id, ana, old)).toEqual({
        ok: false,
        refusal: 'words-changed',
      });
    }
    expect(await db.consent.count()).toBe(0);
  });

  test('is not written down again by a second press', async () => {
    const { db, actions, maple } = await circles();
    for (const _ of Array(2)) await actions.join(guild(), maple.id, ana, agreed);
    expect(await db.consent.count()).toBe(2);
  });

  test('is withdrawn by leaving, and given anew by coming back', async () => {
    const { stores, actions, maple, clock } = await circles();
    accepted(await actions.join(guild(), maple.id, ana, agreed));
    clock.passes(1_000);
    accepted(await actions.leave(guild(), maple.id, ana, 'leave-command'));
    const latest = () =>
      stores.consents.latest({ guildId: guild(), userId: ana, circleId: maple.id, purpose: 'membership' });
    expect(await latest()).toMatchObject({ decision: 'withdrawn', method: 'leave-command', at: clock.now() });
    clock.passes(1_000);
    accepted(await actions.join(guild(), maple.id, ana, agreed));
    expect(await latest()).toMatchObject({ decision: 'given', method: 'form', at: clock.now() });
  });

  test('keeps the words of each language once, however many read them at the same moment', async () => {
    const { db, actions } = await circles();
    const names = Array.from({ length: 10 }, (_, n) => `Oak ${n}`);
    const oaks = await Promise.all(
      names.map(async (name) => accepted(await actions.found(guild(), hana, 'en-US', wishOf({ name })))),
    );
    const joined = await Promise.all(oaks.map((oak) => actions.join(guild(), oak.id, ana, agreed)));
    expect(joined.every((one) => one.ok)).toBe(true);
    expect(await db.document.count()).toBe(2);
    expect(await db.consent.count()).toBe(20);
  });
});
