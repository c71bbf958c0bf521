import { describe, expect, test } from 'vitest';
import { joinsMaple, mapleWith, noteOf, organiser, roomOf, wish } from '../support/circle.ts';
import { day, rehearse } from '../support/rehearsal.ts';
import { holds, told, viewOf, withAnaBenCleo } from './holds.ts';

test('who waits for a circle with open-door dates is offered a seat when the door opens', async () => {
  const rehearsal = await rehearse();
  const { host } = await mapleWith(rehearsal, []);
  await rehearsal.uses(host, '/circle admit', {
    circle: 'Maple',
    who: 'New people on open-door dates only',
    doors: '2026-03-10',
  });
  const ana = rehearsal.person('Ana');
  expect(await joinsMaple(rehearsal, ana)).toContain(
    'It takes new people in from March 9, 2026 at 11:00 PM on.',
  );
  await rehearsal.passes(5 * day);
  expect(() => noteOf(ana)).toThrow('Ana has no note');
  await rehearsal.passes(2.6 * day);
  expect(told(ana)).toContain('a seat in Maple is free');
  await rehearsal.presses(ana, 'Take the seat', noteOf(ana));
  expect(await viewOf(rehearsal, ana)).toContain('You have a seat here');
});

describe('a circle', () => {
  test('of so many sessions ends with the last, and begins anew with those who go on', async () => {
    const evening = await withAnaBenCleo();
    const { rehearsal, host, ana, ben, cleo } = evening;
    await rehearsal.uses(host, '/circle admit', {
      circle: 'Maple',
      who: 'A closed group, for a number of sessions',
      sessions: 2,
    });
    await holds(evening, [ana, ben, cleo]);
    expect(await viewOf(rehearsal, ana)).toContain('A closed group of 2 sessions: it has met 1 of them.');
    await holds(evening, [ana, ben, cleo]);
    expect(told(ana)).toContain('Maple has met for the last time of this round.');
    expect(host.reads(roomOf(host))).toContain('This was the last of your 2 times together in this round.');
    expect(await viewOf(rehearsal, ana)).toContain('Its last round of sessions is over.');
    expect(await viewOf(rehearsal, ana)).toContain('no meeting planned');
    expect(await rehearsal.uses(host, '/session open', { circle: 'Maple' })).toContain(
      'Your circle rests just now.',
    );
    await rehearsal.presses(ana, "Yes, I'll go on", noteOf(ana));
    await rehearsal.presses(ben, 'This was it for me', noteOf(ben));
    expect(await rehearsal.uses(host, '/circle resume', { circle: 'Maple' })).toContain('Maple meets again');
    expect(await viewOf(rehearsal, ana)).toContain('You have a seat here');
    expect(await viewOf(rehearsal, ben)).not.toContain('You have a seat');
    expect(await viewOf(rehearsal, cleo)).toContain('Your seat rests');
  });

  test('rests without a reminder, keeps every seat, and meets again', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo();
    expect(await rehearsal.uses(host, '/circle rest', { circle: 'Maple' })).toContain('Maple rests.');
    expect(await rehearsal.uses(host, '/circle rest', { circle: 'Maple' })).toContain(
      'does not meet just now already',
    );
    expect(ana.reads(roomOf(ana))).toContain('This circle rests for a while.');
    const before = ana.pings().length;
    await rehearsal.passes(10 * day);
    expect(ana.pings()).toHaveLength(before);
    expect(await rehearsal.uses(host, '/circle resume', { circle: 'Maple' })).toContain('Maple meets again');
    expect(ana.reads(roomOf(ana))).toContain('This circle meets again.');
    expect(await viewOf(rehearsal, ana)).toContain('You have a seat here');
  });

  test('is ended by its host after one more question; everybody is told alone, and their places are let go later', async () => {
    const { rehearsal, host, ana } = await withAnaBenCleo(3);
    const dev = rehearsal.person('Dev');
    await joinsMaple(rehearsal, dev);
    await rehearsal.uses(host, '/circle archive', { circle: 'Maple' });
    expect(await rehearsal.presses(host, 'Keep it')).toBe('Nothing has changed.');
    await rehearsal.uses(host, '/circle archive', { circle: 'Maple' });
    expect(await rehearsal.presses(host, 'End the circle')).toContain('Maple has ended.');
    for (const person of [ana, dev]) expect(told(person)).toContain('Maple does not meet any more.');
    expect(await rehearsal.uses(dev, '/circle browse')).not.toContain('Maple');
    expect(await joinsMaple(rehearsal, rehearsal.person('Eli'))).toContain(
      'This circle does not meet any more.',
    );
    expect((await rehearsal.exports(ana)).seats).toHaveLength(1);
    await rehearsal.passes(31 * day);
    expect((await rehearsal.exports(ana)).seats).toEqual([]);
  });
});

test('circles are found by what fits', async () => {
  const rehearsal = await rehearse();
  const mara = organiser(rehearsal, 'Mara');
  const make = async (name: string, given: object, tags: string): Promise<void> => {
    await rehearsal.uses(mara, '/circle create', { ...wish, name, ...given });
    await rehearsal.uses(mara, '/circle admit', { circle: name, tags });
  };
  await make('Maple', {}, 'evenings, grief');
  await make('Oak', { day: 'Sunday', room: 'Voice channel' }, 'grief');
  await make('Birch', { seats: 3 }, 'evenings');
  for (const name of ['Ana', 'Ben', 'Cleo']) await joinsMaple(rehearsal, rehearsal.person(name), 'Birch');
  const olga = rehearsal.person('Olga');
  const found = async (looking: Parameters<typeof rehearsal.uses>[2]): Promise<readonly string[]> =>
    [...(await rehearsal.uses(olga, '/circle browse', looking)).matchAll(/^(Maple|Oak|Birch) ·/gmu)].map(
      ([, name]) => name ?? '',
    );
  expect(await found({})).toEqual(['Birch', 'Maple', 'Oak']);
  expect(await found({ tag: 'Grief' })).toEqual(['Maple', 'Oak']);
  expect(await found({ medium: 'By voice' })).toEqual(['Oak']);
  expect(await found({ day: 'Sunday' })).toEqual(['Oak']);
  expect(await found({ free: true })).toEqual(['Maple', 'Oak']);
  expect(await found({ tag: 'evenings', free: true })).toEqual(['Maple']);
  expect(await found({ language: 'English' })).toEqual(['Birch', 'Maple', 'Oak']);
  expect(await found({ language: 'Deutsch' })).toEqual([]);
  await rehearsal.uses(mara, '/circle edit', { circle: 'Oak', language: 'Deutsch' });
  expect(await found({ language: 'Deutsch' })).toEqual(['Oak']);
  await found({});
  const chosen = await olga.selects('See one of them', ['Oak']);
  expect((await chosen.shown()).text).toContain('For people who care for a parent');
  await rehearsal.settles();
  expect(await rehearsal.uses(olga, '/circle browse', { tag: 'nothing' })).toContain(
    'No circle here fits all of that.',
  );
});
