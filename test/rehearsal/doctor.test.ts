import { PermissionFlagsBits as bit, OverwriteType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { invited } from '../../rehearsal/quiet-server.ts';
import { setOverwrite } from '../../rehearsal/world/overwrites.ts';
import { createRole, deleteRole } from '../../rehearsal/world/roles.ts';
import { mapleWith, noteOf, opensSession, organiser, wish } from '../support/circle.ts';
import { hour, minute, rehearse } from '../support/rehearsal.ts';
import { channelFor, hasHeard, letsTheBot } from '../support/rooms.ts';

const operator = { name: 'Circle Friends', contact: 'circles@example.org', country: 'CA' };

describe('the doctor', () => {
  test('names a missing permission with the channel in which it is missing, to whoever manages the server', async () => {
    const rehearsal = await rehearse({ operator });
    const maple = await mapleWith(rehearsal, []);
    const room = await opensSession(rehearsal, maple);
    const mia = rehearsal.person('Mia', { permissions: bit.ManageGuild });
    const before = await rehearsal.uses(mia, '/doctor');
    expect(before).not.toContain('🔧');
    for (const words of ['In the room of 1 circle I can do everything', 'My clock goes like Discord’s.'])
      expect(before).toContain(words);

    const owner = rehearsal.discord.people.owner(rehearsal.guildId);
    setOverwrite(rehearsal.discord.world, owner.id, room, {
      id: rehearsal.applicationId,
      type: OverwriteType.Member,
      allow: (bit.ViewChannel | bit.ReadMessageHistory).toString(),
      deny: bit.SendMessages.toString(),
    });
    letsTheBot(rehearsal, invited & ~bit.ManageThreads);
    await hasHeard(rehearsal, maple.host);
    const told = await rehearsal.uses(mia, '/doctor');
    expect(told).toContain('Something needs doing');
    expect(told).toMatch(/🔧 In Maple \(#No Access\) I need: Send Messages\./u);
    expect(told).toContain('👀 Only if a circle is to meet in threads, I would need: Manage Threads.');
    expect(told).not.toMatch(/Mara|caregiver|parent/u);
  });

  test('says nothing to others, and names what is late and a clock that goes wrong', async () => {
    const rehearsal = await rehearse();
    const mia = rehearsal.person('Mia', { permissions: bit.ManageGuild });
    expect(await rehearsal.uses(rehearsal.person('Ana'), '/doctor')).toContain(
      'That is for people who may manage this server.',
    );
    const told = await rehearsal.uses(mia, '/doctor');
    expect(told).toContain('🔧 Nobody has said who runs me');
    expect(told).toContain('✅ Everything that was due is done.');
  });

  test('names what a server has chosen and that is there no more, and what is for moderators finds the owner', async () => {
    const rehearsal = await rehearse();
    const { world, people } = rehearsal.discord;
    const owner = people.owner(rehearsal.guildId);
    const ana = rehearsal.person('Ana');
    const role = createRole(world, owner.id, rehearsal.guildId, { name: 'Carers' });
    const mods = channelFor(rehearsal, rehearsal.applicationId, [ana]);
    await rehearsal.uses(owner, '/settings moderators', { channel: 'mods' });
    await rehearsal.uses(owner, '/settings moderator-role', { role: 'Carers' });
    await rehearsal.uses(owner, '/settings crisis');
    await rehearsal.presses(owner, 'Add a line: everybody here');
    await (await owner.fillsIn({ Name: 'Evening Line', Phone: '0800 1', Hours: '24/7' })).shown();
    const before = await rehearsal.uses(owner, '/doctor');
    expect(before).toContain('✅ What is for the moderators arrives in #mods.');
    expect(before).toContain('👀 1 of this server’s own crisis lines is not shown yet');
    expect(before).not.toContain('counts for nobody');

    await rehearsal.uses(owner, '/settings crisis');
    await (await owner.selects('Look at one, or change it', ['Evening Line'])).shown();
    await rehearsal.presses(owner, 'Languages, cost, source');
    const about = { 'Languages it answers in': 'en', 'Where you looked it up': 'called them' };
    await (await owner.fillsIn(about)).shown();
    deleteRole(world, owner.id, { guildId: rehearsal.guildId, roleId: role.id });
    await owner.deletesChannel(mods);
    await rehearsal.clock.move(181 * 24 * hour);
    await hasHeard(rehearsal, ana);
    const told = await rehearsal.uses(owner, '/doctor');
    expect(told).toContain('🔧 The channel of the moderators is gone');
    expect(told).toContain('🔧 The role that counted as a moderator of circles is gone');
    expect(told).toContain('🔧 1 of this server’s own crisis lines has not been checked for half a year');

    await rehearsal.uses(ana, '/help-now');
    expect(await rehearsal.presses(ana, 'Ask a moderator to reach out')).toContain(
      'the owner of this server',
    );
    await rehearsal.presses(ana, 'Yes, please ask them');
    expect(owner.reads(noteOf(owner))).toContain('@Ana would like a moderator to reach out');
  });

  test('whoever starts a circle reads at once what is missing for its room, and nothing where nothing is', async () => {
    const rehearsal = await rehearse();
    const mara = organiser(rehearsal, 'Mara');
    expect(await rehearsal.uses(mara, '/circle create', wish)).not.toContain('I still need');
    letsTheBot(rehearsal, invited & ~bit.ManageRoles);
    await hasHeard(rehearsal, mara);
    expect(await rehearsal.uses(mara, '/circle create', { ...wish, name: 'Oak' })).toContain(
      'Before the first meeting I still need in this server: Manage Roles.',
    );
  });

  test('the host reads an hour before a meeting what is missing in the room, once', async () => {
    const rehearsal = await rehearse({ at: new Date('2026-03-03T15:00:00Z') });
    const maple = await mapleWith(rehearsal, []);
    const room = await opensSession(rehearsal, maple);
    await rehearsal.uses(maple.host, '/session close', { circle: 'Maple' });
    letsTheBot(rehearsal, invited & ~bit.ManageRoles);
    await hasHeard(rehearsal, maple.host);
    const lines = () =>
      maple.host.sees(room).filter(({ text }) => text.includes('for it I still need: Manage Roles.'));
    await rehearsal.passes(2 * hour + 29 * minute);
    expect(lines()).toHaveLength(0);
    await rehearsal.passes(2 * minute);
    expect(lines()).toHaveLength(1);
    expect(maple.host.pings().filter(({ id }) => id === lines()[0]?.id)).toHaveLength(1);
    await rehearsal.restartsTheBot(minute);
    expect(lines()).toHaveLength(1);
  });
});
