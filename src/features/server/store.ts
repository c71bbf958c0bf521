import type { Database } from '../../db/open.ts';
import type { GuildId } from '../../lib/ids.ts';
import { Server } from './schema.ts';

type Tables = Pick<Database, 'server'>;
type Changes = Partial<Omit<Server, 'guildId'>>;

export function serverStore(db: Tables) {
  return {
    /** What a server has chosen; what is usual where it has chosen nothing. */
    async of(guildId: GuildId): Promise<Server> {
      const row = await db.server.findUnique({ where: { guildId } });
      return Server.parse(row ?? { guildId, moderatorChannel: null, stance: 'refer-and-stay', votes: null });
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
