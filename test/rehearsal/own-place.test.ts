import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  anaBenAndCleo,
  joinsMaple,
  mapleWith,
  noteOf,
  opensSession,
  organiser,
  roomOf,
  wish,
} from '../support/circle.ts';
import { day, minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';

const withAnaBenCleo = async (seats = 8) => await anaBenAndCleo(await rehearse(), seats);

const viewOf = (rehearsal: Rehearsal, person: Person): Promise<string> =>
  rehearsal.uses(person, '/circle view', { circle: 'Maple' });

/** Holds a session of Maple in which these people are, and closes it. */
async function holds(
  { rehearsal, maple, host }: Awaited<ReturnType<typeof withAnaBenCleo>>,
  present: readonly Person[],
): Promise<void> {
  const room = await opensSession(rehearsal, maple, present);
  await rehearsal.presses(host, 'Begin (host)', room);
  if (host.sees(room).at(-1)?.buttons.includes('Go on as we are'))
    await rehearsal.presses(host, 'Go on as we are', room);
  await rehearsal.uses(host, '/session close', {}, room);
  await rehearsal.passes(minute);
}

const told = (person: Person): string => person.reads(noteOf(person));

describe('a visitor', () => {
  test('is asked after three visits, in private, and stays', async () => {
    const evening = await withAnaBenCleo();
    const { rehearsal, ana, ben, cleo } = evening;
    for (const _ of Array(2)) await holds(evening, [ana, ben, cleo]);
    expect(() => noteOf(ana)).toThrow('Ana has no note');
    await holds(evening, [ana, ben, cleo]);
    expect(told(ana)).toContain('@Ana, you have been to Maple 3 times now. Does it fit?');
    expect(told(ana)).not.toContain('Ben');
    expect(await rehearsal.presses(ana, 'I would like to stay', noteOf(ana))).toBe(
      'Good. Maple is your circle, for as long as it does you good.',
    );
    expect(told(ana)).toContain('This note has done its work.');
    expect(await viewOf(rehearsal, ana)).toContain('You have a seat here.');
  });

  test('visits once more, and is asked again after that', async () => {
    const evening = await withAnaBenCleo();
    const { rehearsal, ana, ben, cleo } = evening;
    for (const _ of Array(3)) await holds(evening, [ana, ben, cleo]);
    expect(await rehearsal.presses(ana, 'One more visit', noteOf(ana))).toContain('one more visit to Maple');
    expect(await viewOf(rehearsal, ana)).toContain('3 of 4 visits so far');
    await holds(evening, [ana, ben, cleo]);
    expect(told(ana)).toContain('you have been to Maple 4 times now');
  });

  test('who does not want this one sees others, and gives up the seat without a reason', async () => {
    const evening = await withAnaBenCleo();
    const { rehearsal, host, ana, ben, cleo } = evening;
    await rehearsal.uses(host, '/circle create', { ...wish, name: 'Oak' });
    for (const _ of Array(3)) await holds(evening, [ana, ben, cleo]);
    expect(await rehearsal.presses(ana, 'Not this one, show others', noteOf(ana))).toContain('Oak');
    expect(await viewOf(rehearsal, ana)).not.toContain('You have');
    await rehearsal.presses(ben, 'No, thank you', noteOf(ben));
    expect(await viewOf(rehearsal, ben)).toContain('7 seats free');
  });
});

describe('a seat', () => {
  test('rests when its person says so, is kept, and is taken up again by a tap or by coming', async () => {
    const evening = await withAnaBenCleo(3);
    const { rehearsal, ana, ben, cleo, host } = evening;
    const dev = rehearsal.person('Dev');
    await joinsMaple(rehearsal, dev);
    await rehearsal.uses(ana, '/circle view', { circle: 'Maple' });
    expect(await rehearsal.presses(ana, 'Let my seat rest')).toContain('Your seat in Maple rests.');
    expect(() => noteOf(dev)).toThrow('Dev has no note');
    await rehearsal.uses(ana, '/my-circles');
    expect(await viewOf(rehearsal, ana)).toContain('Your seat rests, and is kept for you.');
    expect(await rehearsal.presses(ana, "I'm back")).toContain('Good to have you back in Maple.');
    await rehearsal.uses(ben, '/circle view', { circle: 'Maple' });
    await rehearsal.presses(ben, 'Let my seat rest');
    await holds(evening, [ana, ben, cleo]);
    expect(await viewOf(rehearsal, ben)).toContain('try it out: 1 of 3');
    expect(host.pings()).toEqual([]);
  });

  test('rests after three meetings without a word, and its person alone is told', async () => {
    const evening = await withAnaBenCleo();
    const { rehearsal, ana, ben, cleo } = evening;
    for (const _ of Array(2)) await holds(evening, [ana, ben]);
    expect(() => noteOf(cleo)).toThrow('Cleo has no note');
    await holds(evening, [ana, ben]);
    expect(told(cleo)).toContain('@Cleo, your seat in Maple rests now');
    expect(ana.reads(roomOf(ana))).not.toContain('rests');
    expect(await rehearsal.presses(cleo, "I'm back", noteOf(cleo))).toContain('Good to have you back');
  });
});

describe('somebody who wants to be asked when they were not there', () => {
  test('is asked after the second time, says that all is well, and is expected as before', async () => {
    const evening = await withAnaBenCleo();
    const { rehearsal, ana, ben, cleo } = evening;
    await rehearsal.uses(cleo, '/reminders');
    await rehearsal.presses(cleo, 'Send me a kind word');
    for (const _ of Array(2)) await holds(evening, [ana, ben]);
    expect(told(cleo)).toContain('@Cleo, we kept your seat in Maple. Is all well?');
    expect(await rehearsal.presses(cleo, "All well, I'll be back", noteOf(cleo))).toContain(
      'Thank you for saying so.',
    );
    expect(told(cleo)).toContain('This note has done its work.');
    await holds(evening, [ana, ben]);
    expect(await viewOf(rehearsal, cleo)).toContain('You have a seat here and try it out');
  });
});

describe('somebody who is not to be seated with somebody else', () => {
  test('sees a circle of theirs as full, and so does the other; nobody is told', async () => {
    const { rehearsal, ana } = await withAnaBenCleo();
    const dev = rehearsal.person('Dev');
    const asked = await rehearsal.uses(dev, '/apart ask', { person: ana.name });
    expect(asked).toContain('From now on you and @Ana are not given seats in the same circle.');
    expect(await viewOf(rehearsal, dev)).toContain('full, with a waiting list');
    expect(await rehearsal.uses(dev, '/circle browse')).toContain('full, with a waiting list');
    expect(await rehearsal.uses(rehearsal.person('Olga'), '/circle browse')).toContain('5 seats free');
    expect(await joinsMaple(rehearsal, dev)).toContain('You are first on the waiting list of Maple.');
    await rehearsal.passes(day);
    expect(() => noteOf(dev)).toThrow('Dev has no note');
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    expect(told(dev)).toContain('a seat in Maple is free');
    expect(await viewOf(rehearsal, ana)).toContain('full, with a waiting list');
    expect(ana.pings()).toEqual([]);
  });

  test('is told when both are in one circle already, and takes the wish back', async () => {
    const { rehearsal, ana, ben } = await withAnaBenCleo();
    expect(await rehearsal.uses(ben, '/apart ask', { person: ana.name })).toContain(
      'You are both in Maple already: nobody is moved by this.',
    );
    expect(await rehearsal.uses(ben, '/apart list')).toContain('You are not seated with: @Ana');
    expect(await rehearsal.uses(ana, '/apart list')).toContain('You have asked for nothing here.');
    const told = await ben.selects('Take a wish back', [ana.name]);
    await told.shows('That wish is taken back.');
    await rehearsal.settles();
    expect(await rehearsal.uses(ben, '/apart list')).toContain('You have asked for nothing here.');
  });

  test('is known to those who keep people safe, and to nobody else', async () => {
    const { rehearsal, host, ana, ben } = await withAnaBenCleo();
    await rehearsal.uses(ben, '/apart ask', { person: ana.name });
    const mod = rehearsal.person('Nele', { permissions: PermissionFlagsBits.ModerateMembers });
    expect(await rehearsal.uses(mod, '/apart look-up', { person: ana.name })).toContain(
      '@Ben asked not to be seated with @Ana.',
    );
    expect(await rehearsal.uses(host, '/apart look-up', { person: ana.name })).toContain('Timeout Members');
    expect((await rehearsal.exports(ana)).notSeatedWith).toEqual([]);
    expect((await rehearsal.exports(ben)).notSeatedWith).toHaveLength(1);
  });
});

describe('the host', () => {
  test('invites somebody into a circle that takes nobody in; they alone are told, and come', async () => {
    const { rehearsal, host } = await withAnaBenCleo();
    const [dev, eli] = ['Dev', 'Eli'].map((name) => rehearsal.person(name));
    if (dev === undefined || eli === undefined) throw new Error('somebody is missing');
    await rehearsal.uses(host, '/circle admit', {
      circle: 'Maple',
      who: 'A closed group, for a number of sessions',
      sessions: 8,
    });
    expect(await joinsMaple(rehearsal, eli)).toContain('It takes nobody new in just now.');
    expect(await rehearsal.uses(host, '/circle invite', { circle: 'Maple', person: dev.name })).toContain(
      'they decide'.slice(5),
    );
    expect(told(dev)).toContain('@Mara invites you to Maple.');
    await rehearsal.presses(dev, 'Have a look', noteOf(dev));
    expect(await joinsMaple(rehearsal, dev)).toContain('You have a seat in Maple.');
    expect(() => noteOf(eli)).toThrow('Eli has no note');
  });

  test('sees who waits, and offers a free seat out of turn, once', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo(3);
    const [dev, eli] = ['Dev', 'Eli'].map((name) => rehearsal.person(name));
    if (dev === undefined || eli === undefined) throw new Error('somebody is missing');
    for (const person of [dev, eli]) await joinsMaple(rehearsal, person);
    expect(await rehearsal.uses(host, '/circle line', { circle: 'Maple' })).toContain('1. @Dev\n2. @Eli');
    expect(await rehearsal.uses(ana, '/circle line', { circle: 'Maple' })).toContain('for the host');
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    await rehearsal.presses(dev, 'Not now', noteOf(dev));
    await rehearsal.presses(eli, 'Not now', noteOf(eli));
    const line = await rehearsal.uses(host, '/circle line', { circle: 'Maple' });
    expect(line).toContain('1 seat is free.');
    expect(line).toContain('2. @Eli · does not want a seat just now');
    await (await host.selects('Offer the next seat to…', [eli.name])).shows('A seat is kept for them until');
    await rehearsal.settles();
    expect(await rehearsal.uses(host, '/circle line', { circle: 'Maple' })).toContain('0 seats are free.');
    expect(await rehearsal.presses(eli, 'Take the seat', noteOf(eli))).toContain('is yours');
  });
});

