import type { Database } from '../../db/open.ts';
import type { ChannelId, GuildId, UserId } from '../../lib/ids.ts';
import { NoteThread } from './schema.ts';

type Tables = Pick<Database, 'noteThread'>;

export function noteStore(db: Tables) {
  const keyOf = (guildId: GuildId, userId: UserId) => ({ guildId_userId: { guildId, userId } });

  return {
    /** The thread of somebody, written down before it is made. Used again, it counts as new. */
    async used(guildId: GuildId, userId: UserId, code: string, now: Date): Promise<NoteThread> {
      const row = await db.noteThread.upsert({
        where: keyOf(guildId, userId),
        create: { guildId, userId, code, createdAt: now },
        update: { createdAt: now },
      });
      return NoteThread.parse(row);
    },

    async keep(guildId: GuildId, userId: UserId, channelId: ChannelId): Promise<void> {
      await db.noteThread.updateMany({ where: { guildId, userId }, data: { channelId } });
    },

    async ofPerson(userId: UserId): Promise<readonly NoteThread[]> {
      return (await db.noteThread.findMany({ where: { userId } })).map((row) => NoteThread.parse(row));
    },

    /** Threads nothing has been written in since. */
    async unusedSince(date: Date): Promise<readonly NoteThread[]> {
      const rows = await db.noteThread.findMany({ where: { createdAt: { lt: date } } });
      return rows.map((row) => NoteThread.parse(row));
    },

    async remove({ guildId, userId }: Pick<NoteThread, 'guildId' | 'userId'>): Promise<void> {
      await db.noteThread.deleteMany({ where: { guildId, userId } });
    },
  };
}
