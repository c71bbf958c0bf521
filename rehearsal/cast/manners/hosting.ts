import {
  cardWith,
  chooses,
  type Intent,
  type Manner,
  presses,
  pressesIfThere,
  pressesOnCard,
  writes,
} from '../intent.ts';
import { type Look, runningTurn } from '../look.ts';
import { onScreen } from '../words-on-screen.ts';

const second = 1_000;

/** How long after the start the host waits for somebody played at the page who has not come yet. */
const forWhoIsPlayed = 20 * second;

/** Says that she is ready when she is asked. */
export const saysReady: Manner = (look) =>
  look.readyCheck === undefined
    ? undefined
    : presses(look, onScreen.ready, 5 * second, { on: look.readyCheck });

/** A word for the one who is here for the first time. */
export const welcomesTheNewcomer =
  (newcomer: string, words: string): Manner =>
  (look) => {
    const { session, me } = look;
    if (session?.part !== 'gather' || newcomer === me || !session.here.includes(newcomer)) return undefined;
    const isSaid = session.mine.some(({ text }) => text.includes(newcomer));
    return isSaid ? undefined : writes(look, words, 2 * second);
  };

/** Asks somebody who is here to be the guardian today, on her private card. */
export const offersTheGuardian =
  (guardian: string): Manner =>
  (look) => {
    const { session, me } = look;
    const asked = `choose ${guardian} for ${onScreen.person}`;
    if (session?.part !== 'gather' || look.ever(asked)) return undefined;
    if (![guardian, me].every((name) => session.here.includes(name))) return undefined;
    const who = cardWith(look, onScreen.person);
    if (who !== undefined) return chooses(look, onScreen.person, guardian, { on: who, afterMs: 1_500 });
    const which = cardWith(look, onScreen.whichRole);
    if (which !== undefined)
      return chooses(look, onScreen.whichRole, 'guardian', { on: which, afterMs: 1_500 });
    return pressesOnCard(look, [onScreen.forHost, onScreen.roles], 2 * second);
  };

/**
 * Begins when nearly everybody is here, or when it is time; somebody played at the page gets longer to find the button.
 * `awaits`: not before this one is here, unless it is time.
 */
export const begins =
  (awaits?: string): Manner =>
  (look) => {
    const { session, circle, yours, now, me } = look;
    if (session?.part !== 'gather' || !session.here.includes(me)) return undefined;
    const missing = circle.filter((name) => !session.here.includes(name));
    const waitsForYou = missing.some((name) => yours.includes(name));
    const isAwaited = awaits !== undefined && !session.here.includes(awaits);
    const begin = (key: string, afterMs: number): Intent | undefined =>
      pressesIfThere(look, onScreen.begin, Math.max(2 * second, afterMs), key);
    if (missing.length <= 1 && !waitsForYou && !isAwaited) return begin('begin with nearly all', 3 * second);
    if (session.here.length < 3) return undefined;
    const toStart = session.startsAt.getTime() - now.getTime();
    return begin(`begin in time, ${missing.length} missing`, toStart + (waitsForYou ? forWhoIsPlayed : 0));
  };

/** Reads a private word to her. */
export const readsWords: Manner = (look) => {
  const word = look.session?.wordForMe;
  return word === undefined
    ? undefined
    : presses(look, onScreen.readWord, 3 * second, { key: `read ${word.id}`, on: word });
};

const asksForTime = /\b(?:minute|moment|bit|little) (?:more|longer)\b|\bmore time\b|\ba breath\b/iu;

/** Gives a minute more to whoever has the floor and asks for it in words. */
export const givesAMinute: Manner = (look) => {
  const turn = runningTurn(look.session);
  if (turn?.step !== 'speaking' || turn.floor === look.me) return undefined;
  const asked = turn.said.findLast(({ author, text }) => author === turn.floor && asksForTime.test(text));
  const key = `a minute for ${asked?.id ?? 'nobody'}`;
  return asked === undefined || look.did(key)
    ? undefined
    : pressesIfThere(look, onScreen.minute, 3 * second, key);
};

/** The time of a turn is over: a minute more for somebody who is played, twice; else a thank you, and on. */
export const decidesWhenTimeIsUp: Manner = (look) => {
  const turn = runningTurn(look.session);
  // Of a silence the panel does not say that it is over; her card does.
  const isOver = turn?.isOver === true || look.cards.some(({ text }) => text.includes(onScreen.timeUp));
  if (turn?.step !== 'speaking' || turn.floor === look.me || !isOver) return undefined;
  if (!look.yours.includes(turn.floor))
    return pressesOnCard(look, [onScreen.forHost, onScreen.moveOn], 20 * second);
  const minute = ['first minute over time', 'second minute over time'].find((key) => !look.did(key));
  return minute === undefined
    ? pressesOnCard(look, [onScreen.forHost, onScreen.backLater], 90 * second)
    : givesOne(look, minute);
};

/** A minute more, on the panel; or where the panel has no such button, because nobody has begun, on her card. */
const givesOne = (look: Look, key: string): Intent | undefined =>
  pressesIfThere(look, onScreen.minute, 5 * second, key) ??
  pressesOnCard(look, [onScreen.forHost, onScreen.minute], 5 * second, key);

/** Moves on through her private card. */
export const movesOn = (look: Look, afterMs: number, key: string): Intent | undefined =>
  pressesOnCard(look, [onScreen.forHost, onScreen.moveOn], afterMs, key);
