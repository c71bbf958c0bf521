import { Temporal } from 'temporal-polyfill';
import { localDate } from '../schedule/recurrence.ts';
import type { Circle } from './schema.ts';

const beginningOf = (date: string, zone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);

/**
 * Whether a circle takes people in now. An open one always does; a closed one until the day it is locked; a semi-open one
 * on its open-door dates, by the clock of its zone. One that rests or is over takes nobody in.
 */
export function takesPeople(circle: Circle, now: Date): boolean {
  if (circle.state !== 'active') return false;
  const today = localDate(now, circle.schedule.zone);
  if (circle.admission === 'closed') return circle.lockDate !== null && today < circle.lockDate;
  return circle.admission === 'open' || circle.openDates.includes(today);
}

/** When a circle that takes nobody in now will do so by itself: the beginning of its next open-door date. */
export function opensNext(circle: Circle, now: Date): Date | undefined {
  if (circle.state !== 'active' || circle.admission !== 'semi-open') return undefined;
  const { zone } = circle.schedule;
  const today = localDate(now, zone);
  const next = circle.openDates.filter((date) => date > today).toSorted()[0];
  return next === undefined ? undefined : beginningOf(next, zone);
}
