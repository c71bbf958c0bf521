import type { Database } from '../../db/open.ts';
import type { CircleId, UserId } from '../../lib/ids.ts';
import { Answer } from './schema.ts';

type Tables = Pick<Database, 'reply'>;

/** What people have answered to meetings: each meeting by when it begins. */
export function answerStore(db: Tables) {
  return {
    /** Keeps the last answer to one meeting; an earlier one is replaced. */
    async keep(circleId: CircleId, startsAt: Date, userId: UserId, answer: Answer): Promise<void> {
      const where = { circleId_startsAt_userId: { circleId, startsAt, userId } };
      await db.reply.upsert({ where, create: { circleId, startsAt, userId, answer }, update: { answer } });
    },

    /** What everybody has answered to one meeting, by person. */
    async to(circleId: CircleId, startsAt: Date): Promise<ReadonlyMap<string, Answer>> {
      const rows = await db.reply.findMany({ where: { circleId, startsAt } });
      return new Map(rows.map(({ userId, answer }) => [userId, Answer.parse(answer)]));
    },

    async awayFrom(circleId: CircleId, startsAt: Date): Promise<ReadonlySet<string>> {
      const rows = await db.reply.findMany({ where: { circleId, startsAt, answer: 'away' } });
      return new Set(rows.map((row) => row.userId));
    },

    /** The meetings from a time on to which somebody has answered. */
    async timesFrom(circleId: CircleId, from: Date): Promise<readonly Date[]> {
      const where = { circleId, startsAt: { gte: from } };
      const rows = await db.reply.findMany({ where, distinct: ['startsAt'], select: { startsAt: true } });
      return rows.map((row) => row.startsAt);
    },

    /** Answers to meetings at times that are none any more. */
    async forgetTo(circleId: CircleId, times: readonly Date[]): Promise<void> {
      await db.reply.deleteMany({ where: { circleId, startsAt: { in: [...times] } } });
    },

    /** What somebody who has left has answered is nobody's any more. */
    async forgetOf(circleId: CircleId, userId: UserId): Promise<void> {
      await db.reply.deleteMany({ where: { circleId, userId } });
    },

    /** Answers to meetings that are over are of no use to anybody. */
    async forgetBefore(date: Date): Promise<void> {
      await db.reply.deleteMany({ where: { startsAt: { lt: date } } });
    },
  };
}
