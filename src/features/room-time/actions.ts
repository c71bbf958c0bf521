import { z } from 'zod';
import { ChannelId, CircleId } from '../../lib/ids.ts';
import { after, hours, minutes } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { Session } from '../session/schema.ts';
import { roomHours } from './hours.ts';

const days = (count: number): number => hours(24 * count);

/** Plans the next time the room of a circle opens for writing, or closes. */
export async function askRoomHours(
  stores: Stores,
  circle: Circle,
  lastHeld: Date | undefined,
  now: Date,
): Promise<void> {
  const { until } = roomHours(circle, lastHeld, now);
  if (until === undefined) return;
  await stores.due.ask({
    key: `room-hours:${circle.id}`,
    kind: 'room-hours',
    subject: circle.id,
    dueAt: until,
  });
}

export const endKey = (session: Session): string => `room-end:${session.id}`;
/** Which room of which circle a row is about. */
export const EndSubject = z.tuple([CircleId, ChannelId]);

/** Plans the end of the room of a session that has closed, where the circle does not keep it. Planned once. */
export async function planRoomEnd(
  stores: Stores,
  { circle, session, room }: Readonly<{ circle: Circle; session: Session; room: ChannelId }>,
  now: Date,
): Promise<void> {
  if (circle.keepsDays === null) return;
  const dueAt = new Date(now.getTime() + days(circle.keepsDays));
  const subject = `${circle.id}/${room}`;
  await stores.due.plan({ key: endKey(session), kind: 'room-end', subject, dueAt });
}

/** The circle keeps its rooms for another time: the end of the last one is planned anew when it is arranged next. */
export async function dropRoomEnd(stores: Stores, session: Session): Promise<void> {
  await stores.due.drop(endKey(session));
}

/** For so long a room that a circle has left is still there: whoever changed it there reads the answer in it, and where to go. */
const leftStays = minutes(2);

/** Asks for a room to be deleted soon, because the circle has moved to one of another kind. */
export async function askToRemove(
  stores: Stores,
  circle: CircleId,
  room: ChannelId,
  now: Date,
): Promise<void> {
  const subject = `${circle}/${room}`;
  await stores.due.ask({
    key: `room-left:${room}`,
    kind: 'room-left',
    subject,
    dueAt: after(now, leftStays),
  });
}
