import type { ChannelId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { readSeats, readTopic, type SeatsRefusal, type TopicRefusal } from '../circle/founding.ts';
import { type Host, proveHost } from '../circle/host.ts';
import type { Circle } from '../circle/schema.ts';
import { askToMirror } from '../mirror/actions.ts';
import { keepTimes, seriesKey } from '../rescheduling/actions.ts';
import { changeSeries, type Rescheduled, type SeriesRefusal } from '../rescheduling/rescheduling.ts';
import type { RoomActions } from '../room/actions.ts';
import { askToRemove, dropRoomEnd } from '../room-time/actions.ts';
import type { ScheduleWish } from '../schedule/plan.ts';
import { holdsSeat } from '../seat/standing.ts';
import { settleSeats } from '../seating/actions.ts';
import { askToArrange } from '../session/actions.ts';
import { furnish, type RoomRefusal, type RoomSettings, type RoomWish } from './settings.ts';
import { type Showing, type ShowingRefusal, type ShowingWish, showingOf } from './showing.ts';

export type EditWish = RoomWish &
  ShowingWish &
  Readonly<{
    topic?: string | undefined;
    /** The language of its room, as Discord names it. */
    language?: string | undefined;
    seats?: number | undefined;
    /** What is to change about the times; nothing when they stay. */
    times?: ScheduleWish | undefined;
  }>;

export type EditRefusal =
  | RoomRefusal
  | ShowingRefusal
  | TopicRefusal
  | SeatsRefusal
  | SeriesRefusal
  | 'not-the-host'
  | 'seats-taken'
  | 'nothing-to-change'
  | 'room-while-session'
  | 'stage-needs-community'
  | 'no-such-circle';

/** How the circle is now, and the room that it has left, if it had one. */
export type Edited = Readonly<{ circle: Circle; left: ChannelId | undefined; room: ChannelId | undefined }>;

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  rooms: RoomActions;
  publicUrl: string | undefined;
  now: Now;
  inLine: InLine;
  /** Does a due row of this key at once and waits for it. */
  run: (key: string) => Promise<void>;
}>;

type Change = Readonly<{
  host: Host;
  topic: string;
  locale: string;
  capacity: number;
  settings: RoomSettings;
  showing: Showing;
  times: Rescheduled | undefined;
}>;
type Kept = Readonly<{ left: ChannelId | undefined }>;

export function settingsActions({ transact, stores, rooms, publicUrl, now, inLine, run }: Needs) {
  async function keep(
    held: Stores,
    { host, topic, locale, capacity, settings, showing, times }: Change,
  ): Promise<Kept> {
    const { circle: before } = host;
    const { roomKind, ...rest } = settings;
    const moves = roomKind !== before.roomKind;
    const latest = await held.sessions.latest(before.id);
    await held.circles.change(before.id, {
      topic,
      locale,
      capacity,
      ...rest,
      ...showing,
      ...(moves ? { roomKind } : {}),
    });
    if (settings.keepsDays !== before.keepsDays && latest !== undefined) await dropRoomEnd(held, latest);
    if (capacity > before.capacity) await settleSeats(held, { ...before, capacity }, now());
    const left = moves ? (before.roomId ?? undefined) : undefined;
    await askToArrange(held, before.id, now());
    if (left !== undefined) await askToRemove(held, before.id, left, now());
    if (before.mirrored || showing.mirrored) await askToMirror(held, before.id, now());
    if (times !== undefined) await keepTimes(held, host, times, now());
    return { left };
  }

  /** All of it is decided before any of it is kept: a refusal changes nothing. */
  async function decided(held: Stores, host: Host, wish: EditWish): Promise<Result<Change, EditRefusal>> {
    const { circle: before } = host;
    const topic = readTopic(wish.topic ?? before.topic);
    if (!topic.ok) return topic;
    const seats = wish.seats === undefined ? accept(before.capacity) : readSeats(wish.seats);
    if (!seats.ok) return seats;
    if (
      seats.value < before.capacity &&
      seats.value < (await held.seats.of(before.id)).filter(holdsSeat).length
    )
      return refuse('seats-taken');
    const settings = furnish(before, wish);
    if (!settings.ok) return settings;
    const { roomKind } = settings.value;
    const showing = showingOf(before, wish, {
      hasList: publicUrl !== undefined,
      letsList: (await held.servers.of(before.guildId)).directory,
      roomKind,
    });
    if (!showing.ok) return showing;
    const moves = roomKind !== before.roomKind;
    if (moves && (await held.sessions.running(before.id)) !== undefined) return refuse('room-while-session');
    const times = wish.times === undefined ? undefined : changeSeries(before.schedule, wish.times, now());
    if (times?.ok === false) return times;
    const locale = wish.language ?? before.locale;
    const kept = { locale, topic: topic.value, capacity: seats.value, settings: settings.value };
    return accept({ host, ...kept, showing: showing.value, times: times?.value });
  }

  const decide = ({ circle: { id }, user }: Host, wish: EditWish): Promise<Result<Kept, EditRefusal>> =>
    // Beside joins: a seat that is new goes to whoever waits, before it goes to anybody who comes now.
    inLine(`join:${id}`, () =>
      transact(async (held): Promise<Result<Kept, EditRefusal>> => {
        const before = await held.circles.hold(id);
        if (before === undefined) return refuse('no-such-circle');
        const host = proveHost(before, user);
        if (!host.ok) return host;
        const change = await decided(held, host.value, wish);
        return change.ok ? accept(await keep(held, change.value)) : change;
      }),
    );

  return {
    /** Changes what a host may change later. Of another kind of room the new one is made at once if there was an old one. */
    async edit(host: Host, wish: EditWish): Promise<Result<Edited, EditRefusal>> {
      if (Object.values(wish).every((one) => one === undefined)) return refuse('nothing-to-change');
      const { room: roomKind } = wish;
      if (roomKind !== undefined && !rooms.offered({ ...host.circle, roomKind }))
        return refuse('stage-needs-community');
      const outcome = await decide(host, wish);
      if (!outcome.ok) return outcome;
      const circle = await stores.circles.find(host.circle.id);
      if (circle === undefined) return refuse('no-such-circle');
      const { left } = outcome.value;
      const room = left === undefined ? undefined : await rooms.ready(circle);
      if (wish.times !== undefined) await run(seriesKey(circle.id));
      return accept({ circle, left, room });
    },
  };
}
