import { describe, expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user } from '../../support/make.ts';
import { ana, ben, cleo, mapleOn, stamp } from './maple.ts';

onEveryDatabase('what the host of a circle edits', (open) => {
  describe('the series', () => {
    test('changes, is told once, and keeps what else was asked for', async () => {
      const { settings, host, words, sent, now, rows } = await mapleOn(await open());
      accepted(await settings.edit(host, { topic: 'another', times: { day: 'TH', every: '2' } }));
      expect(await now()).toMatchObject({
        topic: 'another',
        timesVersion: 2,
        schedule: { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', firstDate: '2026-11-26' },
      });
      expect(sent('moved').map(({ called }) => called)).toEqual([[ana, ben]]);
      expect(words('moved').join()).toContain('every second Thursday, 19:00');
      expect((await rows('meeting')).map(({ dueAt }) => dueAt)).toEqual([at('18:00', '2026-11-26')]);
    });

    test('that changed twice while nobody could be told, and lost its next meeting, is told as it is', async () => {
      const { settings, times, host, place, atTime, sent, words } = await mapleOn(await open());
      for (const _ of Array(3)) place.breakAt('arrange', 'before');
      accepted(await settings.edit(host, { times: { day: 'TH' } }));
      accepted(await settings.edit(host, { times: { day: 'FR', every: '2' } }));
      accepted(await times.cancel(host, '2026-11-27'));
      // A row that met the last break is tried again a little later.
      for (const time of ['12:10', '12:30']) await atTime(at(time, '2026-11-22'));
      expect(sent('moved')).toHaveLength(2);
      const series = words('moved').filter((one) => one.includes('other times'));
      expect(series).toEqual([expect.stringContaining('every second Friday')]);
      expect(series.join()).toContain(stamp(at('18:00', '2026-12-11')));
    });

    test('that was told and then lost its next meeting still says the rhythm, with the meeting after it', async () => {
      const { settings, times, host, words } = await mapleOn(await open());
      accepted(await settings.edit(host, { times: { day: 'FR', every: '2' } }));
      expect(words('moved').join()).toContain(stamp(at('18:00', '2026-11-27')));
      accepted(await times.cancel(host, '2026-11-27'));
      const [series = ''] = words('moved').filter((one) => one.includes('other times'));
      expect(series).toContain('every second Friday');
      expect(series).toContain(stamp(at('18:00', '2026-12-11')));
      expect(series).not.toContain(stamp(at('18:00', '2026-11-27')));
    });

    test('that was told and is changed again is told as it is now, and no longer as it was', async () => {
      const { settings, host, words } = await mapleOn(await open());
      accepted(await settings.edit(host, { times: { day: 'FR', every: '2' } }));
      accepted(await settings.edit(host, { times: { day: 'TH', every: '2' } }));
      const told = words('moved').filter((one) => one.includes('other times'));
      expect(told).toEqual([expect.stringContaining('every second Thursday')]);
    });

    test('stays when anything of what was asked for is refused', async () => {
      const { settings, host, now } = await mapleOn(await open());
      const refused = await settings.edit(host, { topic: 'another', seats: 6, times: { zone: '+1' } });
      expect(refused).toEqual({ ok: false, refusal: 'zone-is-an-offset' });
      expect(await now()).toMatchObject({ topic: 'a topic', capacity: 3, timesVersion: 1 });
    });
  });

  describe('seats', () => {
    const four = [ana, ben, cleo, user('dan'), user('eli')];

    test('are never fewer than are taken', async () => {
      const { settings, host, now } = await mapleOn(await open(), four);
      accepted(await settings.edit(host, { seats: 5 }));
      expect(await settings.edit(host, { seats: 4 })).toEqual({ ok: false, refusal: 'seats-taken' });
      expect(await settings.edit(host, { seats: 13 })).toEqual({ ok: false, refusal: 'seats-out-of-range' });
      expect(await now()).toMatchObject({ capacity: 5 });
    });

    test('that are more are offered to those in line, in their order, before anybody who joins at the same moment', async () => {
      const { settings, host, circles, circle, stores } = await mapleOn(await open(), four);
      const joins = circles.join(guild(), circle.id, user('finn'), agreed);
      await Promise.all([settings.edit(host, { seats: 4 }), joins]);
      const seats = await stores.seats.of(circle.id);
      const waiting = seats.filter(({ state }) => state === 'waitlisted').map(({ userId }) => userId);
      expect(waiting).toEqual([user('eli'), user('finn')]);
      const offered = seats.filter(({ state }) => state === 'offered').map(({ userId }) => userId);
      expect(offered).toEqual([user('dan')]);
    });
  });
});
