import { accept, type Result, refuse } from '../../lib/result.ts';
import { fallsOn, firstDateAfter, meetingAt, weeklyOn } from './recurrence.ts';
import type { Schedule, Weekday } from './schema.ts';
import { readZone, type ZoneRefusal } from './zones.ts';

export type ScheduleRefusal =
  | ZoneRefusal
  | 'time-unreadable'
  | 'date-unreadable'
  | 'date-past'
  | 'date-other-day';

type Wish = Readonly<{ day: Weekday; time: string; zone: string; starts?: string | undefined }>;

/** What a host typed becomes a weekly schedule: "19:30", "7:30 pm" and "19.30" are read; the zone must be a place. */
export function planWeekly(wish: Wish, now: Date): Result<Schedule, ScheduleRefusal> {
  const localTime = readTime(wish.time);
  if (localTime === undefined) return refuse('time-unreadable');
  const zone = readZone(wish.zone);
  if (!zone.ok) return zone;
  const first = firstDate(wish, localTime, zone.value, now);
  if (!first.ok) return first;
  return accept({
    zone: zone.value,
    localTime,
    rule: weeklyOn(wish.day),
    firstDate: first.value,
    changes: [],
  });
}

function firstDate(
  { day, starts }: Wish,
  localTime: string,
  zone: string,
  now: Date,
): Result<string, ScheduleRefusal> {
  if (starts === undefined) return accept(firstDateAfter(now, day, localTime, zone));
  const date = starts.trim();
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(`${date}T00:00Z`)))
    return refuse('date-unreadable');
  if (new Date(`${date}T00:00Z`).toISOString().slice(0, 10) !== date) return refuse('date-unreadable');
  if (!fallsOn(date, day)) return refuse('date-other-day');
  return meetingAt(date, localTime, zone) > now ? accept(date) : refuse('date-past');
}

/** "19:30", "19.30", "7:30 pm", "7pm" → "19:30"; nothing for anything else. */
export function readTime(typed: string): string | undefined {
  const read = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/i.exec(typed.trim());
  if (read === null) return undefined;
  const [, hourText = '', minuteText = '00', half] = read;
  if (half === undefined && !/[:.]/.test(typed)) return undefined;
  const typedHour = Number(hourText);
  if (half !== undefined && (typedHour < 1 || typedHour > 12)) return undefined;
  const hour = half === undefined ? typedHour : (typedHour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minuteText) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minuteText}`;
}
