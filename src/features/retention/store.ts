import { inParts } from '../../db/in-parts.ts';
import type { Database } from '../../db/open.ts';
import { CircleId, type GuildId, UserId } from '../../lib/ids.ts';
import { Whose } from './schema.ts';

type Tables = Pick<
  Database,
  'apart' | 'circle' | 'consent' | 'departure' | 'feed' | 'mute' | 'noteThread' | 'reminderWish' | 'seat'
>;
type Place = Readonly<{ circleId: CircleId; userId: UserId }>;

const keyOf = ({ guildId, userId }: Whose): string => `${guildId}/${userId}`;

/** What nobody needs any more, found in the tables of others: nothing of it belongs to one feature alone. */
export function retentionStore(db: Tables) {
  /** Whoever was taken out of a circle is remembered there, but has no place in it. */
  const inPlace = { state: { not: 'removed' } };

  async function placesOf(people: readonly string[]): Promise<readonly (Place & Whose)[]> {
    const include = { circle: { select: { guildId: true } } } as const;
    const seats = await inParts(people, (some) =>
      db.seat.findMany({ where: { userId: { in: some }, ...inPlace }, include }),
    );
    return seats.map(({ circle, circleId, userId }) => ({
      ...Whose.parse({ guildId: circle.guildId, userId }),
      circleId: CircleId.parse(circleId),
    }));
  }

  async function hostsAmong(people: readonly string[]): Promise<readonly Whose[]> {
    const hosted = await inParts(people, (some) => db.circle.findMany({ where: { hostId: { in: some } } }));
    return hosted.map(({ guildId, hostId }) => Whose.parse({ guildId, userId: hostId }));
  }

  return {
    /** Everybody who has something left in a server and no place in any circle of it. */
    async withoutPlace(): Promise<readonly Whose[]> {
      const select = { guildId: true, userId: true } as const;
      const rows = [
        ...(await db.reminderWish.findMany({ select })),
        ...(await db.feed.findMany({ select })),
        ...(await db.noteThread.findMany({ select })),
        ...(await db.apart.findMany({ select })),
        ...(await db.mute.findMany({ select })),
        ...(await db.departure.findMany({ select })),
      ].map((row) => Whose.parse(row));
      const left = new Map(rows.map((row) => [keyOf(row), row]));
      const people = [...new Set(rows.map(({ userId }) => userId))];
      for (const one of [...(await placesOf(people)), ...(await hostsAmong(people))]) left.delete(keyOf(one));
      return [...left.values()];
    },

    async departedAt({ guildId, userId }: Whose): Promise<Date | undefined> {
      const where = { guildId_userId: { guildId, userId } };
      return (await db.departure.findUnique({ where }))?.since;
    },

    async departed({ guildId, userId }: Whose, since: Date): Promise<void> {
      await db.departure.create({ data: { guildId, userId, since } });
    },

    async isBack({ guildId, userId }: Whose): Promise<void> {
      await db.departure.deleteMany({ where: { guildId, userId } });
    },

    /** Deletes what was somebody's in one server. What others asked for about them is theirs, and stays. */
    async eraseWishes({ guildId, userId }: Whose): Promise<void> {
      const where = { guildId, userId };
      await db.reminderWish.deleteMany({ where });
      await db.feed.deleteMany({ where });
      await db.apart.deleteMany({ where });
      await db.mute.deleteMany({ where });
      await db.consent.deleteMany({ where });
      await db.departure.deleteMany({ where });
    },

    /** Deletes what was agreed to before a date, in one server or in all, by whoever has no place in the circle any more. */
    async forgetConsentsBefore(date: Date, of?: GuildId): Promise<void> {
      const having = { at: { _max: { lt: date } } };
      const by = ['guildId', 'circleId', 'userId'] as const;
      const where = of === undefined ? {} : { guildId: of };
      const said = await db.consent.groupBy({ by: [...by], where, _max: { at: true }, having });
      const places = await placesOf([...new Set(said.map(({ userId }) => userId))]);
      // What was agreed to for a whole server holds as long as they have any place in it.
      const held = new Set(places.flatMap((one) => [`${one.circleId}/${one.userId}`, keyOf(one)]));
      // Whoever joins again at this moment agrees now: that is not before the date.
      for (const { guildId, circleId, userId } of said)
        if (!held.has(`${circleId ?? guildId}/${userId}`))
          await db.consent.deleteMany({ where: { guildId, circleId, userId, at: { lt: date } } });
    },

    /** Who was asked in before a date and has not said anything to it. */
    async invitedBefore(date: Date): Promise<readonly Place[]> {
      const rows = await db.seat.findMany({ where: { state: 'invited', since: { lt: date } } });
      return rows.map(({ circleId, userId }) => ({
        circleId: CircleId.parse(circleId),
        userId: UserId.parse(userId),
      }));
    },
  };
}
