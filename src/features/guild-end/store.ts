import type { Database } from '../../db/open.ts';
import { GuildId } from '../../lib/ids.ts';
import { oneForAll, type Shards, serves } from '../shard/shard.ts';

type Tables = Pick<
  Database,
  | 'apart'
  | 'auditLine'
  | 'careRoom'
  | 'circle'
  | 'concern'
  | 'concernNote'
  | 'consent'
  | 'departure'
  | 'dueWork'
  | 'feed'
  | 'format'
  | 'mirroredEvent'
  | 'mute'
  | 'noteThread'
  | 'posting'
  | 'reminderWish'
  | 'server'
  | 'serverLine'
  | 'session'
  | 'step'
  | 'threadMember'
  | 'vote'
>;

/** Everything that is stored about a server, as one thing that goes in one go. */
export function guildStore(db: Tables, shards: Shards = oneForAll) {
  /** What is due about a circle and what was posted for it say so by its id. */
  async function eraseWork(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const about = [{ subject: { contains: id } }, { key: { contains: id } }];
      await db.dueWork.deleteMany({ where: { OR: about } });
      await db.posting.deleteMany({
        where: { OR: [{ subject: { contains: id } }, { mark: { contains: id } }] },
      });
    }
  }

  return {
    /** Every server that something is stored about, of those that this process can see. */
    async all(): Promise<readonly GuildId[]> {
      // Grouped by the database: `distinct` would read every row, at every start.
      const byGuild = { by: ['guildId' as const] };
      const rows = [
        ...(await db.circle.groupBy(byGuild)),
        ...(await db.format.groupBy(byGuild)),
        ...(await db.reminderWish.groupBy(byGuild)),
        ...(await db.feed.groupBy(byGuild)),
        ...(await db.noteThread.groupBy(byGuild)),
        ...(await db.apart.groupBy(byGuild)),
        ...(await db.mute.groupBy(byGuild)),
        ...(await db.server.groupBy(byGuild)),
        ...(await db.serverLine.groupBy(byGuild)),
        ...(await db.concern.groupBy(byGuild)),
        ...(await db.auditLine.groupBy(byGuild)),
        ...(await db.step.groupBy(byGuild)),
      ];
      const ids = [...new Set(rows.map(({ guildId }) => guildId))].map((id) => GuildId.parse(id));
      return ids.filter((id) => serves(shards, id));
    },

    /** Deletes everything of a server. Seats and answers go with their circles. */
    async erase(guildId: GuildId): Promise<void> {
      const where = { guildId };
      const select = { id: true } as const;
      const sessions = await db.session.findMany({ where, select });
      const circles = await db.circle.findMany({ where, select });
      const concerns = await db.concern.findMany({ where, select });
      const steps = await db.step.findMany({ where, select });
      const votes = await db.vote.findMany({ where, select });
      const careRooms = await db.careRoom.findMany({ where, select });
      const ended = [...sessions, ...circles, ...concerns, ...steps, ...votes, ...careRooms];
      await eraseWork(ended.map(({ id }) => id));
      await db.step.deleteMany({ where });
      await db.vote.deleteMany({ where });
      await db.careRoom.deleteMany({ where });
      await db.concernNote.deleteMany({ where: { concernId: { in: concerns.map(({ id }) => id) } } });
      await db.concern.deleteMany({ where });
      await db.auditLine.deleteMany({ where });
      await db.server.deleteMany({ where });
      await db.serverLine.deleteMany({ where });
      await db.threadMember.deleteMany({ where });
      await db.mute.deleteMany({ where });
      await db.noteThread.deleteMany({ where });
      await db.feed.deleteMany({ where });
      await db.reminderWish.deleteMany({ where });
      await db.apart.deleteMany({ where });
      await db.departure.deleteMany({ where });
      await db.mirroredEvent.deleteMany({ where });
      await db.format.deleteMany({ where });
      await db.consent.deleteMany({ where });
      await db.session.deleteMany({ where });
      await db.circle.deleteMany({ where });
    },
  };
}
