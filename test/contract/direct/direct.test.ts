import { expect, test } from 'vitest';
import { ComeBackLater } from '../../../src/lib/come-back-later.ts';
import { card, text } from '../../../src/lib/markup.ts';
import { refuse } from '../../../src/lib/result.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { at, guild, user } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const ana = { guild: guild(), person: user('ana') };
const words = card([], text('You meet soon.'));

onEveryDatabase('a direct message', (open) => {
  async function started() {
    const database = await open();
    const place = playedPlace();
    const clock = standingClock(at('19:00'));
    const app = playedApp(database, place, clock.now);
    const asks = () => app.wishes.directly(ana, words);
    const letters = () => place.letters.filter(({ mark }) => mark !== 'direct-test');
    return {
      ...app,
      database,
      place,
      clock,
      asks,
      letters,
      restart: () => playedApp(database, place, clock.now),
    };
  }

  // Complaint 16: direct messages that nobody has asked for.
  test('is not sent to somebody who has not asked for them', async () => {
    const { direct, place } = await started();
    expect(await direct.send(ana, 'one', words)).toBe('unwanted');
    expect(place.calls).toEqual([]);
  });

  test('is asked for only by a message that has arrived', async () => {
    const { asks, place, wishes } = await started();
    place.closedTo.add(ana.person);
    expect(await asks()).toEqual({ ok: false, refusal: 'direct-closed' });
    expect((await wishes.of(ana)).way).toBe('room');
    place.closedTo.delete(ana.person);
    expect(await asks()).toMatchObject({ ok: true, value: { way: 'dm' } });
    expect(place.letters.map(({ to }) => to)).toEqual([ana.person]);
  });

  test('is asked for by two people at the same moment, and each gets their own', async () => {
    const { wishes, place } = await started();
    const people = [user('ana'), user('ben')];
    for (const person of people) await wishes.directly({ guild: guild(), person }, words);
    expect(place.letters.map(({ to }) => to)).toEqual(people);
  });

  test('comes once, however often it is sent, and after a restart too', async () => {
    const { asks, direct, restart, letters } = await started();
    await asks();
    for (const one of [direct, direct, restart().direct])
      expect(await one.send(ana, 'one', words)).toBe('sent');
    expect(letters()).toHaveLength(1);
  });

  test.for(['before', 'after'] as const)(
    'comes once though the connection broke %s it was sent',
    async (when) => {
      const { asks, direct, place, restart, letters } = await started();
      await asks();
      place.breakAt('direct', when);
      await expect(direct.send(ana, 'one', words)).rejects.toThrow('connection');
      place.forgetsNumbers();
      expect(await restart().direct.send(ana, 'one', words)).toBe('sent');
      expect(letters()).toHaveLength(1);
    },
  );

  // Complaint 17: closed direct messages that end in a crash, or in public.
  test('that does not arrive switches them off, and is told until it was told', async () => {
    const { asks, direct, place, wishes } = await started();
    await asks();
    place.closedTo.add(ana.person);
    expect(await direct.send(ana, 'one', words)).toBe('closed');
    expect(await direct.send(ana, 'two', words)).toBe('unwanted');
    expect((await wishes.of(ana)).way).toBe('room');
    expect(place.messages()).toEqual([]);
    expect(await wishes.isClosed(ana)).toBe(true);
    await wishes.closedTold(ana);
    expect(await wishes.isClosed(ana)).toBe(false);
  });

  test('waits where Discord begins no conversations just now, and nobody is said to have closed theirs', async () => {
    const { asks, database, place, clock, wishes, direct, letters } = await started();
    await asks();
    const heldBack = { ...place.direct, send: async () => refuse('direct-not-now') };
    const held = playedApp(database, { ...place, direct: heldBack }, clock.now);
    await expect(held.direct.send(ana, 'one', words)).rejects.toBeInstanceOf(ComeBackLater);
    expect((await wishes.of(ana)).way).toBe('dm');
    expect(await direct.send(ana, 'one', words)).toBe('sent');
    expect(letters()).toHaveLength(1);
  });

  test('makes no sound in quiet hours', async () => {
    const { asks, direct, wishes, clock, letters } = await started();
    await asks();
    await wishes.change(ana, { quietFrom: '22:00', quietTo: '08:00', zone: 'Europe/Berlin' });
    // Ten past nine in the evening in UTC is ten past ten in Berlin.
    for (const [mark, time] of [
      ['loud', '20:59'],
      ['quiet', '21:10'],
    ] as const) {
      clock.is(at(time));
      await direct.send(ana, mark, words);
    }
    expect(letters().map(({ silent }) => silent)).toEqual([false, true]);
  });

  test('leaves no trace of who got it but what they wished for', async () => {
    const { asks, direct, database } = await started();
    await asks();
    await direct.send(ana, 'one', words);
    const rows = [await database.db.posting.findMany(), await database.db.dueWork.findMany()];
    expect(rows[0]).toMatchObject([{ channelId: null }]);
    expect(JSON.stringify(rows)).not.toContain(ana.person);
  });
});
