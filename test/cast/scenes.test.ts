import { describe, expect, test } from 'vitest';
import { roomOf } from '../../rehearsal/cast/player.ts';
import { scenes } from '../../rehearsal/cast/scenes.ts';
import { consentOnForm } from '../../rehearsal/cast/words-on-screen.ts';
import type { GivenOptions } from '../../rehearsal/people/commanding.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import { type SceneOn, sceneOn } from './scene-on.ts';

const second = 1_000;

const generalOf = (person: Person): string =>
  person.channels().find(({ name }) => name === '#general')?.id ?? '';

async function joins({ stage }: SceneOn, person: Person, circle = 'Maple'): Promise<string> {
  await (await person.uses('/circle join', { circle }, { in: generalOf(person) })).shown();
  await (await person.presses('Read the agreement')).shown();
  await (await person.presses('I agree')).shown();
  const { text } = await (await person.fillsIn(consentOnForm)).shown();
  await stage.settles();
  return text;
}

test('scenes are told apart by their ids', () => {
  expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length);
  for (const { id } of scenes) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/u);
});

describe('your first circle', () => {
  test('has a seat for Gus, and the door opens for him', async () => {
    const scene = await sceneOn('first-circle');
    const gus = scene.person('Gus');
    expect(roomOf(gus)).toBeUndefined();
    expect(gus.reads(generalOf(gus))).toContain('/circle join');

    expect(await joins(scene, gus)).toContain('You have a seat');
    await scene.playsUntil(() => scene.session('Gus')?.part === 'gather');
    await scene.playsFor(5 * second);
    await scene.presses('Gus', 'I agree for today');
    await scene.playsUntil(() => scene.floor() === 'Gus');

    expect(scene.inVain).toEqual([]);
    expect(scene.did('Gus')).toEqual([]);
    expect(scene.did('Mara')).toContainEqual(expect.stringContaining('Gus, good that you found us'));
  });

  test('goes without him at half past seven when he only looks', async () => {
    const scene = await sceneOn('first-circle');

    await scene.playsToTheEnd();

    expect(scene.turns.map(({ floor }) => floor)).not.toContain('Gus');
  });
});

test('in a server with six circles Gus looks for what fits, waits for one, and visits the one that meets tonight', async () => {
  const scene = await sceneOn('find-your-circle');
  const gus = scene.person('Gus');
  const reads = async (command: string, options: GivenOptions = {}): Promise<string> =>
    (await (await gus.uses(command, options, { in: generalOf(gus) })).shown()).text;
  const found = async (looking: GivenOptions): Promise<readonly string[]> =>
    [...(await reads('/circle browse', looking)).matchAll(/^(\w+) · /gmu)].map(([, name]) => name ?? '');
  expect(gus.reads(generalOf(gus))).toContain('Type /circle browse');

  expect(await found({})).toEqual(['Birch', 'Hazel', 'Linden', 'Maple', 'Oak', 'Willow']);
  expect(await found({ medium: 'By voice' })).toEqual(['Hazel', 'Oak']);
  expect(await found({ day: 'Sunday' })).toEqual(['Oak']);
  expect(await found({ language: 'Deutsch' })).toEqual(['Linden']);
  expect(await found({ tag: 'evenings' })).toEqual(['Birch', 'Maple', 'Willow']);
  const open = { free: true, who: 'Anybody, while there is a seat' };
  expect(await found({ tag: 'evenings', ...open })).toEqual(['Maple']);
  expect(await reads('/circle view', { circle: 'Hazel' })).toContain('New people come in on open-door dates');
  expect(await reads('/circle view', { circle: 'Willow' })).toContain('A closed group of 8 sessions');

  expect(await joins(scene, gus, 'Birch')).toContain('You are first on the waiting list of Birch');
  expect(await joins(scene, gus)).toContain('Try it out first: after 3 visits');
  const places = await reads('/my-circles');
  expect(places).toMatch(/^Birch · .+\nYou are first on the waiting list\.$/mu);
  expect(places).toMatch(/^Maple · .+\nYou have a seat here and try it out: 0 of 3 visits so far\.$/mu);

  await scene.playsUntil(() => scene.session('Gus')?.part === 'gather');
  await scene.presses('Gus', 'I agree for today');
  expect(scene.session('Gus')).toMatchObject({ here: expect.arrayContaining(['Gus']) });
  expect(scene.inVain).toEqual([]);
});

