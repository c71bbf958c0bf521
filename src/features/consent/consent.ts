import type { KeptEntry } from './schema.ts';

type About = Pick<KeptEntry, 'guildId' | 'circleId' | 'purpose'>;

const aboutOf = ({ guildId, circleId, purpose }: About): string =>
  [guildId, circleId ?? '', purpose].join('/');

/** The entry that holds of several about the same thing: none comes after it. Entries of one instant are told apart by that. */
export function lastOf(entries: readonly KeptEntry[]): KeptEntry | undefined {
  const before = new Set(entries.map(({ supersedesId }) => supersedesId));
  return entries
    .filter(({ id }) => !before.has(id))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .at(-1);
}

/** What somebody has said yes to and not taken back, in the order in which they said it. */
export function standing(entries: readonly KeptEntry[]): readonly KeptEntry[] {
  const things = new Set(entries.map(aboutOf));
  return [...things]
    .flatMap((about) => lastOf(entries.filter((one) => aboutOf(one) === about)) ?? [])
    .filter(({ decision }) => decision === 'given')
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
