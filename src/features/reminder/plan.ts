import { minutes } from '../../lib/time.ts';

/** How long before a meeting the room is told: the day before and the hour before. In minutes, longest first. */
const offsets: readonly number[] = [24 * 60, 60];

/** A reminder that comes after the start still helps somebody who is looking for the door; later it only confuses. */
const afterStart = minutes(5);

export const reminderAt = (meeting: Date, offset: number): Date =>
  new Date(meeting.getTime() - minutes(offset));

/** The reminders of a meeting that still lie ahead. */
export const ahead = (meeting: Date, now: Date): readonly number[] =>
  offsets.filter((offset) => reminderAt(meeting, offset) > now);

/**
 * Whether a reminder that comes late is still worth sending: until the next one of the same meeting is due, which
 * says it better, and until shortly after the start.
 */
export function stillUseful(meeting: Date, offset: number, now: Date): boolean {
  const next = offsets.find((other) => other < offset);
  if (next !== undefined && now >= reminderAt(meeting, next)) return false;
  return now.getTime() < meeting.getTime() + afterStart;
}