test('who waits for a circle with open-door dates is offered a seat when the door opens', async () => {
  const rehearsal = await rehearse();
  const { host } = await mapleWith(rehearsal, []);
  await rehearsal.uses(host, '/circle admit', {
    circle: 'Maple',
    who: 'New people on open-door dates only',
    doors: '2026-03-10',
  });
  const ana = rehearsal.person('Ana');
  expect(await joinsMaple(rehearsal, ana)).toContain(
    'It takes new people in from March 9, 2026 at 11:00 PM on.',
  );
  await rehearsal.passes(5 * day);
  expect(() => noteOf(ana)).toThrow('Ana has no note');
  await rehearsal.passes(2.6 * day);
  expect(told(ana)).toContain('a seat in Maple is free');
  await rehearsal.presses(ana, 'Take the seat', noteOf(ana));
  expect(await viewOf(rehearsal, ana)).toContain('You have a seat here');
});

describe('a circle', () => {
  test('of so many sessions ends with the last, and begins anew with those who go on', async () => {
    const evening = await withAnaBenCleo();
    const { rehearsal, host, ana, ben, cleo } = evening;
    await rehearsal.uses(host, '/circle admit', {
      circle: 'Maple',
      who: 'A closed group, for a number of sessions',
      sessions: 2,
    });
    await holds(evening, [ana, ben, cleo]);
    expect(await viewOf(rehearsal, ana)).toContain('A closed group of 2 sessions: it has met 1 of them.');
    await holds(evening, [ana, ben, cleo]);
    expect(told(ana)).toContain('Maple has met for the last time of this round.');
    expect(host.reads(roomOf(host))).toContain('This was the last of your 2 times together in this round.');
    expect(await viewOf(rehearsal, ana)).toContain('Its last round of sessions is over.');
    expect(await viewOf(rehearsal, ana)).toContain('no meeting planned');
    expect(await rehearsal.uses(host, '/session open', { circle: 'Maple' })).toContain(
      'Your circle rests just now.',
    );
    await rehearsal.presses(ana, "Yes, I'll go on", noteOf(ana));
    await rehearsal.presses(ben, 'This was it for me', noteOf(ben));
    expect(await rehearsal.uses(host, '/circle resume', { circle: 'Maple' })).toContain('Maple meets again');
    expect(await viewOf(rehearsal, ana)).toContain('You have a seat here');
    expect(await viewOf(rehearsal, ben)).toContain('Join'.slice(0, 0));
    expect(await viewOf(rehearsal, cleo)).toContain('Your seat rests');
  });

  test('rests without a reminder, keeps every seat, and meets again', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo();
    expect(await rehearsal.uses(host, '/circle rest', { circle: 'Maple' })).toContain('Maple rests.');
    expect(await rehearsal.uses(host, '/circle rest', { circle: 'Maple' })).toContain(
      'does not meet just now already',
    );
    expect(ana.reads(roomOf(ana))).toContain('This circle rests for a while.');
    const before = ana.pings().length;
    await rehearsal.passes(10 * day);
    expect(ana.pings()).toHaveLength(before);
    expect(await rehearsal.uses(host, '/circle resume', { circle: 'Maple' })).toContain('Maple meets again');
    expect(ana.reads(roomOf(ana))).toContain('This circle meets again.');
    expect(await viewOf(rehearsal, ana)).toContain('You have a seat here');
  });

  test('is ended by its host after one more question; everybody is told alone, and their places are let go later', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo(3);
    const dev = rehearsal.person('Dev');
    await joinsMaple(rehearsal, dev);
    await rehearsal.uses(host, '/circle archive', { circle: 'Maple' });
    expect(await rehearsal.presses(host, 'Keep it')).toBe('Nothing has changed.');
    await rehearsal.uses(host, '/circle archive', { circle: 'Maple' });
    expect(await rehearsal.presses(host, 'End the circle')).toContain('Maple has ended.');
    for (const person of [ana, dev]) expect(told(person)).toContain('Maple does not meet any more.');
    expect(await rehearsal.uses(dev, '/circle browse')).not.toContain('Maple');
    expect(await joinsMaple(rehearsal, rehearsal.person('Eli'))).toContain(
      'This circle does not meet any more.',
    );
    expect((await rehearsal.exports(ana)).seats).toHaveLength(1);
    await rehearsal.passes(31 * day);
    expect((await rehearsal.exports(ana)).seats).toEqual([]);
  });
});

