/** Values named in one statement: SQLite takes no more than 999 through its adapter, PostgreSQL 32,767. */
const together = 500;

/**
 * Asks about very many: so many at a time as one statement can name, one part after another in the order given. What came
 * back is put together as one list. About nobody nothing is asked.
 */
export async function inParts<T, Found>(
  all: readonly T[],
  ask: (some: T[]) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < all.length; from += together)
    found.push(...(await ask(all.slice(from, from + together))));
  return found;
}
