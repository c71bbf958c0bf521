import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/open.ts';
import type { GuildId } from '../../lib/ids.ts';
import { AuditLine } from './schema.ts';

type Tables = Pick<Database, 'auditLine'>;

/** Lines are added, and go when their time is over. None is changed. */
export function auditStore(db: Tables) {
  return {
    async add(line: AuditLine): Promise<void> {
      await db.auditLine.create({ data: { id: randomUUID(), ...line } });
    },

    /** The newest lines of a server first. */
    async latest(guildId: GuildId, most: number): Promise<readonly AuditLine[]> {
      const rows = await db.auditLine.findMany({ where: { guildId }, orderBy: { at: 'desc' }, take: most });
      return rows.map((row) => AuditLine.parse(row));
    },

    /** Deletes what is older, in one server or in all. */
    async forgetBefore(date: Date, guildId?: GuildId): Promise<void> {
      await db.auditLine.deleteMany({
        where: { at: { lt: date }, ...(guildId === undefined ? {} : { guildId }) },
      });
    },
  };
}
