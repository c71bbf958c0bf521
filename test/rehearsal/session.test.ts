import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { invited } from '../../rehearsal/quiet-server.ts';
import {
  anaBenAndCleo,
  beginsRound,
  canWrite,
  floorIn,
  mapleWith,
  opensSession,
  panelOf,
  roomOf,
  speaks,
  startsTurn,
  waitingIn,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { minute, rehearse } from '../support/rehearsal.ts';

const moderating =
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.ModerateMembers |
  PermissionFlagsBits.KickMembers;

onEveryEmptyPlace('a session', (place) => {
  const rehearsed = async (permissions = invited) =>
    rehearse({ databaseUrl: (await place(true)).url, permissions });

  const withAnaBenCleo = async () => {
    const rehearsal = await rehearsed();
    return await anaBenAndCleo(rehearsal);
  };

  test('only the host opens the door', async () => {
    const { rehearsal, ana } = await withAnaBenCleo();
    for (const person of [ana, rehearsal.person('Olga')])
      expect(await rehearsal.uses(person, '/session open', { circle: 'Maple' })).toContain(
        'for the host of this circle',
      );
    expect(ana.channels().map(({ name }) => name)).toEqual(['#general']);
  });

  test('without Manage Channels the host reads which permission is missing, and no session begins', async () => {
    const rehearsal = await rehearsed(
      invited & ~PermissionFlagsBits.ManageChannels & ~PermissionFlagsBits.ManageRoles,
    );
    const { host } = await mapleWith(rehearsal, ['Ana']);
    const told = await rehearsal.uses(host, '/session open', { circle: 'Maple' });
    expect(told).toContain('I need these permissions in this server: Manage Channels and Manage Roles.');
    expect(await rehearsal.uses(host, '/session next', { circle: 'Maple' })).toContain('no session just now');
  });

  test('the room opens to those who have a seat and to the host, and to nobody else', async () => {
    const rehearsal = await rehearsed();
    const maple = await mapleWith(rehearsal, ['Ana', 'Ben', 'Cleo', 'Dev'], 3);
    const outsider = rehearsal.person('Olga');
    const moderator = rehearsal.person('Milo', { permissions: moderating });
    const told = await rehearsal.uses(maple.host, '/session open', { circle: 'Maple' });
    expect(told).toContain('The door is open: #maple.');
    const room = roomOf(maple.host);
    const sees = [maple.host, ...maple.members, outsider, moderator].filter((person) =>
      person.channels().some(({ id }) => id === room),
    );
    expect(sees.map(({ name }) => name)).toEqual(['Mara', 'Ana', 'Ben', 'Cleo']);
    for (const person of sees) expect(await canWrite(person, room)).toBe(true);
  });

  test('who opens an open door is shown the room', async () => {
    const { rehearsal, host, maple } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple);
    const told = await rehearsal.uses(host, '/session open', {}, room);
    expect(told).toContain('open already');
    expect(told).toContain('#maple');
    expect(host.sees(room).filter(({ buttons }) => buttons.includes('I agree for today'))).toHaveLength(1);
  });

  test('outside its room a command needs the name of the circle', async () => {
    const { rehearsal, host } = await withAnaBenCleo();
    expect(await rehearsal.uses(host, '/session open')).toContain('Which circle?');
  });

  test('only members agree for today, and once is enough', async () => {
    const { rehearsal, maple, ana } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple, []);
    const owner = rehearsal.discord.people.owner(rehearsal.guildId);
    expect(await rehearsal.presses(owner, 'I agree for today', room)).toContain(
      'You do not have a seat in this circle.',
    );
    expect(await rehearsal.presses(ana, 'I agree for today', room)).toBe('');
    expect(await rehearsal.presses(ana, 'I agree for today', room)).toContain('You are here already.');
    expect(ana.reads(room)).toContain('Here today: @Ana (1 person)');
  });

  test('only the host begins, and not while nobody is here', async () => {
    const { rehearsal, maple, host, ana } = await withAnaBenCleo();
    const room = await opensSession(rehearsal, maple, []);
    expect(await rehearsal.presses(host, 'Begin (host)', room)).toContain('Nobody has agreed for today yet');
    await rehearsal.presses(ana, 'I agree for today', room);
    expect(await rehearsal.presses(ana, 'Begin (host)', room)).toContain('for the host of this circle');
    expect(panelOf(ana, room).text).toContain('Maple: welcome');
    expect(await rehearsal.presses(host, 'Begin (host)', room)).toContain('You are 1 person so far.');
    await rehearsal.presses(host, 'Go on as we are', room);
    expect(panelOf(ana, room).text).toContain('We start and end on time.');
    expect(await rehearsal.presses(host, 'Begin (host)', room).catch(() => 'gone')).toBe('gone');
  });

  test('the order is that of the seats, whoever agreed first, and the first place goes round from session to session', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [cleo, host, ben, ana]);
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Mara', 'Ana', 'Ben']);
    expect(panelOf(ana, room).text).toContain('Next: @Ana → @Ben, and 1 more');
    await rehearsal.uses(host, '/session close', {}, room);
    expect(await beginsRound(rehearsal, maple, [ana, ben, cleo, host])).toBe(room);
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Ana', 'Ben', 'Cleo']);
  });

  test('one person can write at a time, and the floor takes the word with it', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const writers = async () => {
      const able = [];
      for (const person of [host, ana, ben, cleo]) if (await canWrite(person, room)) able.push(person.name);
      return able;
    };
    expect(await writers()).toEqual(['Ana']);
    await speaks(rehearsal, ana, room);
    expect(await writers()).toEqual(['Ben']);
    await rehearsal.presses(ben, 'Pass', room);
    expect(await writers()).toEqual(['Cleo']);
  });

  test('each turn has a new panel that calls only whose turn it is; the old one loses its buttons', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    const first = panelOf(ana, room);
    const pinged = [host, ana, ben, cleo].map((person) => person.pings().length);
    await speaks(rehearsal, ana, room);
    const second = panelOf(ana, room);
    expect(second.id).not.toBe(first.id);
    const since = [host, ana, ben, cleo].map((person, n) =>
      person
        .pings()
        .slice(pinged[n])
        .map(({ id }) => id),
    );
    expect(since).toEqual([[], [], [second.id], []]);
    expect(ana.sees(room).find(({ id }) => id === first.id)).toMatchObject({
      text: 'Thank you.',
      buttons: [],
    });
  });

  test('a second press of Done counts once, and so does one on an old panel', async () => {
    const { rehearsal, maple, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    await startsTurn(rehearsal, ana, room);
    const old = panelOf(ana, room);
    const told = await Promise.all([ana.presses('Done', { in: room }), ana.presses('Done', { in: room })]);
    await rehearsal.settles();
    expect(floorIn(room, ana)).toBe('Ben');
    const said = told.flatMap((one) => one.soFar()).filter(({ ephemeral }) => ephemeral);
    expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('from a moment ago')]);
    expect(await rehearsal.pressesOld(ben, old, 'Done')).toContain('from a moment ago');
    expect(floorIn(room, ana)).toBe('Ben');
  });

  test('who presses on somebody else’s turn is told so calmly and alone', async () => {
    const { rehearsal, maple, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    for (const label of ['Pass', 'Later', 'In silence'])
      expect(await rehearsal.presses(ben, label, room)).toContain('Somebody else has the floor');
    expect(floorIn(room, ben)).toBe('Ana');
    expect(cleo.reads(room)).not.toContain('Somebody else has the floor');
  });

  test('later brings the turn back at the end, once; the last in line cannot put it off', async () => {
    const { rehearsal, maple, ana, ben, cleo } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple);
    expect(await rehearsal.presses(ana, 'Later', room)).toBe('');
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Ben', 'Cleo', 'Ana']);
    await speaks(rehearsal, ben, room);
    await rehearsal.presses(cleo, 'Later', room);
    expect([floorIn(room, ana), ...waitingIn(room, ana)]).toEqual(['Ana', 'Cleo']);
    expect(panelOf(ana, room).buttons).not.toContain('Later');
    await rehearsal.presses(ana, 'Pass', room);
    expect(floorIn(room, ana)).toBe('Cleo');
    expect(panelOf(cleo, room).buttons).not.toContain('Later');
  });

  test('who is last is not offered a later that would be now', async () => {
    const { rehearsal, maple, ana } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [ana]);
    expect(panelOf(ana, room).buttons).not.toContain('Later');
    expect(panelOf(ana, room).text).toContain('Nobody else is waiting.');
    expect(floorIn(room, ana)).toBe('Ana');
  });

  test('everybody has a check-out; then come the closing words, everybody can write, and the next session is possible', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaBenCleo();
    const room = await beginsRound(rehearsal, maple, [ana, ben]);
    for (const person of [ana, ben]) await speaks(rehearsal, person, room);
    expect(panelOf(ana, room).text).toContain('Silence');
    for (const person of [host, ana, ben]) expect(await canWrite(person, room)).toBe(false);
    await rehearsal.passes(minute);
    for (const person of [ana, ben]) {
      expect(panelOf(ana, room).text).toContain('Check-out');
      expect(floorIn(room, person)).toBe(person.name);
      await speaks(rehearsal, person, room);
    }
    expect(panelOf(ana, room).text).toContain('That was our circle for today.');
    const words = ana.sees(room).find(({ text }) => text.includes('What was shared stays here.'));
    expect(words).toMatchObject({ buttons: ['Need support'] });
    expect(words?.text).toContain('Maple: thank you');
    expect(words?.text).toContain('We meet next');
    await rehearsal.passes(minute);
    expect(panelOf(ana, room).text).toContain('Stay and talk a little, or go.');
    await rehearsal.passes(15 * minute);
    expect(ana.sees(room).at(-1)?.text).toBe('Our circle is over for today. Thank you.');
    expect(ana.reads(room).split('What was shared stays here.')).toHaveLength(2);
    for (const person of [host, ana, ben]) expect(await canWrite(person, room)).toBe(true);
    expect(await rehearsal.uses(host, '/session open', { circle: 'Maple' })).toContain(
      'The door is open: #maple.',
    );
    expect(roomOf(ana)).toBe(room);
  });
});
