import type { CareRoomId, CircleId, SessionId, UserId } from '../../lib/ids.ts';
import { after } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { kept } from '../retention/retention.ts';
import type { CareRoom } from './schema.ts';

export const careRoomKey = (id: CareRoomId): string => `care-room:${id}`;

/** Asks for a room to be made as stored, or deleted when its time has come. */
export const askCareRoom = (held: Stores, { id }: Pick<CareRoom, 'id'>, dueAt: Date): Promise<void> =>
  held.due.ask({ key: careRoomKey(id), kind: 'care-room', subject: id, dueAt });

async function change(held: Stores, room: CareRoom, now: Date): Promise<void> {
  await held.careRooms.save(room);
  await askCareRoom(held, room, now);
}

/** Nobody writes in it any more; it stays for a day, so that what was said can be read once more. */
export const closeCareRoom = (held: Stores, room: CareRoom, now: Date): Promise<void> =>
  change(held, { ...room, closedAt: now, endsAt: room.endsAt ?? after(now, kept.careRoom) }, now);

/** The session is over. Whoever is in a room aside is not sent away for that: it stays open for a day. */
export async function afterCare(held: Stores, session: SessionId, now: Date): Promise<void> {
  for (const room of await held.careRooms.openIn(session))
    await change(held, { ...room, endsAt: after(now, kept.careRoom) }, now);
}

/**
 * Somebody has left the circle: rooms they were in go at once, with everything in them, and nothing stays of who was there.
 * Says who was with them and comes back to the circle.
 */
export async function leaveCareRooms(
  held: Stores,
  circle: CircleId,
  person: UserId,
  now: Date,
): Promise<readonly UserId[]> {
  const rooms = await held.careRooms.ofPerson(circle, person);
  for (const room of rooms)
    await change(
      held,
      { ...room, personId: null, alongId: null, closedAt: room.closedAt ?? now, endsAt: now },
      now,
    );
  const open = rooms.filter(({ closedAt }) => closedAt === null);
  return open.flatMap(({ personId, alongId }) => (personId === person ? alongId : personId) ?? []);
}
