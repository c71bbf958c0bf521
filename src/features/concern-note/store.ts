import type { Database } from '../../db/open.ts';
import { ConcernId, type GuildId, type UserId } from '../../lib/ids.ts';
import type { Locked } from './secret.ts';

type Tables = Pick<Database, 'concernNote' | 'concern'>;

/** A table of its own, so that nothing that reads a concern reads what was written beside it. */
export function concernNoteStore(db: Tables) {
  const concernsOf = async (where: Parameters<typeof db.concern.findMany>[0]): Promise<readonly string[]> =>
    (await db.concern.findMany(where)).map(({ id }) => id);

  return {
    /** Keeps a note, in place of an earlier one. `since`: from when its time is counted. */
    async keep(concernId: ConcernId, locked: Locked, since: Date): Promise<void> {
      const note = { ...locked, since };
      await db.concernNote.upsert({ where: { concernId }, create: { concernId, ...note }, update: note });
    },

    async of(concernId: ConcernId): Promise<Locked | undefined> {
      return (await db.concernNote.findUnique({ where: { concernId } })) ?? undefined;
    },

    /** The notes that somebody has written. */
    async by(person: UserId): Promise<readonly (Locked & Readonly<{ concern: ConcernId; since: Date }>)[]> {
      const ids = await concernsOf({ where: { byId: person } });
      const rows = await db.concernNote.findMany({ where: { concernId: { in: [...ids] } } });
      return rows.map(({ concernId, ...note }) => ({ ...note, concern: ConcernId.parse(concernId) }));
    },

    /** Deletes what somebody has written, and what was written about them: their name may stand in it. */
    async forgetOf(person: UserId): Promise<void> {
      const ids = await concernsOf({ where: { OR: [{ byId: person }, { aboutId: person }] } });
      await db.concernNote.deleteMany({ where: { concernId: { in: [...ids] } } });
    },

    /** In all servers, or in one that keeps less. */
    async forgetBefore(date: Date, guildId?: GuildId): Promise<void> {
      const since = { lt: date };
      const ids =
        guildId === undefined ? undefined : await concernsOf({ where: { guildId, createdAt: since } });
      const those = ids === undefined ? {} : { concernId: { in: [...ids] } };
      await db.concernNote.deleteMany({ where: { since, ...those } });
    },
  };
}
