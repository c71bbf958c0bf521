import { expect, test } from 'vitest';
import {
  anaBenAndCleo,
  canWrite,
  opensSession,
  organiser,
  reachesRound,
  startsTurn,
  wish,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { minute, rehearse } from '../support/rehearsal.ts';
import { hasHeard, moderator, requestsTo } from '../support/rooms.ts';

onEveryEmptyPlace('a circle that meets on a stage', (place) => {
  const onStage = async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url, features: ['COMMUNITY'] });
    const { maple, host, ana, ben, cleo } = await anaBenAndCleo(rehearsal, 8, {
      room: 'Stage (Community servers only)',
    });
    const room = await opensSession(rehearsal, maple);
    const heard = () => maple.members.filter((one) => one.voice()?.heard === true).map(({ name }) => name);
    const invited = () =>
      maple.members.filter((one) => one.voice()?.invited === true).map(({ name }) => name);
    const comeIn = async (...people: (typeof ana)[]) => {
      for (const person of people) await person.joinsVoice(room);
      await hasHeard(rehearsal, host);
    };
    const begins = () => reachesRound(rehearsal, maple, room);
    return { rehearsal, maple, host, ana, ben, cleo, room, heard, invited, comeIn, begins };
  };

  test('is refused in a server without stages, with what to choose instead', async () => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const host = organiser(rehearsal, 'Mara');
    const stage = { room: 'Stage (Community servers only)' };
    expect(await rehearsal.uses(host, '/circle create', { ...wish, ...stage })).toContain(
      'Choose voice or text',
    );
    await rehearsal.uses(host, '/circle create', wish);
    expect(await rehearsal.uses(host, '/circle edit', { circle: 'Maple', ...stage })).toContain(
      'Choose voice or text',
    );
  });

  test('invites everybody to speak while they gather; who accepts is heard', async () => {
    const { ana, ben, invited, heard, comeIn, rehearsal, host } = await onStage();
    await comeIn(ana, ben);
    expect(invited()).toEqual(['Ana', 'Ben']);
    await ana.acceptsToSpeak();
    await ben.declinesToSpeak();
    await hasHeard(rehearsal, host);
    await rehearsal.passes(2 * minute);
    expect(heard()).toEqual(['Ana']);
    expect(invited()).toEqual([]);
  });

  test('asks again whoever has declined and then raises a hand', async () => {
    const { ana, invited, comeIn, rehearsal, host } = await onStage();
    await comeIn(ana);
    await ana.declinesToSpeak();
    await ana.raisesHand();
    await hasHeard(rehearsal, host);
    await rehearsal.passes(minute);
    expect(invited()).toEqual(['Ana']);
  });

  test('in a round invites who has the floor and sends everybody else to the audience', async () => {
    const { rehearsal, ana, ben, cleo, room, invited, heard, comeIn, begins } = await onStage();
    await comeIn(ana, ben, cleo);
    for (const person of [ana, ben]) await person.acceptsToSpeak();
    await begins();
    expect(heard()).toEqual([]);
    expect(invited()).toEqual(['Ana']);
    await ana.acceptsToSpeak();
    expect(heard()).toEqual(['Ana']);
    await rehearsal.presses(ana, 'Pass', room);
    expect(heard()).toEqual([]);
    expect(invited()).toEqual(['Ben']);
    await ben.acceptsToSpeak();
    expect(heard()).toEqual(['Ben']);
  });

  test('lets who has the floor write instead, connected or not, and nobody else', async () => {
    const { rehearsal, ana, ben, cleo, room, comeIn, begins, heard } = await onStage();
    await comeIn(ben, cleo);
    await begins();
    expect(ana.voice()).toBeUndefined();
    expect(await canWrite(ana, room)).toBe(true);
    for (const person of [ben, cleo]) expect(await canWrite(person, room)).toBe(false);
    await rehearsal.presses(ana, 'Pass', room);
    await ben.declinesToSpeak();
    expect(heard()).toEqual([]);
    expect(await canWrite(ben, room)).toBe(true);
    expect(await canWrite(ana, room)).toBe(false);
  });

  test('invites who has the floor when they come back', async () => {
    const { rehearsal, host, ana, invited, comeIn, begins } = await onStage();
    await comeIn(ana);
    await begins();
    expect(invited()).toEqual(['Ana']);
    await ana.leavesVoice();
    await hasHeard(rehearsal, host);
    await comeIn(ana);
    expect(invited()).toEqual(['Ana']);
  });

  test('sends back within a minute whom a moderator lets speak out of turn', async () => {
    const { rehearsal, host, ana, ben, heard, comeIn, begins } = await onStage();
    await comeIn(ana, ben);
    await begins();
    await ana.acceptsToSpeak();
    await moderator(rehearsal, 'Milo').suppresses(ben, false);
    await ben.acceptsToSpeak();
    await hasHeard(rehearsal, host);
    expect(heard()).toEqual(['Ana', 'Ben']);
    await rehearsal.passes(minute);
    expect(heard()).toEqual(['Ana']);
  });

  test('has a stage open under its neutral name while people are there, and none after the session', async () => {
    const { rehearsal, host, ana, room, comeIn } = await onStage();
    const stages = () => rehearsal.discord.world.guilds.get(rehearsal.guildId)?.stageInstances;
    expect(stages()?.size).toBe(0);
    await comeIn(ana);
    expect(stages()?.get(room)?.topic).toBe('Maple');
    await rehearsal.uses(host, '/session close', { circle: 'Maple' });
    expect(stages()?.size).toBe(0);
  });

  test('asks nothing of Discord while everything is as it should be', async () => {
    const { rehearsal, room, ana, ben, comeIn, begins } = await onStage();
    await comeIn(ana, ben);
    await begins();
    await startsTurn(rehearsal, ana, room);
    await rehearsal.passes(minute);
    const from = rehearsal.discord.requests.length;
    await rehearsal.passes(2 * minute);
    expect(requestsTo(rehearsal, /./u, from)).toEqual([]);
  });
});
