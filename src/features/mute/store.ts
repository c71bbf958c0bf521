import type { Database } from '../../db/open.ts';
import type { CircleId, GuildId, UserId } from '../../lib/ids.ts';
import { oneForAll, type Shards, serves } from '../shard/shard.ts';
import { Mute } from './schema.ts';

type Tables = Pick<Database, 'mute'>;

export function muteStore(db: Tables, shards: Shards = oneForAll) {
  const read = (rows: readonly unknown[]): readonly Mute[] => rows.map((row) => Mute.parse(row));

  return {
    async find(guildId: GuildId, userId: UserId): Promise<Mute | undefined> {
      const row = await db.mute.findUnique({ where: { guildId_userId: { guildId, userId } } });
      return row === null ? undefined : Mute.parse(row);
    },

    /** Writes down that somebody is about to be muted; where they are already, now for this circle. */
    async write({ guildId, userId, circleId, since }: Mute): Promise<void> {
      const where = { guildId_userId: { guildId, userId } };
      await db.mute.upsert({
        where,
        create: { guildId, userId, circleId, since },
        update: { circleId },
      });
    },

    async remove(guildId: GuildId, userId: UserId): Promise<void> {
      await db.mute.deleteMany({ where: { guildId, userId } });
    },

    /** Nobody needs to know any more in which circle it was. */
    async forgetCircle({ guildId, userId }: Mute): Promise<void> {
      await db.mute.updateMany({ where: { guildId, userId }, data: { circleId: null } });
    },

    async ofCircle(circleId: CircleId): Promise<readonly Mute[]> {
      return read(await db.mute.findMany({ where: { circleId } }));
    },

    async ofPerson(userId: UserId): Promise<readonly Mute[]> {
      return read(await db.mute.findMany({ where: { userId } }));
    },

    /** Those in servers that this process sees: nobody else knows who is connected there. */
    async all(): Promise<readonly Mute[]> {
      return read(await db.mute.findMany()).filter(({ guildId }) => serves(shards, guildId));
    },
  };
}
