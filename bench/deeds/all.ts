import type { Stage } from '../stage.ts';
import { aroundACircle, circleWith } from './circle.ts';
import type { Deed } from './deed.ts';
import { onTheFloor } from './floor.ts';

/** Founds Maple with its people and says what can be done. The bots are there. */
export async function deedsOn(stage: Stage): Promise<readonly Deed[]> {
  const members = await circleWith(stage, 'Maple', ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay']);
  const [first] = members;
  if (first === undefined) throw new Error('Maple has no people.');
  return [...aroundACircle(stage, first), ...onTheFloor(stage, members)];
}
