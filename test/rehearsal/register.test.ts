import { expect, test } from 'vitest';
import { mapleWith } from '../support/circle.ts';
import { type Rehearsal, rehearse } from '../support/rehearsal.ts';

const written = (rehearsal: Rehearsal) =>
  rehearsal.discord.requests.filter(({ method, path }) => method !== 'GET' && path.endsWith('/commands'));

test('the first start tells Discord the commands in one request, and Discord takes them all', async () => {
  const rehearsal = await rehearse();
  expect(written(rehearsal)).toMatchObject([{ method: 'PUT', status: 200 }]);
  const commands = [...rehearsal.discord.world.commands.values()];
  expect(commands.map(({ name }) => name).sort()).toEqual([
    'Flag for care',
    'Flag for care',
    'Report',
    'Report',
    'apart',
    'calendar',
    'circle',
    'doctor',
    'format',
    'help-now',
    'host',
    'my-circles',
    'my-data',
    'my-flags',
    'privacy',
    'reminders',
    'session',
    'settings',
    'step-out',
    'terms',
    'where-are-we',
  ]);
});

test('a second start changes nothing, and what stood on screens before still works', async () => {
  const rehearsal = await rehearse();
  await mapleWith(rehearsal, []);
  const ids = [...rehearsal.discord.world.commands.keys()];
  const ana = rehearsal.person('Ana');
  await rehearsal.uses(ana, '/circle join', { circle: 'Maple' });
  await rehearsal.restartsTheBot();
  await rehearsal.restartsTheBot();
  expect(written(rehearsal)).toHaveLength(1);
  expect([...rehearsal.discord.world.commands.keys()]).toEqual(ids);
  expect(await rehearsal.presses(ana, 'Read the agreement')).toContain('What we promise each other');
});

test('a command that somebody removed at Discord is there again after a start', async () => {
  const rehearsal = await rehearse();
  const { commands } = rehearsal.discord.world;
  const [first] = commands.keys();
  commands.delete(first ?? '');
  await rehearsal.restartsTheBot();
  expect(written(rehearsal)).toHaveLength(2);
  expect([...commands.values()].map(({ name }) => name).sort()).toEqual([
    'Flag for care',
    'Flag for care',
    'Report',
    'Report',
    'apart',
    'calendar',
    'circle',
    'doctor',
    'format',
    'help-now',
    'host',
    'my-circles',
    'my-data',
    'my-flags',
    'privacy',
    'reminders',
    'session',
    'settings',
    'step-out',
    'terms',
    'where-are-we',
  ]);
  expect(await rehearsal.uses(rehearsal.person('Ana'), '/circle browse')).toContain(
    'There is no circle here yet.',
  );
});

test('help and one’s own data are offered in direct messages, circles and sessions are not', async () => {
  const rehearsal = await rehearse();
  const ana = rehearsal.person('Ana');
  const dm = rehearsal.directMessages(ana);
  expect(await rehearsal.uses(ana, '/my-data delete', {}, dm)).toContain('It cannot be undone.');
  expect(await rehearsal.uses(ana, '/help-now', {}, dm)).toContain('You do not have to be alone');
  await expect(ana.uses('/circle browse', {}, { in: dm })).rejects.toThrow('not for direct messages');
  await expect(ana.uses('/session open', {}, { in: dm })).rejects.toThrow('not for direct messages');
});
