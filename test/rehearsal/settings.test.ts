import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../rehearsal/people/person.ts';
import { createRole, deleteRole, editRole } from '../../rehearsal/world/roles.ts';
import { mapleWith, personIn, wish } from '../support/circle.ts';
import { day, minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';
import { channelFor, hasHeard } from '../support/rooms.ts';

const publicUrl = 'https://circles.example.org';

/** A server with Maple in it, in which only Ben has a seat, and a role that lets nobody do anything. */
async function withRole() {
  const rehearsal = await rehearse({ publicUrl });
  const owner = rehearsal.discord.people.owner(rehearsal.guildId);
  const role = createRole(rehearsal.discord.world, owner.id, rehearsal.guildId, { name: 'Carers' });
  const nele = rehearsal.person('Nele', { roles: ['Carers'] });
  const where = { guildId: rehearsal.guildId, roleId: role.id };
  const { host, members } = await mapleWith(rehearsal, ['Ben']);
  const [ana, cleo] = [rehearsal.person('Ana'), rehearsal.person('Cleo')];
  return { rehearsal, host, ana, ben: personIn(members, 'Ben'), cleo, owner, nele, where };
}

const page = async ({ bot }: Rehearsal, path: string): Promise<string> =>
  await (await fetch(`${bot.httpUrl}${path}`)).text();

/** What stands in private threads that somebody can read: the owner reads all of them. */
const notesOf = (person: Person): string =>
  person
    .channels()
    .filter(({ name }) => /note|Notiz/u.test(name))
    .map(({ id }) => person.reads(id))
    .join('\n');

async function reports(rehearsal: Rehearsal, by: Person, about: Person) {
  await by.usesOnPerson('Report', about);
  await rehearsal.settles();
  await (await by.selects('What is it about?', ['Insults, pressure or hatred'])).shown();
  await rehearsal.settles();
}

describe('a role that a server has chosen', () => {
  test('makes moderators of circles, by whatever name, until it is gone; a report about one goes to the owner', async () => {
    const { rehearsal, owner, nele, ana, ben, cleo, where } = await withRole();
    const { world } = rehearsal.discord;
    expect(await rehearsal.uses(nele, '/apart look-up', { person: 'Ana' })).toContain('Timeout Members');
    expect(await rehearsal.uses(owner, '/settings moderator-role', { role: '@everyone' })).toContain(
      'Everybody here has that role.',
    );
    expect(await rehearsal.uses(owner, '/settings moderator-role', { role: 'Carers' })).toContain(
      'whoever has @Carers',
    );
    editRole(world, owner.id, where, { name: 'Lanterns' });
    await hasHeard(rehearsal, nele);
    expect(await rehearsal.uses(owner, '/settings view')).toContain('whoever has @Lanterns');
    expect(await rehearsal.uses(nele, '/apart look-up', { person: 'Ana' })).not.toContain('Timeout Members');
    await rehearsal.uses(nele, '/circle remove', { circle: 'Maple', person: 'Ben' });
    expect(await rehearsal.presses(nele, 'Close it to them')).toContain('Maple is closed to @Ben.');
    channelFor(rehearsal, rehearsal.applicationId, [cleo]);
    await rehearsal.uses(owner, '/settings moderators', { channel: 'mods' });
    await reports(rehearsal, ana, nele);
    expect(notesOf(owner)).toContain('Something about @Nele is not right');
    expect(await rehearsal.uses(nele, '/settings view')).toContain('for people who may manage this server');

    await rehearsal.restartsTheBot(minute);
    expect(await rehearsal.uses(nele, '/apart look-up', { person: 'Ana' })).not.toContain('Timeout Members');
    deleteRole(world, owner.id, where);
    await hasHeard(rehearsal, ben);
    expect(await rehearsal.uses(nele, '/apart look-up', { person: 'Ana' })).toContain('Timeout Members');
  });

  test('lets people start circles, in the language that the server has chosen for them', async () => {
    const { rehearsal, owner, nele, ana, ben } = await withRole();
    const oak = { ...wish, name: 'Oak' };
    expect(await rehearsal.uses(nele, '/circle create', oak)).toContain('permission Manage Events');
    await rehearsal.uses(owner, '/settings organiser-role', { role: 'Carers' });
    expect(await rehearsal.uses(owner, '/settings language', { language: 'Deutsch' })).toContain(
      'Language: Deutsch, for new circles',
    );
    expect(await rehearsal.uses(nele, '/circle create', oak)).toContain('Oak is ready, and you host it.');
    const german = await rehearsal.uses(ana, '/circle browse', { language: 'Deutsch' });
    expect(german).toContain('Oak');
    expect(german).not.toContain('Maple');
    await reports(rehearsal, ana, ben);
    expect(notesOf(owner)).toContain('Etwas um @Ben ist nicht in Ordnung');
    await rehearsal.uses(owner, '/settings organiser-role');
    expect(await rehearsal.uses(owner, '/settings language')).toContain('the one this server has in Discord');
    expect(await rehearsal.uses(nele, '/circle create', { ...wish, name: 'Elm' })).toContain(
      'permission Manage Events',
    );
    const audit = await rehearsal.uses(owner, '/settings audit');
    for (const what of ['who may start circles', 'the language'])
      expect(audit.split(`changed the settings · ${what}`)).toHaveLength(3);
  });
});

test('a server switches calendars and the public list off, honestly: they show nothing from then on', async () => {
  const { rehearsal, owner, host, ana } = await withRole();
  const told = await rehearsal.uses(host, '/calendar link');
  const [, secret = ''] = told.match(/\/calendar\/([\w-]{43})\.ics/u) ?? [];
  const listed = { circle: 'Maple', listed: true };
  await rehearsal.uses(host, '/circle edit', listed);
  expect(await page(rehearsal, '/circles.json')).toContain('Maple');
  expect(await page(rehearsal, `/calendar/${secret}.ics`)).toContain('SUMMARY:Maple');
  expect(await rehearsal.uses(owner, '/settings feeds')).toContain('nothing was chosen');

  const off = await rehearsal.uses(owner, '/settings feeds', { calendars: false, 'public-list': false });
  expect(off).toContain('They are not ended: when you switch calendars on again, they work as before.');
  expect(off).toContain('taken out of the public list within a minute');
  expect(off).toContain('No circle of this server stands in the public list.');
  await rehearsal.passes(minute);
  expect(await page(rehearsal, '/circles.json')).toBe('[]');
  expect(await page(rehearsal, `/calendar/${secret}.ics`)).not.toContain('VEVENT');
  expect(await rehearsal.uses(ana, '/calendar link')).toContain('has switched calendars off');
  expect(await rehearsal.uses(host, '/circle edit', listed)).toContain('has switched the public list');
  expect(await rehearsal.uses(ana, '/circle view', { circle: 'Maple' })).not.toContain('public list');

  await rehearsal.uses(owner, '/settings feeds', { calendars: true, 'public-list': true });
  await rehearsal.passes(minute);
  expect(await page(rehearsal, `/calendar/${secret}.ics`)).toContain('SUMMARY:Maple');
  expect(await page(rehearsal, '/circles.json')).toBe('[]');
});

test('a server keeps less than is usual, at once and never more', async () => {
  const { rehearsal, owner, ana, ben, cleo } = await withRole();
  const mods = channelFor(rehearsal, rehearsal.applicationId, [cleo]);
  await rehearsal.uses(owner, '/settings moderators', { channel: 'mods' });
  await reports(rehearsal, ana, ben);
  await rehearsal.clock.move(31 * day);
  await rehearsal.settles();
  expect(cleo.reads(mods)).toContain('@Ben');
  expect(await rehearsal.uses(owner, '/settings audit')).toContain('where moderators read');
  const told = await rehearsal.uses(owner, '/settings keeping', { concerns: '30 days' });
  expect(told).toContain('goes within the next minutes');
  expect(told).toContain('the audit, for 30 days; wishes and consents of people who have left, for 30 days');
  await rehearsal.passes(minute);
  expect(cleo.reads(mods)).not.toContain('@Ben');
  const audit = await rehearsal.uses(owner, '/settings audit');
  expect(audit).toContain('how long things are kept');
  expect(audit).not.toContain('where moderators read');
});

test('nobody else chooses anything, and the owner reads all of it with the command that changes it', async () => {
  const rehearsal = await rehearse();
  const mod = rehearsal.person('Nele', { permissions: PermissionFlagsBits.ModerateMembers });
  const owner = rehearsal.discord.people.owner(rehearsal.guildId);
  for (const name of ['moderator-role', 'organiser-role', 'language', 'keeping', 'feeds', 'crisis', 'view'])
    expect(await rehearsal.uses(mod, `/settings ${name}`)).toContain('for people who may manage this server');
  const all = await rehearsal.uses(owner, '/settings view');
  for (const name of [
    'moderators',
    'moderator-role',
    'organiser-role',
    'language',
    'stance',
    'crisis',
    'keeping',
    'feeds',
    'audit',
  ])
    expect(all).toContain(`/settings ${name}`);
});
