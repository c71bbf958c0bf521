import type { BehindLine, House, ToPage } from '../../wire/house.ts';
import type { Screen } from '../../wire/screen.ts';

/** The last of everything the server has sent. */
export type Received = Readonly<{
  house: House | undefined;
  /** When `house` came, on the reader's own steady clock in ms: the played time goes on from there. */
  houseCameAt: number;
  screen: Screen | undefined;
  behind: readonly BehindLine[];
}>;

export const nothingReceived: Received = { house: undefined, houseCameAt: 0, screen: undefined, behind: [] };

const linesKept = 500;

export function receive(before: Received, said: ToPage, at: number): Received {
  switch (said.kind) {
    case 'house':
      return { ...before, house: said.house, houseCameAt: at };
    case 'screen':
      return { ...before, screen: said.screen };
    case 'no-such-person':
      return { ...before, screen: undefined };
    case 'behind':
      return { ...before, behind: joined(before.behind, said.lines) };
    default:
      // A newer server may say more than this page understands; what it does understand still holds.
      return before;
  }
}

/** After a reconnection the recent lines come once more, and a new server counts from the start. */
function joined(known: readonly BehindLine[], more: readonly BehindLine[]): readonly BehindLine[] {
  const [first] = more;
  const last = known.at(-1);
  if (first === undefined) return known;
  const isFresh = last === undefined || first.id > last.id;
  return (isFresh ? [...known, ...more] : more).slice(-linesKept);
}
