import ical, { ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { Translator } from '../../i18n/index.ts';
import { after, hours, minutes } from '../../lib/time.ts';
import type { Circle } from '../circle/schema.ts';
import { type Occurrence, occurrences } from '../schedule/recurrence.ts';
import type { Seat } from '../seat/schema.ts';
import { holdsSeat, isBehind } from '../seat/standing.ts';

/** A circle as a calendar shows it. `minutes`: how long a meeting of it lasts. */
export type Kept = Readonly<{ circle: Circle; minutes: number }>;

const days = (count: number): number => hours(24 * count);
const behind = days(30);
const ahead = days(180);
/** How often a calendar may ask again, in seconds. Most ask less often. */
const askAgain = 3_600;

/** Whether somebody has a part in the meetings: a seat, or one that is kept for them just now, and a yes to the words. */
export const hasPart = (seat: Pick<Seat, 'state' | 'agreedTo'>): boolean =>
  holdsSeat(seat) && !isBehind(seat);

/**
 * The meetings of some circles as an iCalendar file (RFC 5545), from 30 days behind to 180 days ahead. It says neither
 * topic nor people. Each meeting is an event of its own at an instant in UTC: docs/decisions/0014. The same circles give
 * the same text for a whole day, unless something about their meetings changes.
 */
export function calendarOf(kept: readonly Kept[], translator: Translator, now: Date): string {
  const inOrder = kept
    .filter(({ circle }) => circle.state === 'active')
    .toSorted((one, other) => (one.circle.id < other.circle.id ? -1 : 1));
  const t = translator(inOrder[0]?.circle.locale ?? 'en-US');
  const calendar = ical({
    prodId: { company: 'Circlekeeper', product: 'Circles' },
    name: t('feed.calendar.name'),
    ttl: askAgain,
  });
  for (const { circle, minutes: length } of inOrder)
    for (const meeting of meetingsOf(circle, now))
      calendar.createEvent({
        id: `${meeting.date}-${circle.id}@circlekeeper`,
        sequence: circle.timesVersion,
        // Not the time of asking: nothing of a meeting changes by being looked at.
        stamp: circle.createdAt,
        start: meeting.at,
        end: after(meeting.at, minutes(length)),
        summary: circle.name,
        location: translator(circle.locale)('feed.calendar.location'),
        status: meeting.kind === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        class: ICalEventClass.PRIVATE,
      });
  return calendar.toString();
}

/** The meetings near `now`. Of a closed circle only as many ahead as its people come together for. */
function meetingsOf(circle: Circle, now: Date): readonly Occurrence[] {
  const today = new Date(now.toISOString().slice(0, 10));
  const all = occurrences(circle.schedule, after(today, -behind), after(today, ahead));
  if (circle.cohortLength === null) return all;
  let left = circle.cohortFrom + circle.cohortLength - circle.sessionsHeld;
  // A meeting is counted when its door opens, a little before it starts: the next hour is always shown.
  const soon = after(now, hours(1));
  return all.filter(({ at, kind }) => at <= soon || kind === 'cancelled' || left-- > 0);
}
