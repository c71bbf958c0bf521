import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Schedule, Weekday } from './schema.ts';

const weekdayNumbers: Readonly<Record<Weekday, number>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

/** The rule of a circle that meets every week on one day. */
export const weeklyOn = (day: Weekday): string => `FREQ=WEEKLY;BYDAY=${day}`;

/**
 * The next meeting after `after` (a UTC instant, exclusive), or nothing when the rule has ended.
 * The rule is walked over plain dates; each date then becomes an instant in the circle's zone.
 */
export function nextMeeting(schedule: Schedule, after: Date): Date | undefined {
  const walk = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${schedule.firstDate.replaceAll('-', '')}T${schedule.localTime.replace(':', '')}00\nRRULE:${schedule.rule}`,
  });
  // Wall clocks are at most 14 hours away from UTC, so a day and a half before is early enough to start looking.
  let from = new Date(after.getTime() - 36 * 3_600_000);
  for (;;) {
    const date = walk.next(from, true);
    if (date === null) return undefined;
    const meeting = instantOf(date.toPlainDateTime(), schedule.zone);
    if (meeting > after) return meeting;
    from = new Date(date.epochMilliseconds + 1);
  }
}

/**
 * The instant of a wall time in a zone. A time that daylight saving skips becomes the next one that exists; of a time
 * that comes twice, the first is meant.
 */
function instantOf(wall: Temporal.PlainDateTime, zone: string): Date {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const exists = earlier.toPlainDateTime().equals(wall);
  const meant = exists ? earlier : (earlier.getTimeZoneTransition('next') ?? earlier);
  return new Date(meant.epochMilliseconds);
}

/** The local date (YYYY-MM-DD) of the first `day` at `localTime` in `zone` that lies after `now`. */
export function firstDateAfter(now: Date, day: Weekday, localTime: string, zone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const ahead = (weekdayNumbers[day] - today.dayOfWeek + 7) % 7;
  const date = today.add({ days: ahead });
  const meets = instantOf(date.toPlainDateTime(Temporal.PlainTime.from(localTime)), zone);
  return (meets > now ? date : date.add({ days: 7 })).toString();
}

/** Whether a date (YYYY-MM-DD) falls on this day of the week. */
export const fallsOn = (date: string, day: Weekday): boolean =>
  Temporal.PlainDate.from(date).dayOfWeek === weekdayNumbers[day];

/** The instant of a local date and time in a zone. */
export const meetingAt = (date: string, localTime: string, zone: string): Date =>
  instantOf(Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(localTime)), zone);
