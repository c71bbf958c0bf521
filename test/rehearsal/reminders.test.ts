import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Seen } from '../../rehearsal/people/seeing.ts';
import { joinsMaple, mapleWith, organiser, personIn, roomOf, wish } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { day, hour, minute, rehearse } from '../support/rehearsal.ts';

const second = 1_000;
/** Maple meets on Tuesday at 18:30 UTC; rehearsals begin on Monday at 17:00 UTC. */
const untilDayBefore = 1.5 * hour;
const untilMeeting = untilDayBefore + day;

onEveryEmptyPlace('reminders', (place) => {
  const withMaple = async (names: readonly string[], about: Readonly<{ at?: Date; seats?: number }> = {}) => {
    const { at, seats } = about;
    const rehearsal = await rehearse({
      databaseUrl: (await place(true)).url,
      ...(at === undefined ? {} : { at }),
    });
    return { rehearsal, ...(await mapleWith(rehearsal, names, seats)) };
  };

  test('come a day and an hour before, in the circle’s room, with everybody’s own time and the zone', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana', 'Ben']);
    await rehearsal.passes(untilDayBefore - second);
    expect(host.channels().map(({ name }) => name)).toEqual(['#general']);
    await rehearsal.passes(second);
    const room = roomOf(personIn(members, 'Ana'));
    const [first] = remindersIn(room, host);
    expect(first).toMatchObject({
      buttons: ["I'm coming", 'Coming to listen', "Can't make it", 'Remind me later', 'Need support'],
    });
    expect(JSON.stringify(first?.stored.components)).toContain(
      `<t:${Date.parse('2026-03-03T18:30:00Z') / 1_000}:F>`,
    );
    expect(first?.text).toContain('Europe/Berlin');
    expect(first?.text).not.toMatch(/parent|maple/iu);
    await rehearsal.passes(23 * hour - second);
    expect(remindersIn(room, host)).toHaveLength(1);
    await rehearsal.passes(second);
    expect(remindersIn(room, host)).toHaveLength(2);
    await rehearsal.passes(2 * day);
    expect(remindersIn(room, host)).toHaveLength(2);
  });

  test('call those who have a seat and are not away; those in line and the away are left in peace', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana', 'Ben', 'Cleo', 'Dev'], { seats: 3 });
    const ana = personIn(members, 'Ana');
    await rehearsal.passes(untilDayBefore);
    expect(called(members)).toEqual(['Ana', 'Ben', 'Cleo']);
    const room = roomOf(ana);
    expect(await rehearsal.presses(ana, "Can't make it", room)).toBe(
      'Thank you for saying so. Your seat is kept.',
    );
    expect(await rehearsal.presses(personIn(members, 'Ben'), "I'm coming", room)).toBe('See you there.');
    await rehearsal.passes(23 * hour);
    expect(members.map((person) => person.pings().length)).toEqual([1, 2, 2, 0]);
    for (const person of members.slice(0, 3)) {
      const others = person.sees(room).filter(({ ephemeral }) => !ephemeral);
      expect(others.map(({ text }) => text).join()).not.toMatch(/See you there|saying so/u);
    }
    expect(host.pings()).toEqual([]);
    expect(remindersIn(room, host)[1]?.text).not.toContain('@Ana');
  });

  test('an answer can be changed, and “Can’t make it” is for one meeting only', async () => {
    const { rehearsal, members } = await withMaple(['Ana', 'Ben']);
    const [ana, ben] = [personIn(members, 'Ana'), personIn(members, 'Ben')];
    await rehearsal.passes(untilDayBefore);
    const room = roomOf(ana);
    await rehearsal.presses(ana, "Can't make it", room);
    await rehearsal.presses(ana, "I'm coming", room);
    await rehearsal.presses(ben, "Can't make it", room);
    await rehearsal.passes(23 * hour);
    expect([ana, ben].map((person) => person.pings().length)).toEqual([2, 1]);
    // And Ana alone is called when the door opens.
    await rehearsal.passes(hour + 6 * day);
    expect([ana, ben].map((person) => person.pings().length)).toEqual([4, 2]);
  });

  test('a seat that is taken between the two reminders gets the second one', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana']);
    await rehearsal.passes(untilDayBefore);
    const ben = rehearsal.person('Ben');
    await joinsMaple(rehearsal, ben);
    await rehearsal.uses(personIn(members, 'Ana'), '/circle leave', { circle: 'Maple' });
    await rehearsal.passes(23 * hour);
    expect(called([host, ...members, ben])).toEqual(['Ben']);
  });

  test('an answer to a meeting that has begun is told so kindly', async () => {
    const { rehearsal, members } = await withMaple(['Ana']);
    const ana = personIn(members, 'Ana');
    await rehearsal.passes(untilMeeting - minute);
    const [reminder] = remindersIn(roomOf(ana), ana);
    if (reminder === undefined) throw new Error('There is no reminder.');
    // Nobody comes, and the meeting is called off.
    await rehearsal.passes(15 * minute);
    expect(await rehearsal.pressesOld(ana, reminder, "Can't make it")).toContain(
      'That meeting has begun or is over.',
    );
  });

  test('a circle in which nobody has a seat gets none', async () => {
    const { rehearsal, host } = await withMaple([]);
    await rehearsal.passes(untilMeeting);
    expect(host.channels().map(({ name }) => name)).toEqual(['#general']);
  });

  test('a circle made half an hour before its meeting gets none that is late', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana'], { at: new Date('2026-03-03T18:00:00Z') });
    await rehearsal.passes(15 * minute);
    expect(called(members)).toEqual([]);
    await rehearsal.passes(1.75 * hour);
    expect(remindersIn(roomOf(host), host)).toEqual([]);
    await rehearsal.passes(6 * day);
    expect(called(members)).toEqual(['Ana']);
  });

  test('a bot that was away when the first was due sends it late, once, and the second at its time', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana']);
    await rehearsal.restartsTheBot(untilMeeting - 2 * hour);
    const room = roomOf(personIn(members, 'Ana'));
    expect(remindersIn(room, host)).toHaveLength(1);
    await rehearsal.passes(hour);
    expect(remindersIn(room, host)).toHaveLength(2);
  });

  test('a bot that was away for both sends only the one that still helps', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana']);
    await rehearsal.restartsTheBot(untilMeeting - 20 * minute);
    await rehearsal.passes(20 * minute);
    expect(remindersIn(roomOf(personIn(members, 'Ana')), host)).toHaveLength(1);
  });

  test('a bot that comes back after the meeting says nothing, and goes on with the next one', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana']);
    await rehearsal.restartsTheBot(untilMeeting + 10 * minute);
    await rehearsal.passes(hour);
    expect(host.channels().map(({ name }) => name)).toEqual(['#general']);
    await rehearsal.passes(6 * day);
    expect(remindersIn(roomOf(personIn(members, 'Ana')), host)).toHaveLength(1);
  });

  test('a bot that is started again just before and just after says it once', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana']);
    await rehearsal.passes(untilDayBefore - second);
    await rehearsal.restartsTheBot();
    await rehearsal.passes(second);
    await rehearsal.restartsTheBot();
    await rehearsal.passes(minute);
    await rehearsal.restartsTheBot();
    expect(remindersIn(roomOf(personIn(members, 'Ana')), host)).toHaveLength(1);
  });

  test('come every week; over the change to summer time the clock of the circle stays', async () => {
    const { rehearsal, host, members } = await withMaple(['Ana'], { at: new Date('2026-03-23T12:00:00Z') });
    await rehearsal.passes(2.25 * 7 * day);
    const sent = remindersIn(roomOf(personIn(members, 'Ana')), host).map(({ sentAt }) =>
      sentAt.toISOString(),
    );
    expect(sent).toEqual([
      '2026-03-23T18:30:00.000Z',
      '2026-03-24T17:30:00.000Z',
      '2026-03-30T17:30:00.000Z',
      '2026-03-31T16:30:00.000Z',
      '2026-04-06T17:30:00.000Z',
      '2026-04-07T16:30:00.000Z',
    ]);
  });

  test('of two circles each calls its own people', async () => {
    const { rehearsal, members } = await withMaple(['Ana']);
    await rehearsal.uses(organiser(rehearsal, 'Nele'), '/circle create', {
      ...wish,
      name: 'Oak',
      day: 'Wednesday',
    });
    await rehearsal.passes(untilMeeting);
    const ana = personIn(members, 'Ana');
    expect(ana.pings().map(({ channelId }) => channelId)).toEqual([roomOf(ana), roomOf(ana), roomOf(ana)]);
    expect(ana.channels().map(({ name }) => name)).toEqual(['#general', '#maple']);
  });
});

const called = (people: readonly Person[]): string[] =>
  people.filter((person) => person.pings().length > 0).map(({ name }) => name);

const remindersIn = (room: string, seenBy: Person): readonly Seen[] =>
  seenBy
    .sees(room)
    .filter(({ text }) => /^(You meet|You met|This reminder comes late: You meet) /.test(text));
