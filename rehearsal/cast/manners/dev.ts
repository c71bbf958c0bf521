import { type Intent, type Manner, oneOf, pressesIfThere } from '../intent.ts';
import type { Look } from '../look.ts';
import type { Said } from '../sayings/said.ts';
import { onScreen } from '../words-on-screen.ts';
import { arrives } from './arriving.ts';
import { answers, asksForTime, choosesTheNext } from './listening.ts';
import { type InTurn, passes, speaks, withFloor, writesALine } from './speaking.ts';

const dropped = 'lose the connection';

/** Asks for his turn later, because a tunnel is coming. When it comes back he is gone for a while, and then picks it up. */
export const dev = (said: Said): Manner => {
  const speaksNow = speaks(said, { first: 6_000 });
  const share: InTurn = (look, turn) => {
    // Nobody comes after the last in line: there the bot says that later is now.
    if (turn.step === 'offered' && !look.ever(onScreen.later) && turn.next.length > 0)
      return pressesIfThere(look, onScreen.later, 4_500) ?? passes()(look, turn);
    if (turn.step === 'offered' && !look.ever(dropped)) return losesConnection(look);
    return speaksNow(look, turn);
  };
  return oneOf(
    arrives({ agreeAfter: 9_500, greeting: said.greeting }),
    withFloor({ share, others: speaks(said) }),
    writesALine(said, 5_000),
    answers(said.answers ?? [], 7_000),
    choosesTheNext,
    asksForTime(7_000),
  );
};

const losesConnection = ({ me }: Look): Intent => ({
  key: dropped,
  afterMs: 1_000,
  line: `${me}’s connection drops`,
  deed: (person) => person.restartsDiscord(),
});

/** Gives up his place when the cue comes, a while later and with no reason given. */
export const givesUpHisPlace =
  (cue: () => boolean): Manner =>
  ({ room, me }) =>
    room === undefined || !cue()
      ? undefined
      : {
          key: 'give up the place',
          afterMs: 20_000,
          line: `${me} types /circle leave circle:Maple`,
          deed: (person) => person.uses('/circle leave', { circle: 'Maple' }, { in: room, asTyped: true }),
        };
