import type { Translator } from '../../i18n/index.ts';
import { type ChannelId, CircleId } from '../../lib/ids.ts';
import { after, hours, minutes, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import { lengthOf } from '../format/fit.ts';
import { shipped } from '../format/shipped.ts';
import type { PostingActions } from '../posting/actions.ts';
import type { RoomActions } from '../room/actions.ts';
import type { EventKept, EventList } from './event-list.ts';
import { isSpoken, meetingShown } from './mirror.ts';
import type { MirroredEvent } from './schema.ts';
import { notShown } from './views.ts';

/** Asks for the event of a circle to be made as stored, also for it to be taken away. */
export async function askToMirror(stores: Stores, circle: CircleId, dueAt: Date): Promise<void> {
  await stores.due.ask({ key: `mirror:${circle}`, kind: 'mirror', subject: circle, dueAt });
}

type Needs = Readonly<{
  stores: Stores;
  events: EventList;
  rooms: RoomActions;
  postings: PostingActions;
  translator: Translator;
  now: Now;
}>;
type Meeting = Readonly<{ startsAt: Date; endsAt: Date }>;

/** For how long a meeting stands in the list when its format is not known, in minutes. */
const usualLength = 60;
/** After so long it is looked again whether what was in the way is gone, in ms. */
const triedAgain = hours(1);

export function mirrorActions({ stores, events, rooms, postings, translator, now }: Needs) {
  async function lengthFor({ guildId, formatKey }: Circle): Promise<number> {
    const format = (await stores.formats.find(guildId, formatKey)) ?? shipped.get(formatKey);
    return format === undefined ? usualLength : lengthOf(format);
  }

  async function takeAway(
    { circleId, guildId: guild, eventId }: MirroredEvent,
    channel: ChannelId | null,
  ): Promise<void> {
    await events.remove({ guild, channel: channel ?? undefined, event: eventId ?? undefined });
    await stores.mirrors.drop(circleId);
  }

  /** One line in the room for each meeting whose event is not there. */
  async function tell(
    circle: Circle,
    channel: ChannelId,
    { startsAt }: Meeting,
    why: Exclude<EventKept, { kind: 'kept' }>,
  ): Promise<void> {
    const mark = `not-mirrored:${circle.id}/${startsAt.getTime()}`;
    const wanted = { mark, kind: 'lacking', subject: `mirror:${circle.id}`, turn: null } as const;
    await postings.once(wanted, channel, notShown(translator(circle.locale), circle, why));
  }

  /** Makes the one event be there for this meeting, and says when it is to be looked at again. */
  async function show(circle: Circle, known: MirroredEvent | undefined, meeting: Meeting): Promise<Date> {
    const { id: circleId, guildId, roomKind: kind } = circle;
    if (!isSpoken(kind)) return meeting.endsAt;
    const channel = await rooms.ready(circle);
    const row = { circleId, guildId, eventId: known?.eventId ?? null, startsAt: meeting.startsAt };
    // Before it is made: after a crash it is known that there may be one.
    await stores.mirrors.keep(row);
    const t = translator(circle.locale);
    const words = { name: t('mirror.name'), about: t('mirror.about') };
    const kept = await events.keep(
      { guild: guildId, channel, kind, ...words, ...meeting },
      row.eventId ?? undefined,
    );
    if (kept.kind === 'kept') {
      await stores.mirrors.keep({ ...row, eventId: kept.event });
      return meeting.endsAt;
    }
    await tell(circle, channel, meeting, kept);
    return after(now(), triedAgain);
  }

  /** Makes the list of the server match: one event for the next meeting of a circle that wants it, else none. */
  const mirror: Doer = async ({ subject }) => {
    const id = CircleId.parse(subject);
    const circle = await stores.circles.find(id);
    const known = await stores.mirrors.of(id);
    const length = circle === undefined ? 0 : await lengthFor(circle);
    const startsAt = circle && meetingShown(circle, { shown: known?.startsAt, length }, now());
    if (circle === undefined || startsAt === undefined) {
      if (known !== undefined) await takeAway(known, circle?.roomId ?? null);
      return 'nobody';
    }
    const meeting = { startsAt, endsAt: after(startsAt, minutes(length)) };
    // A meeting that goes on keeps its event as it is, and one that is over takes it along: the next has its own.
    if (startsAt <= now()) await askToMirror(stores, id, meeting.endsAt);
    else {
      const over = known !== undefined && known.startsAt <= now();
      if (over) await takeAway(known, circle.roomId);
      await askToMirror(stores, id, await show(circle, over ? undefined : known, meeting));
    }
    return 'done';
  };

  return {
    mirror,
    missing: ({ guildId, roomKind }: Pick<Circle, 'guildId' | 'roomKind'>) =>
      isSpoken(roomKind) ? events.missing(guildId, roomKind) : [],
  };
}
