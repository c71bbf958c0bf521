import type { Database } from '../../db/open.ts';
import { ConcernId, type GuildId, type UserId, type VoteId } from '../../lib/ids.ts';
import { type Ballot, Vote, type VoteState } from './schema.ts';

type Tables = Pick<Database, 'vote' | 'ballot'>;

/** Ballots in an order that does not change with who voted last. */
const whole = { ballots: { orderBy: { userId: 'asc' } } } as const;

export function voteStore(db: Tables) {
  return {
    async add({ ballots, ...vote }: Vote): Promise<void> {
      await db.vote.create({ data: vote });
      for (const { userId, yes } of ballots)
        await db.ballot.create({ data: { voteId: vote.id, userId, yes } });
    },

    async find(id: VoteId): Promise<Vote | undefined> {
      const row = await db.vote.findUnique({ where: { id }, include: whole });
      return row === null ? undefined : Vote.parse(row);
    },

    /** The last vote there was about a concern. */
    async lastOn(concernId: ConcernId): Promise<Vote | undefined> {
      const row = await db.vote.findFirst({
        where: { concernId },
        orderBy: { openedAt: 'desc' },
        include: whole,
      });
      return row === null ? undefined : Vote.parse(row);
    },

    async keepBallot(voteId: VoteId, { userId, yes }: Ballot): Promise<void> {
      const where = { voteId_userId: { voteId, userId } };
      await db.ballot.upsert({ where, create: { voteId, userId, yes }, update: { yes } });
    },

    async end(id: VoteId, state: VoteState): Promise<void> {
      await db.vote.update({ where: { id }, data: { state } });
    },

    /** Takes somebody out of every vote, and says on which concerns that was. */
    async unname(person: UserId): Promise<readonly ConcernId[]> {
      const rows = await db.ballot.findMany({
        where: { userId: person },
        select: { vote: { select: { concernId: true } } },
      });
      await db.ballot.deleteMany({ where: { userId: person } });
      return rows.map(({ vote }) => ConcernId.parse(vote.concernId));
    },

    async forgetBefore(date: Date, guildId?: GuildId): Promise<void> {
      const where = { openedAt: { lt: date }, ...(guildId === undefined ? {} : { guildId }) };
      await db.vote.deleteMany({ where });
    },
  };
}
