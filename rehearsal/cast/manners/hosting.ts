import { type Intent, type Manner, presses, writes } from '../intent.ts';
import { type Look, runningTurn } from '../look.ts';
import { onScreen } from '../words-on-screen.ts';

const second = 1_000;

/** How long the host waits after the door has opened: for those who usually come, and for anybody at all. */
const waits = { forTheOthers: 25 * second, forAnybody: 45 * second } as const;

/** How far somebody may be over time before she moves on. The bot does it by itself half a minute after the end. */
const overTime = 15 * second;

/** Opens the door at the time of the meeting, or shortly after the one she waits for has got a seat. */
export const opensTheDoor =
  (at: Date, awaits?: string): Manner =>
  ({ session, room, circle, now, me }) => {
    if (session !== undefined || room === undefined) return undefined;
    const isAwaited = awaits !== undefined && circle.includes(awaits);
    return {
      key: isAwaited ? 'open for somebody' : 'open',
      afterMs: isAwaited ? 8 * second : at.getTime() - now.getTime(),
      line: `${me} types /session open`,
      deed: (person) => person.uses('/session open', {}, { in: room }),
    };
  };

/** A word for the one who is here for the first time. */
export const welcomesTheNewcomer =
  (newcomer: string, words: string): Manner =>
  (look) => {
    const { session, me } = look;
    if (session?.phase !== 'gather' || newcomer === me || !session.here.includes(newcomer)) return undefined;
    const isSaid = session.mine.some(({ text }) => text.includes(newcomer));
    return isSaid ? undefined : writes(look, words, 2 * second);
  };

/** Begins when nearly everybody is here, or when it is time; somebody played at the page gets longer to find the button. */
export const beginsTheRound: Manner = (look) => {
  const { session, circle, yours, now, me } = look;
  if (session?.phase !== 'gather' || !session.here.includes(me)) return undefined;
  const missing = circle.filter((name) => !session.here.includes(name));
  const waitsForYou = missing.some((name) => yours.includes(name));
  const open = now.getTime() - session.panel.sentAt.getTime();
  const begins = (key: string, afterMs: number): Intent =>
    presses(look, onScreen.begin, Math.max(2 * second, afterMs), key);
  if (missing.length <= 1 && !waitsForYou) return begins('begin with nearly all', 3 * second);
  if (session.here.length < 2) return undefined;
  if (waitsForYou || session.here.length * 2 < circle.length)
    return begins('begin at last', waits.forAnybody - open);
  return begins('begin with those who are here', waits.forTheOthers - open);
};

const asksForTime = /\b(?:minute|moment|bit|little) (?:more|longer)\b|\bmore time\b|\ba breath\b/iu;

/** Gives a minute more to whoever has the floor and asks for it in words. */
export const givesAMinute: Manner = (look) => {
  const turn = runningTurn(look.session);
  if (turn === undefined || turn.floor === look.me) return undefined;
  const asked = turn.said.findLast(({ author, text }) => author === turn.floor && asksForTime.test(text));
  const key = `a minute for ${asked?.id ?? 'nobody'}`;
  return asked === undefined || look.did(key) ? undefined : presses(look, onScreen.minute, 3 * second, key);
};

/** Moves on, kindly, from somebody who has not come back long after the time was up. Never over one who is played. */
export const movesOn: Manner = (look) => {
  const turn = runningTurn(look.session);
  if (turn === undefined || turn.floor === look.me || isPlayed(look, turn.floor)) return undefined;
  const left = turn.until.getTime() - look.now.getTime();
  return presses(look, onScreen.moveOn, left + overTime, `move on after ${turn.until.toISOString()}`);
};

const isPlayed = ({ yours }: Look, name: string): boolean => yours.includes(name);
