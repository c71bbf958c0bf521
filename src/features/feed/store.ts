import type { Database } from '../../db/open.ts';
import { GuildId, UserId } from '../../lib/ids.ts';

type Tables = Pick<Database, 'feed'>;
type Whose = Readonly<{ guildId: GuildId; userId: UserId }>;

/** Calendar addresses, one for each person in each server. */
export function feedStore(db: Tables) {
  return {
    /** Keeps a new address; the one before it is over with that. */
    async keep({ guildId, userId }: Whose, secretHash: string, createdAt: Date): Promise<void> {
      const where = { guildId_userId: { guildId, userId } };
      const kept = { secretHash, createdAt };
      await db.feed.upsert({ where, create: { guildId, userId, ...kept }, update: kept });
    },

    /** Ends an address, and says whether there was one. */
    async drop({ guildId, userId }: Whose): Promise<boolean> {
      return (await db.feed.deleteMany({ where: { guildId, userId } })).count > 0;
    },

    /** Whose calendar it is that was kept with this hash. */
    async withHash(secretHash: string): Promise<(Whose & Readonly<{ secretHash: string }>) | undefined> {
      const row = await db.feed.findUnique({ where: { secretHash } });
      if (row === null) return undefined;
      const { guildId, userId } = row;
      return { guildId: GuildId.parse(guildId), userId: UserId.parse(userId), secretHash: row.secretHash };
    },
  };
}
