import { type Manner, oneOf, presses, pressesIfThere } from '../intent.ts';
import type { Said } from '../sayings/said.ts';
import { onScreen } from '../words-on-screen.ts';
import { arrives, arrivesLate } from './arriving.ts';
import { mindsTheBreath } from './breathing.ts';
import {
  answers,
  asksForTime,
  choosesTheNext,
  nods,
  onlyListens,
  raisesAHand,
  takesTheRole,
  volunteers,
} from './listening.ts';
import { type InTurn, keepsSilence, passes, speaks, withFloor, writesALine } from './speaking.ts';

/** The eager one: agrees first, speaks at once and too long, needs a minute more, and notices it. */
export const ana = (said: Said): Manner => {
  const quickly = speaks(said, { first: 1_500, last: 2_500 });
  const atLength: InTurn = (look, turn) =>
    turn.step === 'speaking' && turn.mine.length === 2 && !look.did(onScreen.minute)
      ? (pressesIfThere(look, onScreen.minute, 2_500) ?? quickly(look, turn))
      : quickly(look, turn);
  return oneOf(
    arrives({ agreeAfter: 1_500, greeting: said.greeting }),
    withFloor({ share: atLength, others: quickly }),
    writesALine(said, 3_000),
    answers(said.answers ?? [], 3_000),
    volunteers(2_500),
    choosesTheNext,
    raisesAHand(said.talk ?? [], 4_000),
    asksForTime(3_000),
    takesTheRole,
  );
};

/** The one who passes, nods at everybody, and is as much part of it as anybody. */
export const ben = (said: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 7_000, greeting: said.greeting }),
    withFloor({ share: passes(5_500), others: passes(3_500) }),
    writesALine(said, 7_000),
    nods,
    choosesTheNext,
    takesTheRole,
  );

/** The one who comes late, and tells before she begins that it may be hard to hear. */
export const cleo = (said: Said): Manner =>
  oneOf(
    arrivesLate,
    withFloor({ share: speaks(said), others: speaks(said) }),
    writesALine(said, 6_000),
    answers(said.answers ?? [], 5_000),
    choosesTheNext,
    raisesAHand(said.talk ?? [], 6_000),
    asksForTime(5_000),
    takesTheRole,
  );

/** The guardian: minds the room’s breath, and takes a turn of his own without words. */
export const eli = (said: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 5_000, greeting: said.greeting }),
    takesTheRole,
    mindsTheBreath(said.inAPause ?? ''),
    withFloor({ share: said.share.length === 0 ? keepsSilence(16_000) : speaks(said), others: speaks(said) }),
    writesALine(said, 9_000),
    answers(said.answers ?? [], 6_000),
    choosesTheNext,
  );

/** The newcomer: chooses to listen today where he has nothing to say yet, and leaves a line where everybody does. */
export const gus = (said: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 8_000, greeting: said.greeting }),
    said.share.length === 0 ? onlyListens : () => undefined,
    withFloor({ share: speaks(said, { first: 3_500 }), others: speaks(said) }),
    writesALine(said, 11_000),
    choosesTheNext,
  );

/** Somebody for whom it was too much today: looks for help where only she sees it, and passes. */
export const quiet = (said: Said): Manner => {
  const seeksHelp: InTurn = (look, turn) =>
    look.did(onScreen.support) ? passes(9_000)(look, turn) : presses(look, onScreen.support, 6_000);
  return oneOf(
    arrives({ agreeAfter: 9_000, greeting: said.greeting }),
    withFloor({ share: seeksHelp, others: speaks(said) }),
    writesALine(said, 6_000),
  );
};
