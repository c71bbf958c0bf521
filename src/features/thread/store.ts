import type { Database } from '../../db/open.ts';
import type { ChannelId, CircleId, UserId } from '../../lib/ids.ts';
import { ThreadMember } from './schema.ts';

type Tables = Pick<Database, 'threadMember'>;

export function threadStore(db: Tables) {
  const read = (rows: readonly unknown[]): readonly ThreadMember[] =>
    rows.map((row) => ThreadMember.parse(row));

  return {
    /** Writes down that somebody is about to be let in. */
    async write({ channelId, userId, guildId, circleId }: ThreadMember): Promise<void> {
      const where = { channelId_userId: { channelId, userId } };
      await db.threadMember.upsert({
        where,
        create: { channelId, userId, guildId, circleId },
        update: { circleId },
      });
    },

    async remove({ channelId, userId }: Pick<ThreadMember, 'channelId' | 'userId'>): Promise<void> {
      await db.threadMember.deleteMany({ where: { channelId, userId } });
    },

    /** The thread is gone, and with it everybody in it. */
    async removeAll(channelId: ChannelId): Promise<void> {
      await db.threadMember.deleteMany({ where: { channelId } });
    },

    async ofCircle(circleId: CircleId): Promise<readonly ThreadMember[]> {
      return read(await db.threadMember.findMany({ where: { circleId } }));
    },

    async ofPerson(userId: UserId): Promise<readonly ThreadMember[]> {
      return read(await db.threadMember.findMany({ where: { userId } }));
    },
  };
}
