import { readClock, readWish, type ScheduleWish } from './plan.ts';
import { readDate } from './reading.ts';
import { firstDateAfter, localDate } from './recurrence.ts';
import { firstFitting, type Rhythm, rhythmOf } from './rhythm.ts';
import { zonesInstead } from './zones.ts';

const somewhere = { localTime: '12:00', zone: 'Etc/UTC' } as const;

/** What to offer instead of a wish that was refused: zones near it, or dates that fit and are still to come. */
export function exampleFor(wish: ScheduleWish, refusal: string, now: Date): string {
  if (refusal.startsWith('zone')) return zonesInstead(wish.zone, now).join(', ');
  const { day = 'TU' } = wish;
  if (refusal.startsWith('dates') || refusal === 'day-or-dates')
    return fortnightly(rhythmOf('2', day), now).join(', ');
  const read = readWish({ ...wish, dates: undefined });
  const rhythm = read.ok ? read.value : rhythmOf('1', day);
  return nearMeant(rhythm, wish, now) ?? firstAhead(rhythm, wish, now);
}

/** Two dates of the same day of the week, two weeks apart. The first is far enough away to be ahead in every zone. */
function fortnightly(rhythm: Rhythm, now: Date): readonly string[] {
  const inDays = (days: number): string =>
    firstFitting(rhythm, localDate(new Date(now.getTime() + days * 86_400_000), 'Etc/UTC')) ?? '';
  return [inDays(2), inDays(16)];
}

/** The first date that fits, from the one that was meant. */
function nearMeant(rhythm: Rhythm, { starts, zone }: ScheduleWish, now: Date): string | undefined {
  const meant = starts === undefined ? undefined : readDate(starts);
  return meant === undefined || meant <= localDate(now, knownZone(zone))
    ? undefined
    : firstFitting(rhythm, meant);
}

function firstAhead(rhythm: Rhythm, wish: ScheduleWish, now: Date): string {
  const clock = readClock(wish);
  return firstDateAfter(now, rhythm, clock.ok ? clock.value : somewhere) ?? '';
}

function knownZone(typed: string): string {
  const clock = readClock({ time: somewhere.localTime, zone: typed });
  return clock.ok ? clock.value.zone : somewhere.zone;
}
