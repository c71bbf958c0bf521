import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Person } from '../../rehearsal/people/person.ts';
import { invited } from '../../rehearsal/quiet-server.ts';
import { joinsMaple, mapleWith, organiser, personIn, wish } from './circle.ts';
import type { Rehearsal } from './rehearsal.ts';
import { channelFor } from './rooms.ts';

export const roles = [
  'host',
  'member',
  'visitor',
  'waitlisted',
  'removed',
  'host of another',
  'moderator',
  'reported moderator',
  'owner',
  'outsider',
  'other server',
] as const;
export type Role = (typeof roles)[number];

/** Everybody by what they are there; Cleo, a visitor who does nothing; and where the moderators read. */
export type WholeServer = Readonly<{ people: Readonly<Record<Role, Person>>; cleo: Person; mods: string }>;

/**
 * Everybody there can be around one circle: Maple with its host, a member, a visitor, one who waits and one to whom it is
 * closed; the host of Birch; two moderators, one of whom somebody has reported; the owner; somebody with no seat; and
 * somebody in another server that has the same bot.
 */
export async function wholeServer(rehearsal: Rehearsal): Promise<WholeServer> {
  const { discord, guildId, applicationId } = rehearsal;
  const keepsSafe = { permissions: PermissionFlagsBits.ModerateMembers };
  const [nele, rho] = [rehearsal.person('Nele', keepsSafe), rehearsal.person('Rho', keepsSafe)];
  const owner = discord.people.owner(guildId);
  const maple = await mapleWith(rehearsal, ['Ana', 'Vic', 'Rex'], 4);
  await rehearsal.uses(maple.host, '/circle remove', { circle: 'Maple', person: 'Rex' });
  await rehearsal.presses(maple.host, 'Close it to them');
  const [cleo, dev, wes] = ['Cleo', 'Dev', 'Wes'].map((name) => rehearsal.person(name));
  if (cleo === undefined || dev === undefined || wes === undefined) throw new Error('somebody is missing');
  for (const person of [cleo, dev, wes]) await joinsMaple(rehearsal, person);
  const bo = organiser(rehearsal, 'Bo');
  await rehearsal.uses(bo, '/circle create', { ...wish, name: 'Birch', seats: 8, format: 'talking-piece' });
  const mods = channelFor(rehearsal, applicationId, [nele, rho]);
  await rehearsal.uses(owner, '/settings moderators', { channel: 'mods' });
  const elsewhere = discord.addGuild({ name: 'Another server', channels: ['general'] });
  discord.invite(applicationId, elsewhere, invited);
  const ana = personIn(maple.members, 'Ana');
  const people = discord.people;
  return {
    cleo,
    mods,
    people: {
      host: maple.host,
      member: ana,
      visitor: personIn(maple.members, 'Vic'),
      waitlisted: wes,
      removed: personIn(maple.members, 'Rex'),
      'host of another': bo,
      moderator: nele,
      'reported moderator': rho,
      owner,
      outsider: rehearsal.person('Olli'),
      'other server': people.join(elsewhere, { name: 'Noa', permissions: PermissionFlagsBits.ManageEvents }),
    },
  };
}
