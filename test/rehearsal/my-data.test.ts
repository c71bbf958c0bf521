import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  anaBenAndCleo,
  beginsRound,
  canWrite,
  floorIn,
  joinsMaple,
  noteOf,
  opensSession,
  organiser,
  roomOf,
  speaks,
  waitingIn,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { nothingStored, storedAbout } from '../support/my-data.ts';
import { hour, type Rehearsal, rehearse } from '../support/rehearsal.ts';

onEveryEmptyPlace('my data', (place) => {
  const withAnaBenCleo = async (seats = 8) => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    return await anaBenAndCleo(rehearsal, seats);
  };

  test('the copy holds the seat, the answer, the running session and the consents with their words, and nobody else', async () => {
    const { rehearsal, maple, ana, ben, cleo, host } = await withAnaBenCleo();
    await rehearsal.passes(1.5 * hour);
    await rehearsal.presses(ana, "I'm coming", roomOf(ana));
    await beginsRound(rehearsal, maple);
    const data = await rehearsal.exports(ana);
    expect(data).toMatchObject({
      about: ana.id,
      circlesYouHost: [],
      seats: [{ circle: 'Maple', userId: ana.id, state: 'visitor' }],
      answersToMeetings: [{ circle: 'Maple', answer: 'coming', startsAt: '2026-03-03T18:30:00.000Z' }],
      runningSessions: [{ circle: 'Maple', phase: 'round', number: 1 }],
    });
    expect(data.consents.map(({ purpose, decision, method }) => [purpose, decision, method])).toEqual([
      ['agreement', 'given', 'form'],
      ['membership', 'given', 'form'],
    ]);
    expect(data.consents[1]).toMatchObject({ words: expect.stringContaining('What I say is never stored.') });
    for (const other of [ben, cleo, host]) expect(JSON.stringify(data)).not.toContain(other.id);
  });

  test('a host’s copy names the circles they host, with the topic they wrote', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo();
    const data = await rehearsal.exports(host);
    expect(data.circlesYouHost).toMatchObject([{ name: 'Maple', topic: 'For people who care for a parent' }]);
    expect(data.seats).toEqual([]);
    expect(JSON.stringify(data)).not.toContain(ana.id);
  });

  test('who left a circle finds the withdrawn consent, and no seat', async () => {
    const { rehearsal, ana } = await withAnaBenCleo();
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    const data = await rehearsal.exports(ana);
    expect(data.seats).toEqual([]);
    expect(data.consents.at(-1)).toMatchObject({
      purpose: 'membership',
      decision: 'withdrawn',
      method: 'leave-command',
    });
  });

  test('who never joined anything gets empty lists', async () => {
    const { rehearsal } = await withAnaBenCleo();
    expect(await storedAbout(rehearsal, rehearsal.person('Olga'))).toEqual(nothingStored);
  });

  test('the copy is shown to nobody else, and can be had in direct messages after leaving the server', async () => {
    const { rehearsal, ana } = await withAnaBenCleo();
    const dm = rehearsal.directMessages(ana);
    expect((await rehearsal.asks(ana, '/my-data export')).ephemeral).toBe(true);
    await ana.leavesGuild();
    expect((await rehearsal.exports(ana, dm)).seats).toHaveLength(1);
  });

  test('“Keep it” keeps everything', async () => {
    const { rehearsal, ana } = await withAnaBenCleo();
    const asked = await rehearsal.asks(ana, '/my-data delete');
    expect(asked).toMatchObject({ ephemeral: true, buttons: ['Delete everything', 'Keep it'] });
    expect(asked.text).toContain('It cannot be undone.');
    const before = await storedAbout(rehearsal, ana);
    expect(await rehearsal.presses(ana, 'Keep it')).toBe('Nothing was changed.');
    expect(await storedAbout(rehearsal, ana)).toEqual(before);
  });

  test('asking for deletion alone deletes nothing', async () => {
    const { rehearsal, ana } = await withAnaBenCleo();
    await rehearsal.uses(ana, '/my-data delete');
    expect((await rehearsal.exports(ana)).seats).toHaveLength(1);
  });

  test('after deleting, nothing is stored, the room is closed to them, and the first in line is offered the seat', async () => {
    const { rehearsal, maple, ana, ben } = await withAnaBenCleo(3);
    const dev = rehearsal.person('Dev');
    await joinsMaple(rehearsal, dev);
    const room = await opensSession(rehearsal, maple, [ana, ben]);
    expect(await deletes(rehearsal, ana)).toContain('Everything stored about you is deleted.');
    expect(await storedAbout(rehearsal, ana)).toEqual(nothingStored);
    expect(ana.channels().map(({ name }) => name)).toEqual(['#general', '#circles']);
    expect(ben.reads(room)).toContain('Here today: @Ben (1 person)');
    expect(dev.reads(noteOf(dev))).toContain('@Dev, a seat in Maple is free');
    expect(await joinsMaple(rehearsal, ana)).toContain('on the waiting list');
  });

  test('a second press of “Delete everything” does no harm', async () => {
    const { rehearsal, ana, ben } = await withAnaBenCleo();
    await rehearsal.uses(ana, '/my-data delete');
    const told = await Promise.all([ana.presses('Delete everything'), ana.presses('Delete everything')]);
    for (const one of told) await one.shows('is deleted');
    await rehearsal.settles();
    expect(await storedAbout(rehearsal, ana)).toEqual(nothingStored);
    expect((await rehearsal.exports(ben)).seats).toHaveLength(1);
  });

  test('who deletes in the middle of their turn hands the floor on', async () => {
    const { rehearsal, maple, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await deletes(rehearsal, ana);
    expect([floorIn(room, ben), ...waitingIn(room, ben)]).toEqual(['Ben', 'Cleo']);
    expect(await canWrite(ben, room)).toBe(true);
    expect(panels(ben, room)).not.toContain('@Ana');
    expect(await storedAbout(rehearsal, ana)).toEqual(nothingStored);
  });

  test('who deletes while they wait for their turn leaves the others in their order', async () => {
    const { rehearsal, maple, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await deletes(rehearsal, ben);
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Ana', 'Cleo']);
  });

  test('a circle whose host is deleted stays for its members until an organiser takes it over', async () => {
    const { rehearsal, host, ana, maple } = await withAnaBenCleo();
    const nele = organiser(rehearsal, 'Nele');
    expect(await rehearsal.uses(nele, '/circle take-over', { circle: 'Maple' })).toContain(
      'has a host already',
    );
    expect(await rehearsal.uses(host, '/my-data delete')).toContain(
      'You host Maple. It stays for its members',
    );
    await rehearsal.presses(host, 'Delete everything');
    expect(await storedAbout(rehearsal, host)).toEqual(nothingStored);
    expect(await rehearsal.uses(ana, '/circle view', { circle: 'Maple' })).toContain('You have a seat here');
    expect(await rehearsal.uses(host, '/session open', { circle: 'Maple' })).toContain(
      'for the host of this circle',
    );
    expect(await rehearsal.uses(ana, '/circle take-over', { circle: 'Maple' })).toContain('Manage Events');
    expect(await rehearsal.uses(nele, '/circle take-over', { circle: 'Maple' })).toContain(
      'You host Maple now.',
    );
    const room = await beginsRound(rehearsal, { ...maple, host: nele }, [ana, nele]);
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Nele', 'Ana']);
    expect(roomOf(nele)).toBe(room);
  });

  test('a host who deletes during a session leaves a round that goes on by itself', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [host, ana]);
    expect(floorIn(room, ana)).toBe('Mara');
    await deletes(rehearsal, host);
    expect(floorIn(room, ana)).toBe('Ana');
    await speaks(rehearsal, ana, room);
    await rehearsal.passes(10 * 60_000);
    expect(ana.reads(room)).toContain('Our circle is over for today.');
    expect(host.channels().map(({ name }) => name)).toEqual(['#general']);
  });
});

