import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newErasedFile } from '../../../src/backups/erased-file.ts';
import { listForStart } from '../../../src/backups/list-for.ts';
import { makeBackup } from '../../../src/backups/make.ts';
import { restore } from '../../../src/backups/restore.ts';
import { openDatabase } from '../../../src/db/open.ts';
import type { Source } from '../../../src/db/read-all.ts';
import { kept } from '../../../src/features/retention/retention.ts';
import type { GuildId, UserId } from '../../../src/lib/ids.ts';
import { after, hours } from '../../../src/lib/time.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';
import { placesOf } from '../../support/every-column.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';
import { newFileIn, newFolder, otherKey, settingsOf } from './places.ts';

const elsewhere = guild('elsewhere');
const [ana, ben, cleo, dan, hana] = [user('ana'), user('ben'), user('cleo'), user('dan'), user('hana')];
const now = () => at('20:00');
const asIs = { replace: false, withoutList: false };

/** A bot that keeps backups: Maple with three people in it, and Oak in another server. */
async function keptIn(from: Source, folder: string) {
  const settings = settingsOf(from, folder);
  const database = await openDatabase(from);
  const list = await listForStart(settings.backups, await storesOn(database.db).erasures.done());
  const [clock, played] = [standingClock(at('18:00')), playedPlace()];
  const app = playedApp(database, played, clock.now, { erased: list });
  const founds = async (where: GuildId, host: UserId, name: string, people: readonly UserId[]) => {
    const circle = accepted(await app.circles.found(where, host, 'en-US', wishOf({ name })));
    for (const person of people) accepted(await app.circles.join(where, circle.id, person, agreed));
    return circle;
  };
  const circle = await founds(guild(), hana, 'Maple', [ana, ben, cleo]);
  await founds(elsewhere, dan, 'Oak', [ben]);
  await app.catchUp();
  return { ...app, database, stores: storesOn(database.db), clock, place: played, circle, settings, list };
}

onEveryEmptyPlace('what was erased', (place, remember) => {
  const newPlace = async (): Promise<Source> => ({ url: (await place()).url, encryptionKey: undefined });

  test('does not come back with a backup from before: nobody, no server, and nothing that was taken back', async () => {
    const [from, to, folder] = [await newPlace(), await newPlace(), await newFolder()];
    const {
      privacy,
      circles,
      circle,
      stores,
      place: played,
      due,
      clock,
      settings,
      database,
      list,
    } = await keptIn(from, folder);
    await privacy.erase(cleo);
    const path = await makeBackup(settings, now);
    // Cleo has come again since: what she erased before must not take her out of what she joined now.
    accepted(await circles.join(guild(), circle.id, cleo, agreed));
    const later = await makeBackup(settings, now, join(folder, 'backups', 'later.backup'));

    await privacy.erase(ana);
    accepted(await circles.leave(guild(), circle.id, ben, 'leave-button'));
    played.removedFrom.add(elsewhere);
    const ends = { key: `guild-end:${elsewhere}`, kind: 'guild-end', subject: elsewhere } as const;
    await stores.due.ask({ ...ends, dueAt: clock.now() });
    await due.runAll();
    expect(await placesOf(database, elsewhere)).toEqual([]);
    await database.close();

    const written = await readFile(join(folder, 'backups', 'erased.list'), 'utf8');
    for (const id of [ana, ben, cleo, elsewhere, guild()]) expect(written).not.toContain(id);
    // Cleo, Ana, Ben's yes to Maple, and Oak's server.
    expect(list?.last()).toBe(4);

    const into = settingsOf(to, folder);
    const erased = { people: 1, servers: 1, consents: 1 };
    expect(await restore(into, { path, ...asIs }, now)).toMatchObject(erased);
    const restored = await openDatabase(to);
    for (const id of [ana, elsewhere, cleo]) expect(await placesOf(restored, id)).toEqual([]);
    const seats = await storesOn(restored.db).seats.of(circle.id);
    expect(seats.map(({ userId }) => userId)).toEqual([]);
    await restored.close();

    expect(await restore(into, { path: later, replace: true, withoutList: false }, now)).toMatchObject(
      erased,
    );
    const again = remember(await openDatabase(to));
    expect((await storesOn(again.db).seats.of(circle.id)).map(({ userId }) => userId)).toEqual([cleo]);
  });

  test('is erased at the next start when the bot dies between the list and the database', async () => {
    const [from, folder] = [await newPlace(), await newFolder()];
    const { settings, database, list, clock } = await keptIn(from, folder);
    await list?.add('person', ana, clock.now());
    await database.close();

    const opened = remember(await openDatabase(from));
    const stores = storesOn(opened.db);
    const next = await listForStart(settings.backups, await stores.erasures.done());
    const app = playedApp(opened, playedPlace(), clock.now, { erased: next });
    expect(await app.catchUp()).toEqual({ people: 1, servers: 0, consents: 0 });
    expect(await placesOf(opened, ana)).toEqual([]);
    expect(await app.catchUp()).toEqual({ people: 0, servers: 0, consents: 0 });

    // Nothing is erased that the list does not know of.
    if (next === undefined) throw new Error('There is no list.');
    const full = { ...next, add: () => Promise.reject(new Error('The disk is full.')) };
    const again = playedApp(opened, playedPlace(), clock.now, { erased: full });
    await expect(again.privacy.erase(ben)).rejects.toThrow('The disk is full.');
    expect((await placesOf(opened, ben)).length).toBeGreaterThan(0);
  });
});

