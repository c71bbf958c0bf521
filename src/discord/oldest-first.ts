import { PlainError } from '../lib/plain-error.ts';

/** Ids of Discord's grow with time: of several that were made for one thing, the one that was there first stands first. */
export const oldestFirst = <Id extends string>(made: readonly Readonly<{ id: Id }>[]): readonly Id[] =>
  made.map(({ id }) => id).sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));

/**
 * A request whose answer was lost is sent again, and then there are two of what it made: the oldest stays, the others are
 * taken away. `what` it is, for the sentence of the `PlainError` that is thrown while Discord lists none.
 */
export async function keepOldest<Id>(
  what: string,
  made: readonly Id[],
  takeAway: (one: Id) => Promise<unknown>,
): Promise<Id> {
  const [first, ...twice] = made;
  if (first === undefined) throw new PlainError(`${what} was made but is not in the list yet.`);
  for (const one of twice) await takeAway(one);
  return first;
}
