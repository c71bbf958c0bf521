import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  joinsMaple,
  mapleWith,
  noteOf,
  organiser,
  personIn,
  reachesTheForm,
  roomOf,
  wish,
  withOlderWords,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { nothingStored, storedAbout } from '../support/my-data.ts';
import { consent } from '../support/played.ts';
import { minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';

onEveryEmptyPlace('joining', (place) => {
  const rehearsed = async () => rehearse({ databaseUrl: (await place(true)).url });

  test('a person reads what will happen, then the agreement, then gives consent, then has a seat', async () => {
    const rehearsal = await rehearsed();
    await mapleWith(rehearsal, []);
    const ana = rehearsal.person('Ana');
    const welcome = await rehearsal.asks(ana, '/circle join', { circle: 'maple' });
    expect(welcome).toMatchObject({ ephemeral: true, buttons: ['Read the agreement', 'Not now'] });
    expect(welcome.text).toContain('For people who care for a parent');
    expect(welcome.text).toContain('This is what will happen');
    const agreement = await (await ana.presses('Read the agreement')).shown();
    expect(agreement).toMatchObject({ ephemeral: true, buttons: ['I agree', 'I am under 18', 'Not now'] });
    expect(agreement.text).toContain('What is shared here, and who is here, stays here.');
    const form = await (await ana.presses('I agree')).shown();
    expect(form.text).toContain('What I say is never stored.');
    expect(form.modal?.labels).toEqual(['May we store this?', 'Circles here are for adults']);
    const told = await (await ana.fillsIn(consent)).shown();
    expect(told).toMatchObject({ ephemeral: true });
    expect(told.text).toContain('You have a seat in Maple. You meet next Tuesday, March 3, 2026 at 6:30 PM');
    expect(told.text).toContain('Try it out first: after 3 visits we ask you, in private, whether it fits.');
    expect(await viewOf(rehearsal, ana)).toContain(
      'You have a seat here and try it out: 0 of 3 visits so far.',
    );
  });

  test('the box has to be ticked; closing the form holds nothing', async () => {
    const rehearsal = await rehearsed();
    await mapleWith(rehearsal, []);
    const ana = rehearsal.person('Ana');
    await reachesTheForm(rehearsal, ana);
    await expect(ana.fillsIn({})).rejects.toThrow('“May we store this?” must be filled in.');
    await ana.closesForm();
    await rehearsal.settles();
    expect(await viewOf(rehearsal, ana)).toContain('8 seats free');
    expect(await storedAbout(rehearsal, ana)).toEqual(nothingStored);
  });

  test('“Not now” at either step stores nothing, and the door stays open', async () => {
    const rehearsal = await rehearsed();
    await mapleWith(rehearsal, []);
    const ana = rehearsal.person('Ana');
    await rehearsal.uses(ana, '/circle join', { circle: 'Maple' });
    expect(await rehearsal.presses(ana, 'Not now')).toBe(
      'That is fine. Nothing was stored. The door stays open.',
    );
    await rehearsal.uses(ana, '/circle join', { circle: 'Maple' });
    await rehearsal.presses(ana, 'Read the agreement');
    expect(await rehearsal.presses(ana, 'Not now')).toContain('Nothing was stored.');
    expect(await storedAbout(rehearsal, ana)).toEqual(nothingStored);
    expect(await joinsMaple(rehearsal, ana)).toContain('You have a seat');
  });

  test('who joins again reads that the seat is theirs already, and it stays one seat', async () => {
    const rehearsal = await rehearsed();
    const ana = personIn((await mapleWith(rehearsal, ['Ana'])).members, 'Ana');
    expect(await joinsMaple(rehearsal, ana)).toContain('You have a seat in this circle already.');
    expect(await viewOf(rehearsal, ana)).toContain('7 seats free');
  });

  test('the form sent twice in a hurry is one seat', async () => {
    const rehearsal = await rehearsed();
    await mapleWith(rehearsal, []);
    const ana = rehearsal.person('Ana');
    await reachesTheForm(rehearsal, ana);
    const first = await ana.fillsIn(consent);
    await (await ana.presses('I agree')).shown();
    const second = await ana.fillsIn(consent);
    const told = [(await first.shown()).text, (await second.shows('already')).text].join();
    await rehearsal.settles();
    expect(told).toContain('You have a seat in this circle already.');
    expect(await viewOf(rehearsal, ana)).toContain('7 seats free');
  });

  test('when all seats are taken people wait in line and read how many are before them', async () => {
    const rehearsal = await rehearsed();
    await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo'], 3);
    const [dev, eli, fay] = ['Dev', 'Eli', 'Fay'].map((name) => rehearsal.person(name));
    if (dev === undefined || eli === undefined || fay === undefined) throw new Error('nobody waits');
    expect(await joinsMaple(rehearsal, dev)).toContain('You are first on the waiting list of Maple.');
    expect(await joinsMaple(rehearsal, eli)).toContain(
      'on the waiting list of Maple, with 1 person before you.',
    );
    expect(await joinsMaple(rehearsal, eli)).toContain('You are on the waiting list already');
    expect(await joinsMaple(rehearsal, fay)).toContain('with 2 people before you');
  });

  // Complaints 12 and 13: a waiting list, and a word to whoever moves up, to nobody else.
  test('a freed seat is offered to the first in line, who alone is called; the room opens when they take it', async () => {
    const rehearsal = await rehearsed();
    const { host, members } = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli'], 3);
    const [ana, dev, eli] = ['Ana', 'Dev', 'Eli'].map((name) => personIn(members, name));
    if (ana === undefined || dev === undefined || eli === undefined) throw new Error('somebody is missing');
    const told = await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    expect(told).toContain('You have left Maple. No reason needed, and you are welcome back.');
    expect(dev.reads(noteOf(dev))).toContain('@Dev, a seat in Maple is free, and kept for you until');
    const called = [host, ...members].filter((person) => person.pings().length > 0);
    expect(called.map(({ name }) => name)).toEqual(['Dev']);
    expect(() => noteOf(eli)).toThrow('Eli has no note');
    await rehearsal.uses(host, '/session open', { circle: 'Maple' });
    expect(() => roomOf(dev)).toThrow('Dev sees no room');
    expect(await rehearsal.presses(dev, 'Take the seat', noteOf(dev))).toContain(
      'The seat in Maple is yours.',
    );
    const room = roomOf(dev);
    expect(dev.reads(noteOf(dev))).toContain('This note has done its work.');
    expect(eli.channels()).not.toContainEqual(expect.objectContaining({ id: room }));
    expect(ana.channels()).not.toContainEqual(expect.objectContaining({ id: room }));
    expect(await viewOf(rehearsal, eli)).toContain('You are first on the waiting list.');
    expect(await joinsMaple(rehearsal, ana)).toContain('with 1 person before you');
  });

  test('who does not want the seat now keeps their place, and the next is asked', async () => {
    const rehearsal = await rehearsed();
    const { members } = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli'], 3);
    const [ana, dev, eli] = ['Ana', 'Dev', 'Eli'].map((name) => personIn(members, name));
    if (ana === undefined || dev === undefined || eli === undefined) throw new Error('somebody is missing');
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    expect(await rehearsal.presses(dev, 'Not now', noteOf(dev))).toContain(
      'That is fine. The next one is asked',
    );
    expect(dev.reads(noteOf(dev))).toContain(
      'this offer of a seat in Maple is over, and your place in the line is kept.',
    );
    expect(await rehearsal.presses(eli, 'Take the seat', noteOf(eli))).toContain('is yours');
    expect(await rehearsal.presses(dev, 'I would like a seat', noteOf(dev))).toContain(
      'You are in the line of Maple again, where you were.',
    );
    expect(await rehearsal.uses(dev, '/my-circles')).toContain('You are first on the waiting list.');
  });

  test('an offer that nobody answers goes on to the next; pressed too late it says so, and nothing is lost', async () => {
    const rehearsal = await rehearsed();
    const { members } = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli'], 3);
    const [ana, dev, eli] = ['Ana', 'Dev', 'Eli'].map((name) => personIn(members, name));
    if (ana === undefined || dev === undefined || eli === undefined) throw new Error('somebody is missing');
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    const offer = dev.sees(noteOf(dev)).at(-1);
    if (offer === undefined) throw new Error('Dev was offered nothing');
    await rehearsal.passes(121 * minute);
    expect(eli.reads(noteOf(eli))).toContain('a seat in Maple is free');
    expect(await rehearsal.pressesOld(dev, offer, 'Take the seat')).toContain(
      'That offer is over. Your place in the line is kept',
    );
  });

  test('who leaves the line is not asked any more; who stands behind them is', async () => {
    const rehearsal = await rehearsed();
    const { members } = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli'], 3);
    const [ben, dev, eli] = ['Ben', 'Dev', 'Eli'].map((name) => personIn(members, name));
    if (ben === undefined || dev === undefined || eli === undefined) throw new Error('somebody is missing');
    await rehearsal.uses(dev, '/circle view', { circle: 'Maple' });
    expect(await rehearsal.presses(dev, 'Leave the list')).toContain('You have left Maple.');
    await rehearsal.uses(ben, '/circle leave', { circle: 'Maple' });
    await rehearsal.passes(minute);
    expect(eli.pings()).toHaveLength(1);
    expect(dev.pings()).toEqual([]);
  });

  test('leaving by the button is leaving; leaving twice says so kindly', async () => {
    const rehearsal = await rehearsed();
    const ana = personIn((await mapleWith(rehearsal, ['Ana'])).members, 'Ana');
    await rehearsal.uses(ana, '/circle view', { circle: 'Maple' });
    expect(await rehearsal.presses(ana, 'Give up my place')).toContain('You have left Maple.');
    expect(await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' })).toContain(
      'You do not have a seat in this circle.',
    );
    expect(await viewOf(rehearsal, ana)).toContain('8 seats free');
  });

  test('an “I agree” from before the words changed gives no seat and asks to read them again', async () => {
    const rehearsal = await rehearsed();
    await mapleWith(rehearsal, []);
    const ana = rehearsal.person('Ana');
    await rehearsal.uses(ana, '/circle join', { circle: 'Maple' });
    const agreement = await (await ana.presses('Read the agreement')).shown();
    if (agreement.message === undefined) throw new Error('no agreement was shown');
    await (await ana.pressesOld(withOlderWords(agreement.message), 'I agree')).shown();
    const told = await (await ana.fillsIn(consent)).shown();
    expect(told.text).toContain('The words have changed since you read them.');
    expect(await storedAbout(rehearsal, ana)).toEqual(nothingStored);
  });

  test('thirty people who take eight seats at the same moment get eight seats, in the order in which they come', async () => {
    const rehearsal = await rehearsed();
    await mapleWith(rehearsal, []);
    const people = Array.from({ length: 30 }, (_, at) => rehearsal.person(`Person${at}`));
    for (const person of people) await reachesTheForm(rehearsal, person);
    const sent = await Promise.all(people.map((person) => person.fillsIn(consent)));
    const told = await Promise.all(sent.map(async (one) => (await one.shown()).text));
    expect(
      told.map((text) => ahead(text) ?? (text.includes('You have a seat in Maple') ? 'seat' : text)),
    ).toEqual([
      ...Array.from({ length: 8 }, () => 'seat'),
      ...Array.from({ length: 22 }, (_, before) => String(before)),
    ]);
    await rehearsal.settles();
  });

  test('the host may take a seat as well, and is counted once in the round', async () => {
    const rehearsal = await rehearsed();
    const mara = organiser(rehearsal, 'Mara');
    await rehearsal.uses(mara, '/circle create', wish);
    expect(await joinsMaple(rehearsal, mara)).toContain('You have a seat');
    await rehearsal.uses(mara, '/session open', { circle: 'Maple' });
    await rehearsal.presses(mara, 'I agree for today', roomOf(mara));
    expect(mara.reads(roomOf(mara))).toContain('Here today: @Mara (1 person)');
  });
});

const viewOf = (rehearsal: Rehearsal, person: Person): Promise<string> =>
  rehearsal.uses(person, '/circle view', { circle: 'Maple' });

/** How many people a newcomer reads to be before them in the line. */
const ahead = (text: string): string | undefined =>
  text.includes('first on the waiting list') ? '0' : /with (\d+) p/u.exec(text)?.[1];
