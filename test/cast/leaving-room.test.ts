import { describe, expect, test, vi } from 'vitest';
import { roomOf } from '../../rehearsal/cast/player.ts';
import { sceneOn } from './scene-on.ts';

// A whole evening is played to its end, on a machine that may do other things as well.
vi.setConfig({ testTimeout: 90_000 });

const second = 1_000;

describe('somebody who is played at the page', () => {
  test('does nothing by herself, has all the time she asks for, and goes on when she is handed back', async () => {
    const scene = await sceneOn('evening');
    scene.hands('Ana', 'you');
    expect(scene.cast.people().find(({ name }) => name === 'Ana')).toMatchObject({ playedBy: 'you' });
    await scene.playsFor(3 * second);
    await scene.presses('Ana', 'I agree for today');
    await scene.playsUntil(() => scene.floor() === 'Ana');
    await scene.presses('Ana', 'Begin');
    const ana = scene.person('Ana');
    await ana.fillsIn({ 'What would help?': 'Relate' });
    await scene.stage.settles();
    const others = scene.lines.length;

    await ana.writes(roomOf(ana) ?? '', 'May I have a minute more?');
    await scene.playsFor(250 * second);

    expect(scene.floor()).toBe('Ana');
    expect(scene.did('Ana')).toEqual([]);
    expect(scene.lines.slice(others)).toEqual(['Mara presses [A minute more]', 'Ben presses [Nod]']);
    scene.hands('Ana', 'cast');
    await scene.playsToTheEnd();
    expect(scene.did('Ana')).toContain('Ana presses [Done]');
    expect(scene.inVain).toEqual([]);
  });

  test('who forgets that she has the floor is given time, and come back to later', async () => {
    const scene = await sceneOn('evening');
    scene.hands('Ana', 'you');
    await scene.presses('Ana', 'I agree for today');
    await scene.playsUntil(() => scene.floor() === 'Ana');
    const offered = scene.now;

    await scene.playsUntil(() => scene.floor() !== undefined && scene.floor() !== 'Ana');

    expect(scene.now - offered).toBeGreaterThan(400 * second);
    expect(scene.did('Mara').filter((line) => line.includes('[A minute more]'))).toHaveLength(2);
    expect(scene.did('Mara').at(-1)).toBe('Mara presses [Come back to them later]');
    expect(scene.inVain).toEqual([]);
  });

  test('is waited for at the door, and not for ever', async () => {
    const scene = await sceneOn('evening');
    const opened = scene.now;
    scene.hands('Eli', 'you');

    await scene.playsFor(45 * second);
    expect(scene.session()?.part).toBe('gather');

    await scene.playsUntil(() => scene.session()?.part === 'words');
    expect(scene.now - opened).toBeLessThan(55 * second);
  });

  test('as the host decides when the evening goes on, through her private card', async () => {
    const scene = await sceneOn('host-an-evening');
    await scene.presses('Mara', "I'm ready");
    await scene.playsFor(90 * second);
    expect(scene.session()).toMatchObject({ part: 'gather', here: ['Ana', 'Ben', 'Gus', 'Dev', 'Eli'] });
    expect(scene.did('Mara')).toEqual([]);

    await scene.presses('Mara', 'I agree for today');
    await scene.presses('Mara', 'Begin (host)');
    await scene.playsFor(60 * second);
    expect(scene.session()?.title).toBe('Welcome');
    for (const title of ['A line from everybody', 'Share round']) {
      await scene.presses('Mara', 'For the host');
      await scene.presses('Mara', 'Move on');
      expect(scene.session()?.title).toBe(title);
    }
    expect(scene.floor()).toBe('Mara');
    await scene.presses('Mara', 'Pass');
    await scene.playsUntil(() => scene.session()?.pauseAsked === true);
    expect(scene.did('Eli').at(-1), 'he has no role, and asks like anybody').toBe(
      'Eli presses [Ask for a breath]',
    );
    await scene.playsUntil(() => scene.session()?.part === 'paused');
    await scene.presses('Mara', 'Go on (guardian, host)');
    await scene.playsUntil(() => scene.session()?.part === 'hands');
    await scene.presses('Mara', 'For the host');
    await scene.presses('Mara', 'Close the session');
    await scene.presses('Mara', 'Yes, close it');
    expect(scene.session()?.part).toBe('closed');
    expect(scene.inVain).toEqual([]);
  });
});
