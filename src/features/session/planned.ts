import { after, minutes } from '../../lib/time.ts';
import { nextMeeting } from '../schedule/recurrence.ts';
import type { Schedule } from '../schedule/schema.ts';

/** So long before the start the host is asked whether they are ready. */
export const readyCheckBefore = minutes(20);
/** So long before the start it is seen whether the bot may do in the room what the meeting needs. */
export const roomCheckBefore = minutes(60);
/** A door opened this close to a meeting is the door of that meeting: so early, and so late. */
const early = minutes(60);
const late = minutes(30);

/** Whether a door that opened at this time was the door of a meeting: so early, and not later than its start. */
export const openedFor = (meeting: Date, openedAt: Date): boolean => openedAt >= after(meeting, -early);

/** The start of the meeting that somebody who opens the door now has in mind; nothing when none is near. */
export function meetingNear(schedule: Schedule, now: Date): Date | undefined {
  const meeting = nextMeeting(schedule, after(now, -late));
  return meeting !== undefined && meeting.getTime() - now.getTime() <= early ? meeting : undefined;
}
