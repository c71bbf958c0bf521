import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src/db/open.ts';
import { filePath } from '../../../src/db/private-file.ts';
import { proveGuardian, proveHost } from '../../../src/features/circle/host.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';
import { placesOf } from '../../support/every-column.ts';
import { accepted, agreed, at, channel, guild, user, wishOf } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from '../session/evening.ts';
import { keeper, reported, voteOn, withVotes } from '../vote/said.ts';

const [dan, eve] = [user('dan'), user('eve')];
const here = { guild: guild(), person: ana };

onEveryEmptyPlace('after everything that can be known of somebody', (place, remember, kind) => {
  /** Ana in every table that can hold her: an evening, offers, letters, reminders, a calendar, voice, a thread, a removal. */
  async function known() {
    const { url } = await place(true);
    const held = await eveningOn(remember(await openDatabase({ url })));
    const { circles, stores, clock, due } = held;
    const found = async (name: string) =>
      accepted(await circles.found(guild(), hana, 'en-US', wishOf({ name, capacity: 3 })));
    const [birch, elm, oak] = [await found('Birch'), await found('Elm'), await found('Oak')];
    accepted(await circles.found(guild(), ana, 'en-US', wishOf({ name: 'Yew' })));
    for (const person of [ben, cleo, dan, ana])
      accepted(await circles.join(guild(), birch.id, person, agreed));
    accepted(await circles.invite(accepted(proveHost(oak, hana)), ana));
    await due.runAll();
    await held.wishes.change(here, {
      way: 'dm',
      quietFrom: '22:00',
      quietTo: '07:00',
      zone: 'Europe/Berlin',
    });
    accepted(await circles.leave(guild(), birch.id, ben, 'leave-button'));
    accepted(await circles.join(guild(), elm.id, ana, agreed));
    accepted(await circles.remove(accepted(proveGuardian(elm, { user: hana, keepsSafe: false })), ana));
    const meeting = { circleId: held.circle.id, startsAt: at('18:00', '2026-12-01') };
    accepted(await circles.answer(guild(), ana, meeting, 'away'));
    await stores.feeds.keep({ guildId: guild(), userId: ana }, 'a hash', clock.now());
    for (const [by, other] of [
      [ana, dan],
      [cleo, ana],
    ] as const)
      await stores.apart.add(guild(), { by, other }, clock.now());
    await withVotes(held.database, held.place, 3);
    const about = { circle: held.circle.id, about: dan } as const;
    await reported(held, { ...about, by: ana });
    const { id: vote } = await voteOn(held, held.database, await reported(held, { ...about, by: eve }));
    accepted(await held.voting.cast(keeper(ana), vote, true));
    await stores.retention.departed({ guildId: guild('elsewhere'), userId: ana }, clock.now());
    await held.begin();
    await due.runAll();
    const { id: circleId } = held.circle;
    await stores.mutes.write({ guildId: guild(), userId: ana, circleId, since: clock.now() });
    held.place.inVoice.set(ana, { channel: channel('voice'), muted: true });
    await stores.threads.write({ channelId: channel('thread'), userId: ana, guildId: guild(), circleId });
    return { ...held, url };
  }

  test('nothing of them is left in any column of any table', async () => {
    const { privacy, database, due } = await known();
    const everywhere = ['Apart', 'AuditLine', 'Ballot', 'Circle', 'Concern', 'Consent', 'Departure', 'Feed'];
    const more = ['Mute', 'NoteThread', 'ReminderWish', 'Reply', 'Seat', 'Session', 'Step', 'ThreadMember'];
    const tables = [...everywhere, ...more];
    const before = await placesOf(database, ana);
    expect([...new Set(before.map((one) => one.split('.')[0]))]).toEqual(tables);
    await privacy.erase(ana);
    await due.runAll();
    expect(await placesOf(database, ana)).toEqual([]);
  });

  // PostgreSQL overwrites its own files when it comes to it.
  if (kind !== 'sqlite') return;
  test('nor in any byte of the files, while the bot goes on', async () => {
    const { privacy, due, database, url, presses } = await known();
    const files = ['', '-wal'].map((ending) => filePath(url) + ending);
    const where = async (letters: string): Promise<readonly number[]> =>
      (await Promise.all(files.map((file) => readFile(file)))).map((bytes) => bytes.indexOf(letters));
    expect(Math.max(...(await where(ana)))).toBeGreaterThan(0);
    await privacy.erase(ana);
    await due.runAll();
    await database.scrub();
    expect(await where(ana)).toEqual([-1, -1]);
    expect(accepted(await presses.pass(ben))).toBeDefined();
  });
});
