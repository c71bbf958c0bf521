import { readClock, readDays, type ScheduleWish } from './plan.ts';
import { readDate } from './reading.ts';
import { firstDateAfter, localDate } from './recurrence.ts';
import { firstFitting, type Rhythm, rhythmOf } from './rhythm.ts';
import type { Schedule } from './schema.ts';
import { zonesInstead } from './zones.ts';

const somewhere = { localTime: '12:00', zone: 'Etc/UTC' } as const;

type Asked = Readonly<{ wish: ScheduleWish; before?: Schedule | undefined; now: Date }>;

/** What to offer instead of a wish that was refused: zones near it, or dates that fit and are still to come. */
export function exampleFor(refusal: string, asked: Asked): string {
  const { wish, before, now } = asked;
  if (refusal.startsWith('zone')) return zonesInstead(wish.zone ?? '', now).join(', ');
  const { day = 'TU' } = wish;
  if (refusal.startsWith('dates') || refusal === 'day-or-dates')
    return fortnightly(rhythmOf('1', day), now).join(', ');
  const read = readDays({ ...wish, dates: undefined }, before);
  const rhythm = read.ok ? read.value : rhythmOf('1', day);
  const clock = readClock(wish, before);
  return nearMeant(rhythm, clock.ok ? clock.value : somewhere, asked);
}

/** Two dates of the same day of the week, two weeks apart. The first is far enough away to be ahead in every zone. */
function fortnightly(rhythm: Rhythm, now: Date): readonly string[] {
  const inDays = (days: number): string =>
    firstFitting(rhythm, localDate(new Date(now.getTime() + days * 86_400_000), 'Etc/UTC')) ?? '';
  return [inDays(2), inDays(16)];
}

/** The first date that fits, from the one that was meant or from now. */
function nearMeant(
  rhythm: Rhythm,
  clock: Pick<Schedule, 'localTime' | 'zone'>,
  { wish: { starts }, now }: Asked,
): string {
  const meant = starts === undefined ? undefined : readDate(starts);
  const near =
    meant === undefined || meant <= localDate(now, clock.zone) ? undefined : firstFitting(rhythm, meant);
  return near ?? firstDateAfter(now, rhythm, clock) ?? '';
}
