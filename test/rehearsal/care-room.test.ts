import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  anaBenAndCleo,
  beginsRound,
  canWrite,
  floorIn,
  panelOf,
  speaks,
  startsTurn,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { day, hour, minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';
import { letsTheBot } from '../support/rooms.ts';

/** The quiet room that this person sees; nothing where there is none. */
const quietRoom = (person: Person): string | undefined =>
  person.channels().find(({ name }) => name.toLowerCase().includes('quiet'))?.id;

function quietRoomOf(person: Person): string {
  const room = quietRoom(person);
  if (room === undefined) throw new Error(`${person.name} sees no quiet room`);
  return room;
}

const breath = 'Somebody is being supported, and is not alone. One breath together.';

/** Mara asks somebody to be co-host, and they take it. */
async function makesCohost(rehearsal: Rehearsal, host: Person, person: Person, room: string): Promise<void> {
  await rehearsal.presses(host, 'For the host', room);
  await rehearsal.presses(host, 'Roles', room);
  await host.selects('Which role?', ['co-host'], { in: room });
  await rehearsal.settles();
  await host.selects('Choose somebody who is here', [person.name], { in: room });
  await rehearsal.settles();
  await rehearsal.presses(person, 'Yes, gladly', room);
}

/** The round about the theme: Ana has the floor, Ben is co-host, Cleo waits. */
async function inTheRound(databaseUrl?: string, room?: string) {
  const rehearsal = await rehearse(databaseUrl === undefined ? {} : { databaseUrl });
  const there = await anaBenAndCleo(rehearsal, 8, room === undefined ? {} : { room });
  const inRoom = await beginsRound(rehearsal, there.maple);
  await makesCohost(rehearsal, there.host, there.ben, inRoom);
  return { ...there, room: inRoom };
}

onEveryEmptyPlace('somebody in a hard moment', (place) => {
  test('goes aside with the co-host, without a name, and has their turn when they are back', async () => {
    const { rehearsal, host, ana, ben, cleo, room } = await inTheRound((await place(true)).url);
    const olga = rehearsal.person('Olga');
    await startsTurn(rehearsal, ana, room);
    await rehearsal.passes(minute);
    const told = await rehearsal.uses(host, '/session care', { person: 'Ana' }, room);
    expect(told).toContain('There is a quiet room for @Ana and @Ben');
    const aside = quietRoomOf(ana);
    expect([host, cleo, olga].map(quietRoom)).toEqual([undefined, undefined, undefined]);
    expect(ben.channels().map(({ id }) => id)).toContain(aside);
    expect(panelOf(cleo, room).text).toContain(breath);
    expect(panelOf(cleo, room).text).not.toMatch(/@Ana|@Ben/u);
    expect(ana.reads(aside)).toContain('@Ana, @Ben, this is a quiet room for the two of you.');
    expect(ana.reads(aside)).toContain('Those who run this server can see every room in it.');
    expect(`${ana.pings().at(-1)?.text}`).not.toMatch(/Maple|parent/u);
    expect(ana.sees(room).at(-1)?.text).toContain('Only you see this. @Ben would like to be with you');
    expect([await canWrite(ana, aside), await canWrite(ben, aside)]).toEqual([true, true]);
    expect(await rehearsal.presses(ana, 'Need support', aside)).toContain('You do not have to be alone');
    expect(await rehearsal.uses(host, '/session care', { person: 'Ana' }, room)).toContain('already');

    // The circle goes on without waiting, and Ana keeps her place.
    await rehearsal.presses(host, 'Go on (guardian, host)', room);
    expect(floorIn(room, cleo)).toBe('Cleo');
    await rehearsal.restartsTheBot(5 * minute);
    expect(quietRoomOf(ben)).toBe(aside);
    expect(await rehearsal.presses(ana, 'We are back', aside)).toContain('Good to see you both.');
    expect([await canWrite(ana, aside), await canWrite(ben, aside)]).toEqual([false, false]);
    expect(ana.reads(aside)).toContain('This room is quiet now.');
    expect(await rehearsal.presses(ana, 'Need support', aside)).toContain('You do not have to be alone');
    const marked = 'You are marked to be come back to.';
    expect(await rehearsal.presses(ana, 'Where am I?', room)).toContain(marked);
    await speaks(rehearsal, cleo, room);
    expect(floorIn(room, cleo)).toBe('Ben');
    await rehearsal.uses(host, '/session close', {}, room);
    await rehearsal.clock.move(day);
    await rehearsal.settles();
    expect([ana, ben].map(quietRoom)).toEqual([undefined, undefined]);
    expect((await rehearsal.exports(ana)).roomsAside).toEqual([]);
  });

  test('is not sent away because the circle is over, and leaves nothing when they erase their data', async () => {
    const { rehearsal, host, ana, ben, room } = await inTheRound((await place(true)).url);
    await rehearsal.uses(host, '/session care', { person: 'Ana', with: 'Ben' }, room);
    const aside = quietRoomOf(ana);
    expect((await rehearsal.exports(ana)).roomsAside).toMatchObject([{ as: 'the person it was for' }]);
    expect((await rehearsal.exports(ben)).roomsAside).toMatchObject([{ as: 'the one who went along' }]);
    await rehearsal.uses(host, '/session close', {}, room);
    expect(await canWrite(ana, aside)).toBe(true);
    expect(ana.reads(aside)).toContain('The circle is over for today. This room is here until');
    await rehearsal.passes(hour);
    await rehearsal.uses(ana, '/my-data delete');
    await rehearsal.presses(ana, 'Delete everything');
    expect([ana, ben].map(quietRoom)).toEqual([undefined, undefined]);
    expect((await rehearsal.exports(ben)).roomsAside).toEqual([]);
  });
});

test('a no is one tap, and nobody but the two hears of it: the turn and the time are where they were', async () => {
  const { rehearsal, host, ana, cleo, room } = await inTheRound();
  await startsTurn(rehearsal, ana, room);
  await rehearsal.uses(host, '/session care', { person: 'Ana' }, room);
  expect(await rehearsal.presses(ana, 'I’d rather stay in the circle', room)).toContain('nothing is said');
  expect(panelOf(cleo, room).text).toContain(breath);
  await rehearsal.presses(host, 'Go on (guardian, host)', room);
  expect(floorIn(room, cleo)).toBe('Ana');
  expect(panelOf(cleo, room).text).toMatch(/A good moment to finish: in (3|4|5) minutes/u);
  expect(await rehearsal.presses(cleo, 'Where am I?', room)).not.toMatch(/aside|quiet/u);
});

test('from the private panel it is two taps; a member, and a room that is not theirs, are refused kindly', async () => {
  const { rehearsal, host, ana, ben, cleo, room } = await inTheRound();
  await rehearsal.presses(host, 'For the host', room);
  expect(await rehearsal.presses(host, 'Go aside with somebody', room)).toContain('@Ben goes with them');
  await host.selects('Choose somebody who is here', ['Cleo'], { in: room });
  await rehearsal.settles();
  const aside = quietRoomOf(cleo);
  const care = (by: Person, given: Readonly<Record<string, string>>) =>
    rehearsal.uses(by, '/session care', given, room);
  expect(await care(ana, { person: 'Cleo' })).toContain('That is for the host of this circle.');
  // Ben is aside, so Mara goes along with the next, and then nobody is free.
  expect(await care(host, { person: 'Ana', with: 'Ben' })).toContain('in a quiet room with somebody else');
  expect(await care(host, { person: 'Ana', with: 'Ana' })).toContain('Somebody has to go along.');
  expect(await care(host, { person: 'Olga' }).catch(String)).not.toContain('quiet room for');
  expect(await care(host, { person: 'Ana' })).toContain('@Ana and @Mara');
  expect(quietRoomOf(ana)).not.toBe(aside);
  const card = cleo.sees(aside).find(({ buttons }) => buttons.includes('We are back'));
  if (card === undefined) throw new Error('there is no card');
  expect(await rehearsal.pressesOld(ana, card, 'We are back')).toContain('for the two people');
  // With everybody aside who holds the circle, nobody has to wait for them.
  await rehearsal.presses(ben, 'We are back', aside);
  expect(await rehearsal.pressesOld(cleo, card, 'We are back')).toContain('closed already');
});

test('a room that a moderator deletes by hand is not made again, and both are with the circle', async () => {
  const { rehearsal, host, ana, cleo, room } = await inTheRound();
  await rehearsal.uses(host, '/session care', { person: 'Cleo' }, room);
  await rehearsal.discord.people.owner(rehearsal.guildId).deletesChannel(quietRoomOf(cleo));
  await rehearsal.passes(2 * minute);
  expect(quietRoom(cleo)).toBeUndefined();
  expect(await rehearsal.presses(cleo, 'Where am I?', room)).not.toContain('You have stepped out.');
  expect(await rehearsal.uses(host, '/session care', { person: 'Cleo' }, room)).toContain('There is a quiet');
  // Whoever leaves the circle takes the room along.
  await rehearsal.uses(cleo, '/circle leave', { circle: 'Maple' });
  expect(quietRoom(cleo)).toBeUndefined();
  expect(floorIn(room, ana) ?? 'paused').toBe('paused');
});

const made = bit.ViewChannel | bit.SendMessages | bit.ReadMessageHistory | bit.ManageChannels;

test('where no thread may be made it is a channel for two; where neither, it is said what people can do', async () => {
  const { rehearsal, host, ana, ben, cleo, room } = await inTheRound();
  letsTheBot(rehearsal, made | bit.ManageRoles);
  await rehearsal.uses(host, '/session care', { person: 'Ana' }, room);
  const aside = quietRoomOf(ana);
  expect(rehearsal.discord.world.channels.get(aside)).toMatchObject({ type: 0 });
  expect([cleo, host].map(quietRoom)).toEqual([undefined, undefined]);
  expect([await canWrite(ana, aside), await canWrite(ben, aside)]).toEqual([true, true]);
  await rehearsal.presses(ben, 'We are back', aside);
  expect([await canWrite(ana, aside), await canWrite(ben, aside)]).toEqual([false, false]);
  letsTheBot(rehearsal, made);
  const told = await rehearsal.uses(host, '/session care', { person: 'Cleo' }, room);
  expect(told).toContain('I cannot make a private room here: I need Manage Threads');
  expect(told).toContain('can write to @Cleo directly');
  expect(await rehearsal.presses(cleo, 'Where am I?', room)).not.toContain('You have stepped out.');
});

test('in a voice room the quiet room is a written one', async () => {
  const { rehearsal, host, ana, ben, room } = await inTheRound(undefined, 'Voice channel');
  await rehearsal.uses(host, '/session care', { person: 'Ana' }, room);
  expect(quietRoomOf(ben)).toBe(quietRoomOf(ana));
});
