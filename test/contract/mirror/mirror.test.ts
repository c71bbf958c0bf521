import { expect, test } from 'vitest';
import { proveHost } from '../../../src/features/circle/host.ts';
import type { Circle } from '../../../src/features/circle/schema.ts';
import { planMeeting } from '../../../src/features/reminder/actions.ts';
import type { EditWish } from '../../../src/features/settings/actions.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedEvents } from '../../support/played-events.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const hana = user('hana');
const sunday = at('12:00', '2026-11-22');
const [first, second] = [at('18:00'), at('18:00', '2026-12-01')];

onEveryDatabase('the event of a circle', (open) => {
  /** Maple, in voice: Tuesdays at 19:00 in Berlin. */
  async function maple() {
    const database = await open();
    const stores = storesOn(database.db);
    const clock = standingClock(sunday);
    const [place, events] = [playedPlace(), playedEvents()];
    let app = playedApp(database, place, clock.now, { events: events.list });
    const { id } = accepted(await app.circles.found(guild(), hana, 'en-US', wishOf({ room: 'voice' })));

    const circle = async (): Promise<Circle> => {
      const found = await stores.circles.find(id);
      if (found === undefined) throw new Error('The circle is gone.');
      return found;
    };
    const runs = async (time = clock.now()): Promise<void> => {
      clock.is(time);
      await app.due.runAll();
    };
    return {
      clock,
      place,
      events,
      circle,
      runs,
      edits: async (wish: EditWish): Promise<void> => {
        accepted(await app.settings.edit(accepted(proveHost(await circle(), hana)), wish));
        await runs();
      },
      /** As when a meeting is moved or cancelled, or the circle archived. */
      changes: async (data: Parameters<typeof database.db.circle.update>[0]['data']): Promise<void> => {
        await database.db.circle.update({ where: { id }, data });
        await planMeeting(stores, await circle(), clock.now());
        await runs();
      },
      restarts: (): void => {
        app = playedApp(database, place, clock.now, { events: events.list });
      },
      stored: () => stores.mirrors.of(id),
      starts: () => events.shown().map(({ startsAt }) => startsAt),
    };
  }

  test('is there once its host wants it, in its room, with words that say nothing', async () => {
    const { edits, events, starts, circle } = await maple();
    expect(starts()).toEqual([]);
    await edits({ mirrored: true });
    const { roomId } = await circle();
    expect(events.shown()).toMatchObject([
      { channel: roomId, kind: 'voice', name: 'Circle', startsAt: first, endsAt: at('19:30') },
    ]);
    expect(JSON.stringify(events.shown())).not.toMatch(/Maple|a topic/u);
  });

  test('is one, and always that of the next meeting, week after week', async () => {
    const { edits, runs, starts } = await maple();
    await edits({ mirrored: true });
    await runs(first);
    expect(starts()).toEqual([first]);
    await runs(at('19:29'));
    expect(starts()).toEqual([first]);
    await runs(at('19:30'));
    expect(starts()).toEqual([second]);
    await runs(at('20:00', '2026-12-01'));
    await runs(at('20:00', '2026-12-08'));
    expect(starts()).toEqual([at('18:00', '2026-12-15')]);
  });

  test('follows a meeting that is moved or cancelled', async () => {
    const { edits, changes, starts } = await maple();
    await edits({ mirrored: true });
    const to = at('17:00', '2026-11-25');
    await changes({
      changes: [{ date: '2026-11-24', kind: 'moved', to: to.toISOString() }],
      timesVersion: 2,
    });
    expect(starts()).toEqual([to]);
    await changes({ changes: [{ date: '2026-11-24', kind: 'cancelled' }], timesVersion: 3 });
    expect(starts()).toEqual([second]);
  });

  test.for([
    ['does not want it any more', { mirrored: false }],
    ['meets in writing', { room: 'text' }],
  ] as const)('goes when the circle %s', async ([, wish]) => {
    const { edits, starts, stored } = await maple();
    await edits({ mirrored: true });
    await edits(wish);
    expect(starts()).toEqual([]);
    expect(await stored()).toBeUndefined();
  });

  test('goes when the circle is archived, and goes along when it moves to a stage', async () => {
    const { edits, changes, events, starts, circle } = await maple();
    await edits({ mirrored: true });
    await edits({ room: 'stage' });
    expect(events.shown()).toMatchObject([
      { kind: 'stage', channel: (await circle()).roomId, startsAt: first },
    ]);
    await changes({ state: 'archived' });
    expect(starts()).toEqual([]);
  });

  test.for(['before', 'after'] as const)(
    'is not there twice when the connection breaks %s Discord has heard of it, and the bot starts anew',
    async (when) => {
      const { edits, events, clock, restarts, runs, starts, stored } = await maple();
      events.breaks(when);
      await edits({ mirrored: true });
      expect(await stored()).toMatchObject({ eventId: null, startsAt: first });
      restarts();
      clock.passes(5_000);
      await runs();
      expect(starts()).toEqual([first]);
      expect((await stored())?.eventId).not.toBeNull();

      // The same while it is taken away.
      events.breaks(when);
      await edits({ mirrored: false });
      restarts();
      clock.passes(5_000);
      await runs();
      expect(starts()).toEqual([]);
      expect(await stored()).toBeUndefined();
    },
  );

  test('that may be there, or not, is looked for when it is not wanted any more', async () => {
    const { edits, events, restarts, starts, stored } = await maple();
    events.breaks('after');
    await edits({ mirrored: true });
    expect(starts()).toEqual([first]);
    restarts();
    await edits({ mirrored: false });
    expect(starts()).toEqual([]);
    expect(await stored()).toBeUndefined();
  });
});
