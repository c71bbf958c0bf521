import type { Database } from '../../db/open.ts';
import type { GuildId } from '../../lib/ids.ts';
import { Format } from './schema.ts';

type Tables = Pick<Database, 'format'>;

/** Formats that servers have written for themselves. The shipped ones are in no table. */
export function formatStore(db: Tables) {
  return {
    async find(guildId: GuildId, key: string): Promise<Format | undefined> {
      return read(await db.format.findUnique({ where: { guildId_key: { guildId, key } } }));
    },

    /**
     * Reads a format and keeps every other transaction on it waiting until this one ends: what is about to be used by a
     * circle is not removed meanwhile, and the other way round.
     */
    async hold(guildId: GuildId, key: string): Promise<Format | undefined> {
      // Writes what is there: the update takes the row.
      const { count } = await db.format.updateMany({ where: { guildId, key }, data: { key } });
      return count === 0
        ? undefined
        : read(await db.format.findUnique({ where: { guildId_key: { guildId, key } } }));
    },

    /** Every format of a server, by key. There are few. */
    async all(guildId: GuildId): Promise<readonly Format[]> {
      const rows = await db.format.findMany({ where: { guildId }, orderBy: { key: 'asc' } });
      return rows.flatMap((row) => read(row) ?? []);
    },

    async add(guildId: GuildId, format: Format, updatedAt: Date): Promise<void> {
      const { key, version } = format;
      await db.format.create({ data: { guildId, key, version, body: stored(format), updatedAt } });
    },

    /** Saves a format that is held. */
    async save(guildId: GuildId, format: Format, updatedAt: Date): Promise<void> {
      const { key, version } = format;
      await db.format.update({
        where: { guildId_key: { guildId, key } },
        data: { version, body: stored(format), updatedAt },
      });
    },

    async remove(guildId: GuildId, key: string): Promise<void> {
      await db.format.deleteMany({ where: { guildId, key } });
    },
  };
}

/** A JSON column takes plain values only, and the readonly lists of a format are none to its type. */
const stored = (format: Format) => JSON.parse(JSON.stringify(format));

const read = (row: Readonly<{ body: unknown }> | null): Format | undefined =>
  row === null ? undefined : Format.parse(row.body);
