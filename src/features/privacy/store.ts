import type { Database } from '../../db/open.ts';
import type { UserId } from '../../lib/ids.ts';

type Tables = Pick<
  Database,
  | 'circle'
  | 'seat'
  | 'reply'
  | 'session'
  | 'consent'
  | 'document'
  | 'mute'
  | 'threadMember'
  | 'apart'
  | 'reminderWish'
  | 'noteThread'
  | 'feed'
>;

export function privacyStore(db: Tables) {
  return {
    /** Everything that is stored about a person, table by table, in words they can read. */
    async collect(userId: UserId) {
      const of = { where: { userId } };
      const named = { circle: { select: { name: true } } };
      const hosted = await db.circle.findMany({ where: { hostId: userId } });
      const seats = await db.seat.findMany({ ...of, include: named });
      const replies = await db.reply.findMany({ ...of, include: named });
      const running = await db.session.findMany({ where: { phase: { not: 'closed' } }, include: named });
      const consents = await db.consent.findMany({ ...of, orderBy: { at: 'asc' } });
      const mutes = await db.mute.findMany(of);
      const threads = await db.threadMember.findMany(of);
      const words = await db.document.findMany({
        where: { sha256: { in: consents.map((one) => one.statementHash) } },
      });
      const body = new Map(words.map((one) => [one.sha256, one.body]));
      return {
        circlesYouHost: hosted.map(({ nameKey, version, nextPlace, ...rest }) => rest),
        seats: seats.map(({ circle, ...seat }) => ({ circle: circle.name, ...seat })),
        answersToMeetings: replies.map(({ circle, ...reply }) => ({ circle: circle.name, ...reply })),
        runningSessions: running
          // With its quotes: an id can be the beginning of another.
          .filter((session) => JSON.stringify(session.state).includes(`"${userId}"`))
          .map(({ circle, phase, openedAt, number }) => ({ circle: circle.name, number, openedAt, phase })),
        mutesThatMayStand: mutes,
        threadsYouAreIn: threads,
        remindersYouWish: await db.reminderWish.findMany(of),
        yourNotes: await db.noteThread.findMany(of),
        yourCalendarAddresses: (await db.feed.findMany(of)).map(({ secretHash, ...rest }) => rest),
        // Only what they asked for themselves: that somebody else asked for it is told to nobody.
        notSeatedWith: await db.apart.findMany(of),
        consents: consents.map((one) => ({ ...one, words: body.get(one.statementHash) ?? null })),
      };
    },

    /** Deletes what is about this person alone. Seats and places in sessions are given up by their own actions before. */
    async erase(userId: UserId): Promise<void> {
      await db.reply.deleteMany({ where: { userId } });
      await db.reminderWish.deleteMany({ where: { userId } });
      await db.feed.deleteMany({ where: { userId } });
      await db.apart.deleteMany({ where: { OR: [{ userId }, { otherId: userId }] } });
      await db.consent.deleteMany({ where: { userId } });
    },
  };
}
