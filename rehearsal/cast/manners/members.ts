import { type Manner, oneOf, presses } from '../intent.ts';
import type { Said } from '../sayings/said.ts';
import { onScreen } from '../words-on-screen.ts';
import { arrives, arrivesLate } from './arriving.ts';
import { leavesWith, speaks, withFloor } from './speaking.ts';

/** The eager one: agrees first, speaks at once and a little too long, and notices it. */
export const ana = ({ greeting, share, checkout }: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 1_500, greeting }),
    withFloor({
      round: (look, turn) => speaks(look, turn, share, { first: 800, last: 2_500 }),
      checkout: leavesWith(checkout),
    }),
  );

/** The one who passes, and is as much part of it as anybody. */
export const ben = ({ greeting }: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 7_000, greeting }),
    withFloor({
      round: (look) => presses(look, onScreen.pass, 4_500),
      checkout: (look) => presses(look, onScreen.pass, 3_500),
    }),
  );

/** The one who comes late. */
export const cleo = ({ share, checkout }: Said): Manner =>
  oneOf(
    arrivesLate,
    withFloor({
      round: (look, turn) => speaks(look, turn, share),
      checkout: leavesWith(checkout),
    }),
  );

/** The member who minds the room's breath: asks for a minute more on his own turn, and takes it. */
export const eli = ({ greeting, share, checkout }: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 5_000, greeting }),
    withFloor({
      round: (look, turn) => {
        const speaksOn = speaks(look, turn, share);
        return turn.mine.length === 1 ? { ...speaksOn, afterMs: 9_000 } : speaksOn;
      },
      checkout: leavesWith(checkout),
    }),
  );

/** The newcomer: keeps the first offer for later, then says one sentence. */
export const gus = ({ greeting, share, checkout }: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 12_000, greeting }),
    withFloor({
      // Nobody comes after the last in line: there the bot says that later is now.
      round: (look, turn) =>
        turn.offered <= 1 && !look.did(onScreen.later) && turn.mine.length === 0
          ? presses(look, onScreen.later, 4_500)
          : speaks(look, turn, share, { first: 3_500 }),
      checkout: leavesWith(checkout),
    }),
  );

/** Somebody for whom it was too much today: looks for help where only she sees it, and passes. */
export const quiet = ({ greeting, checkout }: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 9_000, greeting }),
    withFloor({
      round: (look) =>
        look.did(onScreen.support)
          ? presses(look, onScreen.pass, 9_000)
          : presses(look, onScreen.support, 6_000),
      checkout: leavesWith(checkout),
    }),
  );
