import { accept, type Result, refuse } from '../../lib/result.ts';
import { readDate, readDates, readTime } from './reading.ts';
import { firstDateAfter, meetingAt } from './recurrence.ts';
import { fits, type Rhythm, rhythmOf, ruleFor } from './rhythm.ts';
import type { Every, Schedule, Weekday } from './schema.ts';
import { readZone, type ZoneRefusal } from './zones.ts';

export type ScheduleRefusal =
  | ZoneRefusal
  | 'time-unreadable'
  | 'date-unreadable'
  | 'date-past'
  | 'date-other-day'
  | 'date-other-week'
  | 'day-or-dates'
  | 'dates-alone'
  | 'dates-unreadable'
  | 'dates-past'
  | 'dates-too-many';

/** What a host types about the times of a circle. A day of the week or a list of dates, one of the two. */
export type ScheduleWish = Readonly<{
  day?: Weekday | undefined;
  time: string;
  zone: string;
  every?: Every | undefined;
  dates?: string | undefined;
  starts?: string | undefined;
}>;

/** More dates than weeks in a year are a rule, not a list. */
const mostDates = 52;

type Clock = Pick<Schedule, 'localTime' | 'zone'>;

/** What a host typed becomes a schedule: "19:30", "7:30 pm" and "19.30" are read; the zone must be a place. */
export function planSchedule(wish: ScheduleWish, now: Date): Result<Schedule, ScheduleRefusal> {
  const clock = readClock(wish);
  if (!clock.ok) return clock;
  const rhythm = readWish(wish);
  if (!rhythm.ok) return rhythm;
  const first = firstDate(rhythm.value, wish.starts, clock.value, now);
  if (!first.ok) return first;
  return accept({ ...clock.value, rule: ruleFor(rhythm.value), firstDate: first.value, changes: [] });
}

export function readClock({
  time,
  zone,
}: Pick<ScheduleWish, 'time' | 'zone'>): Result<Clock, ScheduleRefusal> {
  const localTime = readTime(time);
  if (localTime === undefined) return refuse('time-unreadable');
  const place = readZone(zone);
  return place.ok ? accept({ localTime, zone: place.value }) : place;
}

type RhythmWish = Pick<ScheduleWish, 'day' | 'every' | 'dates' | 'starts'>;

/** The rhythm that is wished for. A list of dates says all there is to say about days. */
export function readWish({ day, every, dates, starts }: RhythmWish): Result<Rhythm, ScheduleRefusal> {
  if (dates === undefined)
    return day === undefined ? refuse('day-or-dates') : accept(rhythmOf(every ?? '1', day));
  if (day !== undefined || every !== undefined || starts !== undefined) return refuse('dates-alone');
  const read = readDates(dates);
  if (read === undefined) return refuse('dates-unreadable');
  return read.length > mostDates ? refuse('dates-too-many') : accept({ kind: 'dates', dates: read });
}

function firstDate(
  rhythm: Rhythm,
  starts: string | undefined,
  { localTime, zone }: Clock,
  now: Date,
): Result<string, ScheduleRefusal> {
  const ahead = (date: string): boolean => meetingAt(date, localTime, zone) > now;
  if (rhythm.kind === 'dates') {
    const [first] = rhythm.dates;
    return first !== undefined && ahead(first) ? accept(first) : refuse('dates-past');
  }
  if (starts === undefined) {
    const first = firstDateAfter(now, rhythm, { localTime, zone });
    return first === undefined ? refuse('date-past') : accept(first);
  }
  const date = readDate(starts);
  if (date === undefined) return refuse('date-unreadable');
  if (!fits(date, rhythm)) return refuse(rhythm.kind === 'weekly' ? 'date-other-day' : 'date-other-week');
  return ahead(date) ? accept(date) : refuse('date-past');
}
