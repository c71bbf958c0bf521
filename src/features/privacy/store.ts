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
  | 'concern'
  | 'auditLine'
  | 'careRoom'
  | 'departure'
  | 'step'
  | 'ballot'
>;

/** From so many tables a copy is put together. A test counts them again. */
const tablesRead = 18;

export function privacyStore(db: Tables) {
  return {
    /** Everything that is stored about a person, table by table, in words they can read. `progress` hears of each table. */
    async collect(userId: UserId, progress: (done: number, of: number) => void) {
      const of = { where: { userId } };
      const named = { circle: { select: { name: true } } };
      let done = 0;
      async function read<T>(table: Promise<T>): Promise<T> {
        const rows = await table;
        done += 1;
        progress(done, tablesRead);
        return rows;
      }
      const hosted = await read(db.circle.findMany({ where: { hostId: userId } }));
      const seats = await read(db.seat.findMany({ ...of, include: named }));
      const replies = await read(db.reply.findMany({ ...of, include: named }));
      const live = { phase: { not: 'closed' } };
      const running = await read(db.session.findMany({ where: live, include: named }));
      const consents = await read(db.consent.findMany({ ...of, orderBy: { at: 'asc' } }));
      const mutes = await read(db.mute.findMany(of));
      const threads = await read(db.threadMember.findMany(of));
      const sha256 = { in: consents.map((one) => one.statementHash) };
      const words = await read(db.document.findMany({ where: { sha256 } }));
      const wishes = await read(db.reminderWish.findMany(of));
      const notes = await read(db.noteThread.findMany(of));
      const feeds = await read(db.feed.findMany(of));
      const departures = await read(db.departure.findMany(of));
      // Only what they asked for themselves: that somebody else asked for it is told to nobody.
      const apart = await read(db.apart.findMany(of));
      const said = await read(db.concern.findMany({ where: { byId: userId } }));
      const steps = await read(db.step.findMany({ where: { personId: userId } }));
      const ballots = await read(db.ballot.findMany(of));
      const acted = await read(db.auditLine.findMany({ where: { actorId: userId } }));
      const aside = { where: { OR: [{ personId: userId }, { alongId: userId }] } };
      const careRooms = await read(db.careRoom.findMany(aside));
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
        remindersYouWish: wishes,
        yourNotes: notes,
        yourCalendarAddresses: feeds.map(({ secretHash, ...rest }) => rest),
        notSeatedWith: apart,
        toldToModerators: said.map(({ kind, reason, state, createdAt }) => ({
          kind,
          reason,
          state,
          createdAt,
        })),
        roomsAside: careRooms.map(({ personId, openedAt, closedAt, endsAt }) => ({
          as: personId === userId ? 'the person it was for' : 'the one who went along',
          openedAt,
          closedAt,
          endsAt,
        })),
        doneAsModerator: acted.map(({ action, outcome, at }) => ({ action, outcome, at })),
        stepsTowardsYou: steps.map(({ kind, reason, at, askedAt, undoneAt }) => ({
          kind,
          reason,
          at,
          askedAt,
          undoneAt,
        })),
        yourVotes: ballots.map(({ yes }) => ({ yes })),
        serversYouLeft: departures,
        consents: consents.map((one) => ({ ...one, words: body.get(one.statementHash) ?? null })),
      };
    },

    /** Deletes what is about this person alone. Seats and places in sessions are given up by their own actions before. */
    async erase(userId: UserId): Promise<void> {
      // Whoever a circle was closed to has no seat to give up, and is not remembered either.
      await db.seat.deleteMany({ where: { userId } });
      await db.reply.deleteMany({ where: { userId } });
      await db.reminderWish.deleteMany({ where: { userId } });
      await db.feed.deleteMany({ where: { userId } });
      await db.departure.deleteMany({ where: { userId } });
      await db.apart.deleteMany({ where: { OR: [{ userId }, { otherId: userId }] } });
      await db.consent.deleteMany({ where: { userId } });
      // That something was done stays: nobody is in it any more.
      await db.auditLine.updateMany({ where: { actorId: userId }, data: { actorId: null } });
    },
  };
}
