import { Temporal } from 'temporal-polyfill';
import { after, hours, minutes } from '../../lib/time.ts';

/** Hours in which nobody is to be woken: wall times such as "22:00", on the clock of a zone. They may go over midnight. */
export type QuietHours = Readonly<{ from: string; to: string; zone: string }>;

/** The hours that hold for whoever has said nothing: circle practice leaves people alone from ten at night to nine. */
export const usualQuiet = { from: '22:00', to: '09:00' } as const;

/**
 * How long a seat is kept for whoever it is offered to, by how far away the next meeting is, in ms (circles.md 2.3). An
 * offer never outlasts the start: then it is for those who stand by.
 */
const ladder = [
  { above: hours(48), lasts: hours(12) },
  { above: hours(6), lasts: hours(2) },
  { above: hours(1), lasts: minutes(30) },
  { above: 0, lasts: minutes(10) },
] as const;

/** So close to a meeting quiet hours do not stand back any more: else the seat would stay empty (5 hours before). */
const wakesWithin = hours(5);

/** So long before a meeting nothing is offered any more: who stands by comes to the door instead. */
export const offersEndBefore = minutes(10);

/** Until when a seat that is offered now is kept. Within quiet hours its time begins when they are over. */
export function offerUntil(now: Date, meeting: Date | undefined, quiet: QuietHours | undefined): Date {
  const begins = meeting !== undefined && meeting <= after(now, wakesWithin) ? now : quietUntil(now, quiet);
  if (meeting === undefined) return after(begins, ladder[0].lasts);
  const left = meeting.getTime() - begins.getTime();
  const step = ladder.find(({ above }) => left > above);
  const until = after(begins, step?.lasts ?? 0);
  return until < meeting ? until : meeting;
}

const hereIn = (zone: string, now: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);

const isPast = (clock: Temporal.PlainTime, time: string): boolean =>
  Temporal.PlainTime.compare(clock, Temporal.PlainTime.from(time)) >= 0;

/** Whether it is quiet now. The last minute is not any more; hours that begin when they end are none. */
export function isQuietAt({ from, to, zone }: QuietHours, now: Date): boolean {
  const clock = hereIn(zone, now).toPlainTime();
  return from <= to ? isPast(clock, from) && !isPast(clock, to) : isPast(clock, from) || !isPast(clock, to);
}

/** When somebody may be disturbed again: now, or when their quiet hours are over. */
export function quietUntil(now: Date, quiet: QuietHours | undefined): Date {
  if (quiet === undefined || !isQuietAt(quiet, now)) return now;
  const { from, to, zone } = quiet;
  const here = hereIn(zone, now);
  const isEvening = from > to && isPast(here.toPlainTime(), from);
  const day = isEvening ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate();
  const plainTime = Temporal.PlainTime.from(to);
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
}
