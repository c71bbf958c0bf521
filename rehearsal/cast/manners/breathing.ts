import { cardWith, type Manner, oneOf, presses, pressesIfThere, writes } from '../intent.ts';
import { runningTurn } from '../look.ts';
import { onScreen } from '../words-on-screen.ts';
import { kindOf } from './speaking.ts';

const second = 1_000;

/** So many panels must be over before a breath does the room good. */
const wellUnderWay = 4;

const wantsABreath = 'want a breath';

/** Once in an evening, between two shares, asks for a breath: as the guardian with one press, else on the private card. */
const asksForABreath: Manner = (look) => {
  const card = cardWith(look, onScreen.breath);
  if (card !== undefined && look.did(wantsABreath) && !look.did(onScreen.breath))
    return presses(look, onScreen.breath, 1.5 * second, { on: card });
  const turn = runningTurn(look.session);
  if (turn?.step !== 'offered' || kindOf(turn) !== 'share') return undefined;
  // Whoever is played has just found the button, and is not to lose it again.
  if (turn.floor === look.me || look.yours.includes(turn.floor)) return undefined;
  if (turn.panelsOver < wellUnderWay || turn.pauseAsked || look.ever(wantsABreath)) return undefined;
  return pressesIfThere(look, onScreen.pause, 2 * second, wantsABreath);
};

/** What was paused as guardian goes on after a breath, with a word for everybody. */
const givesTheBreath =
  (words: string): Manner =>
  (look) => {
    const { session } = look;
    if (session?.part !== 'paused' || session.by !== 'guardian' || !look.did(wantsABreath)) return undefined;
    if (!look.ever(`write ${words}`)) return writes(look, words, 3 * second);
    return presses(look, onScreen.resume, 7 * second);
  };

/** How the guardian minds the breath of the room. */
export const mindsTheBreath = (words: string): Manner => oneOf(asksForABreath, givesTheBreath(words));

/** The host answers whoever asks for a pause, and goes on when there was time for it. Guardians end their own. */
export const answersAPause =
  (words: string): Manner =>
  (look) => {
    const { session } = look;
    if (session?.pauseAsked === true)
      return pressesIfThere(look, onScreen.pause, 4 * second, 'pause for them');
    if (session?.part !== 'paused') return undefined;
    const isTheirs = session.by === 'guardian';
    if (isTheirs) return look.yours.length > 0 ? undefined : presses(look, onScreen.resume, 60 * second);
    if (!look.did(`write ${words}`)) return writes(look, words, 4 * second);
    return presses(look, onScreen.resume, 20 * second);
  };
