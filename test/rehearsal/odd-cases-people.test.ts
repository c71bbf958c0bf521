import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  anaBenAndCleo,
  beginsRound,
  canWrite,
  floorIn,
  joinsMaple,
  movesOn,
  noteOf,
  opensSession,
  organiser,
  panelOf,
  personIn,
  reachesRound,
  roomOf,
  speaks,
  startsTurn,
  waitingIn,
  wish,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';
import { bans, hasHeard } from '../support/rooms.ts';

/** What is odd about people in a session. The odd cases of time and place are in `odd-cases-time.test.ts`. */
onEveryEmptyPlace('an odd case of people', (place) => {
  const withAnaBenCleo = async (seats = 8, more: readonly string[] = []) => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    return await anaBenAndCleo(rehearsal, seats, { more });
  };

  test('the host comes next: their own turn is offered like any other, and they hold the circle during it', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [ana, host, ben]);
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Mara', 'Ana', 'Ben']);
    await startsTurn(rehearsal, host, room);
    expect([await canWrite(host, room), await canWrite(ana, room)]).toEqual([true, false]);
    expect(await rehearsal.uses(host, '/session extend', {}, room)).toContain('a little more time');
    await rehearsal.uses(host, '/session pause', {}, room);
    expect(panelOf(ana, room).text).toContain('The host has asked for a pause.');
    await rehearsal.presses(host, 'Go on (guardian, host)', room);
    expect(floorIn(room, ana)).toBe('Mara');
    await rehearsal.presses(host, 'Done', room);
    expect(floorIn(room, ana)).toBe('Ana');
    await movesOn(rehearsal, host, room);
    expect(floorIn(room, ana)).toBe('Ben');
  });

  test('the host has talked beyond their time and says Done: they hold the circle on, and nobody else is asked', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [host, ana, ben]);
    await startsTurn(rehearsal, host, room);
    await rehearsal.passes(8 * minute);
    await rehearsal.presses(host, 'Done', room);
    await rehearsal.passes(3 * minute);
    expect(floorIn(room, ana)).toBe('Ana');
    expect(ana.reads(room)).not.toContain("[Yes, I'll hold it]");
    expect(panelOf(ana, room).text).not.toContain('goes on by itself');
    await movesOn(rehearsal, host, room);
    expect(floorIn(room, ana)).toBe('Ben');
  });

  test('only two are left: each is offered one turn, and the evening ends with both', async () => {
    const { rehearsal, maple, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const offered = [floorIn(room, ana)];
    await startsTurn(rehearsal, ana, room);
    await rehearsal.uses(cleo, '/circle leave', { circle: 'Maple' });
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Ana', 'Ben']);
    await rehearsal.presses(ana, 'Done', room);
    offered.push(floorIn(room, ana));
    await speaks(rehearsal, ben, room);
    expect(offered).toEqual(['Ana', 'Ben']);
    expect(panelOf(ana, room).text).toContain('Silence');
    await rehearsal.passes(minute);
    for (const person of [ana, ben]) {
      expect(panelOf(ana, room).text).toContain('Check-out');
      expect(floorIn(room, ana)).toBe(person.name);
      await speaks(rehearsal, person, room);
    }
    await rehearsal.passes(16 * minute);
    expect(ana.reads(room)).toContain('Thank you for being here.');
    expect(ana.sees(room).at(-1)?.text).toContain('Our circle is over for today.');
  });

  test('everybody passes: the evening goes on to its next part, and no word says that anything is missing', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    for (const person of [ana, ben, cleo]) {
      expect(floorIn(room, host)).toBe(person.name);
      expect(await rehearsal.presses(person, 'Pass', room)).toBe('');
    }
    expect(panelOf(ana, room).text).toContain('Silence');
    await rehearsal.passes(minute);
    for (const person of [ana, ben, cleo]) await rehearsal.presses(person, 'Pass', room);
    expect(panelOf(ana, room).text).toContain('Closing');
    for (const person of [host, ana, ben, cleo]) {
      const read = person.reads(room).replaceAll(offers, '');
      expect(read).not.toMatch(/pass|skip|miss|declin|silent|said nothing|spoke|sorry|pity/iu);
    }
    await rehearsal.passes(16 * minute);
    expect(ana.reads(room)).toContain('Thank you for being here.');
    expect(ana.sees(room).at(-1)?.text).toContain('Our circle is over for today.');
  });

  test('a person is in two circles at once: what they do with their turn in one does nothing to the other', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const nele = organiser(rehearsal, 'Nele');
    await rehearsal.uses(nele, '/circle create', { ...wish, name: 'Birch', format: 'talking-piece' });
    const dev = rehearsal.person('Dev');
    for (const person of [ben, dev]) await joinsMaple(rehearsal, person, 'Birch');
    const room = await beginsRound(rehearsal, maple, [ben, cleo, ana]);
    await rehearsal.presses(ana, 'Pass', room);
    await rehearsal.uses(nele, '/session open', { circle: 'Birch' });
    const birch = roomOf(nele, 'birch');
    for (const person of [ben, dev]) await rehearsal.presses(person, 'I agree for today', birch);
    await reachesRound(rehearsal, { host: nele, members: [ben, dev] }, birch);
    expect([floorIn(room, ben), floorIn(birch, ben)]).toEqual(['Ben', 'Ben']);

    await startsTurn(rehearsal, ben, birch);
    await rehearsal.presses(ben, 'Later', room);
    expect([floorIn(room, ben), floorIn(birch, ben)]).toEqual(['Cleo', 'Ben']);
    expect([await canWrite(ben, room), await canWrite(ben, birch)]).toEqual([false, true]);
    await rehearsal.presses(ben, 'Done', birch);
    expect([floorIn(birch, ben), ...waitingIn(room, ben)]).toEqual(['Dev', 'Ben']);
    await rehearsal.uses(nele, '/session close', {}, birch);
    await speaks(rehearsal, cleo, room);
    expect(floorIn(room, host)).toBe('Ben');
  });

  test('the guardian is the one in distress: the host alone is told, and the place of the guardian is kept', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [host, ana, ben, cleo]);
    await takesRole(rehearsal, { host, person: cleo, role: 'guardian', room });
    await rehearsal.presses(cleo, 'Where am I?', room);
    await rehearsal.presses(cleo, 'Step out', room);
    const told = await rehearsal.presses(cleo, 'Somebody, please', room);
    expect(told).toContain('Whoever watches over the circle has been told, and nobody else.');
    expect(host.sees(room).findLast(({ ephemeral }) => ephemeral)?.text).toContain(
      '@Cleo stepped out and would like somebody.',
    );
    for (const person of [ana, ben, cleo]) expect(person.reads(room)).not.toContain('@Cleo stepped out');
    expect(floorIn(room, ana)).toBe('Mara');
    await rehearsal.presses(cleo, "I'm back", room);
    for (const person of [host, ana, ben]) await speaks(rehearsal, person, room);
    expect(floorIn(room, ana)).toBe('Cleo');
  });

  test('the guardian in distress pauses and steps out: all clocks stand still until the host goes on with the others', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [ana, ben, cleo]);
    await takesRole(rehearsal, { host, person: cleo, role: 'guardian', room });
    await startsTurn(rehearsal, ana, room);
    await rehearsal.presses(cleo, 'Pause', room);
    expect(panelOf(ana, room).text).toContain('The guardian has asked for a pause.');
    await rehearsal.presses(cleo, 'Where am I?', room);
    await rehearsal.presses(cleo, 'Step out', room);
    await rehearsal.presses(cleo, "I'm OK", room);
    expect(host.sees(room).findLast(({ ephemeral }) => ephemeral)?.text).toContain(
      '@Cleo stepped out and says they are OK.',
    );
    for (const person of [ana, ben]) expect(person.reads(room)).not.toContain('@Cleo stepped out');
    await rehearsal.passes(20 * minute);
    await rehearsal.presses(host, 'Go on (guardian, host)', room);
    expect(panelOf(ana, room).text).toContain('@Ana has the floor.\nA good moment to finish: in 4 minutes.');
  });

  test('somebody who waits is banned: within a minute of their turn the floor is with the next, and their seat is offered to who stood in line', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo(3, ['Dev']);
    const dev = personIn(maple.members, 'Dev');
    const room = await beginsRound(rehearsal, maple, [ana, ben, cleo]);
    bans(rehearsal, ben);
    await speaks(rehearsal, ana, room);
    await rehearsal.passes(minute);
    expect([floorIn(room, cleo), ...waitingIn(room, cleo)]).toEqual(['Cleo']);
    expect(await canWrite(cleo, room)).toBe(true);
    expect(dev.reads(noteOf(dev))).toContain('@Dev, a seat in Maple is free');
    await speaks(rehearsal, cleo, room);
    await rehearsal.passes(minute);
    expect([floorIn(room, host), ...waitingIn(room, host)]).toEqual(['Ana', 'Cleo']);
  });

  test('somebody is banned while they have the floor and have said nothing: it goes on to the next', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    bans(rehearsal, ana);
    await rehearsal.passes(minute);
    expect([floorIn(room, host), ...waitingIn(room, host)]).toEqual(['Ben', 'Cleo']);
    expect([await canWrite(ben, room), await canWrite(cleo, room)]).toEqual([true, false]);
    expect(await rehearsal.uses(ben, '/circle view', { circle: 'Maple' })).toContain('6 seats free');
  });

  test('somebody who listens in a voice channel is banned: their place and their seat go, and the others go on', async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const { maple, ana, ben, cleo } = await anaBenAndCleo(rehearsal, 8, { room: 'Voice channel' });
    const room = await opensSession(rehearsal, maple);
    for (const person of maple.members) await person.joinsVoice(room);
    await hasHeard(rehearsal, maple.host);
    await reachesRound(rehearsal, maple, room);
    await startsTurn(rehearsal, ana, room);
    bans(rehearsal, ben);
    await hasHeard(rehearsal, maple.host);
    await rehearsal.passes(minute);
    expect([floorIn(room, cleo), ...waitingIn(room, cleo)]).toEqual(['Ana', 'Cleo']);
    expect(await rehearsal.uses(cleo, '/circle view', { circle: 'Maple' })).toContain('6 seats free');
  });

  test('somebody is banned in the middle of their turn: when its time is over it goes on to the next', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await startsTurn(rehearsal, ana, room);
    bans(rehearsal, ana);
    await rehearsal.passes(5 * minute);
    expect([floorIn(room, host), ...waitingIn(room, host)]).toEqual(['Ben', 'Cleo']);
    expect([await canWrite(ben, room), await canWrite(cleo, room)]).toEqual([true, false]);
  });
});

/** What says beforehand that passing is fine. */
const offers =
  /\[Pass\]|Passing, later and silence are just as good\.|You can speak, pass, or just listen\./gu;

type Casting = Readonly<{ host: Person; person: Person; role: string; room: string }>;

/** The host asks somebody to take a role for today, and they do. */
async function takesRole(rehearsal: Rehearsal, { host, person, role, room }: Casting): Promise<void> {
  await rehearsal.presses(host, 'For the host', room);
  await rehearsal.presses(host, 'Roles', room);
  await host.selects('Which role?', [role], { in: room });
  await rehearsal.settles();
  await host.selects('Choose somebody who is here', [person.name], { in: room });
  await rehearsal.settles();
  await rehearsal.presses(person, 'Yes, gladly', room);
}
