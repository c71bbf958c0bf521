import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { joinsMaple, noteOf, roomOf, wish } from '../support/circle.ts';
import { day } from '../support/rehearsal.ts';
import { holds, told, viewOf, withAnaBenCleo } from './holds.ts';

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
      'decide',
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
