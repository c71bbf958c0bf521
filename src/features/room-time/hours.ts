import { after, hours } from '../../lib/time.ts';
import { meetingOf } from '../circle/meetings.ts';
import type { Circle } from '../circle/schema.ts';

/** From two days before a meeting until three days after it people may write in the room (product, 2.12). */
const openBefore = hours(24 * 2);
const openAfter = hours(24 * 3);

/** Meetings that are looked through for a gap between their hours. A circle that meets daily has none. */
const lookAhead = 10;

type Meeting = Pick<Circle, 'state' | 'schedule'>;

export type RoomHours = Readonly<{
  kind: 'open' | 'closed';
  /** When to look again: the next change, or an instant before it. Nothing when the room stays as it is for good. */
  until: Date | undefined;
}>;

/**
 * Whether the room of a circle is open for writing between its sessions. `lastHeld` is when the last session was opened:
 * one that was held outside the schedule is a meeting too.
 */
export function roomHours(circle: Meeting, lastHeld: Date | undefined, now: Date): RoomHours {
  const ends = lastHeld === undefined ? [] : [after(lastHeld, openAfter)];
  // Later than this, a meeting is near enough, or short enough ago, to keep the room open.
  let meeting = meetingOf(circle, after(now, -openAfter));
  for (let looked = 0; meeting !== undefined && looked < lookAhead; looked += 1) {
    const opens = after(meeting, -openBefore);
    if (opens > latest([...ends, now])) break;
    ends.push(after(meeting, openAfter));
    meeting = meetingOf(circle, meeting);
  }
  const end = latest(ends);
  if (end > now) return { kind: 'open', until: end };
  return { kind: 'closed', until: meeting === undefined ? undefined : after(meeting, -openBefore) };
}

const latest = (dates: readonly Date[]): Date =>
  new Date(Math.max(0, ...dates.map((date) => date.getTime())));
