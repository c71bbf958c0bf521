import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { chosenDates, fallsOn, firstFitting, type Rhythm } from './rhythm.ts';
import { type Schedule, Weekday } from './schema.ts';

/** A meeting: the local date the rule gives it, when it is, and whether it takes place. */
export type Occurrence = Readonly<{ date: string; at: Date; kind: 'planned' | 'moved' | 'cancelled' }>;

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

/** Whether a circle still meets at this instant, as things stand: a meeting that was moved or called off does not count. To the second. */
export const isMeeting = (schedule: Schedule, at: Date): boolean =>
  occurrences(schedule, at, new Date(at.getTime() + 1_000)).some(({ kind }) => kind !== 'cancelled');

function firstOf<T>(all: Iterable<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of all) if (fits(one)) return one;
  return undefined;
}

type Planned = Readonly<{ date: string; at: Date }>;

/**
 * The meetings of a rule from about a day and a half before `from` on, as if none was changed. The rule is walked over
 * plain dates; each date then becomes an instant in the circle's zone. Wall clocks are at most 14 hours away from UTC.
 */
function* datesFrom(schedule: Schedule, from: Date): Generator<Planned> {
  const { rule, localTime, zone } = schedule;
  const earliest = new Date(from.getTime() - 36 * 3_600_000);
  const dates = chosenDates(rule)?.filter((date) => date >= earliest.toISOString().slice(0, 10));
  for (const date of dates ?? ruledFrom(schedule, earliest))
    yield { date, at: meetingAt(date, localTime, zone) };
}

/** The local dates of an RRULE, walked as if the circle met in UTC. */
function* ruledFrom({ rule, localTime, firstDate }: Schedule, from: Date): Generator<string> {
  const walk = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${firstDate.replaceAll('-', '')}T${localTime.replace(':', '')}00\nRRULE:${rule}`,
  });
  let looked = from;
  for (;;) {
    const date = walk.next(looked, true);
    if (date === null) return;
    yield date.toPlainDate().toString();
    looked = new Date(date.epochMilliseconds + 1);
  }
}

/** The days of the week on which a rule lets a circle meet, in the order of a week. */
export function daysOf({ rule, firstDate }: Pick<Schedule, 'rule' | 'firstDate'>): readonly Weekday[] {
  const dates = chosenDates(rule);
  const named = /BYDAY=([^;]*)/.exec(rule)?.[1];
  if (dates === undefined && named !== undefined) return Weekday.options.filter((day) => named.includes(day));
  if (dates === undefined && rule.includes('FREQ=DAILY')) return Weekday.options;
  return Weekday.options.filter((day) => (dates ?? [firstDate]).some((date) => fallsOn(date, day)));
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

/** The local date (YYYY-MM-DD) of the first meeting of a rhythm after `now`; nothing when all its dates are over. */
export function firstDateAfter(
  now: Date,
  rhythm: Rhythm,
  { localTime, zone }: Pick<Schedule, 'localTime' | 'zone'>,
): string | undefined {
  const today = localDate(now, zone);
  const first = firstFitting(rhythm, today);
  if (first === undefined || meetingAt(first, localTime, zone) > now) return first;
  return firstFitting(rhythm, Temporal.PlainDate.from(today).add({ days: 1 }).toString());
}

/** The date (YYYY-MM-DD) that a calendar in this zone shows at an instant. */
export const localDate = (at: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The instant of a local date and time in a zone. */
export const meetingAt = (date: string, localTime: string, zone: string): Date =>
  instantOf(Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(localTime)), zone);
