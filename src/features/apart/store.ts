import { inParts } from '../../db/in-parts.ts';
import type { Database } from '../../db/open.ts';
import { type GuildId, UserId } from '../../lib/ids.ts';
import type { Pair } from './schema.ts';

type Tables = Pick<Database, 'apart'>;

export function apartStore(db: Tables) {
  const read = (rows: readonly Readonly<{ userId: string; otherId: string }>[]): readonly Pair[] =>
    rows.map(({ userId, otherId }) => ({ by: UserId.parse(userId), other: UserId.parse(otherId) }));

  return {
    /** Every wish among these people, whoever of the two said it. */
    async among(guildId: GuildId, people: readonly UserId[]): Promise<readonly Pair[]> {
      const among = new Set<string>(people);
      const asked = await inParts(people, (some) =>
        db.apart.findMany({ where: { guildId, userId: { in: some } } }),
      );
      return read(asked.filter(({ otherId }) => among.has(otherId)));
    },

    /** What somebody asked for themselves, the oldest first. */
    async askedBy(guildId: GuildId, userId: UserId): Promise<readonly UserId[]> {
      const rows = await db.apart.findMany({ where: { guildId, userId }, orderBy: { createdAt: 'asc' } });
      return read(rows).map(({ other }) => other);
    },

    /** Every wish that concerns somebody: theirs, and those of others about them. For those who keep people safe. */
    async concerning(guildId: GuildId, person: UserId): Promise<readonly Pair[]> {
      const either = [{ userId: person }, { otherId: person }];
      return read(await db.apart.findMany({ where: { guildId, OR: either }, orderBy: { createdAt: 'asc' } }));
    },

    async add(guildId: GuildId, { by: userId, other: otherId }: Pair, createdAt: Date): Promise<void> {
      const where = { guildId_userId_otherId: { guildId, userId, otherId } };
      // Writes what is there. Without anything to write it would be two steps, and of two at once one would fail.
      await db.apart.upsert({ where, create: { guildId, userId, otherId, createdAt }, update: { otherId } });
    },

    async remove(guildId: GuildId, { by: userId, other: otherId }: Pair): Promise<void> {
      await db.apart.deleteMany({ where: { guildId, userId, otherId } });
    },
  };
}
