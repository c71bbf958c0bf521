import type { GuildId, UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { readTime } from '../schedule/reading.ts';
import { readZone, type ZoneRefusal } from '../schedule/zones.ts';
import { isQuietAt, type QuietHours } from '../seat/offer-time.ts';
import type { ReminderWish } from './schema.ts';

/** When the door opens: how long before the meeting that is, its format says. */
export const atTheDoor = 0;

/** What can be chosen, in minutes before a meeting: a week, two days, a day, 12, 3 and 1 hours, 30 and 15 minutes, the door. */
export const offsetChoices = [10_080, 2_880, 1_440, 720, 180, 60, 30, 15, atTheDoor] as const;

/** How everybody is reminded who has not said otherwise. */
export const usualOffsets: readonly number[] = [1_440, 60, atTheDoor];

export const usualWish = (guildId: GuildId, userId: UserId): ReminderWish => ({
  guildId,
  userId,
  way: 'room',
  offsets: usualOffsets,
  quietFrom: null,
  quietTo: null,
  zone: null,
  kindNotes: false,
  dmClosedAt: null,
});

type Quiet = Pick<ReminderWish, 'quietFrom' | 'quietTo' | 'zone'>;

/** The hours in which nothing is to make a sound for them; nothing where they have named none. */
export function quietHoursOf(wish: Quiet | undefined): QuietHours | undefined {
  const { quietFrom = null, quietTo = null, zone = null } = wish ?? {};
  return quietFrom === null || quietTo === null || zone === null
    ? undefined
    : { from: quietFrom, to: quietTo, zone };
}

/** Whether nothing is to make a sound for them now. Hours may go over midnight; the last minute is not quiet any more. */
export function isQuiet(wish: Quiet, now: Date): boolean {
  const quiet = quietHoursOf(wish);
  return quiet !== undefined && isQuietAt(quiet, now);
}

export type QuietRefusal = 'time-unreadable' | 'quiet-hours-empty' | ZoneRefusal;

/** What somebody typed becomes quiet hours. The zone is a place, so that they stay the same over summer and winter. */
export function readQuiet(
  typed: Readonly<{ from: string; to: string; zone: string }>,
): Result<Quiet, QuietRefusal> {
  const [quietFrom, quietTo] = [readTime(typed.from), readTime(typed.to)];
  if (quietFrom === undefined || quietTo === undefined) return refuse('time-unreadable');
  if (quietFrom === quietTo) return refuse('quiet-hours-empty');
  const zone = readZone(typed.zone);
  return zone.ok ? accept({ quietFrom, quietTo, zone: zone.value }) : zone;
}