test('circles are found by what fits', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  const make = async (name: string, given: object, tags: string): Promise<void> => {
    await rehearsal.uses(mara, '/circle create', { ...wish, name, ...given });
    await rehearsal.uses(mara, '/circle admit', { circle: name, tags });
  };
  await make('Maple', {}, 'evenings, grief');
  await make('Oak', { day: 'Sunday', room: 'Voice channel' }, 'grief');
  await make('Birch', { seats: 3 }, 'evenings');
  for (const name of ['Ana', 'Ben', 'Cleo']) await joinsMaple(rehearsal, rehearsal.person(name), 'Birch');
  const olga = rehearsal.person('Olga');
  const found = async (looking: Parameters<typeof rehearsal.uses>[2]): Promise<readonly string[]> =>
    [...(await rehearsal.uses(olga, '/circle browse', looking)).matchAll(/^(Maple|Oak|Birch) ·/gmu)].map(
      ([, name]) => name ?? '',
    );
  expect(await found({})).toEqual(['Birch', 'Maple', 'Oak']);
  expect(await found({ tag: 'Grief' })).toEqual(['Maple', 'Oak']);
  expect(await found({ medium: 'By voice' })).toEqual(['Oak']);
  expect(await found({ day: 'Sunday' })).toEqual(['Oak']);
  expect(await found({ free: true })).toEqual(['Maple', 'Oak']);
  expect(await found({ tag: 'evenings', free: true })).toEqual(['Maple']);
  expect(await found({ language: 'English' })).toEqual(['Birch', 'Maple', 'Oak']);
  expect(await found({ language: 'Deutsch' })).toEqual([]);
  await rehearsal.uses(mara, '/circle edit', { circle: 'Oak', language: 'Deutsch' });
  expect(await found({ language: 'Deutsch' })).toEqual(['Oak']);
  await found({});
  const chosen = await olga.selects('See one of them', ['Oak']);
  expect((await chosen.shown()).text).toContain('For people who care for a parent');
  await rehearsal.settles();
  expect(await rehearsal.uses(olga, '/circle browse', { tag: 'nothing' })).toContain(
    'No circle here fits all of that.',
  );
});
