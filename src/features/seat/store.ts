import { inParts } from '../../db/in-parts.ts';
import type { Database } from '../../db/open.ts';
import { CircleId, type GuildId, type UserId } from '../../lib/ids.ts';
import { Seat } from './schema.ts';
import { asked, holding } from './standing.ts';

type Tables = Pick<Database, 'seat'>;

export function seatStore(db: Tables) {
  return {
    /** Everybody who has a place in a circle, in the order in which they came. */
    async of(circleId: CircleId): Promise<readonly Seat[]> {
      const rows = await db.seat.findMany({ where: { circleId }, orderBy: { place: 'asc' } });
      return rows.map((row) => Seat.parse(row));
    },

    /** Those who hold a seat of a circle, or have one kept, and one person more: what is left when nobody can be seated. */
    async near(circleId: CircleId, userId: UserId | undefined): Promise<readonly Seat[]> {
      const them = userId === undefined ? [] : [{ userId }];
      const where = { circleId, OR: [{ state: { in: [...holding] } }, ...them] };
      const rows = await db.seat.findMany({ where, orderBy: { place: 'asc' } });
      return rows.map((row) => Seat.parse(row));
    },

    /** How many wait before somebody who waits. Before everybody else there is nobody, and nothing is asked. */
    async ahead(own: Pick<Seat, 'circleId' | 'place' | 'state'> | undefined): Promise<number> {
      if (own?.state !== 'waitlisted') return 0;
      const { circleId, place, state } = own;
      return await db.seat.count({ where: { circleId, state, place: { lt: place } } });
    },

    /** One person's place in a circle: for whoever needs no more of the line than that. */
    async find(circleId: CircleId, userId: UserId): Promise<Seat | undefined> {
      const row = await db.seat.findUnique({ where: { circleId_userId: { circleId, userId } } });
      return row === null ? undefined : Seat.parse(row);
    },

    async ofPerson(userId: UserId): Promise<readonly Seat[]> {
      const rows = await db.seat.findMany({ where: { userId }, orderBy: { since: 'asc' } });
      return rows.map((row) => Seat.parse(row));
    },

    /** How many seats of each circle are somebody's or kept for somebody. Circles with none are left out. */
    async taken(circleIds: readonly CircleId[]): Promise<ReadonlyMap<string, number>> {
      const state = { in: [...holding] };
      const rows = await inParts(circleIds, async (some) =>
        db.seat.groupBy({ by: ['circleId'], where: { circleId: { in: some }, state }, _count: true }),
      );
      return new Map(rows.map((row) => [row.circleId, row._count]));
    },

    /** The circles in which somebody has agreed to words before this version. */
    async circlesToAsk(version: number): Promise<readonly CircleId[]> {
      const where = { agreedTo: { lt: version }, state: { in: [...asked] } };
      const rows = await db.seat.findMany({ where, distinct: ['circleId'], select: { circleId: true } });
      return rows.map(({ circleId }) => CircleId.parse(circleId));
    },

    /** How many people of a server are still to say whether they agree to words of this version. */
    async countAsked(guildId: GuildId, version: number): Promise<number> {
      const where = { agreedTo: { lt: version }, state: { in: [...asked] }, circle: { guildId } };
      return (await db.seat.findMany({ where, distinct: ['userId'], select: { userId: true } })).length;
    },

    /** Makes what is stored be as decided: only what differs is written. The circle is held by the transaction. */
    async save(before: readonly Seat[], now: readonly Seat[]): Promise<void> {
      const stays = new Set(now.map(({ userId }) => userId));
      for (const { circleId, userId } of before)
        if (!stays.has(userId)) await db.seat.deleteMany({ where: { circleId, userId } });
      const was = new Map(before.map((seat) => [seat.userId, seat]));
      for (const seat of now) {
        const known = was.get(seat.userId);
        if (known === seat) continue;
        const { circleId, userId, ...rest } = seat;
        if (known === undefined) await db.seat.create({ data: seat });
        else await db.seat.update({ where: { circleId_userId: { circleId, userId } }, data: rest });
      }
    },

    /** Somebody was in a session of the circle. Only that it was not their first any more is of use to anybody. */
    async countVisit(circleId: CircleId, userId: UserId): Promise<void> {
      await db.seat.updateMany({ where: { circleId, userId }, data: { visits: { increment: 1 } } });
    },
  };
}
