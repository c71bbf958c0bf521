/** Ids of Discord's grow with time: of several that were made for one thing, the one that was there first stands first. */
export const oldestFirst = <Id extends string>(made: readonly Readonly<{ id: Id }>[]): readonly Id[] =>
  made.map(({ id }) => id).sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
