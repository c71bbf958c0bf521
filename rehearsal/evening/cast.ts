import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';

export type Cast = Readonly<{ host: Person; members: readonly Person[]; newcomer: Person; outsider: Person }>;

/** Those who come to the session, by name. */
export type Seated = Readonly<Record<'host' | 'ana' | 'ben' | 'cleo' | 'dev' | 'eli' | 'gus', Person>>;

const names = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eli', 'Fay'] as const;

/** Eight people of a circle, and one of the server who has nothing to do with it. */
export function castOf(people: People, guildId: string): Cast {
  return {
    host: people.join(guildId, { name: 'Mara', permissions: PermissionFlagsBits.ManageEvents }),
    members: names.map((name) => people.join(guildId, { name })),
    newcomer: people.join(guildId, { name: 'Gus' }),
    outsider: people.join(guildId, { name: 'Olga' }),
  };
}
