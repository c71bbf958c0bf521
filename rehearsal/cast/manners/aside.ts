import type { Intent, Manner } from '../intent.ts';
import { type Look, runningTurn } from '../look.ts';
import { onScreen } from '../words-on-screen.ts';

const second = 1_000;

/** Writes into the room for two. */
function writesThere(look: Look, words: string, afterMs: number): Intent | undefined {
  const { aside, me } = look;
  const key = `write ${words}`;
  if (aside === undefined || look.ever(key)) return undefined;
  const deed: Intent['deed'] = (person) => person.writes(aside.room, words);
  return { key, afterMs, line: `${me} writes aside “${words}”`, deed };
}

/** Whoever is there is there, and does nothing else meanwhile. */
const sitsThere = ({ me }: Look): Intent => ({
  key: 'sit there',
  afterMs: 600 * second,
  line: `${me} sits there`,
  deed: async () => undefined,
});

/** The co-host goes aside with somebody who is played and says with the floor that it is a lot, and sits with whoever is there. */
export const goesAsideWith =
  (name: string, words: readonly [string, ...string[]]): Manner =>
  (look) => {
    const { aside, me, room } = look;
    if (aside !== undefined) {
      const theirs = aside.said.some(({ author }) => author !== me);
      const [first, further] = words;
      return (
        writesThere(look, first, 3 * second) ??
        (theirs && further !== undefined ? writesThere(look, further, 6 * second) : undefined) ??
        sitsThere(look)
      );
    }
    const turn = runningTurn(look.session);
    const spoke = turn?.floor === name && turn.said.some(({ author }) => author === name);
    const key = `go aside with ${name}`;
    if (!spoke || !look.yours.includes(name) || look.ever(key)) return undefined;
    const deed: Intent['deed'] = (person) => person.uses('/session care', { person: name }, { in: room });
    return { key, afterMs: 5 * second, line: `${me} uses /session care for ${name}`, deed };
  };

/** Somebody who is asked into the room for two: a line, some time, and back. */
export const isAsideFor =
  (words: string): Manner =>
  (look) => {
    const { aside, me } = look;
    if (aside === undefined) return undefined;
    const answer = aside.said.some(({ author }) => author !== me)
      ? writesThere(look, words, 8 * second)
      : undefined;
    if (answer !== undefined) return answer;
    if (!look.ever(`write ${words}`)) return sitsThere(look);
    const label = onScreen.weAreBack;
    const deed: Intent['deed'] = (person) => person.presses(label, { on: aside.card, in: aside.room });
    return { key: label, afterMs: 40 * second, line: `${me} presses [${label}]`, deed };
  };
