import { expect, test } from 'vitest';
import { shipped } from '../../../src/features/format/shipped.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

onEveryDatabase('the formats of a server', (open) => {
  async function start() {
    const database = await open();
    const app = playedApp(database, playedPlace(), standingClock(at('12:00')).now);
    const copy = (name: string, from = 'text-circle') => app.formats.copy(guild(), from, name);
    return { ...app, copy, db: database.db };
  }
  const renamed = (name: string) => ({ edit: <F extends object>(format: F) => ({ ...format, name }) });

  test('are found by their keys, the shipped ones everywhere and its own only there', async () => {
    const { formats, copy } = await start();
    const own = accepted(await copy('Evening Words'));
    expect(own).toEqual({
      ...shipped.get('text-circle'),
      key: 'evening-words',
      version: 1,
      name: 'Evening Words',
    });
    expect(await formats.find(guild(), 'evening-words')).toEqual(own);
    expect(await formats.find(guild(), 'grief-circle')).toEqual(shipped.get('grief-circle'));
    expect(await formats.find(guild('other'), 'evening-words')).toBeUndefined();
    expect(await formats.all(guild())).toEqual({ shipped: [...shipped.values()], own: [own] });
  });

  test('are copied under a name nobody takes for another', async () => {
    const { copy } = await start();
    accepted(await copy('Abend für alle'));
    const refused = async (name: string, from?: string) => {
      const copied = await copy(name, from);
      return copied.ok ? copied.value.key : copied.refusal;
    };
    expect(await refused(' abend  FÜR alle ')).toBe('format-name-taken');
    expect(await refused('grief circle')).toBe('format-name-taken');
    expect(await refused('\u200b ')).toBe('format-name-empty');
    expect(await refused('x'.repeat(61))).toBe('format-name-too-long');
    expect(await refused('Another', 'unheard-of')).toBe('no-such-format');
    expect(await refused('Abend fur alle')).toBe('abend-fur-alle-2');
    expect(await refused('夜の輪')).toBe('format');
    expect(await refused('7 days')).toBe('days');
    expect(await refused('A copy of a copy', 'format')).toBe('a-copy-of-a-copy');
  });

  test('are at most fifteen, so that all of them can be chosen from', async () => {
    const { copy } = await start();
    for (let number = 1; number <= 15; number += 1) accepted(await copy(`Round ${number}`));
    expect(await copy('One more')).toEqual({ ok: false, refusal: 'formats-full' });
  });

  test('keep one of two copies made at the same moment under one name', async () => {
    const { copy, db } = await start();
    const both = await Promise.all([copy('Maple Round'), copy('maple round')]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await db.format.count()).toBe(1);
  });

  test('become a new version with every edit, and keep their key', async () => {
    const { formats, copy } = await start();
    const { key } = accepted(await copy('Evening'));
    const edit = (format: object) => ({
      ...shipped.get('grief-circle'),
      ...format,
      name: 'Late Evening',
      key: 'other',
    });
    const edited = accepted(
      await formats.edit(guild(), key, { edit: (format) => ({ ...format, ...edit(format) }) }),
    );
    expect(edited).toMatchObject({ key: 'evening', version: 2, name: 'Late Evening' });
    expect(await formats.find(guild(), key)).toEqual(edited);
  });

  test('tell the second of two hosts who edit at once that it has changed meanwhile', async () => {
    const { formats, copy } = await start();
    const { key } = accepted(await copy('Evening'));
    const both = await Promise.all([
      formats.edit(guild(), key, { ...renamed('Dawn'), version: 1 }),
      formats.edit(guild(), key, { ...renamed('Dusk'), version: 1 }),
    ]);
    expect(both.map((one) => (one.ok ? 'edited' : one.refusal)).sort()).toEqual(['edited', 'format-changed']);
    expect((await formats.find(guild(), key))?.version).toBe(2);
  });

  test('that come with the bot are not edited or taken away, and names of others are not taken', async () => {
    const { formats, copy } = await start();
    const { key } = accepted(await copy('Evening'));
    accepted(await copy('Morning'));
    const shippedRefusal = { ok: false, refusal: 'format-is-shipped' };
    expect(await formats.edit(guild(), 'grief-circle', renamed('Mine'))).toEqual(shippedRefusal);
    expect(await formats.remove(guild(), 'grief-circle')).toEqual(shippedRefusal);
    expect(await formats.remove(guild('other'), key)).toEqual({ ok: false, refusal: 'no-such-format' });
    expect(await formats.edit(guild(), key, renamed('MORNING'))).toEqual({
      ok: false,
      refusal: 'format-name-taken',
    });
  });

  test('stay while a circle uses them, and the circle is named', async () => {
    const { formats, circles, copy } = await start();
    const { key } = accepted(await copy('Evening'));
    const wish = wishOf({ name: 'Maple', format: key });
    accepted(await circles.found(guild(), user('hana'), 'en-US', wish));
    expect(await formats.remove(guild(), key)).toEqual({
      ok: false,
      refusal: 'format-in-use',
      circles: ['Maple'],
    });
    const unused = accepted(await copy('Morning'));
    accepted(await formats.remove(guild(), unused.key));
    expect(await formats.find(guild(), unused.key)).toBeUndefined();
    const gone = await circles.found(guild(), user('hana'), 'en-US', {
      ...wish,
      name: 'Oak',
      format: unused.key,
    });
    expect(gone).toEqual({ ok: false, refusal: 'no-such-format' });
  });

  test('are never taken from under a circle that begins at the same moment', async () => {
    const { formats, circles, copy } = await start();
    for (let round = 1; round <= 5; round += 1) {
      const { key } = accepted(await copy(`Evening ${round}`));
      const [founded, removed] = await Promise.all([
        circles.found(guild(), user('hana'), 'en-US', wishOf({ name: `Oak ${round}`, format: key })),
        formats.remove(guild(), key),
      ]);
      expect(founded.ok).toBe(!removed.ok);
    }
  });
});
