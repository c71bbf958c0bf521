import type { Database } from '../../db/open.ts';
import type { GuildId, LineId } from '../../lib/ids.ts';
import { ServerLine } from './schema.ts';

type Tables = Pick<Database, 'serverLine'>;

/** The crisis lines that servers have added for their people. */
export function serverLineStore(db: Tables) {
  const orderBy = { id: 'asc' } as const;
  return {
    /** Of all servers: there are few. */
    async all(): Promise<readonly ServerLine[]> {
      return (await db.serverLine.findMany({ orderBy })).map((row) => ServerLine.parse(row));
    },

    async of(guildId: GuildId): Promise<readonly ServerLine[]> {
      const rows = await db.serverLine.findMany({ where: { guildId }, orderBy });
      return rows.map((row) => ServerLine.parse(row));
    },

    async keep(line: ServerLine): Promise<void> {
      const { id, ...rest } = line;
      await db.serverLine.upsert({ where: { id }, create: line, update: rest });
    },

    async remove(id: LineId): Promise<void> {
      await db.serverLine.deleteMany({ where: { id } });
    },
  };
}
