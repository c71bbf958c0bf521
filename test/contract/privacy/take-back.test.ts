import { expect, test } from 'vitest';
import { askLetter } from '../../../src/features/letter/actions.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { at, guild, user } from '../../support/make.ts';
import { ana, ben, mapleOn } from '../reminder/maple.ts';

const dayBefore = at('18:00', '2026-11-23');

onEveryDatabase('a yes that is taken back', (open) => {
  const maple = mapleOn(open);

  async function held() {
    const all = await maple([ana, ben]);
    const { app, database } = all;
    const stores = storesOn(database.db);
    const standing = async (purpose: string) =>
      (await app.consents.ofPerson(ana)).find(({ entry }) => entry.purpose === purpose)?.entry;
    const takesBack = async (purpose: string) =>
      app.consents.takeBack(ana, (await standing(purpose))?.id ?? 'nothing');
    const decisions = async (purpose: string) =>
      (await stores.consents.ofPerson(ana))
        .filter((one) => one.purpose === purpose)
        .map(({ decision }) => decision);
    return { ...all, stores, standing, takesBack, decisions };
  }

  test('to direct messages: one that is planned is not sent', async () => {
    const { wishes, takesBack, atTime, letters, decisions, called, standing } = await held();
    await wishes(ana, { way: 'dm' });
    await wishes(ben, { way: 'dm' });
    expect(await standing('reminders-dm')).toMatchObject({
      circleId: null,
      affirmation: 'By direct message',
    });
    expect(await takesBack('reminders-dm')).toMatchObject({ ok: true });
    await atTime(dayBefore);
    expect(letters().map(([to]) => to)).toEqual([ben]);
    expect(called()).toEqual([[ana]]);
    expect(await decisions('reminders-dm')).toEqual(['given', 'withdrawn']);
  });

  test.each([
    [false, 1],
    [true, 0],
  ])('to kind notes: one that was asked for is not written (taken back: %s)', async (back, written) => {
    const { app, wishes, takesBack, circle, database, stores, place, decisions, clock } = await held();
    await wishes(ana, { kindNotes: true });
    await database.db.seat.updateMany({ where: { userId: ana }, data: { quietFor: 2 } });
    await askLetter(stores, { kind: 'kept', circle: circle.id, place: 1, number: 2 }, clock.now());
    if (back) await takesBack('kind-notes');
    await app.due.runAll();
    expect(place.notes(ana)).toHaveLength(written);
    expect(await decisions('kind-notes')).toEqual(back ? ['given', 'withdrawn'] : ['given']);
  });

  test.each(['membership', 'agreement'])(
    'to a place, by its %s: nobody is reminded who has left',
    async (purpose) => {
      const { takesBack, atTime, called, decisions } = await held();
      await takesBack(purpose);
      await atTime(dayBefore);
      expect(called()).toEqual([[ben]]);
      expect(await decisions('membership')).toEqual(['given', 'withdrawn']);
      expect(await decisions(purpose)).toEqual(['given', 'withdrawn']);
    },
  );

  test('is taken back once, and only by whoever gave it', async () => {
    const { app, standing, takesBack, decisions } = await held();
    const id = (await standing('membership'))?.id ?? '';
    const over = { ok: false, refusal: 'consent-over' };
    expect(await app.consents.takeBack(ben, id)).toEqual(over);
    expect(await app.consents.one(ben, id)).toBeUndefined();
    await takesBack('membership');
    expect(await app.consents.takeBack(ana, id)).toEqual(over);
    expect(await decisions('membership')).toEqual(['given', 'withdrawn']);
  });

  test('is given anew, and each line names the one before', async () => {
    const { wishes, stores, standing } = await held();
    for (const way of ['dm', 'room', 'dm'] as const) await wishes(ana, { way });
    const lines = (await stores.consents.ofPerson(ana)).filter((one) => one.purpose === 'reminders-dm');
    expect(lines).toHaveLength(3);
    const before = new Set(lines.map(({ supersedesId }) => supersedesId));
    expect(lines.filter(({ id }) => !before.has(id))).toEqual([await standing('reminders-dm')]);
  });

  test('is not needed to join: a place asks for the agreement and the membership only', async () => {
    const { app } = await held();
    const purposes = (await app.consents.ofPerson(ana)).map(({ entry }) => entry.purpose);
    expect(purposes.toSorted()).toEqual(['agreement', 'membership']);
    expect(await app.consents.ofPerson(user('eve'))).toEqual([]);
    expect((await app.wishes.of({ guild: guild(), person: ana })).kindNotes).toBe(false);
  });
});
