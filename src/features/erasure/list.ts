/** What can be on an erasure list: somebody, a whole server, or something that was agreed to, by the id of its entry. */
export const erasedKinds = ['person', 'server', 'consent'] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** One line of it. The code is made from an id with a key: without that key it says nothing about anybody. */
export type ErasedLine = Readonly<{ number: number; at: Date; kind: ErasedKind; code: string }>;

/**
 * The list of what was erased, kept outside of the database: what brings an older database back does not bring it back
 * with it. It only grows, and loses lines at its beginning that no backup needs any more.
 */
export type ErasedList = Readonly<{
  /** Another list has another name. */
  id: string;
  /** The number of the newest line, also when there is none left. */
  last(): number;
  /** The lines after a number. */
  after(number: number): readonly ErasedLine[];
  codeOf(kind: ErasedKind, id: string): string;
  /** Writes a line, and answers its number once it will survive the loss of power. */
  add(kind: ErasedKind, id: string, at: Date): Promise<number>;
  /** Lets go of lines that were written before a date and that no backup beside the list needs. Says how many went. */
  shorten(before: Date): Promise<number>;
}>;
