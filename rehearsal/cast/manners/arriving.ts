import { type Manner, presses, writes } from '../intent.ts';
import { onScreen } from '../words-on-screen.ts';

type Arrival = Readonly<{
  /** How long she takes after the door has opened. */
  agreeAfter: number;
  greeting: string | undefined;
}>;

const beforeGreeting = 2_000;

/** Agrees for today while people gather, and says hello if she has a word for it. */
export const arrives =
  ({ agreeAfter, greeting }: Arrival): Manner =>
  (look) => {
    const { session, me } = look;
    if (session?.phase !== 'gather') return undefined;
    if (!session.here.includes(me)) return presses(look, onScreen.agree, agreeAfter);
    if (greeting === undefined || session.mine.length > 0) return undefined;
    return writes(look, greeting, beforeGreeting);
  };

/** Agrees when the round is well under way: listens first, and is offered a turn last. */
export const arrivesLate: Manner = (look) => {
  const { session, atTheDoor, me } = look;
  if (session?.phase !== 'round' && session?.phase !== 'checkout') return undefined;
  const isHere = session.offered > 0 || session.next.includes(me) || atTheDoor.includes(me);
  const isWellUnderWay = session.turnsOver >= 4 || session.next.length <= 1 || session.phase === 'checkout';
  return isWellUnderWay && !isHere ? presses(look, onScreen.agree, 3_000) : undefined;
};
