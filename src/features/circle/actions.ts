import { type CircleId, type GuildId, newCircleId, type UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { Answer } from '../answer/schema.ts';
import { shipped } from '../format/shipped.ts';
import { askToCount, planMeeting } from '../reminder/actions.ts';
import { closeFounded } from '../removal/actions.ts';
import { hasRoom, holdsSeat, isBehind, seatOf } from '../seat/standing.ts';
import { askToArrange } from '../session/actions.ts';
import { takesPeople } from './admission.ts';
import { type FoundingRefusal, foundCircle, newCircle, type Wish } from './founding.ts';
import type { Looking } from './looking.ts';
import { meetsAt } from './meetings.ts';
import type { Circle } from './schema.ts';

type Needs = Readonly<{ transact: Transact; stores: Stores; now: Now; inLine: InLine }>;

type AnswerRefusal = 'no-such-circle' | 'not-in-circle' | 'words-first' | 'meeting-over' | 'meeting-moved';

export type Overview = Readonly<{ circle: Circle; taken: number }>;

/** Whether people are still coming in to the session of this meeting. */
async function gathers(stores: Stores, circle: CircleId, startsAt: Date): Promise<boolean> {
  const state = (await stores.sessions.running(circle))?.state;
  if (state === undefined || !('begunAt' in state) || state.begunAt !== null) return false;
  return Math.floor(state.startsAt.getTime() / 1_000) === Math.floor(startsAt.getTime() / 1_000);
}

type Page = Readonly<{ from: number; most: number }>;

export function circleActions({ transact, stores, now, inLine }: Needs) {
  /** The circles in which somebody would sit with a person they are to be kept apart from. Why is told to nobody. */
  async function closedTo(guildId: GuildId, person: UserId): Promise<ReadonlySet<CircleId>> {
    const pairs = await stores.apart.concerning(guildId, person);
    const others = pairs.map(({ by, other }) => (by === person ? other : by));
    const hosted = await Promise.all(others.map(stores.circles.hostedBy));
    const seated = await Promise.all(others.map(stores.seats.ofPerson));
    return new Set([
      ...hosted.flat().map(({ id }) => id),
      ...seated
        .flat()
        .filter(holdsSeat)
        .map(({ circleId }) => circleId),
    ]);
  }

  return {
    /** Starts a circle with its host and plans its first meeting. */
    async found(
      guildId: GuildId,
      hostId: UserId,
      locale: string,
      wish: Wish,
    ): Promise<Result<Circle, FoundingRefusal | 'name-taken' | 'no-such-format'>> {
      const founded = foundCircle(wish, now());
      if (!founded.ok) return founded;
      const { format: formatKey, ...rest } = founded.value;
      const room = { roomId: null, roomSession: null, unmutedIn: null } as const;
      const about = {
        id: newCircleId(),
        guildId,
        hostId,
        locale,
        formatKey,
        ...room,
        sessionsHeld: 0,
        ...newCircle,
      };
      const circle: Circle = { ...about, ...rest, createdAt: now() };
      return await inLine(`names:${guildId}`, () =>
        transact(async (held) => {
          if ((await held.circles.named(guildId, circle.name)) !== undefined) return refuse('name-taken');
          const format = (await held.formats.hold(guildId, formatKey)) ?? shipped.get(formatKey);
          if (format === undefined) return refuse('no-such-format');
          await held.circles.add(circle);
          await closeFounded(held, circle, now());
          await planMeeting(held, circle, now());
          return accept(circle);
        }),
      );
    },

    find: stores.circles.find,
    named: (guildId: GuildId, name: string) => stores.circles.named(guildId, name),
    tagsLike: stores.circles.tagsLike,
    namesLike: (guildId: GuildId, letters: string) => stores.circles.namesLike(guildId, letters),
    withRoom: stores.circles.withRoom,

    /** A circle of this server; ids from buttons are checked against the server they were pressed in. */
    async inGuild(guildId: GuildId, id: CircleId): Promise<Circle | undefined> {
      const circle = await stores.circles.find(id);
      return circle?.guildId === guildId ? circle : undefined;
    },

    /**
     * A page of the circles that somebody looks for, with how many seats are taken, never whose. One in which they are
     * not to be seated with somebody looks full to them, and to that person.
     */
    async browse(guildId: GuildId, viewer: UserId, looking: Looking, { from, most }: Page) {
      const looked = await stores.circles.looked(guildId, looking);
      const closed = await closedTo(guildId, viewer);
      const seated = await stores.seats.taken(looked.map(({ id }) => id));
      const taken = ({ id, capacity }: Pick<Circle, 'id' | 'capacity'>): number =>
        closed.has(id) ? capacity : (seated.get(id) ?? 0);
      const open = looked.filter((one) => taken(one) < one.capacity).map(({ id }) => id);
      const ids =
        looking.free === undefined
          ? looked.map(({ id }) => id)
          : (await stores.circles.all(open)).filter((one) => takesPeople(one, now())).map(({ id }) => id);
      const circles = await stores.circles.all(ids.slice(from, from + most));
      return {
        total: ids.length,
        page: circles.map((circle): Overview => ({ circle, taken: taken(circle) })),
      };
    },

    /** One circle as one person may see it: counts, and their own place. */
    async overview(circle: Circle, person: UserId) {
      const seats = await stores.seats.of(circle.id);
      const closed = await closedTo(circle.guildId, person);
      const own = seatOf(seats, person);
      const isClosed = closed.has(circle.id) && own === undefined;
      return {
        circle,
        taken: isClosed ? circle.capacity : seats.filter(holdsSeat).length,
        waiting: seats.filter(({ state }) => state === 'waitlisted').length,
        own,
        ahead: await stores.seats.ahead(own),
      };
    },

    /** An organiser takes over a circle that has no host any more. */
    async takeOver(circle: Circle, userId: UserId): Promise<Result<Circle, 'has-a-host'>> {
      return await transact(async (held): Promise<Result<Circle, 'has-a-host'>> => {
        const current = await held.circles.hold(circle.id);
        if (current?.hostId !== null) return refuse('has-a-host');
        await held.circles.keepHost(circle.id, userId);
        await askToArrange(held, circle.id, now());
        return accept({ ...current, hostId: userId });
      });
    },

    /**
     * Keeps what a member answers to one meeting, while they have a seat: nothing of who has left is written down. It can be
     * changed until the session begins. Without a server it was pressed on a direct message.
     */
    async answer(
      guildId: GuildId | undefined,
      userId: UserId,
      { circleId, startsAt }: Readonly<{ circleId: CircleId; startsAt: Date }>,
      answer: Answer,
    ): Promise<Result<Date, AnswerRefusal>> {
      return await transact(async (held): Promise<Result<Date, AnswerRefusal>> => {
        const circle = await held.circles.hold(circleId);
        if (circle === undefined || (guildId !== undefined && circle.guildId !== guildId))
          return refuse('no-such-circle');
        const seat = await held.seats.find(circleId, userId);
        if (seat === undefined || !hasRoom(seat)) return refuse('not-in-circle');
        if (isBehind(seat)) return refuse('words-first');
        const gathering = await gathers(held, circleId, startsAt);
        if (startsAt < now() && !gathering) return refuse('meeting-over');
        if (!gathering && !meetsAt(circle, startsAt)) return refuse('meeting-moved');
        await held.answers.keep(circleId, startsAt, userId, answer);
        await askToCount(held, circleId, startsAt, now());
        return accept(startsAt);
      });
    },
  };
}