describe('in a full circle', () => {
  /** Gus is on the waiting list, Dev has given up his place, and there is a note for Gus. */
  async function gusIsOffered() {
    const scene = await sceneOn('full-circle');
    const gus = scene.person('Gus');
    expect(gus.reads(generalOf(gus))).toContain('All seats are taken');
    expect(await joins(scene, gus)).toContain('first on the waiting list');
    const joined = scene.now;
    const note = () => gus.channels().find(({ name }) => name.includes('A note for you'))?.id;
    await scene.playsUntil(() => note() !== undefined);
    expect(scene.now - joined).toBe(20 * second);
    expect(gus.reads(note() ?? '')).toContain('@Gus, a seat in Maple is free');
    const isIn = (name: string) => roomOf(scene.person(name)) !== undefined;
    return { scene, gus, note: note() ?? '', isIn };
  }

  test('Gus waits, Dev gives up his place, and the seat is Gus’s; Cleo waits behind him', async () => {
    const { scene, note, isIn } = await gusIsOffered();
    expect(isIn('Gus')).toBe(false);
    await scene.presses('Gus', 'Take the seat', note);
    await scene.playsFor(60 * second);
    expect(['Gus', 'Dev', 'Cleo'].filter(isIn)).toEqual(['Gus']);
    expect(scene.inVain).toEqual([]);
  });

  test('a seat that Gus does not want now is offered to Cleo, who takes it', async () => {
    const { scene, gus, note, isIn } = await gusIsOffered();
    await scene.presses('Gus', 'Not now', note);
    expect(gus.reads(note)).toContain('your place in the line of Maple is kept');
    await scene.playsUntil(() => isIn('Cleo'));
    expect(isIn('Gus')).toBe(false);
    expect(scene.inVain).toEqual([]);
  });

  test('a seat that Gus leaves unanswered goes to Cleo, and his note says so', async () => {
    const { scene, gus, note, isIn } = await gusIsOffered();
    await scene.playsUntil(() => isIn('Cleo'));
    expect(gus.reads(note)).toContain('this offer of a seat in Maple is over');
    expect(gus.sees(note).at(-1)?.buttons).toContain('I would like a seat');
  });
});

test('in the night the clocks change, and the circle meets at half past seven on the wall', async () => {
  const scene = await sceneOn('clocks-change');
  const ana = scene.person('Ana');
  const wall = (zone: string, at = scene.now): string =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(at);
  const room = roomOf(ana) ?? '';
  const reminders = () => ana.sees(room).filter(({ text }) => text.startsWith('You meet'));
  expect(wall('Europe/Berlin')).toBe('Sat 20:00');
  expect(ana.reads(generalOf(ana))).toContain('eight o’clock stays eight o’clock');
  expect(reminders()).toHaveLength(1);
  const [meeting = 0] = [...JSON.stringify(reminders()[0]?.stored.components).matchAll(/<t:(\d+):/gu)].map(
    ([, unix]) => Number(unix) * second,
  );
  expect(wall('Europe/Berlin', meeting)).toBe('Sun 19:30');
  expect(wall('America/New_York', meeting)).toBe('Sun 13:30');

  await scene.playsUntil(() => reminders().length === 2, new Date(meeting));
  expect(wall('Europe/Berlin')).toBe('Sun 18:30');
  await scene.playsUntil(() => scene.session('Ana')?.part === 'gather');
  expect(wall('Europe/Berlin')).toBe('Sun 19:25');
  await scene.presses('Ana', 'I agree for today');
  await scene.playsUntil(() => scene.floor() === 'Ana');
  expect(scene.inVain).toEqual([]);
});

