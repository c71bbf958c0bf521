import type { Database } from '../../db/open.ts';
import type { GuildId } from '../../lib/ids.ts';
import { Server, usualServer } from './schema.ts';

type Tables = Pick<Database, 'server'>;
type Changes = Partial<Omit<Server, 'guildId'>>;

export function serverStore(db: Tables) {
  return {
    /** Of all servers that have chosen something. */
    async all(): Promise<readonly Server[]> {
      return (await db.server.findMany()).map((row) => Server.parse(row));
    },

    /** What a server has chosen; what is usual where it has chosen nothing. */
    async of(guildId: GuildId): Promise<Server> {
      const row = await db.server.findUnique({ where: { guildId } });
      return Server.parse(row ?? { guildId, ...usualServer });
    },

    async change(guildId: GuildId, changes: Changes, updatedAt: Date): Promise<Server> {
      const data = { ...changes, updatedAt };
      const row = await db.server.upsert({
        where: { guildId },
        create: { guildId, ...data },
        update: data,
      });
      return Server.parse(row);
    },
  };
}
