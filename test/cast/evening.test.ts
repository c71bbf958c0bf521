import { describe, expect, test } from 'vitest';
import { roomOf } from '../../rehearsal/cast/player.ts';
import { type SceneOn, sceneOn } from './scene-on.ts';

const second = 1_000;

/** What people may have read in private by the end. Anything else is a refusal: somebody pressed in vain. */
const expected =
  /\d pe(?:rson|ople) nodded|For whoever holds the circle|The session is closed|Good that you made it|You listen today and are not called/u;

const surprises = (scene: SceneOn) => [
  ...scene.inVain,
  ...scene.privately().filter((words) => !expected.test(words)),
];

const floors = (scene: SceneOn, question: string | undefined) =>
  scene.turns.filter((turn) => turn.question === question).map(({ floor }) => floor);

describe('an evening that nobody steps into', () => {
  test('of a text circle goes from the open door to the closing words, and each is as they are', async () => {
    const scene = await sceneOn('evening');
    const begins = scene.now;
    expect(scene.session()).toMatchObject({ part: 'gather', here: [] });
    for (const outside of ['Olga', 'Noor']) expect(roomOf(scene.person(outside))).toBeUndefined();

    await scene.playsUntil(() => scene.session()?.title === 'Welcome');
    expect(scene.now - begins).toBeLessThan(30 * second);
    await scene.playsToTheEnd();

    expect(scene.parts).toEqual([
      'Maple: welcome',
      'Welcome',
      'A line from everybody',
      'Share round',
      'paused',
      'Share round',
      'Silence',
      'Open floor',
      'Check-out',
      'Closing',
      'Our circle is over for today. Thank you.',
    ]);
    const talk = ['Ana', 'Cleo'];
    expect(floors(scene, undefined)).toEqual(
      // Gus chose to listen; everybody else was offered a turn, Dev once more, and Cleo last because she came late.
      ['Mara', 'Ana', 'Ben', 'Dev', 'Eli', 'Cleo', 'Dev', ...talk],
    );
    expect(scene.now - begins).toBeGreaterThan(300 * second);
    expect(scene.now - begins).toBeLessThan(450 * second);
    expect(surprises(scene)).toEqual([]);

    expect(scene.lines[0]).toBe('Ana presses [I agree for today]');
    expect(scene.did('Ana')).toContain('Ana presses [A minute more]');
    expect(scene.did('Ana')).toContain('Ana presses [Answer]');
    expect(scene.did('Ben').filter((line) => line.includes('[Pass]'))).toHaveLength(1);
    expect(scene.did('Ben').filter((line) => line.includes('[Nod]')).length).toBeGreaterThan(4);
    expect(scene.did('Cleo')).toContainEqual(expect.stringContaining('A content note'));
    expect(scene.did('Dev')).toContain('Dev presses [Later]');
    expect(scene.did('Dev')).toContain('Dev’s connection drops');
    expect(scene.did('Eli')).toContain('Eli presses [In silence]');
    const breath = scene.did('Eli').indexOf('Eli presses [Pause]');
    expect(scene.did('Mara')).toContain('Mara chooses Eli (“Choose somebody who is here”)');
    expect(scene.did('Eli').slice(0, breath)).toContain('Eli presses [Yes, gladly]');
    expect(scene.did('Eli').slice(breath + 1, breath + 3)).toEqual([
      expect.stringContaining('One breath in'),
      'Eli presses [Go on (guardian, host)]',
    ]);
    expect(scene.did('Gus')).toContain('Gus presses [Just listen today]');
    expect(scene.did('Mara')).toContain('Mara writes “Cleo, good that you made it.”');
    expect(scene.did('Mara')).toContain('Mara presses [Begin (host)]');
  });

  test('of a talking-piece round gives everybody three turns, and nobody answers', async () => {
    const scene = await sceneOn('talking-piece');
    scene.hands('Eli', 'cast');
    await scene.playsToTheEnd();

    expect(floors(scene, 'weather')).toEqual(['Ana', 'Ben', 'Dev', 'Eli', 'Mara', 'Cleo']);
    expect(floors(scene, undefined)).toEqual(['Mara', 'Ana', 'Ben', 'Dev', 'Eli', 'Cleo', 'Dev']);
    expect(floors(scene, 'checkout')).toEqual(['Mara', 'Ana', 'Ben', 'Dev', 'Eli', 'Cleo']);
    expect(scene.parts.filter((part) => part === 'paused')).toHaveLength(1);
    expect(scene.parts.slice(-3)).toEqual([
      'Closing',
      'Afterglow',
      'Our circle is over for today. Thank you.',
    ]);
    expect(scene.lines.filter((line) => line.includes('[Answer]'))).toEqual([]);
    expect(scene.lines).toContain('Ana presses [I would like to]');
    expect(surprises(scene)).toEqual([]);
  });

  test('with working time gives it to those who asked, and they are answered as they wish', async () => {
    const scene = await sceneOn('working-time');
    scene.hands('Ana', 'cast');
    await scene.playsToTheEnd();

    expect(floors(scene, 'support').toSorted()).toEqual(['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Mara']);
    expect(floors(scene, undefined).toSorted()).toEqual(['Ana', 'Cleo', 'Dev']);
    expect(floors(scene, 'checkout')).toEqual(['Mara', 'Ana', 'Ben', 'Dev', 'Eli', 'Cleo']);
    expect(scene.parts.filter((part) => part === 'paused')).toHaveLength(1);
    expect(scene.lines.filter((line) => line.includes("[I'd like time]"))).toHaveLength(3);
    // Of those three only Dev wished for more than to be heard.
    const answers = scene.lines.filter((line) => line.includes('[Answer]'));
    expect(answers).toEqual(['Ana presses [Answer]', 'Mara presses [Answer]']);
    expect(surprises(scene)).toEqual([]);
  });
});
