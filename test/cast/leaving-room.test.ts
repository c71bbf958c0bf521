import { describe, expect, test } from 'vitest';
import { roomOf } from '../../rehearsal/cast/player.ts';
import { sceneOn } from './scene-on.ts';

const second = 1_000;

describe('somebody who is played at the page', () => {
  test('does nothing by herself, has all the time she asks for, and goes on when she is handed back', async () => {
    const scene = await sceneOn('evening');
    scene.hands('Ana', 'you');
    expect(scene.cast.people().find(({ name }) => name === 'Ana')).toMatchObject({ playedBy: 'you' });
    await scene.playsFor(3 * second);
    await scene.presses('Ana', 'I agree for today');
    await scene.playsUntil(() => scene.floor() === 'Ana');
    const others = scene.lines.length;
    const ana = scene.person('Ana');

    await ana.writes(roomOf(ana) ?? '', 'May I have a minute more?');
    await scene.playsFor(250 * second);

    expect(scene.floor()).toBe('Ana');
    expect(scene.did('Ana')).toEqual([]);
    expect(scene.lines.slice(others)).toEqual(['Mara presses [A minute more (host)]']);
    scene.hands('Ana', 'cast');
    await scene.playsToTheEnd();
    expect(scene.did('Ana')).toContain('Ana presses [Done]');
  });

  test('is waited for at the door, and not for ever', async () => {
    const scene = await sceneOn('evening');
    const opened = scene.now;
    scene.hands('Eli', 'you');

    await scene.playsFor(40 * second);
    expect(scene.session()?.phase).toBe('gather');

    await scene.playsUntil(() => scene.session()?.phase === 'round');
    expect(scene.now - opened).toBeLessThan(50 * second);
  });

  test('as the host decides when the evening goes on', async () => {
    const scene = await sceneOn('host-an-evening');
    await scene.playsFor(300 * second);
    expect(scene.session()).toBeUndefined();
    const mara = scene.person('Mara');

    await mara.uses('/session open', {}, { in: roomOf(mara) });
    await scene.stage.settles();
    await scene.playsFor(60 * second);
    expect(scene.session()).toMatchObject({ phase: 'gather', here: ['Ana', 'Ben', 'Gus', 'Dev', 'Eli'] });
    expect(scene.did('Mara')).toEqual([]);

    await scene.presses('Mara', 'I agree for today');
    await scene.presses('Mara', 'Begin the round (host)');
    expect(scene.floor()).toBe('Mara');
    await scene.presses('Mara', 'Pass');
    await scene.playsUntil(() => scene.floor() === 'Mara');
    expect(scene.session()?.phase).toBe('checkout');
  });
});
