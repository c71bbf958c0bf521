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
  personIn,
  reachesRound,
  roomOf,
  speaks,
  waitingIn,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { minute, rehearse } from '../support/rehearsal.ts';

const second = 1_000;

/** A quarter of an hour before Maple's question to its host, on a Tuesday it meets at half past six (UTC). */
const before = new Date('2026-03-03T17:55:00Z');

/** What stands in the room and can still be pressed, newest last. */
const lastWith = (person: Person, room: string, label: string) =>
  person.sees(room).findLast(({ buttons, ephemeral }) => !ephemeral && buttons.includes(label));

onEveryEmptyPlace('somebody who holds a circle', (place) => {
  const withAnaBenCleo = async (seats = 8) => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url, at: before });
    return await anaBenAndCleo(rehearsal, seats);
  };

  test('is asked twenty minutes before; if they cannot, somebody else may, and the door opens by itself', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo();
    await rehearsal.passes(15 * minute);
    const room = roomOf(host);
    expect(lastWith(host, room, "I'm ready")?.text).toContain('@Mara, you meet');
    expect(lastWith(host, room, "I'm ready")?.stored.notifiedUserIds).toEqual([host.id]);
    expect(await rehearsal.presses(ana, "I'm ready", room)).toContain('for the host of this circle');
    await rehearsal.presses(host, "I can't today", room);
    await rehearsal.presses(ana, "I'll hold it today", room);
    expect(ana.reads(room)).toContain('@Ana holds the circle today.');
    await rehearsal.passes(16 * minute);
    await rehearsal.presses(ana, 'I agree for today', room);
    expect(await rehearsal.presses(ana, 'For the host', room)).toContain('For whoever holds the circle');
    expect(await rehearsal.presses(host, 'For the host', room)).not.toContain('For whoever holds the circle');
  });

  test('has the private panel in hand as soon as the circle has begun', async () => {
    const { rehearsal, maple, host } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple);
    const told = await rehearsal.presses(host, 'Begin (host)', room);
    expect(told).toContain('For whoever holds the circle');
    expect(host.sees(room).at(-1)).toMatchObject({ ephemeral: true });
    await rehearsal.presses(host, 'Move on', room);
    expect(panelOf(host, room).text).toContain('What we promise each other');
  });

  test('with two people is asked in private ten minutes after the start, once, and may meet another time', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple, [host, ana]);
    await rehearsal.passes(44 * minute);
    expect(lastWith(host, room, 'Read it')).toBeUndefined();
    expect(host.sees(room).some(({ ephemeral }) => ephemeral)).toBe(false);
    await rehearsal.passes(2 * minute);
    const told = await rehearsal.presses(host, 'Read it', room);
    expect(told).toContain('You are 2 people so far. A circle is better with 3.');
    await rehearsal.presses(host, 'Wait a little', room);
    await rehearsal.passes(30 * minute);
    expect(lastWith(host, room, 'Read it')).toBeUndefined();
    await rehearsal.presses(host, 'Begin (host)', room);
    await rehearsal.presses(host, 'Meet another time', room);
    expect(ana.reads(room)).toContain('We were few today, so we meet another time.');
    expect(ana.reads(room)).toContain('We meet next');
  });

  test('with enough people is asked nothing', async () => {
    const { rehearsal, maple, host } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple);
    await rehearsal.passes(60 * minute);
    expect(lastWith(host, room, 'Read it')).toBeUndefined();
  });

  test('lets in who stands by, in the order of the line, when a seat is empty five minutes after the start', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo(3);
    const dev = rehearsal.person('Dev');
    const eli = rehearsal.person('Eli');
    for (const person of [dev, eli]) await joinsMaple(rehearsal, person);
    const room = await opensSession(rehearsal, maple, [ana, ben]);
    for (const person of [dev, eli])
      expect(await rehearsal.uses(person, '/session standby', { circle: 'Maple' })).toContain(
        'Thank you for standing by.',
      );
    await rehearsal.passes(35 * minute);
    expect(dev.channels().map(({ name }) => name)).toEqual(['#general']);
    await rehearsal.passes(6 * minute);
    expect(dev.reads(room)).toContain('@Dev, a seat is free today and it is yours for this session.');
    expect(eli.channels().map(({ name }) => name)).toEqual(['#general']);
    await rehearsal.presses(dev, 'I agree for today', room);
    await reachesRound(rehearsal, maple, room);
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toContain('Dev');
    await rehearsal.uses(host, '/session close', {}, room);
    expect(dev.channels().map(({ name }) => name)).toEqual(['#general']);
  });

  test('may drop out: the co-host is asked first and takes the chair, and the host takes it back', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await rehearsal.presses(host, 'Roles', room);
    await host.selects('Which role?', ['co-host'], { in: room });
    await rehearsal.settles();
    await host.selects('Choose somebody who is here', ['Ana'], { in: room });
    await rehearsal.settles();
    await rehearsal.presses(ana, 'Yes, gladly', room);
    await rehearsal.presses(host, 'Pause', room);
    await rehearsal.presses(host, 'Go on (guardian, host)', room);
    // Whoever holds the circle and answers nothing while a turn has run over is asked about; nobody waits for ever.
    for (let passed = 0; passed < 30 && !ana.reads(room).includes('would you hold the circle?'); passed++)
      await rehearsal.passes(minute);
    expect(ana.reads(room)).toContain('@Mara has dropped out. @Ana, would you hold the circle?');
    await rehearsal.presses(ana, "Yes, I'll hold it", room);
    expect(host.reads(room)).toContain('@Ana holds the circle now. Thank you.');
    expect(await rehearsal.presses(ana, 'For the host', room)).toContain('For whoever holds the circle');
    await rehearsal.presses(host, 'Where am I?', room);
    await rehearsal.presses(host, 'Take the chair', room);
    expect(ana.reads(room)).toContain('@Mara holds the circle now. Thank you.');
  });

  test('hears a quarter of an hour and five minutes before the end that it comes, each once', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple);
    await rehearsal.passes(35 * minute);
    await rehearsal.presses(host, 'Begin (host)', room);
    const gives = async () => {
      await rehearsal.presses(host, 'For the host', room);
      await rehearsal.presses(host, 'Five minutes more', room);
      await rehearsal.passes(4 * minute);
    };
    const words = () => [
      ana.reads(room).split('There is time, and we keep the last round free').length - 1,
      ana.sees(room).filter(({ text }) => /^We close in .*\.$/u.test(text)).length,
    ];
    expect(words()).toEqual([0, 0]);
    for (let passed = 0; passed < 40 && words()[1] === 0; passed++) await gives();
    expect(words()).toEqual([1, 1]);
    await rehearsal.passes(4 * minute);
    expect(words()).toEqual([1, 1]);
  });

  test('keeps a silence in which the bot says nothing and nobody can write', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    for (const person of [ana, ben, cleo]) await speaks(rehearsal, person, room);
    expect(panelOf(ana, room).text).toContain('Together and quiet.');
    const said = ana.sees(room).length;
    await rehearsal.passes(50 * second);
    expect(ana.sees(room)).toHaveLength(said);
    for (const person of [host, ana]) expect(await canWrite(person, room)).toBe(false);
    await rehearsal.passes(15 * second);
    expect(panelOf(ana, room).text).not.toContain('Together and quiet.');
    expect(personIn(maple.members, floorIn(room, ana) ?? '')).toBe(ana);
  });
});
