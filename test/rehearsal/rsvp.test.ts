import { expect, test } from 'vitest';
import { mapleWith, panelOf, personIn, reachesRound, roomOf, waitingIn } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { day, hour, minute, rehearse } from '../support/rehearsal.ts';

/** Maple meets on Tuesday at 18:30 UTC; rehearsals begin on Monday at 17:00 UTC. */
const untilDayBefore = 1.5 * hour;

onEveryEmptyPlace('whether somebody comes', (place) => {
  async function maple(names = ['Ana', 'Ben', 'Cleo']) {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const circle = await mapleWith(rehearsal, names);
    const [ana, ben, cleo] = ['Ana', 'Ben', 'Cleo'].map((name) => personIn(circle.members, name));
    if (ana === undefined || ben === undefined || cleo === undefined) throw new Error('Somebody is missing.');
    return { rehearsal, circle, host: circle.host, ana, ben, cleo };
  }

  test('is told in numbers in the room, never in names, and calls nobody again', async () => {
    const { rehearsal, host, ana, ben, cleo } = await maple();
    await rehearsal.passes(untilDayBefore);
    const room = roomOf(ana);
    const reminder = () => host.sees(room).find(({ text }) => text.startsWith('You meet'));
    expect(reminder()?.text).not.toMatch(/is coming|comes to listen/u);
    await rehearsal.presses(ana, "I'm coming", room);
    await rehearsal.presses(ben, 'Coming to listen', room);
    await rehearsal.presses(cleo, "Can't make it", room);
    await rehearsal.passes(3_000);
    expect(reminder()?.text).toContain("1 is coming · 1 comes to listen · 1 can't make it");
    expect(reminder()?.text).not.toMatch(/@(Ana|Ben|Cleo)/u);
    // Complaint 14: for this date only, in one tap, and it can be changed.
    await rehearsal.presses(cleo, "I'm coming", room);
    await rehearsal.presses(cleo, "I'm coming", room);
    await rehearsal.passes(3_000);
    expect(reminder()?.text).toContain('2 are coming · 1 comes to listen');
    expect([ana, ben, cleo].map((person) => person.pings().length)).toEqual([1, 1, 1]);
  });

  test('can be said with a command at any time, for the next meeting', async () => {
    const { rehearsal, ana } = await maple();
    const say = (answer: string) => rehearsal.uses(ana, '/session rsvp', { circle: 'Maple', answer });
    expect(await say("Can't make it")).toContain('Your seat is kept.');
    await rehearsal.passes(untilDayBefore);
    expect(ana.pings()).toEqual([]);
    expect(await say("I'm coming")).toContain('See you there.');
    await rehearsal.passes(23 * hour);
    expect(ana.pings()).toHaveLength(1);
  });

  test('somebody who comes to listen is not called, and may still take a turn', async () => {
    const { rehearsal, circle, ana, ben, cleo } = await maple();
    await rehearsal.passes(untilDayBefore + day - 5 * minute);
    const room = roomOf(ana);
    await rehearsal.presses(ben, 'Coming to listen', room);
    for (const person of [ana, ben, cleo]) await rehearsal.presses(person, 'I agree for today', room);
    await reachesRound(rehearsal, circle, room);
    expect(`${panelOf(ana, room).text} ${waitingIn(room, ana)}`).not.toContain('Ben');
    expect(panelOf(ana, room).text).toContain('Ana');
  });

  test('can be said on the panel too while people gather', async () => {
    const { rehearsal, ana } = await maple();
    await rehearsal.passes(untilDayBefore + day + minute);
    const room = roomOf(ana);
    expect(panelOf(ana, room).buttons).toEqual(expect.arrayContaining(['Coming to listen', "Can't make it"]));
    expect(await rehearsal.presses(ana, "Can't make it", room)).toContain('Your seat is kept.');
  });
});
