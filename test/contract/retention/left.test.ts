import { expect, test } from 'vitest';
import { kept } from '../../../src/features/retention/retention.ts';
import { after, hours, seconds } from '../../../src/lib/time.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { placesOf } from '../../support/every-column.ts';
import { accepted, agreed, guild, wishOf } from '../../support/make.ts';
import { ana, ben, eveningOn, hana } from '../session/evening.ts';

const day = hours(24);
const here = { guild: guild(), person: ana };

onEveryDatabase('when somebody leaves the server', (open) => {
  /** Ana has wishes, a calendar and somebody she is not seated with; Ben is not to be seated with her. */
  async function settledIn() {
    const held = await eveningOn(await open());
    await held.wishes.change(here, { kindNotes: true });
    await held.stores.feeds.keep({ guildId: guild(), userId: ana }, 'a hash', held.clock.now());
    await held.stores.apart.add(guild(), { by: ana, other: hana }, held.clock.now());
    await held.stores.apart.add(guild(), { by: ben, other: ana }, held.clock.now());
    /** So much later; what is due meanwhile, the sweep after each meeting and the tidying, has been done. */
    const passes = async (ms: number): Promise<void> => {
      held.clock.is(after(held.clock.now(), ms));
      await held.due.runAll();
    };
    await held.resume();
    await held.due.idle();
    const swept = async (): Promise<void> => {
      await held.stores.due.ask({
        key: `sweep:${held.circle.id}`,
        kind: 'sweep',
        subject: held.circle.id,
        dueAt: held.clock.now(),
      });
      await held.due.runAll();
    };
    return { ...held, passes, swept };
  }

  test('their seat goes with the sweep, and what else was theirs after thirty days; what others wished stays', async () => {
    const { place, swept, passes, database, circle, stores } = await settledIn();
    place.gone.add(ana);
    await swept();
    expect((await stores.seats.of(circle.id)).some(({ userId }) => userId === ana)).toBe(false);
    await passes(day);
    const left = ['Apart.otherId', 'Apart.userId', 'Consent.userId', 'Departure.userId', 'Feed.userId'];
    expect(await placesOf(database, ana)).toEqual([...left, 'ReminderWish.userId']);
    await passes(kept.wishes - seconds(1));
    expect(await placesOf(database, ana)).toContain('ReminderWish.userId');
    await passes(day);
    expect(await placesOf(database, ana)).toEqual(['Apart.otherId']);
  });

  test('a server that keeps less lets go of it after a week', async () => {
    const { place, swept, passes, servers, database } = await settledIn();
    accepted(await servers.keeping({ guild: guild(), user: hana }, { leftDays: 7 }));
    // It is tidied at once, and she is still there.
    await passes(0);
    place.gone.add(ana);
    await swept();
    await passes(day);
    await passes(6 * day);
    expect(await placesOf(database, ana)).toContain('ReminderWish.userId');
    await passes(2 * day);
    expect(await placesOf(database, ana)).toEqual(['Apart.otherId']);
  });

  test('that they left is written down as taking back their consent', async () => {
    const { place, swept, database } = await settledIn();
    place.gone.add(ana);
    await swept();
    const said = await database.db.consent.findMany({ where: { userId: ana, decision: 'withdrawn' } });
    expect(said).toMatchObject([{ purpose: 'membership', method: 'left-server' }]);
  });

  test('whoever is back within thirty days finds their wishes, and the time begins anew when they leave again', async () => {
    const { place, swept, passes, wishes, database } = await settledIn();
    place.gone.add(ana);
    await swept();
    await passes(day);
    await passes(kept.wishes - 2 * day);
    place.gone.delete(ana);
    await passes(day);
    expect(await placesOf(database, ana)).not.toContain('Departure.userId');
    place.gone.add(ana);
    await passes(day);
    await passes(kept.wishes - day);
    expect(await wishes.of(here)).toMatchObject({ kindNotes: true });
  });

  test('whoever stays in the server without a circle keeps their wishes', async () => {
    const { circles, circle, passes, wishes } = await settledIn();
    accepted(await circles.leave(guild(), circle.id, ana, 'leave-button'));
    await passes(day);
    await passes(2 * kept.wishes);
    expect(await wishes.of(here)).toMatchObject({ kindNotes: true });
  });

  test('nobody is let go of who has a seat in another circle of the server, or hosts one', async () => {
    const { circles, passes, place, database } = await settledIn();
    const oak = accepted(await circles.found(guild(), hana, 'en-US', wishOf({ name: 'Oak' })));
    accepted(await circles.join(guild(), oak.id, ana, agreed));
    place.gone.add(ana);
    await passes(day);
    expect(await placesOf(database, ana)).not.toContain('Departure.userId');
  });

  test('what they have in another server is not touched', async () => {
    const { place, swept, passes, wishes } = await settledIn();
    const elsewhere = { guild: guild('elsewhere'), person: ana };
    await wishes.change(elsewhere, { kindNotes: true });
    place.removedFrom.add(elsewhere.guild);
    place.gone.add(ana);
    await swept();
    await passes(day);
    await passes(kept.wishes + day);
    expect(await wishes.of(here)).toMatchObject({ kindNotes: false });
    expect(await wishes.of(elsewhere)).toMatchObject({ kindNotes: true });
  });
});
