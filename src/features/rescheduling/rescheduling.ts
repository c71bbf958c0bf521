import { accept, type Result, refuse } from '../../lib/result.ts';
import { after, hours, minutes } from '../../lib/time.ts';
import { planSchedule, type ScheduleRefusal, type ScheduleWish } from '../schedule/plan.ts';
import { readDate, readTime } from '../schedule/reading.ts';
import {
  isMeeting,
  localDate,
  meetingAt,
  nextMeeting,
  type Occurrence,
  occurrences,
} from '../schedule/recurrence.ts';
import type { Change, Schedule } from '../schedule/schema.ts';
import type { News } from './news.ts';

export type MoveRefusal =
  | 'no-such-meeting'
  | 'new-time-unreadable'
  | 'new-time-past'
  | 'new-time-soon'
  | 'new-time-far'
  | 'new-time-taken'
  | 'new-time-same';
export type CancelRefusal = 'no-such-meeting' | 'cancelled-already';
export type SeriesRefusal = ScheduleRefusal | 'nothing-to-change' | 'new-time-soon';

/** How the circle meets from now on, and what the room is told of it. */
export type Rescheduled = Readonly<{ schedule: Schedule; news: News }>;

/** People need a little time to hear of a new time, and the host is asked twenty minutes before whether they are ready. */
const soonest = minutes(30);
/** Two meetings of one circle closer than this run into each other. */
const apart = hours(2);
/** What was moved or called off so long ago is of no more use to anybody, nor to their calendars. */
const keptFor = hours(24 * 30);
/** Somebody who moves a meeting further than a year has mistyped the year. */
const furthest = hours(24 * 366);
/** As far as meetings are looked for by their date: all that can be moved somewhere are found again. */
const lookAhead = hours(24 * 400);

/** The meetings ahead of `now`, among them those that were called off: they can be brought back. */
export const meetingsAhead = (schedule: Schedule, now: Date): readonly Occurrence[] =>
  occurrences(schedule, after(now, 1), after(now, lookAhead));

/** The meeting that is meant by a date: the one the rule gives, or the one that was moved there. */
function meetingOn(schedule: Schedule, typed: string, now: Date): Occurrence | undefined {
  const date = readDate(typed);
  const ahead = meetingsAhead(schedule, now);
  return (
    ahead.find((one) => one.date === date) ?? ahead.find((one) => localDate(one.at, schedule.zone) === date)
  );
}

/** Moves one meeting. At the time that its rule gives it, it is again as if nothing had been changed. */
export function moveMeeting(
  schedule: Schedule,
  { which, to }: Readonly<{ which: string; to: string }>,
  now: Date,
): Result<Rescheduled, MoveRefusal> {
  const meeting = meetingOn(schedule, which, now);
  if (meeting === undefined) return refuse('no-such-meeting');
  const at = newTime(schedule, meeting, to);
  if (at === undefined) return refuse('new-time-unreadable');
  const back = meeting.kind === 'cancelled';
  if (!back && at.getTime() === meeting.at.getTime()) return refuse('new-time-same');
  if (at <= now) return refuse('new-time-past');
  if (at < after(now, soonest)) return refuse('new-time-soon');
  if (at > after(now, furthest)) return refuse('new-time-far');
  const near = occurrences(schedule, after(at, 1 - apart), after(at, apart));
  if (near.some(({ date, kind }) => date !== meeting.date && kind !== 'cancelled'))
    return refuse('new-time-taken');
  const asPlanned = at.getTime() === meetingAt(meeting.date, schedule.localTime, schedule.zone).getTime();
  const change: Change = { date: meeting.date, kind: 'moved', to: at };
  const kind = back ? 'on-again' : 'moved';
  return accept({
    schedule: changed(schedule, meeting.date, asPlanned ? [] : [change], now),
    news: { kind, was: meeting.at, is: at },
  });
}

/** Calls off one meeting ahead; the others stay as they are. */
export function cancelMeeting(
  schedule: Schedule,
  which: string,
  now: Date,
): Result<Rescheduled, CancelRefusal> {
  const meeting = meetingOn(schedule, which, now);
  if (meeting === undefined) return refuse('no-such-meeting');
  if (meeting.kind === 'cancelled') return refuse('cancelled-already');
  return accept({
    schedule: changed(schedule, meeting.date, [{ date: meeting.date, kind: 'cancelled' }], now),
    news: { kind: 'cancelled', was: meeting.at, is: null },
  });
}

/** Changes the times of the whole series. Meetings that were moved or called off stay so where the new rule has them too. */
export function changeSeries(
  before: Schedule,
  wish: ScheduleWish,
  now: Date,
): Result<Rescheduled, SeriesRefusal> {
  const planned = planSchedule(wish, now, before);
  if (!planned.ok) return planned;
  const kept = before.changes.filter(({ date }) => isMeeting(planned.value, onDate(planned.value, date)));
  const schedule = { ...planned.value, changes: kept };
  const [was, is] = [nextMeeting(before, now), nextMeeting(schedule, now)];
  if (is === undefined) return refuse('day-or-dates');
  const sameNext = was?.getTime() === is.getTime();
  const sameTimes = (['rule', 'zone', 'localTime'] as const).every((one) => before[one] === schedule[one]);
  if (sameNext && sameTimes) return refuse('nothing-to-change');
  if (!sameNext && is < after(now, soonest)) return refuse('new-time-soon');
  return accept({ schedule: withoutOld(schedule, now), news: { kind: 'series', was: was ?? null, is } });
}

const onDate = ({ localTime, zone }: Schedule, date: string): Date => meetingAt(date, localTime, zone);

/** "2026-12-10 18:00", "2026-12-10" at the usual time, or "18:00" on the same day. */
function newTime(schedule: Schedule, meeting: Occurrence, typed: string): Date | undefined {
  const [first = '', ...others] = typed.trim().split(/[\sT]+/);
  const date = readDate(first);
  const words = date === undefined ? typed : others.join(' ');
  const time = words === '' ? schedule.localTime : readTime(words);
  const { zone } = schedule;
  return time === undefined ? undefined : meetingAt(date ?? localDate(meeting.at, zone), time, zone);
}

/** A new time to offer instead of one that was refused: the day after, at the usual time. */
export function newTimeInstead(schedule: Schedule, which: string, now: Date): string {
  const meeting = meetingOn(schedule, which, now)?.at ?? nextMeeting(schedule, now) ?? now;
  return `${localDate(after(meeting, hours(24)), schedule.zone)} ${schedule.localTime}`;
}

const changed = (schedule: Schedule, date: string, change: readonly Change[], now: Date): Schedule =>
  withoutOld(
    { ...schedule, changes: [...schedule.changes.filter((one) => one.date !== date), ...change] },
    now,
  );

const withoutOld = (schedule: Schedule, now: Date): Schedule => ({
  ...schedule,
  changes: schedule.changes.filter((one) => {
    const planned = onDate(schedule, one.date).getTime();
    return Math.max(planned, one.kind === 'moved' ? one.to.getTime() : 0) >= now.getTime() - keptFor;
  }),
});
