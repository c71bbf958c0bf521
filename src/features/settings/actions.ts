import type { ChannelId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { readTopic, type TopicRefusal } from '../circle/founding.ts';
import type { Host } from '../circle/host.ts';
import type { Circle } from '../circle/schema.ts';
import type { RoomActions } from '../room/actions.ts';
import { askToRemove, dropRoomEnd } from '../room-time/actions.ts';
import { askToArrange } from '../session/actions.ts';
import { furnish, type RoomRefusal, type RoomSettings, type RoomWish } from './settings.ts';

export type EditWish = RoomWish & Readonly<{ topic?: string | undefined }>;

export type EditRefusal =
  | RoomRefusal
  | TopicRefusal
  | 'nothing-to-change'
  | 'room-while-session'
  | 'stage-needs-community'
  | 'no-such-circle';

/** How the circle is now, and the room that it has left, if it had one. */
export type Edited = Readonly<{ circle: Circle; left: ChannelId | undefined; room: ChannelId | undefined }>;

type Needs = Readonly<{ transact: Transact; stores: Stores; rooms: RoomActions; now: Now }>;

type Change = Readonly<{ before: Circle; topic: string; settings: RoomSettings }>;

export function settingsActions({ transact, stores, rooms, now }: Needs) {
  async function keep(held: Stores, { before, topic, settings }: Change): Promise<ChannelId | undefined> {
    const { roomKind, ...rest } = settings;
    const moves = roomKind !== before.roomKind;
    const latest = await held.sessions.latest(before.id);
    await held.circles.change(before.id, { topic, ...rest, ...(moves ? { roomKind } : {}) });
    if (settings.keepsDays !== before.keepsDays && latest !== undefined) await dropRoomEnd(held, latest);
    const left = moves ? (before.roomId ?? undefined) : undefined;
    // The old room goes last: whoever is in it sees the new one appear first.
    await askToArrange(held, before.id, now());
    if (left !== undefined) await askToRemove(held, before.id, left, now());
    return left;
  }

  async function decide(
    { circle }: Host,
    wish: EditWish,
  ): Promise<Result<ChannelId | undefined, EditRefusal>> {
    return await transact(async (held): Promise<Result<ChannelId | undefined, EditRefusal>> => {
      const before = await held.circles.hold(circle.id);
      if (before === undefined) return refuse('no-such-circle');
      const topic = readTopic(wish.topic ?? before.topic);
      if (!topic.ok) return topic;
      const settings = furnish(before, wish);
      if (!settings.ok) return settings;
      const moves = settings.value.roomKind !== before.roomKind;
      if (moves && (await held.sessions.running(before.id)) !== undefined)
        return refuse('room-while-session');
      return accept(await keep(held, { before, topic: topic.value, settings: settings.value }));
    });
  }

  return {
    /** Changes what a host may change later. Of another kind of room the new one is made at once if there was an old one. */
    async edit(host: Host, wish: EditWish): Promise<Result<Edited, EditRefusal>> {
      if (Object.values(wish).every((one) => one === undefined)) return refuse('nothing-to-change');
      const { room: roomKind } = wish;
      if (roomKind !== undefined && !rooms.offered({ ...host.circle, roomKind }))
        return refuse('stage-needs-community');
      const decided = await decide(host, wish);
      if (!decided.ok) return decided;
      const circle = await stores.circles.find(host.circle.id);
      if (circle === undefined) return refuse('no-such-circle');
      const left = decided.value;
      const room = left === undefined ? undefined : await rooms.ready(circle);
      return accept({ circle, left, room });
    },
  };
}
