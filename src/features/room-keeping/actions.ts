import { type ChannelId, CircleId } from '../../lib/ids.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import { askToMirror } from '../mirror/actions.ts';
import type { RoomActions } from '../room/actions.ts';
import type { Room } from '../room/room.ts';
import { askRoomHours, EndSubject, endKey } from '../room-time/actions.ts';
import { roomHours } from '../room-time/hours.ts';
import { hasRoom } from '../seat/standing.ts';

type Needs = Readonly<{ stores: Stores; rooms: RoomActions; room: Room; now: Now }>;

export function roomKeepingActions({ stores, rooms, room, now }: Needs) {
  /** The room opens for writing or closes. Where there is none yet, it is made when it is to open. */
  const changeHours: Doer = async ({ subject }) => {
    const circle = await stores.circles.find(CircleId.parse(subject));
    if (circle === undefined) return 'nobody';
    const lastHeld = (await stores.sessions.latest(circle.id))?.openedAt;
    await askRoomHours(stores, circle, lastHeld, now());
    const anybody = circle.hostId !== null || (await stores.seats.of(circle.id)).some(hasRoom);
    const { kind } = roomHours(circle, lastHeld, now());
    if (kind === 'open' && anybody) await rooms.ready(circle);
    else await rooms.arrange(circle.id);
    return 'done';
  };

  async function remove(circle: Circle, channel: ChannelId): Promise<void> {
    await room.remove(circle.guildId, channel);
    await stores.threads.removeAll(channel);
    await stores.circles.leaveRoom(circle.id, channel);
  }

  /** The days are over for which the room of a session is kept. A room in which the circle has met again stays for that. */
  const endRoom: Doer = async ({ key, subject }) => {
    const [circleId, channel] = EndSubject.parse(subject.split('/'));
    const circle = await stores.circles.find(circleId);
    if (circle === undefined) return 'nobody';
    const latest = await stores.sessions.latest(circleId);
    const metAgain = circle.roomId === channel && latest !== undefined && endKey(latest) !== key;
    if (circle.keepsDays === null || metAgain) return 'late';
    await remove(circle, channel);
    // An event goes with the channel it is in.
    if (circle.mirrored) await askToMirror(stores, circle.id, now());
    return 'done';
  };

  /** Nobody meets there any more. */
  const removeLeft: Doer = async ({ subject }) => {
    const [circleId, channel] = EndSubject.parse(subject.split('/'));
    const circle = await stores.circles.find(circleId);
    if (circle === undefined || circle.roomId === channel) return 'nobody';
    await remove(circle, channel);
    return 'done';
  };

  return { changeHours, endRoom, removeLeft };
}
