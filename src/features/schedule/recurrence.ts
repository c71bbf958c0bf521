import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Schedule, Weekday } from './schema.ts';

const weekdayNumbers: Readonly<Record<Weekday, number>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

/** The rule of a circle that meets every week on one day. */
export const weeklyOn = (day: Weekday): string => `FREQ=WEEKLY;BYDAY=${day}`;

/** A meeting: the local date the rule gives it, when it is, and whether it takes place. */
type Occurrence = Readonly<{ date: string; at: Date; kind: 'planned' | 'moved' | 'cancelled' }>;

/** The next meeting after `after` (a UTC instant, exclusive), or nothing when there is none any more. */
export function nextMeeting(schedule: Schedule, after: Date): Date | undefined {
  const changed = new Set(schedule.changes.map(({ date }) => date));
  const moved = schedule.changes.flatMap((one) => (one.kind === 'moved' && one.to > after ? [one.to] : []));
  const planned = firstOf(datesFrom(schedule, after), ({ date, at }) => at > after && !changed.has(date))?.at;
  const all = [...moved, ...(planned === undefined ? [] : [planned])];
  return all.toSorted((one, other) => one.getTime() - other.getTime())[0];
}

/** The meetings from `from` until before `until`, as they come in time. A cancelled one stands where it would have been. */
export function occurrences(schedule: Schedule, from: Date, until: Date): readonly Occurrence[] {
  const changes = new Map(schedule.changes.map((one) => [one.date, one]));
  const found: Occurrence[] = [];
  for (const planned of datesFrom(schedule, from)) {
    if (planned.at >= until) break;
    const change = changes.get(planned.date);
    if (planned.at < from || change?.kind === 'moved') continue;
    found.push({ ...planned, kind: change === undefined ? 'planned' : 'cancelled' });
  }
  for (const one of schedule.changes)
    if (one.kind === 'moved' && one.to >= from && one.to < until)
      found.push({ date: one.date, at: one.to, kind: 'moved' });
  return found.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function firstOf<T>(all: Iterable<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of all) if (fits(one)) return one;
  return undefined;
}

/**
 * The meetings of a rule from about a day and a half before `from` on, as if none was changed. The rule is walked over
 * plain dates; each date then becomes an instant in the circle's zone. Wall clocks are at most 14 hours away from UTC.
 */
function* datesFrom(schedule: Schedule, from: Date): Generator<Readonly<{ date: string; at: Date }>> {
  const walk = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${schedule.firstDate.replaceAll('-', '')}T${schedule.localTime.replace(':', '')}00\nRRULE:${schedule.rule}`,
  });
  let looked = new Date(from.getTime() - 36 * 3_600_000);
  for (;;) {
    const date = walk.next(looked, true);
    if (date === null) return;
    const wall = date.toPlainDateTime();
    yield { date: wall.toPlainDate().toString(), at: instantOf(wall, schedule.zone) };
    looked = new Date(date.epochMilliseconds + 1);
  }
}

/** The days of the week on which a rule lets a circle meet. */
export const daysOf = ({ rule }: Pick<Schedule, 'rule'>): readonly Weekday[] =>
  Weekday.options.filter((day) => new RegExp(`BYDAY=[^;]*${day}`).test(rule));

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
