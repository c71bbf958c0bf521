import { inParts } from '../../db/in-parts.ts';
import type { Database } from '../../db/open.ts';
import { type ChannelId, CircleId, type GuildId, type UserId } from '../../lib/ids.ts';
import type { RoomKind } from '../room/schema.ts';
import { daysOf } from '../schedule/recurrence.ts';
import type { Schedule } from '../schedule/schema.ts';
import { foldTag, type Looking } from './looking.ts';
import { Circle, type CircleState, nameKey } from './schema.ts';
import type { Terms } from './terms.ts';

type Tables = Pick<Database, 'circle'>;

/** Which room was made: the kind, and the session it was made for. */
type MadeRoom = Readonly<{ circle: CircleId; kind: RoomKind; session: number }>;
type Changes = Readonly<
  Partial<
    Pick<Circle, 'topic' | 'locale' | 'capacity' | 'roomKind' | 'mutes' | 'keepsDays' | 'listed' | 'mirrored'>
  >
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
          tags: tagsColumn(tags),
        },
      });
    },

    async find(id: CircleId): Promise<Circle | undefined> {
      return read(await db.circle.findUnique({ where: { id } }));
    },

    /**
     * Reads a circle and keeps every other transaction on it waiting until this one ends, on both databases: the update
     * takes the row. The first thing a transaction does that decides about seats or sessions.
     */
    async hold(id: CircleId): Promise<Circle | undefined> {
      const held = { where: { id }, data: { version: { increment: 1 } } } as const;
      const [row] = await db.circle.updateManyAndReturn(held);
      return read(row ?? null);
    },

    async named(guildId: GuildId, name: string): Promise<Circle | undefined> {
      return read(
        await db.circle.findUnique({ where: { guildId_nameKey: { guildId, nameKey: nameKey(name) } } }),
      );
    },

    async withRoom(guildId: GuildId, roomId: ChannelId): Promise<Circle | undefined> {
      return read(await db.circle.findFirst({ where: { guildId, roomId } }));
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

    /** The circles of a server that fit what is looked for, by name: their ids and how many seats they have. */
    async looked(guildId: GuildId, looking: Looking): Promise<readonly Pick<Circle, 'id' | 'capacity'>[]> {
      const rows = await db.circle.findMany({
        where: whereLooked(guildId, looking),
        orderBy: { nameKey: 'asc' },
        select: { id: true, capacity: true },
      });
      return rows.map(({ id, capacity }) => ({ id: CircleId.parse(id), capacity }));
    },

    /** These circles, by name: of very many, those that were named first come first. */
    async all(ids: readonly CircleId[]): Promise<readonly Circle[]> {
      const rows = await inParts(ids, (some) =>
        db.circle.findMany({ where: { id: { in: some } }, orderBy: { nameKey: 'asc' } }),
      );
      return rows.flatMap((row) => read(row) ?? []);
    },

    /** All circles of a server, in the order of their ids. */
    async idsIn(guildId: GuildId): Promise<readonly CircleId[]> {
      const rows = await db.circle.findMany({
        where: { guildId },
        orderBy: { id: 'asc' },
        select: { id: true },
      });
      return rows.map(({ id }) => CircleId.parse(id));
    },

    /** Words that the circles of a server are found by, that hold these letters; at most 25. */
    async tagsLike(guildId: GuildId, letters: string): Promise<readonly string[]> {
      const rows = await db.circle.findMany({
        where: { guildId, state: { in: [...seen] }, tags: { contains: foldTag(letters) } },
        select: { tags: true },
      });
      const tags = new Set(rows.flatMap((row) => tagsIn(row.tags)));
      return [...tags]
        .filter((tag) => tag.includes(foldTag(letters)))
        .toSorted()
        .slice(0, page);
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

    /** No circle of a server stands in the public list any more. */
    async unlistAll(guildId: GuildId): Promise<void> {
      await db.circle.updateMany({ where: { guildId, listed: true }, data: { listed: false } });
    },

    async keepHost(id: CircleId, hostId: UserId | null): Promise<void> {
      await db.circle.updateMany({ where: { id }, data: { hostId } });
    },

    /** A session was called off: it is not one of those a cohort comes together for. */
    async countOut(id: CircleId): Promise<void> {
      await db.circle.update({ where: { id }, data: { cohortFrom: { increment: 1 } } });
    },

    async keepState(id: CircleId, state: Circle['state']): Promise<void> {
      await db.circle.update({ where: { id }, data: { state, timesVersion: { increment: 1 } } });
    },

    /** Keeps who may come in, and the words people look for the circle by. */
    async keepTerms(id: CircleId, { tags, openDates, ...terms }: Terms): Promise<void> {
      await db.circle.update({
        where: { id },
        data: { ...terms, openDates: [...openDates], tags: tagsColumn(tags) },
      });
    },

    /** Its host is gone: an organiser can take it over. */
    async leaveHost(id: CircleId, hostId: UserId): Promise<void> {
      await db.circle.updateMany({ where: { id, hostId }, data: { hostId: null } });
    },

    async countSession(id: CircleId): Promise<void> {
      await db.circle.update({ where: { id }, data: { sessionsHeld: { increment: 1 } } });
    },

    async hostedBy(userId: UserId): Promise<readonly Circle[]> {
      return (await db.circle.findMany({ where: { hostId: userId } })).flatMap((row) => read(row) ?? []);
    },

    async keepNextPlace(id: CircleId, nextPlace: number): Promise<void> {
      await db.circle.update({ where: { id }, data: { nextPlace } });
    },
  };
}

/** Circles that people find: whoever rests or has ended a round may meet again. */
const seen: readonly CircleState[] = ['active', 'paused', 'ended'];

function whereLooked(guildId: GuildId, { tag, language, medium, day, admission }: Looking) {
  const spoken: readonly RoomKind[] = ['voice', 'stage'];
  const written: readonly RoomKind[] = ['text', 'thread'];
  return {
    guildId,
    state: { in: [...seen] },
    ...(tag === undefined ? {} : { tags: { contains: tagsColumn([foldTag(tag)]) } }),
    ...(language === undefined ? {} : { locale: { startsWith: language } }),
    ...(medium === undefined ? {} : { roomKind: { in: [...(medium === 'voice' ? spoken : written)] } }),
    ...(day === undefined ? {} : { days: { contains: day } }),
    ...(admission === undefined ? {} : { admission }),
  };
}

/** Words have no spaces. One at each end too, so that a whole word can be looked for. */
const tagsColumn = (tags: readonly string[]): string => (tags.length === 0 ? '' : ` ${tags.join(' ')} `);
const tagsIn = (column: string): readonly string[] => column.split(' ').filter((tag) => tag !== '');

type Row = Awaited<ReturnType<Tables['circle']['findUnique']>>;

function read(row: Row): Circle | undefined {
  if (row === null) return undefined;
  const { zone, localTime, rule, firstDate, changes, tags, ...rest } = row;
  const schedule = { zone, localTime, rule, firstDate, changes };
  return Circle.parse({ ...rest, schedule, tags: tagsIn(tags) });
}

/** A schedule as it is stored: dates in a JSON column become text, and the days of the week are there to search by. */
function columnsOf({ changes, ...rest }: Schedule) {
  const stored = changes.map((one) => (one.kind === 'moved' ? { ...one, to: one.to.toISOString() } : one));
  return { ...rest, changes: stored, days: daysOf(rest).join(' ') };
}
