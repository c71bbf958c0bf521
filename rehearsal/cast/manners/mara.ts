import { type Manner, oneOf } from '../intent.ts';
import type { Said, Welcome } from '../sayings/said.ts';
import { arrives } from './arriving.ts';
import { beginsTheRound, givesAMinute, movesOn, opensTheDoor, welcomesTheNewcomer } from './hosting.ts';
import { leavesWith, speaks, withFloor } from './speaking.ts';

type Evening = Readonly<{
  /** When the circle meets. */
  opens: Date;
  /** Whom she opens the door for earlier, once they have a seat. */
  awaits?: string;
  newcomer: string;
}>;

/** The host: opens the door, waits for people, begins, models a short share, and gives time to whoever asks for it. */
export const mara = (
  { greeting, share, checkout }: Said,
  { opens, awaits, newcomer }: Evening,
  welcome: Welcome,
): Manner =>
  oneOf(
    opensTheDoor(opens, awaits),
    arrives({ agreeAfter: 3_000, greeting }),
    welcomesTheNewcomer(newcomer, welcome.newcomer),
    beginsTheRound,
    givesAMinute,
    withFloor({
      round: (look, turn) => speaks(look, turn, share),
      checkout: (look, turn) => {
        const late = turn.next.filter((name) => !look.atTheDoor.includes(name));
        const names = new Intl.ListFormat('en').format(late);
        return leavesWith(late.length === 0 ? checkout : [welcome.late(names), ...checkout])(look, turn);
      },
    }),
    movesOn,
  );
