import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import type { Person } from '../people/person.ts';
import type { Stage } from '../stage.ts';

/** Everybody one can be, in the order of the switcher. */
export type Company = Readonly<{
  mara: Person;
  ana: Person;
  ben: Person;
  cleo: Person;
  dev: Person;
  eli: Person;
  gus: Person;
  noor: Person;
  olga: Person;
}>;

/** They all come into the server. Nobody has a seat in a circle yet. */
export function gathersCompany({ discord, guildId }: Stage): Company {
  const comes = (name: string, role?: Readonly<{ title: string; permissions: bigint }>): Person =>
    discord.people.join(guildId, { name, ...role });
  return {
    mara: comes('Mara', { title: 'Hosts', permissions: bit.ManageEvents }),
    ana: comes('Ana'),
    ben: comes('Ben'),
    cleo: comes('Cleo'),
    dev: comes('Dev'),
    eli: comes('Eli'),
    gus: comes('Gus'),
    noor: comes('Noor', {
      title: 'Moderators',
      permissions: bit.ModerateMembers | bit.ManageMessages | bit.ViewAuditLog,
    }),
    olga: comes('Olga'),
  };
}
