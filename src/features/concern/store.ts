import { inParts } from '../../db/in-parts.ts';
import type { Database } from '../../db/open.ts';
import { ConcernId, type GuildId, type UserId } from '../../lib/ids.ts';
import { Concern } from './schema.ts';

type Tables = Pick<Database, 'concern'>;

export function concernStore(db: Tables) {
  return {
    async add(concern: Concern): Promise<void> {
      await db.concern.create({ data: { ...concern, leads: [...concern.leads] } });
    },

    async find(id: ConcernId): Promise<Concern | undefined> {
      const row = await db.concern.findUnique({ where: { id } });
      return row === null ? undefined : Concern.parse(row);
    },

    /** Reads it and keeps every other transaction on it waiting until this one ends. */
    async hold(id: ConcernId): Promise<Concern | undefined> {
      // Writes what is there: the update takes the row.
      const [row] = await db.concern.updateManyAndReturn({ where: { id }, data: { id } });
      return row === undefined ? undefined : Concern.parse(row);
    },

    async save({ id, state, takenById, outcome, closedAt }: Concern): Promise<void> {
      await db.concern.update({ where: { id }, data: { state, takenById, outcome, closedAt } });
    },

    /** What somebody has said in a server since, the newest first. */
    async by(guildId: GuildId, byId: UserId, since: Date): Promise<readonly Concern[]> {
      const where = { guildId, byId, createdAt: { gte: since } };
      const rows = await db.concern.findMany({ where, orderBy: { createdAt: 'desc' } });
      return rows.map((row) => Concern.parse(row));
    },

    /** What is said about these people here and not closed. */
    async openAbout(people: readonly UserId[]): Promise<readonly ConcernId[]> {
      const rows = await inParts(people, (some) =>
        db.concern.findMany({
          where: { aboutId: { in: some }, state: { not: 'closed' } },
          select: { id: true },
        }),
      );
      return rows.map(({ id }) => ConcernId.parse(id));
    },

    /** Takes somebody out of everything they are in, and says what that was. That there was something stays, to be counted. */
    async unname(person: UserId): Promise<readonly ConcernId[]> {
      const found: string[] = [];
      for (const column of ['aboutId', 'byId', 'takenById'] as const) {
        const where = { [column]: person };
        found.push(...(await db.concern.findMany({ where, select: { id: true } })).map(({ id }) => id));
        await db.concern.updateMany({ where, data: { [column]: null } });
      }
      return [...new Set(found)].map((id) => ConcernId.parse(id));
    },

    /** Takes the people out of what is older, in one server or in all, and where it was, and says what that was. */
    async unnameBefore(date: Date, guildId?: GuildId): Promise<readonly ConcernId[]> {
      const somebody = [{ aboutId: { not: null } }, { byId: { not: null } }, { takenById: { not: null } }];
      const data = { aboutId: null, byId: null, takenById: null, channelId: null, messageId: null };
      const where = { createdAt: { lt: date }, OR: somebody, ...(guildId === undefined ? {} : { guildId }) };
      const rows = await db.concern.updateManyAndReturn({ where, data });
      return rows.map(({ id }) => ConcernId.parse(id));
    },
  };
}
