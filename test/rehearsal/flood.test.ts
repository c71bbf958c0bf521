import { expect, test } from 'vitest';
import { anaBenAndCleo, opensSession } from '../support/circle.ts';
import { rehearse } from '../support/rehearsal.ts';

test('a flood of presses is slowed kindly, for one person alone, and never where help or stopping is asked for', async () => {
  const { rehearsal, maple, ana, ben } = await anaBenAndCleo(await rehearse({ slows: true }));
  await rehearsal.passes(60_000);
  const room = await opensSession(rehearsal, maple, [ana]);
  const said: string[] = [];
  for (let press = 0; press < 25; press += 1) said.push(await rehearsal.presses(ana, 'Where am I?', room));
  expect(said[0]).not.toContain('One moment, please.');
  expect(said.at(-1)).toContain('One moment, please.');
  expect(await rehearsal.uses(ana, '/help-now', {}, room)).toContain('You do not have to be alone');
  expect(await rehearsal.presses(ana, 'Need support', room)).toContain('You do not have to be alone');
  expect(await rehearsal.uses(ana, '/step-out', {}, room)).not.toContain('One moment, please.');
  expect(await rehearsal.presses(ben, 'Where am I?', room)).not.toContain('One moment, please.');
  await rehearsal.passes(10_000);
  expect(await rehearsal.presses(ana, 'Where am I?', room)).not.toContain('One moment, please.');
});
