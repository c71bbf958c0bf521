import { expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import {
  anaBenAndCleo,
  beginsRound,
  floorIn,
  joinsMaple,
  type Maple,
  mapleWith,
  movesOn,
  opensSession,
  organiser,
  panelOf,
  reachesRound,
  speaks,
  startsTurn,
  waitingIn,
  wish,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { fileWith, formatIn } from '../support/formats.ts';
import { day, hour, minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';
import { hasHeard } from '../support/rooms.ts';

const second = 1_000;
/** Maple meets on Tuesday at 18:30 UTC; rehearsals begin on Monday at 17:00 UTC. */
const untilMeeting = 1.5 * hour + day;
const names = ['Ana', 'Ben', 'Cleo'];

/** What is odd about time, or about what changes meanwhile. The odd cases of people are in `odd-cases-people.test.ts`. */
onEveryEmptyPlace('an odd case of time', (place) => {
  const rehearsed = async (at?: string) =>
    rehearse({
      databaseUrl: (await place(true)).url,
      ...(at === undefined ? {} : { at: new Date(at) }),
    });

  /** Ana speaks in a voice channel, and Ben and Cleo listen there. */
  const anaSpeaks = async () => {
    const rehearsal = await rehearsed();
    const { maple, host, ana, ben, cleo } = await anaBenAndCleo(rehearsal, 8, { room: 'Voice channel' });
    const room = await opensSession(rehearsal, maple);
    for (const person of maple.members) await person.joinsVoice(room);
    await hasHeard(rehearsal, host);
    await reachesRound(rehearsal, maple, room);
    await startsTurn(rehearsal, ana, room);
    await rehearsal.passes(100 * second);
    return { rehearsal, host, ana, ben, cleo, room };
  };

  test('somebody loses the connection in the middle of their turn: they are waited for, and come back to later', async () => {
    const { rehearsal, host, ana, ben, cleo, room } = await anaSpeaks();
    await ana.leavesVoice();
    await hasHeard(rehearsal, host);
    expect(panelOf(ben, room).text).toContain('@Ana has the floor, and the connection is gone.');
    await rehearsal.passes(59 * second);
    expect(floorIn(room, ben)).toBe('Ana');
    await rehearsal.passes(second);
    expect([floorIn(room, ben), ...waitingIn(room, ben)]).toEqual(['Ben', 'Cleo']);
    await ana.joinsVoice(room);
    await hasHeard(rehearsal, host);
    expect(await rehearsal.presses(ana, 'Where am I?', room)).toContain('marked to be come back to');
    for (const person of [ben, cleo]) await speaks(rehearsal, person, room);
    await rehearsal.passes(minute);
    expect(panelOf(ana, room).text).toContain('@Ana, the time is yours: about 2 minutes.');
    await speaks(rehearsal, ana, room);
    expect(panelOf(ana, room).text).toContain('Check-out');
  });

  test('somebody who loses the connection and is back within a minute has the floor, with as much time as before', async () => {
    const { rehearsal, host, ana, ben, room } = await anaSpeaks();
    await ana.leavesVoice();
    await hasHeard(rehearsal, host);
    await rehearsal.passes(50 * second);
    await ana.joinsVoice(room);
    await hasHeard(rehearsal, host);
    expect(panelOf(ben, room).text).toContain('@Ana has the floor.\nA good moment to finish: in 2 minutes.');
    await rehearsal.passes(109 * second);
    expect(warningsIn(room, ben)).toBe(0);
    await rehearsal.passes(second);
    expect(warningsIn(room, ben)).toBe(1);
    await rehearsal.passes(30 * second);
    expect(panelOf(ben, room).text).toContain('@Ana, the time is about over.');
  });

  test.each([
    ['a little', 45, 'Open floor', 'This part ends in 9 minutes.'],
    ['a lot', 55, undefined, undefined],
  ])(
    'a part takes %s longer than planned: the open floor gives way, and the check-out keeps its time',
    async (_, paused, next, ends) => {
      const rehearsal = await rehearsed();
      const maple = await mapleWith(rehearsal, names, 8, { format: 'text-circle' });
      const [ana] = maple.members;
      if (ana === undefined) throw new Error('Three people were asked for.');
      const { host } = maple;
      const room = await opensSession(rehearsal, maple);
      await rehearsal.presses(host, 'Begin (host)', room);
      while (floorIn(room, ana) === undefined) await movesOn(rehearsal, host, room);
      await rehearsal.uses(host, '/session pause', {}, room);
      await rehearsal.passes(paused * minute);
      await rehearsal.presses(host, 'Go on (guardian, host)', room);
      for (const person of maple.members) {
        expect(floorIn(room, ana)).toBe(person.name);
        await startsTurn(rehearsal, person, room);
        await rehearsal.passes(4 * minute);
        await rehearsal.presses(person, 'Done', room);
        await rehearsal.presses(person, 'Thank you, go on', room);
      }
      await rehearsal.passes(minute);
      if (next !== undefined) {
        expect(panelOf(ana, room).text).toContain(next);
        expect(panelOf(ana, room).text).toContain(ends);
        await rehearsal.passes(9 * minute);
      }
      expect(panelOf(ana, room).text).toContain('Check-out');
      expect(panelOf(ana, room).text).toContain('This part ends in 5 minutes.');
      await rehearsal.passes(5 * minute - second);
      expect(panelOf(ana, room).text).toContain('Check-out');
      await rehearsal.passes(second);
      expect(panelOf(ana, room).text).toContain('Closing');
    },
  );

  test('the host opens early: there is one door, and nobody is asked whether they are ready', async () => {
    const rehearsal = await rehearsed();
    const maple = await mapleWith(rehearsal, names);
    await rehearsal.passes(untilMeeting - 50 * minute);
    const room = await opensSession(rehearsal, maple);
    await reachesRound(rehearsal, maple, room);
    await rehearsal.passes(65 * minute);
    expect(doorsIn(room, maple.host)).toBe(1);
    expect(maple.host.reads(room)).not.toContain("[I'm ready]");
  });

  test('the host opens after saying that they are ready: the door does not open once more at its own time', async () => {
    const rehearsal = await rehearsed();
    const maple = await mapleWith(rehearsal, names);
    const { host } = maple;
    await rehearsal.passes(untilMeeting - 20 * minute);
    await rehearsal.presses(host, "I'm ready");
    await rehearsal.passes(5 * minute);
    const room = await beginsRound(rehearsal, maple);
    await rehearsal.passes(30 * minute);
    expect(doorsIn(room, host)).toBe(1);
  });

  test('the host opens early and calls the evening off: nobody is asked to hold it, and no door opens again', async () => {
    const rehearsal = await rehearsed();
    const maple = await mapleWith(rehearsal, names);
    await rehearsal.passes(untilMeeting - 50 * minute);
    const room = await opensSession(rehearsal, maple);
    await rehearsal.uses(maple.host, '/session cancel', {}, room);
    await rehearsal.passes(65 * minute);
    // The door that was open says that the circle is over for today.
    expect(doorsIn(room, maple.host)).toBe(0);
    expect(maple.host.reads(room)).not.toContain("[I'm ready]");
    await rehearsal.passes(7 * day - 65 * minute + 31 * minute);
    expect(maple.host.reads(room)).toContain("[I'm ready]");
  });

  test.each([
    ['midnight', '2026-03-03T22:25:00Z', 'Tuesday', '23:30', 'Tuesday, March 10, 2026 at 10:30 PM'],
    [
      'the change to summer time',
      '2026-03-29T00:25:00Z',
      'Sunday',
      '01:30',
      'Saturday, April 4, 2026 at 11:30 PM',
    ],
    [
      'the end of summer time',
      '2026-10-25T00:25:00Z',
      'Sunday',
      '02:30',
      'Sunday, November 1, 2026 at 1:30 AM',
    ],
  ])(
    'a session goes over %s: a turn keeps its time, and the next meeting is a week later by the clock of the circle',
    async (_, at, weekday, time, next) => {
      const rehearsal = await rehearsed(at);
      const maple = await mapleAt(rehearsal, { day: weekday, time });
      const { host, members } = maple;
      const [ana, ben] = members;
      if (ana === undefined || ben === undefined) throw new Error('Two people were asked for.');
      await rehearsal.passes(5 * minute);
      const room = await beginsRound(rehearsal, maple);
      await rehearsal.uses(host, '/session pause', {}, room);
      await rehearsal.passes(28 * minute);
      await rehearsal.presses(host, 'Go on (guardian, host)', room);
      await startsTurn(rehearsal, ana, room);
      await rehearsal.passes(209 * second);
      expect(warningsIn(room, ben)).toBe(0);
      await rehearsal.passes(second);
      expect(warningsIn(room, ben)).toBe(1);
      expect(await rehearsal.presses(ben, 'Where am I?', room)).toContain('We close in 59 minutes.');
      await rehearsal.uses(host, '/session close', {}, room);
      expect(ben.sees(room).at(-1)?.text).toContain(`We meet next ${next}.`);
      await rehearsal.passes(3 * hour);
      expect(doorsIn(room, host)).toBe(1);
      expect(host.reads(room)).not.toMatch(/^You meet /mu);
    },
  );

  test('the format is changed while a session runs: that session goes on as it began, and the next has the change', async () => {
    const rehearsal = await rehearsed();
    const asked = { format: 'Talking-piece round', name: 'Slow Round' };
    const file = await formatIn(await rehearsal.asks(organiser(rehearsal, 'Nele'), '/format copy', asked));
    const maple = await mapleWith(rehearsal, names, 8, { format: 'Slow Round' });
    const { host, members } = maple;
    const [ana] = members;
    if (ana === undefined) throw new Error('Three people were asked for.');
    const reachesCheckOut = async (room: string): Promise<string> => {
      while (!panelOf(ana, room).text.includes('Check-out')) await movesOn(rehearsal, host, room);
      return panelOf(ana, room).text;
    };
    const room = await beginsRound(rehearsal, maple);
    const phases = file.phases.map((phase) =>
      phase.kind === 'checkout' ? { ...phase, prompt: undefined, words: 'A colour for tonight.' } : phase,
    );
    const given = { format: 'Slow Round', file: fileWith({ ...file, phases }) };
    expect(await rehearsal.uses(host, '/format edit', given)).toContain('is saved, as version 2.');
    await rehearsal.restartsTheBot();
    expect(await reachesCheckOut(room)).toContain('One word or one line that you take with you.');
    await rehearsal.uses(host, '/session close', {}, room);
    await beginsRound(rehearsal, maple);
    expect(await reachesCheckOut(room)).toContain('A colour for tonight.');
  });
});

const warningsIn = (room: string, person: Person): number =>
  person.sees(room).filter(({ text }) => text.includes('half a minute left')).length;

/** How often the door was opened: each has its own message, also when it is closed again. */
const doorsIn = (room: string, person: Person): number =>
  person.sees(room).filter(({ text }) => /Maple: welcome|^We have begun\./u.test(text)).length;

/** The circle Maple at another time of the week, with Ana and Ben in it. */
async function mapleAt(rehearsal: Rehearsal, when: Readonly<{ day: string; time: string }>): Promise<Maple> {
  const host = organiser(rehearsal, 'Mara');
  await rehearsal.uses(host, '/circle create', { ...wish, ...when, seats: 8, format: 'talking-piece' });
  const members = ['Ana', 'Ben'].map((name) => rehearsal.person(name));
  for (const person of members) await joinsMaple(rehearsal, person);
  return { host, members };
}
