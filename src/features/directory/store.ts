import { z } from 'zod';
import type { Database } from '../../db/open.ts';
import { CircleId } from '../../lib/ids.ts';
import { RoomKind } from '../room/schema.ts';
import type { Listed } from './meeting-guide.ts';

type Tables = Pick<Database, 'circle' | 'server'>;

const Row = z.object({
  id: CircleId,
  name: z.string(),
  locale: z.string(),
  roomKind: RoomKind,
  formatKey: z.string(),
  zone: z.string(),
  localTime: z.string(),
  rule: z.string(),
});

/** The circles of all servers that want to be found by everybody. */
export const directoryStore = (db: Tables) => ({
  /** Those that meet just now, by id, where their server lets them. Only what the list needs is read of them. */
  async listed(): Promise<readonly Listed[]> {
    const off = await db.server.findMany({ where: { directory: false }, select: { guildId: true } });
    const rows = await db.circle.findMany({
      where: { listed: true, state: 'active', guildId: { notIn: off.map(({ guildId }) => guildId) } },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        name: true,
        locale: true,
        roomKind: true,
        formatKey: true,
        zone: true,
        localTime: true,
        rule: true,
      },
    });
    return rows.map((row) => {
      const { zone, localTime, rule, ...rest } = Row.parse(row);
      return { ...rest, schedule: { zone, localTime, rule } };
    });
  },
});
