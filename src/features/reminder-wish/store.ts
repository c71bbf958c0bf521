import { inParts } from '../../db/in-parts.ts';
import type { Database } from '../../db/open.ts';
import type { GuildId, UserId } from '../../lib/ids.ts';
import { ReminderWish } from './schema.ts';

type Tables = Pick<Database, 'reminderWish'>;

export function wishStore(db: Tables) {
  const one = (guildId: GuildId, userId: UserId) => ({ guildId_userId: { guildId, userId } });

  return {
    /** Nothing for somebody who has never said how they want to be reminded. */
    async find(guildId: GuildId, userId: UserId): Promise<ReminderWish | undefined> {
      const row = await db.reminderWish.findUnique({ where: one(guildId, userId) });
      return row === null ? undefined : ReminderWish.parse(row);
    },

    async among(guildId: GuildId, people: readonly UserId[]): Promise<ReadonlyMap<string, ReminderWish>> {
      const rows = await inParts(people, (some) =>
        db.reminderWish.findMany({ where: { guildId, userId: { in: some } } }),
      );
      return new Map(rows.map((row) => [row.userId, ReminderWish.parse(row)]));
    },

    async keep({ guildId, userId, offsets, ...wish }: ReminderWish): Promise<void> {
      const data = { ...wish, offsets: [...offsets] };
      const where = one(guildId, userId);
      await db.reminderWish.upsert({ where, create: { guildId, userId, ...data }, update: data });
    },

    /** Direct messages do not reach this person: they are off in every server, and the person is still to be told. */
    async closed(userId: UserId, at: Date): Promise<void> {
      const where = { userId, way: 'dm' };
      await db.reminderWish.updateMany({ where, data: { way: 'room', dmClosedAt: at } });
    },

    /** They have been told that direct messages do not reach them. */
    async told(guildId: GuildId, userId: UserId): Promise<void> {
      await db.reminderWish.updateMany({ where: { guildId, userId }, data: { dmClosedAt: null } });
    },
  };
}
