import { expect, test } from 'vitest';
import { kept } from '../../../src/features/retention/retention.ts';
import { ChannelId, newStepId } from '../../../src/lib/ids.ts';
import { after, hours, seconds } from '../../../src/lib/time.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { placesOf } from '../../support/every-column.ts';
import { accepted, agreed, guild, wishOf } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from '../session/evening.ts';
import { keeper, nele, reported, voteOn, withVotes } from '../vote/said.ts';

const elsewhere = guild('elsewhere');
const reach = { name: 'Line', phone: '112', textTo: null, textBody: null, address: null, hours: '24/7' };

onEveryDatabase('when the bot is removed from a server', (open) => {
  /** A whole evening in one server, and a circle in another. */
  async function twoServers() {
    const held = await eveningOn(await open());
    const { circles, stores, clock } = held;
    const oak = accepted(await circles.found(elsewhere, hana, 'en-US', wishOf({ name: 'Oak' })));
    accepted(await circles.join(elsewhere, oak.id, ben, agreed));
    await held.wishes.change({ guild: guild(), person: ana }, { kindNotes: true });
    await stores.feeds.keep({ guildId: guild(), userId: cleo }, 'a hash', clock.now());
    await stores.apart.add(guild(), { by: ana, other: hana }, clock.now());
    const said = { kind: 'care', reason: 'hopeless', about: ben, isBot: false, locale: 'en-US' } as const;
    const where = { channel: ChannelId.parse('100000000000000001'), message: null };
    await held.servers.stance({ guild: guild(), user: hana }, 'open-talk');
    await held.lines.add({ guild: guild(), user: hana }, 'DE', reach);
    await held.concerns.say(guild(), cleo, { ...said, where });
    await withVotes(held.database, held.place, 2);
    const report = await reported(held, { by: cleo, about: ana, circle: held.circle.id });
    await voteOn(held, held.database, report);
    accepted(await held.ladder.take(keeper(nele), { concern: report, choice: 'warn', step: newStepId() }));
    await held.begin();
    await held.due.runAll();
    const goneFor = async (ms: number): Promise<void> => {
      clock.is(after(clock.now(), ms));
      await held.due.runAll();
    };
    return { ...held, oak, goneFor };
  }

  test('everything of it goes after thirty days, and nothing of another server', async () => {
    const { guilds, goneFor, place, database, circle, session, oak, stores } = await twoServers();
    place.removedFrom.add(guild());
    await guilds.left(guild());
    await goneFor(kept.guild - seconds(1));
    expect(await stores.circles.find(circle.id)).toBeDefined();
    await goneFor(seconds(1));
    expect(await database.db.serverLine.count()).toBe(0);
    for (const id of [guild(), circle.id, session.id, ana, cleo])
      expect(await placesOf(database, id)).toEqual([]);
    expect(await placesOf(database, ben)).toEqual(['Consent.userId', 'Seat.userId']);
    expect(await stores.circles.find(oak.id)).toMatchObject({ hostId: hana });
    const due = await database.db.dueWork.findMany({ where: { subject: { contains: oak.id } } });
    expect(due.length).toBeGreaterThan(0);
  });

  test('being added again within the time keeps everything', async () => {
    const { guilds, goneFor, place, stores, circle } = await twoServers();
    place.removedFrom.add(guild());
    await guilds.left(guild());
    await goneFor(kept.guild - hours(1));
    place.removedFrom.delete(guild());
    await guilds.isBack(guild());
    await goneFor(hours(24));
    expect(await stores.seats.of(circle.id)).toHaveLength(3);
  });

  test('nothing goes of a server that Discord still shows, whatever an event said', async () => {
    const { guilds, goneFor, stores, circle } = await twoServers();
    await guilds.left(guild());
    await goneFor(kept.guild);
    expect(await stores.seats.of(circle.id)).toHaveLength(3);
  });

  test('what happened while the bot was not running is found at the start, and the time is counted once', async () => {
    const { guilds, goneFor, place, database, circle, clock, stores } = await twoServers();
    place.removedFrom.add(guild());
    await guilds.compare(new Set([elsewhere]));
    clock.is(after(clock.now(), hours(24)));
    await guilds.compare(new Set([elsewhere]));
    await goneFor(kept.guild - hours(24) - seconds(1));
    expect(await stores.circles.find(circle.id)).toBeDefined();
    await goneFor(seconds(1));
    expect(await placesOf(database, circle.id)).toEqual([]);
    expect(await stores.guilds.all()).toEqual([elsewhere]);
  });

  test('a start that finds the server there again ends the waiting', async () => {
    const { guilds, goneFor, place, stores, circle } = await twoServers();
    await guilds.left(guild());
    await guilds.compare(new Set([guild(), elsewhere]));
    place.removedFrom.add(guild());
    await goneFor(kept.guild);
    expect(await stores.seats.of(circle.id)).toHaveLength(3);
  });

  test('it can be done twice', async () => {
    const { guilds, goneFor, place, database } = await twoServers();
    place.removedFrom.add(guild());
    for (const _ of ['once', 'twice']) {
      await guilds.left(guild());
      await goneFor(kept.guild);
    }
    expect(await placesOf(database, guild())).toEqual([]);
  });
});
