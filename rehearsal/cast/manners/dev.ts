import { type Intent, type Manner, oneOf } from '../intent.ts';
import type { Look } from '../look.ts';
import type { Said } from '../sayings/said.ts';
import { arrives } from './arriving.ts';
import { leavesWith, speaks, withFloor } from './speaking.ts';

const dropped = 'lose the connection';

/** The floor comes to him and he is gone for a while. Then he picks it up: it was his all the time. */
export const dev = ({ greeting, share, checkout }: Said): Manner =>
  oneOf(
    arrives({ agreeAfter: 9_500, greeting }),
    withFloor({
      round: (look, turn) =>
        look.did(dropped) || turn.mine.length > 0
          ? speaks(look, turn, share, { first: 15_000 })
          : losesConnection(look),
      checkout: leavesWith(checkout),
    }),
  );

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
