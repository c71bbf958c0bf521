import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { anaBenAndCleo, beginsRound, joinsMaple, noteOf, opensSession } from '../support/circle.ts';
import { minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';

const withAnaBenCleo = async (seats = 8) => await anaBenAndCleo(await rehearse(), seats);

const closes = async (rehearsal: Rehearsal, by: Person, to: Person): Promise<string> => {
  await rehearsal.uses(by, '/circle remove', { circle: 'Maple', person: to.name });
  return await rehearsal.presses(by, 'Close it to them');
};

describe('a circle that is closed to somebody', () => {
  test('loses them at once, in the middle of a session too; they alone are told, and the next in line is asked', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo(3);
    const dev = rehearsal.person('Dev');
    await joinsMaple(rehearsal, dev);
    const room = await beginsRound(rehearsal, maple);
    expect(await closes(rehearsal, host, ana)).toBe('Done. Maple is closed to @Ana.');
    expect(ana.channels().map(({ id }) => id)).not.toContain(room);
    expect(ben.reads(room)).not.toContain('Ana has left');
    expect(ben.reads(room)).not.toContain('closed to');
    expect(ana.reads(noteOf(ana))).toContain('@Ana, your place in Maple has ended');
    expect(ana.reads(noteOf(ana))).not.toContain('Mara');
    expect(() => noteOf(host)).toThrow('Mara has no note');
    await rehearsal.uses(host, '/session close', {}, room);
    await rehearsal.passes(minute);
    expect(dev.reads(noteOf(dev))).toContain('a seat in Maple is free');
  });

  test('takes them in no more, whatever they try, until it is opened to them again', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo();
    await closes(rehearsal, host, ana);
    expect(await joinsMaple(rehearsal, ana)).toContain('This circle is closed to you.');
    expect(await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' })).toContain(
      'You do not have a seat in this circle',
    );
    expect(await joinsMaple(rehearsal, ana)).toContain('This circle is closed to you.');
    expect(await rehearsal.uses(ana, '/my-circles')).toContain('This circle is closed to you.');
    const invited = await rehearsal.uses(host, '/circle invite', { circle: 'Maple', person: 'Ana' });
    expect(invited).toContain('This circle is closed to that person.');
    const opened = await rehearsal.uses(host, '/circle readmit', { circle: 'Maple', person: 'Ana' });
    expect(opened).toContain('@Ana may join Maple again.');
    expect(ana.reads(noteOf(ana))).toContain('This note has done its work.');
    expect(await joinsMaple(rehearsal, ana)).toContain('You have a seat in Maple.');
  });

  test('can be closed by a moderator who has no part in it, and by nobody else; never to its host', async () => {
    const { rehearsal, host, ana, ben } = await withAnaBenCleo();
    const mod = rehearsal.person('Nele', { permissions: PermissionFlagsBits.ModerateMembers });
    const refused = await rehearsal.uses(ben, '/circle remove', { circle: 'Maple', person: 'Ana' });
    expect(refused).toContain('Only the host of the circle, or a moderator of this server, can do that.');
    await rehearsal.uses(mod, '/circle remove', { circle: 'Maple', person: 'Ana' });
    expect(await rehearsal.presses(mod, 'Leave it open')).toBe('Nothing has changed.');
    expect((await rehearsal.exports(ana)).seats).toMatchObject([{ state: 'visitor' }]);
    expect(await closes(rehearsal, mod, ana)).toContain('Maple is closed to @Ana.');
    expect(await closes(rehearsal, mod, host)).toContain('That person hosts the circle');
    expect(await closes(rehearsal, mod, ana)).toContain('closed to that person already');
  });

  test('is known to them in their own data, and forgotten when they erase it', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo();
    await closes(rehearsal, host, ana);
    expect((await rehearsal.exports(ana)).seats).toMatchObject([{ circle: 'Maple', state: 'removed' }]);
    await rehearsal.uses(ana, '/my-data delete');
    await rehearsal.presses(ana, 'Delete everything');
    expect((await rehearsal.exports(ana)).seats).toEqual([]);
  });
});

test('whoever is not to be in a room with somebody stands by like everybody, and the room stays closed to them', async () => {
  const { rehearsal, maple, ana, ben } = await withAnaBenCleo(3);
  const [dev, eli] = [rehearsal.person('Dev'), rehearsal.person('Eli')];
  for (const person of [dev, eli]) await joinsMaple(rehearsal, person);
  await rehearsal.uses(dev, '/apart ask', { person: 'Ana' });
  const room = await opensSession(rehearsal, maple, [ana, ben]);
  const told: string[] = [];
  for (const person of [dev, eli])
    told.push(await rehearsal.uses(person, '/session standby', { circle: 'Maple' }));
  expect(told[0]).toBe(told[1]);
  await rehearsal.passes(41 * minute);
  expect(eli.channels().map(({ id }) => id)).toContain(room);
  expect(dev.channels().map(({ id }) => id)).not.toContain(room);
});

test('an answer can be given to a meeting further ahead, and to none that is not planned', async () => {
  const { rehearsal, ana } = await withAnaBenCleo();
  const answers = (which: string): Promise<string> =>
    rehearsal.uses(ana, '/session rsvp', { circle: 'Maple', answer: "Can't make it", which });
  expect(await answers('2026-03-17')).toContain('March 17, 2026');
  expect(await answers('2026-03-18')).toContain('There is no meeting ahead on that day.');
  const { answersToMeetings } = await rehearsal.exports(ana);
  expect(answersToMeetings).toMatchObject([{ circle: 'Maple', answer: 'away' }]);
});

test('a circle that takes nobody in just now says so, and is not found among those with a free seat', async () => {
  const { rehearsal, host } = await withAnaBenCleo();
  const olga = rehearsal.person('Olga');
  const free = () => rehearsal.uses(olga, '/circle browse', { free: true });
  expect(await free()).toContain('5 seats free');
  await rehearsal.uses(host, '/circle admit', {
    circle: 'Maple',
    who: 'A closed group, for a number of sessions',
    sessions: 8,
  });
  expect(await free()).toContain('No circle here fits all of that.');
  expect(await rehearsal.uses(olga, '/circle browse')).toContain('nobody new just now, with a waiting list');
  const view = await rehearsal.uses(olga, '/circle view', { circle: 'Maple' });
  expect(view).toContain('nobody new just now, with a waiting list');
});
