import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  beginsRound,
  canWrite,
  floorIn,
  joinsMaple,
  mapleWith,
  opensSession,
  panelOf,
  personIn,
  waitingIn,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { hour, minute, rehearse } from '../support/rehearsal.ts';

const second = 1_000;

onEveryEmptyPlace('time and change in a session', (place) => {
  const withAnaBenCleo = async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const maple = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo']);
    const [ana, ben, cleo] = ['Ana', 'Ben', 'Cleo'].map((name) => personIn(maple.members, name));
    if (ana === undefined || ben === undefined || cleo === undefined) throw new Error('somebody is missing');
    return { rehearsal, maple, host: maple.host, ana, ben, cleo };
  };

  test('half a minute before the end one quiet line says so; after a grace the floor moves on', async () => {
    const { rehearsal, maple, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await rehearsal.passes(209 * second);
    expect(warnings(ana, room)).toBe(0);
    await rehearsal.passes(second);
    expect(warnings(ana, room)).toBe(1);
    expect([ana, ben, cleo].map((person) => person.pings().length)).toEqual([1, 0, 0]);
    await rehearsal.passes(59 * second);
    expect(floorIn(room, ana)).toBe('Ana');
    expect(await canWrite(ana, room)).toBe(true);
    await rehearsal.passes(second);
    expect(floorIn(room, ana)).toBe('Ben');
    expect(await canWrite(ana, room)).toBe(false);
    expect(warnings(ana, room)).toBe(1);
  });

  test('a round that nobody touches gives everybody a turn and a check-out, and ends by itself', async () => {
    const { rehearsal, maple, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await rehearsal.passes(13.5 * minute);
    expect(panelOf(ana, room).text).toContain('Check-out');
    await rehearsal.passes(4.5 * minute);
    expect(ana.sees(room).at(-1)?.text).toContain('Maple: thank you');
    expect([ana, ben, cleo].map((person) => person.pings().length)).toEqual([2, 2, 2]);
    expect(warnings(ana, room)).toBe(3);
  });

  test('the host alone gives a minute more, twice at most, and the warning comes again before the new end', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    expect(await rehearsal.presses(ana, 'A minute more (host)', room)).toContain(
      'for the host of this circle',
    );
    await rehearsal.passes(215 * second);
    expect(warnings(ana, room)).toBe(1);
    expect(await rehearsal.presses(host, 'A minute more (host)', room)).toBe('');
    expect(await rehearsal.presses(host, 'A minute more (host)', room)).toBe('');
    expect(await rehearsal.presses(host, 'A minute more (host)', room)).toContain('has had its extra time');
    await rehearsal.passes(114 * second);
    expect(warnings(ana, room)).toBe(1);
    await rehearsal.passes(second);
    expect(warnings(ana, room)).toBe(2);
    await rehearsal.passes(59 * second);
    expect(floorIn(room, ana)).toBe('Ana');
    await rehearsal.passes(second);
    expect(floorIn(room, ana)).toBe('Ben');
  });

  test('the host moves on; a double press skips nobody, and /session next right after is left alone', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    expect(await rehearsal.presses(ben, 'Move on (host)', room)).toContain('for the host of this circle');
    const old = panelOf(host, room);
    const told = await Promise.all([
      host.presses('Move on (host)', { in: room }),
      host.pressesOld(old, 'Move on (host)'),
    ]);
    await rehearsal.settles();
    expect(floorIn(room, ana)).toBe('Ben');
    expect(told.flatMap((one) => one.soFar()).filter(({ ephemeral }) => ephemeral)).toHaveLength(1);
    expect(await rehearsal.uses(host, '/session next', {}, room)).toContain('only just moved');
    expect(floorIn(room, ana)).toBe('Ben');
    await rehearsal.passes(6 * second);
    await rehearsal.uses(host, '/session next', {}, room);
    expect(floorIn(room, ana)).toBe('Cleo');
    expect(await rehearsal.uses(ana, '/session next', {}, room)).toContain('for the host of this circle');
  });

  test('/session next begins the round as well', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session next', {}, room);
    expect(floorIn(room, ana)).toBe('Ana');
  });

  test('who comes late listens first and is offered a turn last', async () => {
    const { rehearsal, maple, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [ben, cleo]);
    expect(await rehearsal.presses(ana, 'I agree for today', room)).toBe('');
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Ben', 'Cleo', 'Ana']);
    expect(await canWrite(ana, room)).toBe(false);
    expect(await rehearsal.presses(ana, 'I agree for today', room)).toContain('You are here already.');
    for (const person of [ben, cleo, ana]) await rehearsal.presses(person, 'Done', room);
    expect(panelOf(ana, room).text).toContain('Check-out');
  });

  test('who gets a seat while a session runs finds the room open', async () => {
    const { rehearsal, maple, host } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const dev = rehearsal.person('Dev');
    await joinsMaple(rehearsal, dev);
    await rehearsal.presses(dev, 'I agree for today', room);
    expect(waitingIn(room, host)).toEqual(['Ben', 'Cleo', 'Dev']);
  });

  test('who leaves the circle in the middle of their turn hands it on, and the room is closed to them', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const old = panelOf(ana, room);
    await rehearsal.uses(ana, '/circle leave', { circle: 'Maple' });
    expect([floorIn(room, ben), ...waitingIn(room, ben)]).toEqual(['Ben', 'Cleo']);
    expect(ana.channels().map(({ name }) => name)).toEqual(['#general']);
    expect(await canWrite(ben, room)).toBe(true);
    expect(await rehearsal.pressesOld(ana, old, 'Done')).toContain('You do not have a seat in this circle.');
    await rehearsal.uses(cleo, '/circle leave', { circle: 'Maple' });
    expect(waitingIn(room, host)).toEqual([]);
    await rehearsal.presses(ben, 'Done', room);
    expect(panelOf(ben, room).text).toMatch(/Check-out\n@Ben/u);
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
    expect(await rehearsal.pressesOld(ana, old, 'Done')).toContain('This session is over.');
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
