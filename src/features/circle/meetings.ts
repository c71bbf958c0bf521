import { isMeeting, nextMeeting } from '../schedule/recurrence.ts';
import type { Circle } from './schema.ts';

/** The next meeting of a circle after `after` (UTC). One that rests, has ended or is archived has none. */
export const meetingOf = (
  { state, schedule }: Pick<Circle, 'state' | 'schedule'>,
  after: Date,
): Date | undefined => (state === 'active' ? nextMeeting(schedule, after) : undefined);

/** Whether a circle meets at this instant: it takes place, and the circle neither rests nor is over. */
export const meetsAt = ({ state, schedule }: Pick<Circle, 'state' | 'schedule'>, at: Date): boolean =>
  state === 'active' && isMeeting(schedule, at);
