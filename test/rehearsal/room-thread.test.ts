import { expect, test } from 'vitest';
import {
  anaBenAndCleo,
  beginsRound,
  canWrite,
  floorIn,
  joinsMaple,
  opensSession,
  roomOf,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { day, minute, rehearse } from '../support/rehearsal.ts';
import { archives, hasHeard, takesOutOf } from '../support/rooms.ts';

const room = 'Thread for each session (order is only asked for)';

onEveryEmptyPlace('a circle that meets in threads', (place) => {
  const inThreads = async (keep?: number) => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const about = keep === undefined ? { room } : { room, keep };
    const { maple, host, ana, ben, cleo } = await anaBenAndCleo(rehearsal, 8, about);
    const sees = (thread: string) =>
      [host, ana, ben, cleo]
        .filter((person) => person.channels().some(({ id }) => id === thread))
        .map(({ name }) => name);
    return { rehearsal, maple, host, ana, ben, cleo, sees };
  };

  test('has a private thread that its members see and nobody else; the order is only asked for', async () => {
    const { rehearsal, maple, ana, ben, sees } = await inThreads();
    const olga = rehearsal.person('Olga');
    const thread = await beginsRound(rehearsal, maple);
    expect(rehearsal.discord.world.channels.get(thread)).toMatchObject({ type: 12, name: 'Maple · 1' });
    expect(sees(thread)).toEqual(['Mara', 'Ana', 'Ben', 'Cleo']);
    expect(olga.channels().map(({ name }) => name)).toEqual(['#general', '#circles']);
    expect(floorIn(thread, ana)).toBe('Ana');
    for (const person of [ana, ben]) expect(await canWrite(person, thread)).toBe(true);
  });

  test.for(['lost', 'cut'] as const)(
    'has one thread, in one channel, though the answers of Discord are %s',
    async (answer) => {
      const { rehearsal, maple, sees } = await inThreads();
      const { faults, world } = rehearsal.discord;
      faults.next({ method: 'POST', path: /^\/guilds\/\d+\/channels$/u, answer });
      faults.next({ method: 'POST', path: /^\/channels\/\d+\/threads$/u, answer });
      const thread = await opensSession(rehearsal, maple);
      const channels = [...world.channels.values()];
      expect(channels.filter((one) => 'name' in one && one.name === 'Maple · 1')).toHaveLength(1);
      expect(
        channels.filter((one) => 'topic' in one && one.topic?.endsWith('(circle threads)')),
      ).toHaveLength(1);
      expect(sees(thread)).toEqual(['Mara', 'Ana', 'Ben', 'Cleo']);
    },
  );

  test('goes on in its thread though the bot has not heard of the channel it hangs in', async () => {
    const { rehearsal, maple, host, ana, ben } = await inThreads();
    rehearsal.discord.faults.events.drop(({ name }) => name === 'CHANNEL_CREATE');
    const thread = await beginsRound(rehearsal, maple);
    expect(floorIn(thread, ana)).toBe('Ana');
    archives(rehearsal, thread);
    await hasHeard(rehearsal, host);
    await rehearsal.passes(minute);
    expect(rehearsal.discord.world.channels.get(thread)).toMatchObject({ archived: false });
    await rehearsal.presses(ana, 'Done', thread);
    expect(floorIn(thread, ana)).toBe('Ben');
    expect(await canWrite(ben, thread)).toBe(true);
  });

  test('has a thread of its own for each session', async () => {
    const { rehearsal, maple, host, ana } = await inThreads();
    const first = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session close', {}, first);
    expect(ana.sees(first).at(-1)?.text).toContain('Maple: thank you');
    const second = await opensSession(rehearsal, maple);
    expect(second).not.toBe(first);
    expect(ana.reads(second)).toContain('Maple: welcome');
    expect(ana.reads(first)).not.toContain('@Ana (1 person)');
  });

  test('takes in who joins, and lets out who leaves, of older threads too', async () => {
    const { rehearsal, maple, host, ana, sees } = await inThreads();
    const first = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session close', {}, first);
    const second = await opensSession(rehearsal, maple);
    const dev = rehearsal.person('Dev');
    await joinsMaple(rehearsal, dev);
    expect(dev.channels().map(({ id }) => id)).toContain(second);
    expect(dev.channels().map(({ id }) => id)).not.toContain(first);
    expect((await rehearsal.exports(ana)).threadsYouAreIn).toHaveLength(2);
    archives(rehearsal, first);
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    for (const thread of [first, second]) expect(sees(thread)).toEqual(['Mara', 'Ben', 'Cleo']);
  });

  test('lets out who deletes their data, also after a restart', async () => {
    const { rehearsal, maple, ana, sees } = await inThreads();
    const thread = await opensSession(rehearsal, maple);
    await rehearsal.restartsTheBot();
    await rehearsal.uses(ana, '/my-data delete');
    await rehearsal.presses(ana, 'Delete everything');
    expect(sees(thread)).toEqual(['Mara', 'Ben', 'Cleo']);
    expect((await rehearsal.exports(ana)).threadsYouAreIn).toEqual([]);
  });

  test('has its thread back within a minute when somebody archives it', async () => {
    const { rehearsal, maple, host } = await inThreads();
    const thread = await opensSession(rehearsal, maple);
    archives(rehearsal, thread);
    await hasHeard(rehearsal, host);
    expect(rehearsal.discord.world.channels.get(thread)).toMatchObject({ archived: true });
    await rehearsal.passes(minute);
    expect(rehearsal.discord.world.channels.get(thread)).toMatchObject({ archived: false });
  });

  test('has a member back within a minute whom somebody took out, but does not hold who goes again', async () => {
    const { rehearsal, maple, ana, sees } = await inThreads();
    const thread = await opensSession(rehearsal, maple);
    takesOutOf(rehearsal, thread, ana);
    expect(sees(thread)).toEqual(['Mara', 'Ben', 'Cleo']);
    await rehearsal.passes(minute);
    expect(sees(thread)).toEqual(['Mara', 'Ana', 'Ben', 'Cleo']);
    takesOutOf(rehearsal, thread, ana);
    await rehearsal.passes(3 * minute);
    expect(sees(thread)).toEqual(['Mara', 'Ben', 'Cleo']);
  });

  test('has a new thread within a minute when somebody deletes it', async () => {
    const { rehearsal, maple, ana } = await inThreads();
    const thread = await opensSession(rehearsal, maple);
    await rehearsal.discord.people.owner(rehearsal.guildId).deletesChannel(thread);
    await rehearsal.passes(minute);
    const again = roomOf(ana);
    expect(again).not.toBe(thread);
    expect(ana.reads(again)).toContain('Maple: welcome');
  });

  test('has everything anew within a minute when somebody deletes the channel of the threads', async () => {
    const { rehearsal, maple, host, ana } = await inThreads();
    const thread = await beginsRound(rehearsal, maple);
    const circles = ana.channels().find(({ name }) => name === '#circles');
    await rehearsal.discord.people.owner(rehearsal.guildId).deletesChannel(circles?.id ?? '');
    await hasHeard(rehearsal, host);
    await rehearsal.passes(minute);
    const again = roomOf(ana);
    expect(again).not.toBe(thread);
    expect(ana.reads(again)).toContain('@Ana, still with you');
    expect((await rehearsal.exports(ana)).threadsYouAreIn).toHaveLength(1);
  });

  test('deletes the thread of a session when its days are over, and no other', async () => {
    const { rehearsal, maple, host, ana } = await inThreads(1);
    const first = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session close', {}, first);
    await rehearsal.passes(day / 2);
    const second = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session close', {}, second);
    await rehearsal.passes(day / 2 + minute);
    const threads = () => ana.channels().map(({ id }) => id);
    expect(threads()).toContain(second);
    expect(threads()).not.toContain(first);
    await rehearsal.passes(day / 2);
    expect(threads()).not.toContain(second);
  });
});
