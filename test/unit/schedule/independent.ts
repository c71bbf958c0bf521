import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import type { Schedule } from '../../../src/features/schedule/schema.ts';

type Met = Readonly<{ date: string; at: Date }>;

/**
 * The meetings of a schedule from `from` until before `until`, worked out a second time with other libraries than the
 * product's: ical.js walks the rule, and luxon reads the clock of the place.
 */
export function metAgain(schedule: Schedule, from: Date, until: Date): readonly Met[] {
  const { zone, localTime } = schedule;
  return datesUntil(schedule, until.toISOString().slice(0, 10))
    .map((date) => ({ date, at: firstTimeOf(`${date}T${localTime}`, zone) }))
    .filter(({ at }) => at >= from && at < until);
}

function datesUntil({ rule, firstDate }: Schedule, last: string): readonly string[] {
  if (rule.startsWith('RDATE:')) return rule.slice(6).split(',');
  const walk = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(firstDate));
  const dates: string[] = [];
  // A day more than the last one: elsewhere it may have begun already.
  for (let next = walk.next(); next; next = walk.next()) {
    dates.push(next.toString());
    if (next.toString() > last) break;
  }
  return dates;
}

/** The first instant at which a clock in this zone shows this time, or, where it leaps over it, the end of the leap. */
function firstTimeOf(wall: string, zone: string): Date {
  const near = DateTime.fromISO(wall, { zone });
  if (near.toISO({ includeOffset: false, suppressSeconds: true, suppressMilliseconds: true }) === wall)
    return new Date(Math.min(...near.getPossibleOffsets().map((one) => one.toMillis())));
  // Luxon goes on by as much as was left out; its clock changed that much before, or less.
  let first = near;
  while (first.minus({ minutes: 1 }).offset === near.offset) first = first.minus({ minutes: 1 });
  return first.toJSDate();
}
