import { hours, minutes, seconds } from '../../lib/time.ts';
import { atTheDoor } from '../reminder-wish/wish.ts';

/** When a meeting is, and when its door opens: that is a time to be reminded of, too. */
export type Times = Readonly<{ at: Date; door: Date }>;

/** A reminder that comes after the start still helps somebody who is looking for the door; later it only confuses. */
const afterStart = minutes(5);

/** Later than this a reminder says of itself that it is late. */
const unnoticed = minutes(10);

/** The longest that anybody can be reminded ahead. */
export const longestAhead = hours(24 * 7);

export const reminderAt = ({ at, door }: Times, offset: number): Date =>
  offset === atTheDoor ? door : new Date(at.getTime() - minutes(offset));

/** Those reminders of a meeting that lie ahead, and not after `until`. */
export const ahead = (times: Times, offsets: readonly number[], now: Date, until: Date): readonly number[] =>
  offsets.filter((offset) => reminderAt(times, offset) > now && reminderAt(times, offset) <= until);

/** Whether anybody is still helped by a reminder of this meeting. */
export const isOver = ({ at }: Pick<Times, 'at'>, now: Date): boolean =>
  now.getTime() >= at.getTime() + afterStart;

/**
 * Whether a reminder that comes late is still worth sending to somebody who is reminded at these offsets: until the next
 * one of theirs is due, which says it better, and until shortly after the start.
 */
export function stillUseful(times: Times, offset: number, offsets: readonly number[], now: Date): boolean {
  const planned = reminderAt(times, offset);
  const said = offsets.some((other) => {
    const next = reminderAt(times, other);
    return next > planned && now >= next;
  });
  return !said && !isOver(times, now);
}

/** Whether a reminder comes so late that it should say so. */
export const isLate = (times: Times, offset: number, now: Date): boolean =>
  now.getTime() - reminderAt(times, offset).getTime() > unnoticed;

/** Discord takes 50 requests a second from a bot, and a reminder is up to two. */
const aSecond = 25;
export const longestSpread = minutes(5);

/** However many more there are, none goes earlier. */
export const mostSpread = (longestSpread / seconds(1)) * aSecond;

/**
 * So much earlier, in ms, a reminder goes when so many are planned for its time already: at the full hour of a popular
 * evening they leave one after another, the last of them on time.
 */
export const spread = (planned: number): number =>
  Math.min(longestSpread, seconds(Math.floor(planned / aSecond)));
