import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { invited } from '../../rehearsal/quiet-server.ts';
import {
  beginsRound,
  canWrite,
  mapleWith,
  opensSession,
  organiser,
  personIn,
  roomOf,
  startsTurn,
  wish,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { day, hour, minute, rehearse } from '../support/rehearsal.ts';
import { hasHeard, letsTheBot, letsWrite, requestsTo } from '../support/rooms.ts';

onEveryEmptyPlace('a room', (place) => {
  const withAnaAndBen = async (about: object = {}, guildLocale = 'en-US') => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url, guildLocale });
    const maple = await mapleWith(rehearsal, ['Ana', 'Ben'], 8, about);
    const [ana, ben] = ['Ana', 'Ben'].map((name) => personIn(maple.members, name));
    if (ana === undefined || ben === undefined) throw new Error('somebody is missing');
    return { rehearsal, maple, host: maple.host, ana, ben };
  };
  const rooms = (person: { channels(): readonly { name: string }[] }) =>
    person.channels().filter(({ name }) => name.toLowerCase().includes('maple'));

  test('in which somebody lets a person write out of turn is put right within a minute', async () => {
    const { rehearsal, maple, host, ben } = await withAnaAndBen();
    const room = await beginsRound(rehearsal, maple);
    letsWrite(rehearsal, ben, room);
    await hasHeard(rehearsal, host);
    expect(await canWrite(ben, room)).toBe(true);
    await rehearsal.passes(minute);
    expect(await canWrite(ben, room)).toBe(false);
  });

  test('that somebody deletes while people meet is there again within a minute, with its panel', async () => {
    const { rehearsal, maple, ana, ben } = await withAnaAndBen();
    const room = await beginsRound(rehearsal, maple);
    await rehearsal.discord.people.owner(rehearsal.guildId).deletesChannel(room);
    await hasHeard(rehearsal, maple.host);
    await rehearsal.passes(minute);
    const again = roomOf(ana);
    expect(again).not.toBe(room);
    expect(ana.reads(again)).toContain('@Ana, still with you');
    expect([await canWrite(ana, again), await canWrite(ben, again)]).toEqual([true, false]);
  });

  test('is put right when the connection is back, whatever happened meanwhile', async () => {
    const { rehearsal, maple, host, ben } = await withAnaAndBen();
    const room = await beginsRound(rehearsal, maple);
    letsWrite(rehearsal, ben, room);
    rehearsal.discord.gateway.drop(0, 4000);
    await hasHeard(rehearsal, host);
    await rehearsal.settles();
    expect(await canWrite(ben, room)).toBe(false);
  });

  test('asks nothing of Discord while everything is as it should be', async () => {
    const { rehearsal, maple, ana } = await withAnaAndBen();
    const room = await beginsRound(rehearsal, maple);
    await startsTurn(rehearsal, ana, room);
    const from = rehearsal.discord.requests.length;
    await rehearsal.passes(3 * minute);
    expect(requestsTo(rehearsal, /./u, from)).toEqual([]);
  });

  test('whose bot loses a permission in the middle of a session goes on; the host reads which one, once', async () => {
    const { rehearsal, maple, host, ana, ben } = await withAnaAndBen();
    const room = await beginsRound(rehearsal, maple);
    letsTheBot(rehearsal, invited & ~bit.ManageRoles);
    await hasHeard(rehearsal, host);
    const before = rehearsal.discord.invalidRequests;

    await rehearsal.presses(ana, 'Pass', room);
    await rehearsal.passes(3 * minute);

    expect(host.reads(room)).toContain('@Ben, still with you');
    expect(await canWrite(ana, room)).toBe(true);
    const lines = host.sees(room).filter(({ text }) => text.includes('I need Manage Roles.'));
    expect(lines).toHaveLength(1);
    const pings = (person: typeof host) => person.pings().filter(({ id }) => id === lines[0]?.id).length;
    expect([host, ana, ben].map(pings)).toEqual([1, 0, 0]);
    expect(rehearsal.discord.invalidRequests).toBe(before);

    letsTheBot(rehearsal, invited);
    await hasHeard(rehearsal, host);
    await rehearsal.passes(minute);
    expect([await canWrite(ana, room), await canWrite(ben, room)]).toEqual([false, true]);
    expect(host.sees(room).filter(({ text }) => text.includes('I need'))).toHaveLength(1);
  });

  test('names a missing permission in the language of who reads it', async () => {
    const { rehearsal, maple, host } = await withAnaAndBen({}, 'de');
    const room = await opensSession(rehearsal, maple, []);
    letsTheBot(rehearsal, invited & ~bit.ManageRoles & ~bit.ManageChannels);
    await hasHeard(rehearsal, host);
    await rehearsal.passes(minute);
    expect(host.reads(room)).toContain('Meiner Rolle fehlt: Kanäle verwalten und Rollen verwalten.');
    await rehearsal.uses(host, '/session close', {}, room);
    await host.changesLanguage('de');
    expect(await rehearsal.uses(host, '/treffen öffnen', { kreis: 'Maple' })).toContain(
      'Kanäle verwalten und Rollen verwalten',
    );
  });

  test('is open for writing from two days before a meeting until three days after it', async () => {
    const { rehearsal, maple, host, ana } = await withAnaAndBen();
    // Monday, 18:00. The circle meets on Tuesdays at 19:30.
    const room = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session close', {}, room);
    const writes = () => canWrite(ana, room);
    expect(await writes()).toBe(true);
    await rehearsal.passes(4 * day + hour);
    expect(await writes()).toBe(true);
    await rehearsal.passes(hour);
    expect(await writes()).toBe(false);
    await rehearsal.passes(2 * day - hour);
    expect(await writes()).toBe(false);
    await rehearsal.passes(hour);
    expect(await writes()).toBe(true);
  });

  test('is there two days before the first meeting', async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const mara = organiser(rehearsal, 'Mara');
    await rehearsal.uses(mara, '/circle create', { ...wish, starts: '2026-03-10' });
    await rehearsal.passes(6 * day + hour);
    expect(rooms(mara)).toEqual([]);
    await rehearsal.passes(hour);
    expect(rooms(mara)).toHaveLength(1);
  });

  test('is deleted days after the session where the circle wants it, and made anew for the next', async () => {
    const { rehearsal, maple, host, ana } = await withAnaAndBen({ keep: 1 });
    const room = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session close', {}, room);
    await rehearsal.passes(day - minute);
    expect(rooms(ana)).toHaveLength(1);
    await rehearsal.passes(2 * minute);
    expect(rooms(ana)).toEqual([]);
    await opensSession(rehearsal, maple);
    expect(roomOf(ana)).not.toBe(room);
    expect(ana.reads(roomOf(ana))).toContain('Maple: welcome');
  });

  test('of another kind takes the place of the old one when the host edits the circle', async () => {
    const { rehearsal, maple, host, ana } = await withAnaAndBen();
    const room = await opensSession(rehearsal, maple);
    const voice = { circle: 'Maple', room: 'Voice channel' };
    expect(await rehearsal.uses(host, '/circle edit', voice)).toContain('meeting just now');
    await rehearsal.uses(host, '/session close', {}, room);
    expect(await rehearsal.uses(ana, '/circle edit', voice)).toContain('for the host of this circle');
    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple' })).toContain(
      'Choose what to change',
    );
    expect(await rehearsal.uses(host, '/circle edit', { ...voice, mute: true, keep: 200 })).toContain(
      '1 to 90',
    );
    const told = await rehearsal.uses(host, '/circle edit', { ...voice, mute: true, keep: 3 });
    expect(told).toContain('Maple meets in #Maple now. The old room');
    expect(rooms(ana).map(({ name }) => name)).toEqual(['#maple', '#Maple']);
    await rehearsal.passes(2 * minute);
    expect(rooms(ana).map(({ name }) => name)).toEqual(['#Maple']);
    const view = await rehearsal.uses(ana, '/circle view', { circle: 'Maple' });
    for (const words of ['a private voice channel', 'the others are muted', 'deleted 3 days after'])
      expect(view).toContain(words);
    const next = await opensSession(rehearsal, maple);
    expect(ana.reads(next)).toContain('Maple: welcome');
  });

  test('of another kind is read about by the host who asked for it in the old one, while that is still there', async () => {
    const { rehearsal, maple, host } = await withAnaAndBen();
    const room = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session close', {}, room);
    const told = await host.uses('/circle edit', { circle: 'Maple', room: 'Voice channel' }, { in: room });
    await rehearsal.settles();
    expect((await told.shown()).text).toContain('Maple meets in #Maple now.');
    expect(host.reads(room)).toContain('Maple');
  });

  test('of another kind is not made, nor the old one left, while a permission for it is missing', async () => {
    const { rehearsal, maple, host, ana } = await withAnaAndBen();
    const room = await opensSession(rehearsal, maple);
    await rehearsal.uses(host, '/session close', {}, room);
    letsTheBot(rehearsal, invited & ~bit.MuteMembers);
    const wanted = { circle: 'Maple', room: 'Voice channel', mute: true };
    expect(await rehearsal.uses(host, '/circle edit', wanted)).toContain(
      'I need these permissions in this server: Mute Members.',
    );
    expect(roomOf(ana)).toBe(room);
    letsTheBot(rehearsal, invited);
    expect(await rehearsal.uses(host, '/circle edit', wanted)).toContain('Maple meets in #Maple now.');
  });

  test('cannot mute where there is nothing to hear', async () => {
    const { rehearsal, host } = await withAnaAndBen();
    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple', mute: true })).toContain(
      'People can be muted in a voice room only.',
    );
  });

  test('has another topic when its host says so', async () => {
    const { rehearsal, host, ana } = await withAnaAndBen();
    await rehearsal.uses(host, '/circle edit', { circle: 'Maple', topic: 'For people who garden' });
    expect(await rehearsal.uses(ana, '/circle view', { circle: 'Maple' })).toContain('For people who garden');
  });
});
