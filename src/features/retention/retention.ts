import { hours } from '../../lib/time.ts';

const days = (count: number): number => hours(24 * count);

/**
 * How long things are kept that nobody deletes, in ms, counted from when they have done their work. Everything else goes
 * with what it belongs to: a seat with leaving, who is in a session with its close, a thread's people with the thread.
 * Why each is as long as it is: docs/decisions/0018.
 */
export const kept = {
  /** An answer, after the meeting it was given to began. */
  answer: days(1),
  /** The row of a session, after its close. Nothing in it says who was there. */
  session: days(30),
  /** What is known of a message of the bot's own, after it was planned: then no button of it is of use. */
  posting: days(40),
  /** A private thread for one person, after the last word in it. */
  note: days(14),
  /** A row of due work, after it was finished: as long as it must not be planned again. */
  dueWork: days(14),
  /** That somebody was asked in and has not said anything to it, after they were asked. */
  invitation: days(30),
  /** What somebody agreed to, after the last thing they said about it, once they have no place in the circle any more. */
  consent: days(30),
  /** What somebody wished for in a server, after they were found to have left it. */
  wishes: days(30),
  /** Who was in a concern, and what was done about it, after it was said. The message about it follows a month later. */
  concern: days(90),
  /** A line of the list of what was erased, after it was written: longer than any backup may be kept. */
  erasure: days(40),
  /** A room aside with everything in it, after the two have left it, and at the latest after the session. */
  careRoom: days(1),
  /** Everything of a server, after the bot was removed from it. */
  guild: days(30),
} as const;

/** What a server may keep for less time, in days, with what is usual first. Longer than usual is never offered. */
export const keepingChoices = { concernDays: [90, 60, 30], leftDays: [30, 14, 7] } as const;

type Keeping = Readonly<Record<keyof typeof keepingChoices, number | null>>;
export type KeepingWish = Readonly<Partial<Record<keyof typeof keepingChoices, number | undefined>>>;

/** What is stored of a wish: nothing where it is as usual, so that a new usual holds for it too. */
export const keepingOf = (wish: KeepingWish): Partial<Keeping> =>
  Object.fromEntries(
    Object.entries(wish).flatMap(([name, chosen]) => {
      if (chosen === undefined) return [];
      const [usual] = keepingChoices[name === 'leftDays' ? 'leftDays' : 'concernDays'];
      return [[name, chosen >= usual ? null : chosen]];
    }),
  );

/** For how many ms a server keeps who was in a concern, and what is left of people who have left. */
export const keptIn = ({ concernDays, leftDays }: Keeping) => ({
  concern: Math.min(kept.concern, days(concernDays ?? keepingChoices.concernDays[0])),
  left: Math.min(kept.wishes, days(leftDays ?? keepingChoices.leftDays[0])),
});
