import { expect, test } from 'vitest';
import {
  anaBenAndCleo,
  beginsRound,
  canWrite,
  floorIn,
  panelOf,
  startsTurn,
  waitingIn,
} from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { minute, rehearse } from '../support/rehearsal.ts';

const second = 1_000;

onEveryEmptyPlace('in a round', (place) => {
  const round = async (format = 'talking-piece') => {
    const rehearsal = await rehearse({ databaseUrl: (await place(true)).url });
    const held = await anaBenAndCleo(rehearsal, 8, { format });
    return { ...held, room: await beginsRound(rehearsal, held.maple) };
  };

  test('the host pauses at once: the panel says whose time waits, and it goes on with the same time left', async () => {
    const { rehearsal, host, ana, ben, room } = await round();
    await startsTurn(rehearsal, ana, room);
    await rehearsal.passes(minute);
    await rehearsal.presses(host, 'Pause', room);
    const paused = panelOf(ben, room);
    expect(paused.text).toContain('The host has asked for a pause. One breath together.');
    expect(paused.text).toContain('It is the time of @Ana, and it waits for them.');
    expect(paused.text).toContain('Next: @Ben → @Cleo');
    expect(paused.buttons).toEqual([
      'Go on (guardian, host)',
      'I agree for today',
      'Where am I?',
      'Need support',
      'For the host',
    ]);
    expect(await canWrite(ana, room)).toBe(false);
    await rehearsal.passes(20 * minute);
    expect(await rehearsal.presses(ben, 'Go on (guardian, host)', room)).not.toBe('');
    await rehearsal.presses(host, 'Go on (guardian, host)', room);
    expect(floorIn(room, ben)).toBe('Ana');
    expect(await canWrite(ana, room)).toBe(true);
    expect(panelOf(ben, room).text).toMatch(/A good moment to finish: in (3|4|5) minutes/u);
  });

  test('anybody asks for a breath, and when nobody answers it is taken all the same', async () => {
    const { rehearsal, ben, cleo, room } = await round();
    const asked = await rehearsal.presses(ben, 'Pause', room);
    expect(asked).toContain('All three are fine.');
    await rehearsal.presses(ben, 'Ask for a breath', room);
    expect(panelOf(cleo, room).text).toContain('Somebody asks for a pause.');
    expect(panelOf(cleo, room).text).not.toContain('@Ben asks');
    await rehearsal.passes(20 * second);
    expect(panelOf(cleo, room).text).toContain('Somebody has asked for a pause.');
  });

  test('anybody stops everything at once, and whoever holds the circle is told by whom, in private', async () => {
    const { rehearsal, host, ana, cleo, room } = await round();
    await rehearsal.presses(cleo, 'Pause', room);
    await rehearsal.presses(cleo, 'Stop now', room);
    expect(panelOf(ana, room).text).toContain('We have stopped.');
    expect(ana.reads(room)).not.toContain('@Cleo asked to stop');
    for (const person of [ana, cleo]) expect(await canWrite(person, room)).toBe(false);
    expect(host.reads(room)).toContain('@Cleo asked to stop.');
  });

  test('who steps out by Pause or by command keeps their place, and somebody is told only if they want', async () => {
    const { rehearsal, host, ana, ben, cleo, room } = await round();
    await rehearsal.presses(ben, 'Pause', room);
    await rehearsal.presses(ben, 'Step out', room);
    expect(await rehearsal.presses(ben, "I'm OK", room)).toContain('Your place is kept.');
    expect(waitingIn(room, ana)).toEqual(['Cleo']);
    await rehearsal.uses(cleo, '/step-out', {}, room);
    expect(await rehearsal.presses(cleo, 'Somebody, please', room)).toContain('has been told');
    expect(host.reads(room)).toContain('@Cleo stepped out and would like somebody.');
    expect(ana.reads(room)).not.toContain('stepped out');
    expect(await rehearsal.presses(ben, "I'm back", room)).toContain('Your place was kept.');
    await rehearsal.presses(cleo, "I'm back", room);
    expect(waitingIn(room, ana)).toEqual(['Ben', 'Cleo']);
  });

  test('the panel asks of whoever has the floor in one row, and offers everybody the same four things in the last', async () => {
    const { rehearsal, ana, room } = await round();
    // The door is still open: this circle met early.
    const late = ['I agree for today'];
    const always = ['Where am I?', 'Pause', 'Need support', 'For the host'];
    await rehearsal.passes(minute);
    expect(panelOf(ana, room).buttons).toEqual(['Begin', 'Done', 'Pass', 'In silence', ...late, ...always]);
    await startsTurn(rehearsal, ana, room);
    expect(panelOf(ana, room).buttons).toEqual(['Done', 'A minute more', 'Nod', ...late, ...always]);
  });
});
