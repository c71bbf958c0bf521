import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  anaBenAndCleo,
  beginsRound,
  canWrite,
  floorIn,
  joinsMaple,
  opensSession,
  panelOf,
  speaks,
  startsTurn,
  waitingIn,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { hour, minute, rehearse } from '../support/rehearsal.ts';

const second = 1_000;

onEveryEmptyPlace('time and change in a session', (place) => {
  const withAnaBenCleo = async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    return await anaBenAndCleo(rehearsal);
  };

  test('half a minute before the end one quiet line says so; after the end the host decides', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await startsTurn(rehearsal, ana, room);
    const pings = [ana, ben, cleo].map((person) => person.pings().length);
    await rehearsal.passes(209 * second);
    expect(warnings(ana, room)).toBe(0);
    await rehearsal.passes(second);
    expect(warnings(ana, room)).toBe(1);
    await rehearsal.passes(40 * second);
    expect(panelOf(ana, room).text).toContain('@Ana, the time is about over. No hurry');
    await rehearsal.passes(60 * second);
    expect(floorIn(room, ana)).toBe('Ana');
    expect(await canWrite(ana, room)).toBe(true);
    expect([ana, ben, cleo].map((person) => person.pings().length)).toEqual(pings);
    expect(host.sees(room).findLast(({ ephemeral }) => ephemeral)?.text).toContain('Their time is over.');
    expect(ana.reads(room)).not.toContain('Their time is over.');
    await rehearsal.presses(host, 'Come back to them later', room);
    expect(floorIn(room, ana)).toBe('Ben');
    expect(await canWrite(ana, room)).toBe(false);
  });

  test('nobody is hurried to a button: an offered turn begins by itself after a while', async () => {
    const { rehearsal, maple, ana } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await rehearsal.passes(44 * second);
    expect(panelOf(ana, room).text).toContain('@Ana, the time is yours: about 4 minutes.');
    await rehearsal.passes(second);
    expect(panelOf(ana, room).text).toContain(
      '@Ana, still with you. Stay quiet as long as you like, or pass.',
    );
    expect(panelOf(ana, room).buttons).toContain('In silence');
  });

  test('a circle whose host has gone quiet ends by itself, and everybody was offered a turn', async () => {
    const { rehearsal, maple, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const seen = new Set<string>();
    for (
      let passed = 0;
      passed < 120 && !ana.reads(room).includes('Our circle is over for today.');
      passed++
    ) {
      const name =
        ana.sees(room).some(({ buttons }) => buttons.includes('Where am I?')) && floorIn(room, ana);
      if (name) seen.add(name);
      await rehearsal.passes(minute);
    }
    expect([...seen].sort()).toEqual([ana, ben, cleo].map(({ name }) => name).sort());
    expect(ana.reads(room)).toContain('What was shared stays here.');
    expect(ana.reads(room)).not.toContain('Stay and talk a little');
  });

  test('a minute more is for who has the floor and the host, twice at most, and the warning comes again', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await startsTurn(rehearsal, ana, room);
    expect(await rehearsal.presses(ben, 'A minute more', room)).toContain(
      'by whoever has the floor, the host',
    );
    await rehearsal.passes(215 * second);
    expect(warnings(ana, room)).toBe(1);
    expect(await rehearsal.presses(ana, 'A minute more', room)).toBe('');
    await rehearsal.uses(host, '/session extend', {}, room);
    expect(await rehearsal.presses(ana, 'A minute more', room)).toContain('has had its extra time');
    await rehearsal.passes(114 * second);
    expect(warnings(ana, room)).toBe(1);
    await rehearsal.passes(second);
    expect(warnings(ana, room)).toBe(2);
  });

  test('the host moves on; a double press skips nobody, and /session next right after is left alone', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    expect(await rehearsal.presses(ben, 'For the host', room)).toContain('for the host of this circle');
    await rehearsal.presses(host, 'For the host', room);
    const card = host.sees(room).at(-1);
    if (card === undefined) throw new Error('The host sees nothing.');
    await Promise.all([host.presses('Move on', { in: room }), host.pressesOld(card, 'Move on')]);
    await rehearsal.settles();
    expect(floorIn(room, ana)).toBe('Ben');
    expect(await rehearsal.uses(host, '/session next', {}, room)).toContain('only just moved');
    expect(floorIn(room, ana)).toBe('Ben');
    await rehearsal.passes(6 * second);
    await rehearsal.uses(host, '/session next', {}, room);
    expect(floorIn(room, ana)).toBe('Cleo');
    expect(await rehearsal.uses(ana, '/session next', {}, room)).toContain('for the host of this circle');
  });

  test('/session next begins as well', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session next', {}, room);
    expect(panelOf(ana, room).text).toContain('We start and end on time.');
  });

  test('who comes late listens first and is offered a turn last', async () => {
    const { rehearsal, maple, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [ben, cleo]);
    const told = await rehearsal.presses(ana, 'I agree for today', room);
    expect(told).toContain(
      'Good that you made it. We are in: Share round 2 of 2. 1 person is still to come.',
    );
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Ben', 'Cleo', 'Ana']);
    expect(await canWrite(ana, room)).toBe(false);
    expect(await rehearsal.presses(ana, 'I agree for today', room)).toContain('You are here already.');
    for (const person of [ben, cleo, ana]) await speaks(rehearsal, person, room);
    expect(panelOf(ana, room).text).toContain('Silence');
  });

  test('who gets a seat while a session runs finds the room open', async () => {
    const { rehearsal, maple, host } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const dev = rehearsal.person('Dev');
    await joinsMaple(rehearsal, dev);
    await rehearsal.presses(dev, 'I agree for today', room);
    expect(waitingIn(room, host)).toEqual(['Ben', 'Cleo']);
    expect(panelOf(host, room).text).toContain('and 1 more');
  });

  test('who leaves the circle in the middle of their turn hands it on, and the room is closed to them', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const old = panelOf(ana, room);
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    expect([floorIn(room, ben), ...waitingIn(room, ben)]).toEqual(['Ben', 'Cleo']);
    expect(ana.channels().map(({ name }) => name)).toEqual(['#general']);
    expect(await canWrite(ben, room)).toBe(true);
    expect(await rehearsal.pressesOld(ana, old, 'Pass')).toContain('You do not have a seat in this circle.');
    await rehearsal.uses(cleo, '/circle leave', { circle: 'Maple' });
    expect(waitingIn(room, host)).toEqual([]);
    await speaks(rehearsal, ben, room);
    expect(panelOf(ben, room).text).toContain('Silence');
  });

  test('when the last person leaves, the session ends with its closing words', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [ana]);
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    expect(host.sees(room).at(-1)?.text).toContain('Maple: thank you');
  });

  test('a session in which nobody begins closes by itself', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple, [ana]);
    await rehearsal.passes(3 * hour - minute);
    expect(host.sees(room).flatMap(({ buttons }) => buttons)).toContain('I agree for today');
    await rehearsal.passes(minute);
    expect(host.sees(room).at(-1)?.text).toContain('Maple: thank you');
    expect(host.sees(room).flatMap(({ buttons }) => buttons)).not.toContain('I agree for today');
  });

  test('/session close ends it at any time, by the host alone; then nothing moves any more', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const old = panelOf(ana, room);
    expect(await rehearsal.uses(ben, '/session close', {}, room)).toContain('for the host of this circle');
    expect(await rehearsal.uses(host, '/session close', {}, room)).toContain('The session is closed.');
    const closed = ana.reads(room);
    expect(closed).toContain('Maple: thank you');
    expect(await rehearsal.pressesOld(ana, old, 'Pass')).toContain('This session is over.');
    expect(await rehearsal.uses(host, '/session close', {}, room)).toContain('There is no session just now.');
    await rehearsal.passes(10 * minute);
    expect(
      host
        .sees(room)
        .filter(({ ephemeral }) => !ephemeral)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('half a minute');
    for (const person of [ana, ben]) expect(await canWrite(person, room)).toBe(true);
  });
});

const warnings = (person: Person, room: string): number =>
  person.sees(room).filter(({ text }) => text.includes('half a minute left')).length;
