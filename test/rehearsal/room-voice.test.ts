import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { invited } from '../../rehearsal/quiet-server.ts';
import {
  anaBenAndCleo,
  beginsRound,
  canWrite,
  floorIn,
  joinsMaple,
  opensSession,
  organiser,
  reachesRound,
  roomOf,
  startsTurn,
  waitingIn,
  wish,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { minute, rehearse } from '../support/rehearsal.ts';
import { hasHeard, letsTheBot, moderator, mutedOf, otherVoice, requestsTo } from '../support/rooms.ts';

const mutes = /^\/guilds\/\d+\/members\/\d+$/u;

onEveryEmptyPlace('a circle that meets in voice', (place) => {
  const inVoice = async (mute: boolean) => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    return await anaBenAndCleo(rehearsal, 8, { room: 'Voice channel', mute });
  };

  /** Ana, Ben and Cleo are connected to the room, and Ana has the floor. */
  const round = async (mute = true) => {
    const held = await inVoice(mute);
    const room = await opensSession(held.rehearsal, held.maple);
    for (const person of held.maple.members) await person.joinsVoice(room);
    await hasHeard(held.rehearsal, held.host);
    await reachesRound(held.rehearsal, held.maple, room);
    return { ...held, room, muted: () => mutedOf(held.maple.members) };
  };

  test('has its panel in the chat of the channel, where one person can write at a time', async () => {
    const { rehearsal, maple, host, ana, ben, cleo } = await inVoice(false);
    const room = await beginsRound(rehearsal, maple);
    expect(rehearsal.discord.world.channels.get(room)).toMatchObject({ type: 2, name: 'Maple' });
    expect(floorIn(room, ana)).toBe('Ana');
    const writers = async () => {
      const able = [];
      for (const person of [host, ana, ben, cleo]) if (await canWrite(person, room)) able.push(person.name);
      return able;
    };
    expect(await writers()).toEqual(['Ana']);
    await rehearsal.presses(ana, 'Pass', room);
    expect(await writers()).toEqual(['Ben']);
  });

  test('lets in its members and nobody else', async () => {
    const { rehearsal, maple, ana } = await inVoice(false);
    const room = await opensSession(rehearsal, maple);
    await ana.joinsVoice(room);
    await expect(rehearsal.person('Olga').joinsVoice(room)).rejects.toThrow();
  });

  test('mutes nobody unless the circle wants it', async () => {
    const { muted, rehearsal } = await round(false);
    expect(muted()).toEqual([]);
    expect(requestsTo(rehearsal, mutes)).toEqual([]);
  });

  test('mutes who does not have the floor, and unmutes who gets it', async () => {
    const { rehearsal, room, muted, ana } = await round();
    expect(muted()).toEqual(['Ben', 'Cleo']);
    await rehearsal.presses(ana, 'Pass', room);
    expect(muted()).toEqual(['Ana', 'Cleo']);
  });

  test('mutes who comes in while somebody has the floor', async () => {
    const { rehearsal, room, muted, host, ben } = await round();
    await ben.leavesVoice();
    await hasHeard(rehearsal, host);
    await ben.joinsVoice(room);
    await hasHeard(rehearsal, host);
    expect(muted()).toEqual(['Ben', 'Cleo']);
  });

  test('unmutes everybody when the session ends', async () => {
    const { rehearsal, room, muted, host } = await round();
    await rehearsal.uses(host, '/session close', {}, room);
    expect(muted()).toEqual([]);
  });

  test('unmutes who goes to another voice channel', async () => {
    const { rehearsal, muted, host, ben } = await round();
    await ben.joinsVoice(otherVoice(rehearsal));
    await hasHeard(rehearsal, host);
    expect(muted()).toEqual(['Cleo']);
  });

  test('unmutes who has left voice as soon as they are back, wherever', async () => {
    const { rehearsal, room, host, ben } = await round();
    await ben.leavesVoice();
    await hasHeard(rehearsal, host);
    await rehearsal.uses(host, '/session close', {}, room);
    await ben.joinsVoice(otherVoice(rehearsal));
    expect(ben.voice()?.mutedByServer).toBe(true);
    await hasHeard(rehearsal, host);
    expect(ben.voice()?.mutedByServer).toBe(false);
  });

  test('unmutes who leaves the circle', async () => {
    const { rehearsal, muted, ben } = await round();
    await rehearsal.uses(ben, '/circle leave', { circle: 'Maple' });
    expect(muted()).toEqual(['Cleo']);
  });

  test('unmutes who deletes their data', async () => {
    const { rehearsal, muted, ben } = await round();
    expect((await rehearsal.exports(ben)).mutesThatMayStand).toHaveLength(1);
    await rehearsal.uses(ben, '/my-data delete');
    await rehearsal.presses(ben, 'Delete everything');
    expect(muted()).toEqual(['Cleo']);
  });

  test('unmutes everybody when the circle does not want it any more', async () => {
    const { rehearsal, muted, host } = await round();
    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple', mute: false })).toContain('Done');
    expect(muted()).toEqual([]);
  });

  test('leaves alone whom a moderator has muted', async () => {
    const { rehearsal, maple, host, ana, ben } = await inVoice(true);
    const room = await opensSession(rehearsal, maple);
    for (const person of maple.members) await person.joinsVoice(room);
    await moderator(rehearsal, 'Milo').mutes(ben);
    await hasHeard(rehearsal, host);
    await reachesRound(rehearsal, maple, room);
    await rehearsal.presses(ana, 'Pass', room);
    expect(floorIn(room, ana)).toBe('Ben');
    expect(mutedOf(maple.members)).toEqual(['Ana', 'Ben', 'Cleo']);
    await rehearsal.uses(host, '/session close', {}, room);
    expect(mutedOf(maple.members)).toEqual(['Ben']);
  });

  test('mutes again within a minute whom somebody has unmuted by hand', async () => {
    const { rehearsal, muted, host, ben } = await round();
    await moderator(rehearsal, 'Milo').mutes(ben, false);
    await hasHeard(rehearsal, host);
    expect(muted()).toEqual(['Cleo']);
    await rehearsal.passes(minute);
    expect(muted()).toEqual(['Ben', 'Cleo']);
  });

  test.for(['Mara', 'Milo'])(
    'is unmuted by %s with one command, for the rest of the session',
    async (name) => {
      const { rehearsal, room, muted, host, ana, ben, maple } = await round();
      expect(await rehearsal.uses(ana, '/session unmute-all', {}, room)).toContain('for the host');
      const person = name === 'Mara' ? host : moderator(rehearsal, name);
      expect(await rehearsal.uses(person, '/session unmute-all', { circle: 'Maple' })).toContain(
        'Everybody is unmuted',
      );
      expect(muted()).toEqual([]);
      await rehearsal.presses(ana, 'Pass', room);
      await rehearsal.passes(minute);
      expect(muted()).toEqual([]);
      await rehearsal.uses(host, '/session close', {}, room);
      await opensSession(rehearsal, maple, [ana, ben]);
      await reachesRound(rehearsal, maple, room);
      expect(muted()).toHaveLength(2);
    },
  );

  test('whose bot may not mute any more goes on; people are unmuted when it may again', async () => {
    const { rehearsal, room, muted, host, ana } = await round();
    letsTheBot(rehearsal, invited & ~bit.MuteMembers);
    await hasHeard(rehearsal, host);
    const before = rehearsal.discord.invalidRequests;
    await rehearsal.presses(ana, 'Pass', room);
    expect(floorIn(room, ana)).toBe('Ben');
    expect(muted()).toEqual(['Ben', 'Cleo']);
    expect(host.reads(room)).toContain('I need Mute Members.');
    expect(await rehearsal.uses(host, '/session unmute-all', {}, room)).toContain('I need Mute Members.');
    await rehearsal.passes(3 * minute);
    expect(rehearsal.discord.invalidRequests).toBe(before);
    letsTheBot(rehearsal, invited);
    await hasHeard(rehearsal, host);
    await rehearsal.passes(minute);
    expect(muted()).toEqual([]);
  });

  test('asks nothing of Discord while everything is as it should be', async () => {
    const { rehearsal, room, ana } = await round();
    await startsTurn(rehearsal, ana, room);
    await rehearsal.passes(minute / 2);
    const from = rehearsal.discord.requests.length;
    await rehearsal.passes(2.5 * minute);
    expect(requestsTo(rehearsal, /./u, from)).toEqual([]);
  });

  test('and another one: who goes from one to the other is muted where somebody else has the floor', async () => {
    const { rehearsal, room, host, ana, ben, muted } = await round();
    const nele = organiser(rehearsal, 'Nele');
    const birch = { circle: 'Birch' };
    await rehearsal.uses(nele, '/circle create', {
      ...wish,
      name: 'Birch',
      room: 'Voice channel',
      mute: true,
      format: 'talking-piece',
    });
    const dev = rehearsal.person('Dev');
    for (const person of [dev, ben]) await joinsMaple(rehearsal, person, 'Birch');
    await rehearsal.uses(nele, '/session open', birch);
    const other = roomOf(nele, 'birch');
    expect(other).not.toBe(room);
    for (const person of [dev, ben]) await rehearsal.presses(person, 'I agree for today', other);
    await reachesRound(rehearsal, { host: nele, members: [dev, ben] }, other);
    expect(floorIn(other, dev)).toBe('Dev');

    await ben.joinsVoice(other);
    await hasHeard(rehearsal, host);
    await rehearsal.passes(minute);
    expect(muted()).toEqual(['Ben', 'Cleo']);

    await rehearsal.presses(dev, 'Done', other);
    expect(muted()).toEqual(['Cleo']);
    await rehearsal.presses(ana, 'Pass', room);
    // Ben is with the others just now: he is not waited for, and his place is kept.
    expect(floorIn(room, ana)).toBe('Cleo');
    await ben.joinsVoice(room);
    await hasHeard(rehearsal, host);
    expect(muted()).toEqual(['Ana', 'Ben']);
    expect(waitingIn(room, ana)).toEqual(['Ben']);
    await rehearsal.uses(nele, '/session close', birch);
    await rehearsal.uses(host, '/session close', { circle: 'Maple' });
    expect(muted()).toEqual([]);
  });
});
