import { Temporal } from 'temporal-polyfill';
import { type Every, Weekday } from './schema.ts';

/** Which one of its kind in a month. */
export type Which = Exclude<Every, '1' | '2' | '3' | '4'>;

/** How a circle comes back, in a form that can be said in words. Weeks are counted from its first meeting. */
export type Rhythm = Readonly<
  | { kind: 'weekly'; weeks: number; day: Weekday }
  | { kind: 'monthly'; which: Which; day: Weekday }
  | { kind: 'dates'; dates: readonly string[] }
>;

const places: Readonly<Record<Which, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };
const whichAt = new Map(
  (['first', 'second', 'third', 'fourth', 'last'] as const).map((one) => [places[one], one]),
);
const weekdayNumbers: Readonly<Record<Weekday, number>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };

/** More weeks than this between two meetings, and it is no rhythm any more. */
const mostWeeks = 8;

const isWhich = (every: Every): every is Which => every in places;

/** What a host chose, as a rhythm. */
export const rhythmOf = (every: Every, day: Weekday): Rhythm =>
  isWhich(every) ? { kind: 'monthly', which: every, day } : { kind: 'weekly', weeks: Number(every), day };

/** The rule of a rhythm as it is stored: an RFC 5545 RRULE, or the local dates themselves. */
export function ruleFor(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'weekly':
      return `FREQ=WEEKLY;${rhythm.weeks === 1 ? '' : `INTERVAL=${rhythm.weeks};`}BYDAY=${rhythm.day}`;
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${places[rhythm.which]}${rhythm.day}`;
    case 'dates':
      return `RDATE:${rhythm.dates.join(',')}`;
  }
}

/** The dates of a rule that is a list of dates, as they come; nothing for any other rule. */
export const chosenDates = (rule: string): readonly string[] | undefined =>
  rule.startsWith('RDATE:') ? rule.slice('RDATE:'.length).split(',').toSorted() : undefined;

/** The rhythm of a stored rule; nothing for a rule that nobody here has written. */
export function readRhythm(rule: string): Rhythm | undefined {
  const dates = chosenDates(rule);
  if (dates !== undefined) return { kind: 'dates', dates };
  const { FREQ, INTERVAL = '1', BYDAY = '', ...rest } = partsOf(rule);
  const day = Weekday.safeParse(BYDAY.slice(-2));
  if (!day.success || Object.keys(rest).length > 0) return undefined;
  const place = BYDAY.slice(0, -2);
  const weeks = Number(INTERVAL);
  if (FREQ === 'WEEKLY' && place === '' && weeks >= 1 && weeks <= mostWeeks)
    return { kind: 'weekly', weeks, day: day.data };
  const which = whichAt.get(Number(place));
  if (FREQ === 'MONTHLY' && weeks === 1 && which !== undefined)
    return { kind: 'monthly', which, day: day.data };
  return undefined;
}

const partsOf = (rule: string): Readonly<Record<string, string>> =>
  Object.fromEntries(rule.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));

/** Whether a circle of this rhythm could meet for the first time on a local date (YYYY-MM-DD). */
export function fits(date: string, rhythm: Rhythm): boolean {
  if (rhythm.kind === 'dates') return rhythm.dates.includes(date);
  return fallsOn(date, rhythm.day) && (rhythm.kind === 'weekly' || isPlaced(date, rhythm.which));
}

/** Whether a date (YYYY-MM-DD) falls on this day of the week. */
export const fallsOn = (date: string, day: Weekday): boolean =>
  Temporal.PlainDate.from(date).dayOfWeek === weekdayNumbers[day];

function isPlaced(date: string, which: Which): boolean {
  const { day, daysInMonth } = Temporal.PlainDate.from(date);
  return which === 'last' ? day > daysInMonth - 7 : Math.ceil(day / 7) === places[which];
}

/** The first local date on or after `from` on which a circle of this rhythm could begin; nothing when all are over. */
export function firstFitting(rhythm: Rhythm, from: string): string | undefined {
  if (rhythm.kind === 'dates') return rhythm.dates.find((date) => date >= from);
  // Between two first Tuesdays there are at most five weeks.
  const begin = Temporal.PlainDate.from(from);
  for (let days = 0; days <= 35; days += 1) {
    const date = begin.add({ days }).toString();
    if (fits(date, rhythm)) return date;
  }
  return undefined;
}
