import { accept, type Result, refuse } from '../../lib/result.ts';
import { readDate, readDates, readTime } from './reading.ts';
import { firstDateAfter, localDate, meetingAt, nextMeeting } from './recurrence.ts';
import { fits, type Rhythm, readRhythm, rhythmOf, ruleFor } from './rhythm.ts';
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

/** What a host types about days: one of the week with how often it comes back, or a list of dates. */
export type DaysWish = Readonly<{
  day?: Weekday | undefined;
  every?: Every | undefined;
  dates?: string | undefined;
  starts?: string | undefined;
}>;

/** What a host types about the times of a circle. What is left out stays as it is, where there is something already. */
export type ScheduleWish = DaysWish & Readonly<{ time?: string | undefined; zone?: string | undefined }>;

/** More dates than weeks in a year are a rule, not a list. */
const mostDates = 52;

type Clock = Pick<Schedule, 'localTime' | 'zone'>;

/**
 * What a host typed becomes a schedule, of a circle that begins or of one that met by `before`: "19:30", "7:30 pm" and
 * "19.30" are read; the zone must be a place. Of two weeks between meetings none is lost when only the time changes.
 */
export function planSchedule(
  wish: ScheduleWish,
  now: Date,
  before?: Schedule,
): Result<Schedule, ScheduleRefusal> {
  const clock = readClock(wish, before);
  if (!clock.ok) return clock;
  const { day, every, dates, starts } = wish;
  if (before !== undefined && [day, every, dates, starts].every((one) => one === undefined))
    return goesOn({ ...before, ...clock.value }, now);
  const rhythm = readDays(wish, before);
  if (!rhythm.ok) return rhythm;
  const first = firstDate(rhythm.value, starts, clock.value, now);
  if (!first.ok) return first;
  return accept({ ...clock.value, rule: ruleFor(rhythm.value), firstDate: first.value, changes: [] });
}

export function readClock({ time, zone }: ScheduleWish, before?: Clock): Result<Clock, ScheduleRefusal> {
  const localTime = readTime(time ?? before?.localTime ?? '');
  if (localTime === undefined) return refuse('time-unreadable');
  const place = readZone(zone ?? before?.zone ?? '');
  return place.ok ? accept({ localTime, zone: place.value }) : place;
}

/** The same days by another clock, from the next meeting on. */
function goesOn(schedule: Schedule, now: Date): Result<Schedule, ScheduleRefusal> {
  const unchanged = { ...schedule, changes: [] };
  const next = nextMeeting(unchanged, now);
  if (next === undefined) return refuse('day-or-dates');
  return accept({ ...unchanged, firstDate: localDate(next, schedule.zone) });
}

/** The rhythm that is wished for. A list of dates says all there is to say about days. */
export function readDays(
  { day, every, dates, starts }: DaysWish,
  before?: Schedule,
): Result<Rhythm, ScheduleRefusal> {
  if (dates === undefined) {
    const known = before === undefined ? undefined : readRhythm(before.rule);
    const usual = known?.kind === 'dates' ? undefined : known;
    const chosen = day ?? usual?.day;
    if (chosen === undefined) return refuse('day-or-dates');
    if (every === undefined && usual !== undefined) return accept({ ...usual, day: chosen });
    return accept(rhythmOf(every ?? '1', chosen));
  }
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
