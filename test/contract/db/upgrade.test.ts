import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../src/db/open.ts';
import { turnOf } from '../../../src/features/session/turn.ts';
import { hours } from '../../../src/lib/time.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';
import { placesOf } from '../../support/every-column.ts';
import { accepted, at } from '../../support/make.ts';
import { type PlayedApp, playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { newFile } from '../../support/rehearsal.ts';
import { standingClock } from '../../support/standing-clock.ts';
import { eveningOn } from '../session/evening.ts';
import { everything, growsUp } from './grown.ts';
import { maple, who } from './old-row.ts';
import { writtenAt } from './old-rows.ts';

// A life through all versions takes a while on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 });

/** A session of today in which Ana has the floor, and Ben comes next. */
async function evening() {
  const held = await eveningOn(await openDatabase({ url: await newFile() }), [who('ana'), who('ben')]);
  await held.begin();
  const session = await held.stores.sessions.find(held.session.id);
  await held.database.close();
  if (session === undefined) throw new Error('There is no session.');
  return session;
}

/** How many rows of each kind somebody's export holds. */
async function exported(app: PlayedApp, person: Parameters<typeof who>[0]) {
  const copy = z.looseObject({}).parse(JSON.parse(await app.privacy.exportFor(who(person))));
  const lists = Object.entries(copy).filter(([, rows]) => Array.isArray(rows) && rows.length > 0);
  return Object.fromEntries(lists.map(([name, rows]) => [name, z.array(z.unknown()).parse(rows).length]));
}

onEveryEmptyPlace('a database of the first version', (place, remember, kind) => {
  test('is brought to this one with all that was in it, is read by it, and goes on where it was', async () => {
    const { url } = await place();
    await growsUp({ url, kind }, writtenAt(await evening()));
    const database = remember(await openDatabase({ url }));
    expect(database.migrated).toEqual([]);
    const stores = storesOn(database.db);

    // What migrations have made of what was there.
    const of = (circles: Awaited<ReturnType<typeof everything>>, name: string) =>
      circles.get('Circle')?.find((one) => one.name === name);
    const all = await everything(url);
    expect(of(all, 'Maple')).toMatchObject({ days: 'TU', state: 'active', roomKind: 'text', tags: '' });
    expect(of(all, 'Birch')).toMatchObject({ days: 'FR', mutes: true, trialVisits: 3, listed: false });
    expect(of(all, 'Oak')).toMatchObject({ days: 'TU', state: 'paused', tags: ' grief work ' });
    const seats = await stores.seats.of(maple);
    expect(seats.map(({ place, state, trial, agreedTo }) => [place, state, trial, agreedTo])).toEqual([
      [1, 'active', 0, 1],
      [2, 'active', 0, 1],
      [3, 'waitlisted', 0, 0],
    ]);

    const clock = standingClock(at('18:01'));
    const played = playedPlace();
    const app = playedApp(database, played, clock.now);

    // Everybody can read what there is about them.
    expect(await exported(app, 'ana')).toEqual({
      consents: 2,
      notSeatedWith: 1,
      notesToModerators: 1,
      remindersYouWish: 1,
      runningSessions: 1,
      seats: 1,
      toldToModerators: 1,
      yourCalendarAddresses: 1,
    });
    expect(await exported(app, 'eli')).toEqual({
      mutesThatMayStand: 1,
      roomsAside: 1,
      seats: 1,
      serversYouLeft: 1,
      stepsTowardsYou: 1,
      threadsYouAreIn: 1,
    });

    // Whoever was in the middle of a turn still is, and has a panel that works.
    await app.resume();
    await app.due.idle();
    await app.due.runAll();
    const session = await stores.sessions.running(maple);
    if (session === undefined || !('people' in session.state)) throw new Error('The session is over.');
    expect(turnOf(session.state)?.holder).toBe(who('ana'));
    expect(played.messages().map(({ mark }) => mark)).toContainEqual(expect.stringMatching(/^panel:/u));
    const { beat } = session.state;
    accepted(await app.sessions.asHolder(session.id, who('ana'), beat, (by) => ({ kind: 'pass', by })));

    // Two weeks go by: whatever was planned is done, or is of no more use.
    for (let day = 0; day < 14; day++) {
      clock.is(new Date(clock.now().getTime() + hours(24)));
      await app.due.runAll();
    }
    expect(app.reports.filter(({ outcome }) => outcome === 'failed')).toEqual([]);

    await app.privacy.erase(who('ana'));
    expect(await placesOf(database, who('ana'))).toEqual([]);
  });
});
