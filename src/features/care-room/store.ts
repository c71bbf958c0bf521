import type { Database } from '../../db/open.ts';
import type { CareRoomId, ChannelId, CircleId, SessionId, UserId } from '../../lib/ids.ts';
import { CareRoom } from './schema.ts';

type Tables = Pick<Database, 'careRoom'>;

export function careRoomStore(db: Tables) {
  const read = (rows: readonly unknown[]): readonly CareRoom[] => rows.map((row) => CareRoom.parse(row));
  const among = (person: UserId) => ({ OR: [{ personId: person }, { alongId: person }] });

  return {
    async add(room: CareRoom): Promise<void> {
      await db.careRoom.create({ data: room });
    },

    async find(id: CareRoomId): Promise<CareRoom | undefined> {
      const row = await db.careRoom.findUnique({ where: { id } });
      return row === null ? undefined : CareRoom.parse(row);
    },

    /** Those of a session in which people still can write. */
    async openIn(sessionId: SessionId): Promise<readonly CareRoom[]> {
      return read(await db.careRoom.findMany({ where: { sessionId, closedAt: null } }));
    },

    /** Those of a circle in which somebody is one of the two. */
    async ofPerson(circleId: CircleId, person: UserId): Promise<readonly CareRoom[]> {
      return read(await db.careRoom.findMany({ where: { circleId, ...among(person) } }));
    },

    /** The circles beside which somebody is in such a room. */
    async circlesOf(person: UserId): Promise<readonly CircleId[]> {
      const rows = await db.careRoom.findMany({ where: among(person) });
      return read(rows).map(({ circleId }) => circleId);
    },

    /** Where it is. One that has gone meanwhile stays gone. */
    async keepChannel(id: CareRoomId, channelId: ChannelId): Promise<void> {
      await db.careRoom.updateMany({ where: { id }, data: { channelId } });
    },

    async save({ id, personId, alongId, closedAt, endsAt }: CareRoom): Promise<void> {
      await db.careRoom.updateMany({ where: { id }, data: { personId, alongId, closedAt, endsAt } });
    },

    async remove(id: CareRoomId): Promise<void> {
      await db.careRoom.deleteMany({ where: { id } });
    },
  };
}
