import { type Intent, type Manner, presses, writes } from '../intent.ts';
import { type Look, ownTurn, type Turn } from '../look.ts';
import type { Words } from '../sayings/said.ts';
import { onScreen } from '../words-on-screen.ts';

type Breath = Readonly<{
  /** Before the first word. */
  first?: number;
  /** For every letter of what comes next: whoever reads along has time to. */
  each?: number;
  /** Before handing the floor on. */
  last?: number;
}>;

const least = 3_000;
const most = 6_500;

/** Writes these words one message after another, then hands the floor on. Goes on where she was if somebody took over. */
export function speaks(
  look: Look,
  turn: Turn,
  words: Words,
  { first = 3_000, each = 55, last = 4_000 }: Breath = {},
): Intent {
  const said = turn.mine.length;
  const next = words[said];
  if (next === undefined) return presses(look, onScreen.done, last);
  return writes(look, next, said === 0 ? first : Math.min(most, Math.max(least, next.length * each)));
}

type InTurn = (look: Look, turn: Turn) => Intent | undefined;

/** What somebody does with her own turn, in each of the two rounds. */
export const withFloor =
  (manner: Readonly<{ round: InTurn; checkout: InTurn }>): Manner =>
  (look) => {
    const turn = ownTurn(look);
    return turn === undefined ? undefined : manner[turn.phase](look, turn);
  };

/** One line to leave with. */
export const leavesWith =
  (words: Words): InTurn =>
  (look, turn) =>
    speaks(look, turn, words, { first: 2_500, last: 3_000 });