describe('a hard moment', () => {
  test('is Cleo’s own: what she looks for is seen by nobody else, and nobody hurries her', async () => {
    const scene = await sceneOn('hard-moment');
    expect(scene.floor()).toBe('Cleo');
    const reads = (name: string) => scene.person(name).reads(roomOf(scene.person(name)));

    await scene.presses('Cleo', 'Need support');
    await scene.playsFor(200 * second);

    expect(reads('Cleo')).toContain('You do not have to be alone with this');
    expect(reads('Mara')).not.toContain('You do not have to be alone with this');
    expect(scene.floor()).toBe('Cleo');
    expect(scene.lines).toEqual([]);
    await scene.presses('Cleo', 'Pass');
    await scene.playsUntil(() => scene.floor() === 'Eli');
    expect(scene.inVain).toEqual([]);
  });

  test('is met: the co-host goes aside with Cleo, whoever of them is played, and a moderator hears of it', async () => {
    const scene = await sceneOn('hard-moment');
    const [cleo, ben, noor, mara] = ['Cleo', 'Ben', 'Noor', 'Mara'].map((name) => scene.person(name));
    if (cleo === undefined || ben === undefined || noor === undefined || mara === undefined)
      throw new Error();
    const quiet = () => cleo.channels().findLast(({ name }) => name.includes('A quiet room'))?.id ?? '';
    const mods = noor.channels().find(({ name }) => name === '#moderators')?.id;

    // Cleo is played: she says that it is a lot.
    await cleo.writes(roomOf(cleo) ?? '', 'That is a lot just now.');
    await scene.playsUntil(() => scene.did('Ben').some((line) => line.startsWith('Ben writes aside')));
    expect(mara.reads(roomOf(mara))).toContain('Somebody is being supported, and is not alone.');
    expect(cleo.reads(quiet())).toContain('I am here, and I am in no hurry.');
    await cleo.writes(quiet(), 'It was the handwriting.');
    await scene.playsUntil(() => cleo.reads(quiet()).includes('Thank you for telling me.'));
    await scene.presses('Cleo', 'Need support', quiet());
    await scene.presses('Cleo', 'Ask a moderator to reach out', quiet());
    await scene.presses('Cleo', 'Yes, please ask them', quiet());
    expect(noor.reads(mods)).toContain('@Cleo would like a moderator to reach out');
    await scene.presses('Noor', 'I look after it', mods);
    expect(noor.reads(mods)).toContain('@Noor looks after it.');
    await scene.presses('Cleo', 'We are back', quiet());
    // The circle has gone on meanwhile.
    await scene.playsUntil(() => scene.floor() !== undefined);
    expect(scene.inVain).toEqual([]);

    // Ben is played: he goes aside with Cleo once more.
    scene.hands('Cleo', 'cast');
    scene.hands('Ben', 'you');
    const first = quiet();
    await ben.uses('/session care', { person: 'Cleo' }, { in: roomOf(ben) });
    await scene.stage.settles();
    expect(quiet()).not.toBe(first);
    await ben.writes(quiet(), 'Shall we sit for a moment?');
    await scene.playsUntil(() => cleo.reads(quiet()).includes('This room is quiet now.'));
    expect(scene.did('Cleo')).toContainEqual(expect.stringContaining('Cleo writes aside'));
  });

  test('goes by gently when nobody plays her', async () => {
    const scene = await sceneOn('hard-moment');
    scene.hands('Cleo', 'cast');

    await scene.playsToTheEnd();

    expect(scene.did('Cleo').slice(0, 2)).toEqual(['Cleo presses [Need support]', 'Cleo presses [Pass]']);
    expect(scene.inVain).toEqual([]);
  });
});

test('a bot that is restarted in Ana’s turn leaves the floor with her', async () => {
  const scene = await sceneOn('restarted');
  const panel = scene.session()?.panel.id;
  const begins = scene.now;

  await scene.playsUntil(() => !scene.stage.botRuns);
  expect(scene.now - begins).toBe(10 * second);
  await scene.playsUntil(() => scene.stage.botRuns);

  expect(scene.lines).toEqual(['The bot is killed', 'The bot is started again']);
  expect(scene.floor()).toBe('Ana');
  expect(scene.session()?.panel.id).toBe(panel);
  await scene.presses('Ana', 'Pass');
  expect(scene.floor()).toBe('Ben');
  await scene.playsToTheEnd();
});
