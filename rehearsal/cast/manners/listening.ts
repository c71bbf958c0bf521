import { type Manner, presses, pressesIfThere, pressesOnCard, writes } from '../intent.ts';
import { runningTurn } from '../look.ts';
import type { Words } from '../sayings/said.ts';
import { onScreen, titles } from '../words-on-screen.ts';

/** No more than so many of the cast answer one share: there is to be room for whoever is played. */
const enoughAnswers = 2;

/** Nods once at everybody who has said something or keeps a silence, where only the speaker will know of it. */
export const nods: Manner = (look) => {
  const turn = runningTurn(look.session);
  if (turn?.step !== 'speaking' || turn.floor === look.me || look.did(onScreen.nod)) return undefined;
  const isShared = turn.isSilent || turn.said.some(({ author }) => author === turn.floor);
  return !isShared ? undefined : pressesIfThere(look, onScreen.nod, 3_500);
};

/** Answers a share with a line she has not said yet, where the speaker wishes for more than to be heard. */
export const answers =
  (words: Words, afterMs: number): Manner =>
  (look) => {
    const turn = runningTurn(look.session);
    const line = words.find((one) => !look.ever(`write ${one}`));
    if (turn?.step !== 'answers' || turn.floor === look.me || line === undefined) return undefined;
    const { answering, mine } = turn;
    if (answering.includes(look.me)) return mine.length > 0 ? undefined : writes(look, line, 3_500);
    return answering.length >= enoughAnswers || look.did(onScreen.answer)
      ? undefined
      : pressesIfThere(look, onScreen.answer, afterMs);
  };

/** Chooses not to be called today, on the private card, as soon as she is here. */
export const onlyListens: Manner = (look) => {
  const { session, me, ever } = look;
  if (session?.part !== 'gather' || !session.here.includes(me) || ever(onScreen.listen)) return undefined;
  return pressesOnCard(look, [onScreen.where, onScreen.listen], 3_000);
};

/** Begins a round when nobody has to. */
export const volunteers =
  (afterMs: number): Manner =>
  (look) =>
    look.session?.part === 'choice' && look.session.by === undefined
      ? pressesIfThere(look, onScreen.volunteer, afterMs)
      : undefined;

/** Where the choice is hers, chooses the next: whoever has not been chosen by her, in the order of the list. */
export const choosesTheNext: Manner = (look) => {
  const { session, me, circle } = look;
  if (session?.part !== 'choice' || session.by !== me) return undefined;
  const wish = (name: string) => `choose ${name} for ${onScreen.person}`;
  const name = circle.find((one) => one !== me && !look.did(wish(one)));
  if (name === undefined) return undefined;
  return {
    key: wish(name),
    afterMs: 3_000,
    line: `${me} chooses ${name}`,
    deed: (person) => person.selects(onScreen.person, [name], { on: session.panel, in: look.room }),
  };
};

/** Raises a hand in the conversation when she has something to say, once. */
export const raisesAHand =
  (talk: Words, afterMs: number): Manner =>
  (look) => {
    const { session, me } = look;
    const key = `raise a hand: ${talk[0] ?? ''}`;
    if (session?.part !== 'hands' || session.title !== titles.open || talk.length === 0) return undefined;
    if (session.asking.includes(me) || look.ever(key)) return undefined;
    return pressesIfThere(look, onScreen.hand, afterMs, key);
  };

/** Asks for working time while the topics are chosen. */
export const asksForTime =
  (afterMs: number): Manner =>
  (look) => {
    const { session, me } = look;
    if (session?.part !== 'agenda' || session.asking.includes(me) || look.did(onScreen.time))
      return undefined;
    return pressesIfThere(look, onScreen.time, afterMs);
  };

/** Takes a role that is offered to her. */
export const takesTheRole: Manner = (look) => {
  const offer = look.session?.roleOffer;
  return offer === undefined
    ? undefined
    : presses(look, onScreen.takeRole, 2_500, { key: `take the role ${offer.id}`, on: offer });
};
