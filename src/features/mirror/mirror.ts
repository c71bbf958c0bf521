import { after, minutes } from '../../lib/time.ts';
import type { Circle } from '../circle/schema.ts';
import type { RoomKind } from '../room/schema.ts';
import { nextMeeting, occurrences } from '../schedule/recurrence.ts';

/** Rooms in which an event can be. Discord shows an event without such a channel to everybody in the server. */
export type SpokenRoom = Extract<RoomKind, 'voice' | 'stage'>;

export const isSpoken = (kind: RoomKind): kind is SpokenRoom => kind === 'voice' || kind === 'stage';

/**
 * The meeting whose event stands in the list, for a circle that wants one. A meeting that goes on keeps its event until
 * it is over, `length` minutes after its start; then it is the next one's turn. `shown` is the one that stands there.
 */
export function meetingShown(
  { mirrored, state, roomKind, schedule }: Circle,
  { shown, length }: Readonly<{ shown: Date | undefined; length: number }>,
  now: Date,
): Date | undefined {
  if (!mirrored || state !== 'active' || !isSpoken(roomKind)) return undefined;
  const goesOn = shown !== undefined && shown <= now && after(shown, minutes(length)) > now;
  if (goesOn && occurrences(schedule, shown, after(shown, 1)).some(({ kind }) => kind !== 'cancelled'))
    return shown;
  return nextMeeting(schedule, now);
}