async function deletes(rehearsal: Rehearsal, person: Person): Promise<string> {
  await rehearsal.uses(person, '/my-data delete');
  return rehearsal.presses(person, 'Delete everything');
}

/** What the bot's messages in the room say now, without the private ones. */
const panels = (person: Person, room: string): string =>
  person
    .sees(room)
    .filter(({ ephemeral }) => !ephemeral)
    .map(({ text }) => text)
    .join('\n');

test('pausing keeps the place, takes the reminders away, and one tap gives them back', async () => {
  const { rehearsal, ana } = await anaBenAndCleo(await rehearse());
  expect(await rehearsal.uses(ana, '/my-data pause')).toContain('Your place in 1 circle rests.');
  expect((await rehearsal.exports(ana)).seats).toMatchObject([{ state: 'paused' }]);
  expect(await rehearsal.presses(ana, 'Go on')).toContain('Welcome back.');
  expect((await rehearsal.exports(ana)).seats).toMatchObject([{ state: 'visitor' }]);
  expect(await rehearsal.uses(rehearsal.person('Olga'), '/my-data pause')).toContain('Nothing was changed.');
});

test('what can be put right is told with where, also to whoever hosts', async () => {
  const { rehearsal, host } = await anaBenAndCleo(await rehearse());
  expect(await rehearsal.uses(host, '/my-data correct')).toMatch(
    /\/reminders.*\/circle edit.*\/circle leave/su,
  );
  expect(await rehearsal.uses(host, '/my-data pause')).toContain('You also host Maple.');
});
