import type { Person } from '../../rehearsal/people/person.ts';
import { dataMap } from '../../src/features/privacy/data-map.ts';
import { english } from '../../src/i18n/english.ts';
import { keptState } from './kept-state.ts';
import type { Rehearsal } from './rehearsal.ts';
import { type Role, roles } from './whole-server.ts';

/** Somebody tries it. Returns all that they were told; the bot is done with it then. */
type Attempt = (person: Person) => Promise<string>;
type People = Readonly<Record<Role, Person>>;
type Trial = Readonly<{ name: string; may: readonly Role[]; attempt: Attempt }>;

/** Of every sentence by which the bot says no the longest piece that is always the same, as it is read. */
const refusals = Object.entries(english)
  .filter(([key]) => key.startsWith('refusal.'))
  .flatMap(([, words]) => (typeof words === 'string' ? [words] : Object.values(words)))
  .map((words) => words.replaceAll('**', '').split(/\{\w+\}/u))
  .map((pieces) => pieces.reduce((one, other) => (other.length > one.length ? other : one)));

const saysNo = (said: string): boolean => refusals.some((piece) => said.includes(piece));

/**
 * Lets everybody try one thing, each from the same state, and returns what is not as `may` says: whoever may not is told so
 * and changes nothing that is stored, but for a line in the audit that they tried; whoever may is not told no. What they
 * change is put back.
 */
export function tryingOn({ database }: Rehearsal, people: People) {
  const state = keptState(database, Object.keys(dataMap));

  return async ({ name, may, attempt }: Trial): Promise<readonly string[]> => {
    await state.keep();
    const wrong = new Set<string>();

    async function tries(some: readonly Role[]): Promise<void> {
      const told = await Promise.all(some.map((role) => attempt(people[role])));
      const changed = (await state.putBack()).filter((table) => table !== 'AuditLine');
      some.forEach((role, at) => {
        const said = told[at] ?? '';
        if (said.includes('Something went wrong')) wrong.add(`${name}: ${role} broke it`);
        else if (saysNo(said) === may.includes(role)) wrong.add(`${name}: ${role} was told “${said}”`);
        else if (changed.length > 0 && !may.includes(role))
          wrong.add(`${name}: ${some.join(', ')} changed ${changed.join(', ')}`);
      });
    }

    await tries(roles.filter((role) => !may.includes(role)));
    // Where everybody may, nobody stands in anybody's way.
    if (may.length === roles.length) await tries(may);
    else for (const role of may) await tries([role]);
    return [...wrong];
  };
}
