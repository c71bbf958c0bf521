import { fillsIn, type Intent, type Manner, presses, pressesIfThere, writes } from '../intent.ts';
import { type Look, ownTurn, type Turn } from '../look.ts';
import type { Said, Words } from '../sayings/said.ts';
import { onScreen, titles } from '../words-on-screen.ts';

type Breath = Readonly<{
  /** Before she begins. */
  first?: number;
  /** For every letter of what comes next: whoever reads along has time to. */
  each?: number;
  /** Before handing the floor on. */
  last?: number;
}>;

const least = 3_000;
const most = 6_500;
/** How long an answer is waited for, and how long one more is after the last. */
const forAnAnswer = 9_000;

/** What somebody does with a turn of hers. */
export type InTurn = (look: Look, turn: Turn) => Intent | undefined;

/** What a turn is for: time to share, a short question, or a word in a conversation. */
export function kindOf({ question, title }: Turn): 'share' | 'brief' | 'talk' {
  if (question !== undefined) return 'brief';
  return title === titles.open ? 'talk' : 'share';
}

/** What she would say to what the panel asks. */
function wordsFor(said: Said, { question, title }: Pick<Turn, 'question' | 'title'>): Words {
  if (question === 'checkout') return said.checkout;
  if (question !== undefined) return [said.brief[question] ?? []].flat();
  return title === titles.open ? (said.talk ?? []) : said.share;
}

/** Begins, says what would help where that is asked, writes one message after another, hears answers, and hands it on. */
export const speaks =
  (said: Said, breath: Breath = {}): InTurn =>
  (look, turn) => {
    const words = wordsFor(said, turn);
    if (turn.step === 'offered')
      return words.length === 0 ? passes()(look, turn) : begins(look, said, breath);
    if (turn.step === 'answers') return hearsAnswers(look, turn);
    return writesOn(look, turn, words, breath);
  };

function begins(look: Look, { wish, note }: Said, { first = 3_000 }: Breath): Intent | undefined {
  const asked = look.form?.labels ?? [];
  if (!asked.includes(onScreen.before)) return pressesIfThere(look, onScreen.beginTurn, first);
  return fillsIn(
    look,
    {
      ...(wish !== undefined && asked.includes(onScreen.wish) ? { [onScreen.wish]: wish } : {}),
      ...(note === true ? { [onScreen.before]: [onScreen.note] } : {}),
    },
    2_500,
  );
}

/** Goes on where she was if somebody took over meanwhile. */
function writesOn(
  look: Look,
  turn: Turn,
  words: Words,
  { each = 55, last = 4_000 }: Breath,
): Intent | undefined {
  const next = words[turn.mine.length];
  if (next !== undefined) return writes(look, next, Math.min(most, Math.max(least, next.length * each)));
  return pressesIfThere(look, onScreen.heard, last) ?? pressesIfThere(look, onScreen.done, last);
}

/** Waits for those who would like to answer, and for what they write; then thanks them. */
function hearsAnswers(look: Look, turn: Turn): Intent | undefined {
  const written = turn.said.filter(({ author }) => turn.answering.includes(author)).length;
  const afterMs = written < turn.answering.length ? 2 * forAnAnswer : forAnAnswer;
  return presses(look, onScreen.goOn, afterMs, { key: `go on after ${turn.answering.length}, ${written}` });
}

/** Gives the turn on, which is just as good. */
export const passes =
  (afterMs = 4_000): InTurn =>
  (look) =>
    pressesIfThere(look, onScreen.pass, afterMs);

/** Takes the time without words, for a while. */
export const keepsSilence =
  (ms: number): InTurn =>
  (look, { step }) =>
    step === 'offered'
      ? pressesIfThere(look, onScreen.silence, 3_500)
      : (pressesIfThere(look, onScreen.heard, ms) ?? pressesIfThere(look, onScreen.done, ms));

/** What somebody does with her own turns: with time to share otherwise than with a short question, if she likes. */
export const withFloor =
  ({ share, others }: Readonly<{ share: InTurn; others: InTurn }>): Manner =>
  (look) => {
    const turn = ownTurn(look);
    if (look.form !== undefined && (turn === undefined || turn.step === 'answers')) return closesForm(look);
    if (turn === undefined) return undefined;
    return kindOf(turn) === 'share' ? share(look, turn) : others(look, turn);
  };

/** The floor has moved on while her form stood open. */
const closesForm = (look: Look): Intent => ({
  key: 'close the form',
  afterMs: 500,
  line: `${look.me} closes the form`,
  deed: (person) => person.closesForm(),
});

/** Where everybody writes at the same time, writes a line as well, if she has one. */
export const writesALine =
  (said: Said, afterMs: number): Manner =>
  (look) => {
    const { session } = look;
    if (session?.part !== 'at-once') return undefined;
    const words = wordsFor(said, session)[session.mine.length];
    return words === undefined ? undefined : writes(look, words, afterMs);
  };
