import type { Prisma } from '../../db/generated/sqlite/client.ts';
import type { Database } from '../../db/open.ts';
import type { ChannelId, CircleId, GuildId, UserId } from '../../lib/ids.ts';
import type { RoomKind } from '../room/schema.ts';
import { daysOf } from '../schedule/recurrence.ts';
import type { Schedule } from '../schedule/schema.ts';
import { type Answer, Circle, nameKey } from './schema.ts';

type Tables = Pick<Database, 'circle' | 'reply' | 'tag'>;

const include = { tags: { orderBy: { tag: 'asc' } } } as const;

/** Which room was made: the kind, and the session it was made for. */
type MadeRoom = Readonly<{ circle: CircleId; kind: RoomKind; session: number }>;
type Changes = Readonly<
  Partial<Pick<Circle, 'topic' | 'capacity' | 'roomKind' | 'mutes' | 'keepsDays' | 'listed' | 'mirrored'>>
>;

/** Discord: a list of suggestions or a select holds 25. */
const page = 25;

export function circleStore(db: Tables) {
  return {
    async add(circle: Circle): Promise<void> {
      const { schedule, tags, openDates, ...rest } = circle;
      await db.circle.create({
        data: {
          ...rest,
          ...columnsOf(schedule),
          openDates: [...openDates],
          nameKey: nameKey(circle.name),
          tags: { create: tags.map((tag) => ({ tag })) },
        },
      });
    },

    async find(id: CircleId): Promise<Circle | undefined> {
      return read(await db.circle.findUnique({ where: { id }, include }));
    },

    /**
     * Reads a circle and keeps every other transaction on it waiting until this one ends, on both databases: the update
     * takes the row. The first thing a transaction does that decides about seats or sessions.
     */
    async hold(id: CircleId): Promise<Circle | undefined> {
      const { count } = await db.circle.updateMany({ where: { id }, data: { version: { increment: 1 } } });
      return count === 0 ? undefined : read(await db.circle.findUnique({ where: { id }, include }));
    },

    async named(guildId: GuildId, name: string): Promise<Circle | undefined> {
      return read(
        await db.circle.findUnique({
          where: { guildId_nameKey: { guildId, nameKey: nameKey(name) } },
          include,
        }),
      );
    },

    async withRoom(guildId: GuildId, roomId: ChannelId): Promise<Circle | undefined> {
      return read(await db.circle.findFirst({ where: { guildId, roomId }, include }));
    },

    /** At most 25 names of a server that hold these letters, for the suggestions while somebody types. */
    async namesLike(guildId: GuildId, letters: string): Promise<readonly string[]> {
      const where = { guildId, nameKey: { contains: nameKey(letters) } };
      const rows = await db.circle.findMany({
        where,
        orderBy: { nameKey: 'asc' },
        take: page,
        select: { name: true },
      });
      return rows.map((row) => row.name);
    },

    /** One page of a server's circles by name, and how many there are. `from` counts circles, not pages. */
    async browse(
      guildId: GuildId,
      from: number,
      most: number,
    ): Promise<Readonly<{ circles: readonly Circle[]; total: number }>> {
      const [rows, total] = [
        await db.circle.findMany({
          where: { guildId },
          orderBy: { nameKey: 'asc' },
          skip: from,
          take: most,
          include,
        }),
        await db.circle.count({ where: { guildId } }),
      ];
      return { circles: rows.flatMap((row) => read(row) ?? []), total };
    },

    /** Names of the circles of a server that have chosen a format. */
    async withFormat(guildId: GuildId, formatKey: string): Promise<readonly string[]> {
      const where = { guildId, formatKey };
      const rows = await db.circle.findMany({ where, orderBy: { nameKey: 'asc' }, select: { name: true } });
      return rows.map((row) => row.name);
    },

    /** Keeps where the room is that was made, unless the circle has moved to another kind of room meanwhile. */
    async keepRoom(
      { circle: id, kind: roomKind, session: roomSession }: MadeRoom,
      roomId: ChannelId,
    ): Promise<void> {
      await db.circle.updateMany({ where: { id, roomKind }, data: { roomId, roomSession } });
    },

    /** A room of the circle is gone. */
    async leaveRoom(id: CircleId, roomId: ChannelId): Promise<void> {
      await db.circle.updateMany({ where: { id, roomId }, data: { roomId: null, roomSession: null } });
    },

    async keepUnmuted(id: CircleId, unmutedIn: number): Promise<void> {
      await db.circle.updateMany({ where: { id }, data: { unmutedIn } });
    },

    /** Changes what a host may change later. Of another kind of room there is none yet. */
    async change(id: CircleId, changes: Changes): Promise<void> {
      const moved = changes.roomKind === undefined ? {} : { roomId: null, roomSession: null };
      await db.circle.update({ where: { id }, data: { ...changes, ...moved } });
    },

    /** Keeps changed times, and counts that they were changed. */
    async keepTimes(id: CircleId, schedule: Schedule): Promise<void> {
      const data = { ...columnsOf(schedule), timesVersion: { increment: 1 } };
      await db.circle.update({ where: { id }, data });
    },

    async keepHost(id: CircleId, hostId: UserId | null): Promise<void> {
      await db.circle.updateMany({ where: { id }, data: { hostId } });
    },

    async countSession(id: CircleId): Promise<void> {
      await db.circle.update({ where: { id }, data: { sessionsHeld: { increment: 1 } } });
    },

    async hostedBy(userId: UserId): Promise<readonly Circle[]> {
      return (await db.circle.findMany({ where: { hostId: userId }, include })).flatMap(
        (row) => read(row) ?? [],
      );
    },

    async keepNextPlace(id: CircleId, nextPlace: number): Promise<void> {
      await db.circle.update({ where: { id }, data: { nextPlace } });
    },

    /** What somebody who has left has answered is nobody's any more. */
    async forgetAnswersOf(circleId: CircleId, userId: UserId): Promise<void> {
      await db.reply.deleteMany({ where: { circleId, userId } });
    },

    /** Keeps the last answer to one meeting; an earlier one is replaced. */
    async answer(circleId: CircleId, startsAt: Date, userId: UserId, answer: Answer): Promise<void> {
      const where = { circleId_startsAt_userId: { circleId, startsAt, userId } };
      await db.reply.upsert({ where, create: { circleId, startsAt, userId, answer }, update: { answer } });
    },

    async awayFrom(circleId: CircleId, startsAt: Date): Promise<ReadonlySet<string>> {
      const rows = await db.reply.findMany({ where: { circleId, startsAt, answer: 'away' } });
      return new Set(rows.map((row) => row.userId));
    },

    /** The meetings from a time on to which somebody has answered. */
    async answeredFrom(circleId: CircleId, from: Date): Promise<readonly Date[]> {
      const where = { circleId, startsAt: { gte: from } };
      const rows = await db.reply.findMany({ where, distinct: ['startsAt'], select: { startsAt: true } });
      return rows.map((row) => row.startsAt);
    },

    /** Answers to meetings at times that are none any more. */
    async forgetAnswersTo(circleId: CircleId, times: readonly Date[]): Promise<void> {
      await db.reply.deleteMany({ where: { circleId, startsAt: { in: [...times] } } });
    },

    /** Answers to meetings that are over are of no use to anybody. */
    async forgetAnswersBefore(date: Date): Promise<void> {
      await db.reply.deleteMany({ where: { startsAt: { lt: date } } });
    },
  };
}

type Row = Prisma.CircleGetPayload<{ include: typeof include }> | null;

function read(row: Row): Circle | undefined {
  if (row === null) return undefined;
  const { zone, localTime, rule, firstDate, changes, tags, ...rest } = row;
  const schedule = { zone, localTime, rule, firstDate, changes };
  return Circle.parse({ ...rest, schedule, tags: tags.map(({ tag }) => tag) });
}

/** A schedule as it is stored: dates in a JSON column become text, and the days of the week are there to search by. */
function columnsOf({ changes, ...rest }: Schedule) {
  const stored = changes.map((one) => (one.kind === 'moved' ? { ...one, to: one.to.toISOString() } : one));
  return { ...rest, changes: stored, days: daysOf(rest).join(' ') };
}
