import { describe, expect, test } from 'vitest';
import { roomOf } from '../../rehearsal/cast/player.ts';
import { sceneOn } from './scene-on.ts';

const second = 1_000;

describe('an evening that nobody steps into', () => {
  test('goes from the open door to the closing words, everybody is offered a turn, and each is as they are', async () => {
    const scene = await sceneOn('evening');
    const begins = scene.now;
    expect(scene.session()).toMatchObject({ phase: 'gather', here: [] });
    for (const outside of ['Olga', 'Noor']) expect(roomOf(scene.person(outside))).toBeUndefined();

    await scene.playsUntil(() => scene.session()?.phase === 'round');
    expect(scene.now - begins).toBeLessThan(20 * second);
    await scene.playsToTheEnd();

    const floors = (phase: string) =>
      scene.turns.filter((turn) => turn.phase === phase).map((turn) => turn.floor);
    expect(floors('round')).toEqual(['Mara', 'Ana', 'Ben', 'Gus', 'Dev', 'Eli', 'Gus', 'Cleo']);
    expect(floors('checkout').toSorted()).toEqual(['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Gus', 'Mara']);
    expect(scene.now - begins).toBeGreaterThan(150 * second);
    expect(scene.now - begins).toBeLessThan(240 * second);
    expect(scene.lines.filter((line) => line.startsWith('In vain'))).toEqual([]);

    expect(scene.did('Ben').filter((line) => line.includes('[Pass]'))).toHaveLength(2);
    expect(scene.did('Ana')[0]).toBe('Ana presses [I agree for today]');
    expect(scene.lines[0]).toBe('Ana presses [I agree for today]');
    expect(scene.did('Dev')).toContain('Dev’s connection drops');
    expect(scene.did('Gus')).toContain('Gus presses [Later]');
    expect(scene.did('Mara').filter((line) => line.includes('[A minute more (host)]'))).toHaveLength(1);
    expect(scene.did('Mara')).toContain('Mara writes “Cleo, good that you made it.”');
    expect(scene.lines.filter((line) => line.includes('[Move on (host)]'))).toEqual([]);
  });
});
