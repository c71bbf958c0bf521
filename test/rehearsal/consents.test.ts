import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  joinsMaple,
  mapleWith,
  noteOf,
  panelOf,
  personIn,
  reachesTheForm,
  roomOf,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { consent } from '../support/played.ts';
import { day, type Rehearsal, rehearse } from '../support/rehearsal.ts';

onEveryEmptyPlace('consents', (place) => {
  async function maple(publicUrl?: string) {
    const url = { databaseUrl: (await place(true)).url };
    const rehearsal = await rehearse(publicUrl === undefined ? url : { ...url, publicUrl });
    const { host, members } = await mapleWith(rehearsal, ['Ana', 'Ben']);
    return { rehearsal, host, ana: personIn(members, 'Ana'), ben: personIn(members, 'Ben') };
  }

  test('somebody under 18 reads where there is help, and nothing is stored', async () => {
    const { rehearsal } = await maple();
    const dev = rehearsal.person('Dev');
    await rehearsal.uses(dev, '/circle join', { circle: 'Maple' });
    await rehearsal.presses(dev, 'Read the agreement');
    const told = await (await dev.presses('I am under 18')).shown();
    expect(told).toMatchObject({ ephemeral: true, buttons: ['Need support'] });
    expect(told.text).toContain('That says nothing about you, and nothing was stored.');
    for (const line of ['Kids Help Phone', 'Childline', '116 111']) expect(told.text).toContain(line);
    const { consents, seats } = await rehearsal.exports(dev);
    expect([consents, seats]).toEqual([[], []]);
  });

  test('being an adult has a box of its own, and the ledger keeps that it was ticked, never a date of birth', async () => {
    const { rehearsal } = await maple();
    const [dev, eva] = [rehearsal.person('Dev'), rehearsal.person('Eva')];
    await reachesTheForm(rehearsal, dev);
    await expect(dev.fillsIn({ 'May we store this?': ['Yes, I consent'] })).rejects.toThrow(
      '“Circles here are for adults” must be filled in.',
    );
    await joinsMaple(rehearsal, eva);
    const { consents } = await rehearsal.exports(eva);
    expect(consents).toMatchObject([
      { purpose: 'agreement', ageAttested: true, affirmation: 'Yes, I consent', documentVersion: 3 },
      { purpose: 'membership', ageAttested: true, controller: 'the people who run this server and this bot' },
    ]);
  });

  test('are seen with their exact words, and a place is given up by taking them back', async () => {
    const { rehearsal, ana } = await maple();
    const list = await rehearsal.uses(ana, '/my-data consents');
    expect(list).toContain('What we promise each other, Maple · since');
    expect(list).toContain('What is stored about a place, Maple · since');
    const one = await chooses(rehearsal, ana, 'What is stored about a place');
    expect(one).toContain('to version 3 of these words:');
    expect(one).toContain('What I say is never stored.');
    expect(one).toContain('gives up your place in this circle');
    expect(await rehearsal.presses(ana, 'Take it back')).toContain('Taken back.');
    expect(await rehearsal.uses(ana, '/my-circles')).toContain('You have no place in a circle here yet.');
    expect(await joinsMaple(rehearsal, ana)).toContain('You have a seat');
    const { consents } = await rehearsal.exports(ana);
    expect(consents.map(({ purpose, decision }) => `${purpose} ${decision}`).toSorted()).toEqual([
      'agreement given',
      'agreement given',
      'membership given',
      'membership given',
      'membership withdrawn',
    ]);
  });

  test('to direct messages, kind notes and a calendar are given and taken back with one tap each', async () => {
    const { rehearsal, ana } = await maple('https://circles.example.org');
    expect(await rehearsal.uses(ana, '/reminders')).toContain('names no circle and no topic.');
    await ana.selects('How should we remind you?', ['By direct message']);
    await rehearsal.settles();
    await rehearsal.presses(ana, 'Send me a kind word');
    const link = await rehearsal.uses(ana, '/calendar link');
    expect(link).toContain('You may keep an address for me');
    const secret = /calendar\/(.+)\.ics/u.exec(link)?.[1] ?? '';
    const address = `${rehearsal.bot.httpUrl ?? 'no pages'}/calendar/${secret}.ics`;
    expect((await fetch(address)).status).toBe(200);
    for (const what of ['Reminders by direct message', 'Kind notes', 'Calendar address']) {
      await rehearsal.uses(ana, '/my-data consents');
      expect(await chooses(rehearsal, ana, what)).toContain('to version 1 of these words:');
      expect(await rehearsal.presses(ana, 'Take it back')).toContain('that has ended now.');
      expect(await rehearsal.uses(ana, '/my-data consents')).not.toContain(what);
    }
    expect((await fetch(address)).status).toBe(404);
    const card = await rehearsal.uses(ana, '/reminders');
    expect(card).toContain('No word when you have not been there for a while.');
    expect(card).not.toContain('You are reminded by direct message.');
    expect(await rehearsal.uses(ana, '/my-circles')).toContain('You have a seat here');
  });

  test('who came before the words changed reads them at the door, says yes, and comes in', async () => {
    const { rehearsal, host, ana, ben } = await maple();
    await rehearsal.changesTheWords();
    expect(ana.reads(noteOf(ana))).toContain('the words that you agreed to for Maple have changed.');
    expect(ana.pings()).toHaveLength(1);
    await rehearsal.uses(host, '/session open', { circle: 'Maple' });
    const room = roomOf(ana);
    const words = await rehearsal.presses(ana, 'I agree for today', room);
    expect(words).toContain('The words have changed: Maple');
    expect(words).toContain('nothing is recorded');
    expect(panelOf(host, room).text).toContain('Nobody has agreed for today yet.');
    await rehearsal.presses(ana, 'Read the agreement', room);
    await (await ana.presses('I agree', { in: room })).shown();
    const told = await (await ana.fillsIn(consent)).shown();
    await rehearsal.settles();
    expect(told.text).toBe('Thank you. Everything in Maple goes on for you as it was.');
    expect(ana.reads(noteOf(ana))).toContain('This note has done its work.');
    await rehearsal.presses(ana, 'I agree for today', room);
    expect(panelOf(host, room).text).toContain('Here today: @Ana');
    expect(await rehearsal.uses(ben, '/my-circles')).toContain('The words you agreed to have changed.');
  });

  test('who would rather leave than say yes leaves with one tap, and nobody is told', async () => {
    const { rehearsal, host, ana, ben } = await maple();
    await rehearsal.changesTheWords();
    const calls = ben.pings().length;
    const words = await rehearsal.presses(ana, 'Read what is new', noteOf(ana));
    expect(words).toContain('Your place is kept until');
    expect(await rehearsal.presses(ana, 'No, I would rather leave', noteOf(ana))).toContain(
      'You have left Maple. No reason needed, and you are welcome back.',
    );
    expect([host.pings().length, ben.pings().length]).toEqual([0, calls]);
    const { seats, consents } = await rehearsal.exports(ana);
    expect(seats).toEqual([]);
    expect(consents.map(({ decision }) => decision).toSorted()).toEqual([
      'given',
      'given',
      'refused',
      'refused',
    ]);
    expect(await joinsMaple(rehearsal, ana)).toContain('You have a seat');
  });

  test('a place that waits for an answer is let go of after thirty days', async () => {
    const { rehearsal, ana } = await maple();
    await rehearsal.changesTheWords();
    await rehearsal.passes(30 * day);
    expect(await rehearsal.uses(ana, '/my-circles')).toContain('You have no place in a circle here yet.');
  });
});

async function chooses(rehearsal: Rehearsal, person: Person, what: string): Promise<string> {
  const told = await person.selects('Read the exact words, or take one back', [what]);
  const { text } = await told.shown();
  await rehearsal.settles();
  return text;
}
