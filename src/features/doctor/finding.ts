/** One thing that was looked at: it is well, it is worth a look, or something has to be done. */
export type Finding = Readonly<{ is: 'well' | 'look' | 'do'; words: string }>;

export const well = (words: string): Finding => ({ is: 'well', words });
export const look = (words: string): Finding => ({ is: 'look', words });
export const todo = (words: string): Finding => ({ is: 'do', words });

const order = ['do', 'look', 'well'] as const;

/** What has to be done first, and what is well last. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => order.indexOf(one.is) - order.indexOf(other.is));

/** How it is on the whole: as the thing that most needs somebody. */
export const onTheWhole = (findings: readonly Finding[]): Finding['is'] =>
  order.find((is) => findings.some((one) => one.is === is)) ?? 'well';
