import { type Manner, presses, pressesIfThere, writes } from '../intent.ts';
import { onScreen } from '../words-on-screen.ts';

type Arrival = Readonly<{
  /** How long she takes after the door has opened. */
  agreeAfter: number;
  greeting: string | undefined;
}>;

const beforeGreeting = 2_000;

/** So many panels must be over before somebody who comes late is there: the welcome, the first words, a few turns. */
const wellUnderWay = 5;

/** Agrees for today while people gather, and says hello if she has a word for it. */
export const arrives =
  ({ agreeAfter, greeting }: Arrival): Manner =>
  (look) => {
    const { session, me } = look;
    if (session?.part !== 'gather') return undefined;
    if (!session.here.includes(me)) return presses(look, onScreen.agree, agreeAfter);
    if (greeting === undefined || session.mine.length > 0) return undefined;
    return writes(look, greeting, beforeGreeting);
  };

/** Agrees when a round is well under way, while the door is still open: listens first, and is offered a turn last. */
export const arrivesLate: Manner = (look) => {
  const { session, atTheDoor, late, me, ever } = look;
  if (session?.part !== 'turn' || session.panelsOver < wellUnderWay) return undefined;
  const isHere = ever(onScreen.agree) || atTheDoor.includes(me) || late.includes(me);
  return isHere ? undefined : pressesIfThere(look, onScreen.agree, 3_000);
};