test('without its list, or with one that ends too early, nothing is restored unless it is said twice', async () => {
  const folder = await newFolder();
  const { privacy, settings, database } = await keptIn(newFileIn(folder), folder);
  const path = join(folder, 'backups', 'erased.list');
  const early = await readFile(path);
  await privacy.erase(ana);
  const backup = await makeBackup(settings, now);
  await privacy.erase(ben);
  await database.close();
  const into = settingsOf(newFileIn(folder, 'into'), folder);
  const restored = (withoutList = false) => restore(into, { path: backup, replace: true, withoutList }, now);
  const starts = () =>
    listForStart(settings.backups, [{ list: early.toString().split(' ')[2] ?? '', number: 2 }]);

  const whole = await readFile(path);
  await writeFile(path, early);
  await expect(restored()).rejects.toThrow('ends before what is known');
  await expect(starts()).rejects.toThrow('ends before what is known');
  await writeFile(path, whole.toString().replace('person', 'server'));
  await expect(restored()).rejects.toThrow('is damaged');
  await writeFile(path, whole);
  await expect(restored()).resolves.toMatchObject({ people: 1 });
  await rm(path);
  await expect(restored()).rejects.toThrow('--without-list');
  await expect(starts()).rejects.toThrow('is not there any more');
  await newErasedFile(into.backups);
  await expect(restored()).rejects.toThrow('the list of other backups');
  await expect(listForStart({ ...settings.backups, key: otherKey }, [])).rejects.toThrow(
    'another BACKUP_KEY',
  );
  await rm(path);
  await expect(restored(true)).resolves.toMatchObject({ people: 0 });
});

test('a line half written when the power went is no line, and the next one is whole', async () => {
  const folder = await newFolder();
  const { backups } = settingsOf(newFileIn(folder), folder);
  const path = join(backups.folder, 'erased.list');
  const list = await listForStart(backups, []);
  await list?.add('person', ana, now());
  await appendFile(path, '2 2026-11-');
  const again = await listForStart(backups, []);
  expect(again?.last()).toBe(1);
  expect(await again?.add('person', ben, now())).toBe(2);
  const third = await listForStart(backups, []);
  expect(third?.after(0)).toEqual(again?.after(0));
  await truncate(path, 10);
  await expect(listForStart(backups, [])).rejects.toThrow('is damaged');
});

test('lines go when they are old and no backup beside them needs them, and the numbers go on', async () => {
  const folder = await newFolder();
  const { privacy, settings, database, list, due, clock, stores } = await keptIn(newFileIn(folder), folder);
  const tidies = async (): Promise<void> => {
    await stores.due.ask({ key: 'tidy', kind: 'tidy', subject: 'all', dueAt: clock.now() });
    await due.runAll();
  };
  const path = await makeBackup(settings, now);
  await privacy.erase(ana);
  clock.is(after(clock.now(), kept.erasure + hours(25)));
  await tidies();
  // The backup was made before Ana erased her data.
  expect(list?.after(0)).toHaveLength(1);
  const newer = await makeBackup(settings, now, join(folder, 'backups', 'newer.backup'));
  await rm(path);
  await privacy.erase(hana);
  clock.is(after(clock.now(), hours(25)));
  await tidies();
  expect(list?.after(0).map(({ number }) => number)).toEqual([2]);
  await database.close();
  const again = await listForStart(settings.backups, [{ list: list?.id ?? '', number: 2 }]);
  expect(await again?.add('person', dan, clock.now())).toBe(3);
  const into = settingsOf(newFileIn(folder, 'into'), folder);
  await expect(restore(into, { path: newer, ...asIs }, now)).resolves.toMatchObject({ people: 2 });
});
