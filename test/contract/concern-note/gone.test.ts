import { expect, test } from 'vitest';
import { kept } from '../../../src/features/retention/retention.ts';
import { after } from '../../../src/lib/time.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, at, channel, guild, user } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const [ana, ben, cleo, nele] = [user('ana'), user('ben'), user('cleo'), user('nele')];
const key = '0123456789abcdef'.repeat(4);

onEveryDatabase('a note to moderators', (open) => {
  /** Ana and Cleo have each said something, of Ben and of nobody else, and added words to it; Nele looks after both. */
  async function withTwo() {
    const database = await open();
    const clock = standingClock(at('18:00'));
    const app = playedApp(database, playedPlace(), clock.now, { noteKeys: [key] });
    const stores = storesOn(database.db);
    const says = async (by: typeof ana, about: typeof ana) => {
      const said = { kind: 'care', reason: 'hopeless', about, isBot: false, locale: 'en-US' } as const;
      const where = { channel: channel('maple'), message: null };
      const concern = accepted(await app.concerns.say(guild(), by, { ...said, where }));
      accepted(await app.concernNotes.write({ guild: guild(), user: by }, concern.id, 'At midnight.'));
      accepted(await app.concerns.take({ guild: guild(), user: nele }, concern.id));
      return concern.id;
    };
    const [first, second] = [await says(ana, ben), await says(cleo, ana)];
    const left = async (): Promise<readonly string[]> =>
      (await database.db.concernNote.findMany()).map(({ concernId }) => concernId).sort();
    return { ...app, stores, clock, first, second, left };
  }

  test('goes with whoever wrote it and with whom it is about, and not with who looks after it', async () => {
    const { privacy, left, first, second } = await withTwo();
    await privacy.erase(nele);
    expect(await left()).toEqual([first, second].sort());
    await privacy.erase(ben);
    expect(await left()).toEqual([second]);
    await privacy.erase(cleo);
    expect(await left()).toEqual([]);
  });

  test('goes with the server, and when its time is over', async () => {
    const here = await withTwo();
    await here.stores.guilds.erase(guild());
    expect(await here.left()).toEqual([]);
    const later = await withTwo();
    later.clock.is(after(later.clock.now(), kept.concern + 1));
    await later.stores.due.ask({ key: 'tidy', kind: 'tidy', subject: 'all', dueAt: later.clock.now() });
    await later.due.runAll();
    expect(await later.left()).toEqual([]);
  });

  test('is written by nobody else, and nobody reads what is about themselves', async () => {
    const { concernNotes, first, stores } = await withTwo();
    const as = (person: typeof ana) => ({ guild: guild(), user: person });
    expect(await concernNotes.write(as(cleo), first, 'Something else.')).toMatchObject({ ok: false });
    expect(await concernNotes.read(as(nele), first)).toEqual({ ok: true, value: 'At midnight.' });
    expect(await concernNotes.read(as(ben), first)).toMatchObject({ refusal: 'about-you' });
    expect(await concernNotes.read({ ...as(nele), guild: guild('elsewhere') }, first)).toMatchObject({
      refusal: 'no-such-concern',
    });
    const lines = await stores.audit.latest(guild(), 10);
    const opened = lines.filter(({ action }) => action === 'read-note');
    expect(opened.map(({ actorId, outcome }) => [actorId, outcome]).sort()).toEqual(
      [
        [ben, 'about-you'],
        [nele, 'done'],
      ].sort(),
    );
  });
});
