import type { OpenDatabase } from '../../../src/db/open.ts';
import type { CircleId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import type { PlayedPlace } from '../../support/played-room.ts';
import type { Posted } from '../../support/posted.ts';

type Where = Readonly<{
  database: OpenDatabase;
  place: PlayedPlace;
  circle: CircleId;
  /** The mark of a message that may be there once beside all others. */
  besides?: string | undefined;
}>;

/** How everything stands. What was told to one person alone is apart: a crash may lose such a word, and nothing else. */
export type Standing = Readonly<{ whispered: readonly unknown[]; everything: unknown }>;

export const sessionOf = ({ database, circle }: Pick<Where, 'database' | 'circle'>) =>
  storesOn(database.db).sessions.latest(circle);

/**
 * Everything that people could notice, now or later: the session with its order, its turn and the instants of all its
 * clocks; what is planned; the room, every message in it with whom it called, and what was told to one person alone; who
 * is muted, and who is written down as muted.
 */
export async function standing({ database, place, circle, besides }: Where): Promise<Standing> {
  const { db } = database;
  const session = await sessionOf({ database, circle });
  const messages = place.messages().filter((message, index, all) => {
    return message.mark !== besides || all.findIndex(({ mark }) => mark === besides) !== index;
  });
  const stood = {
    whispered: place.whispered,
    everything: {
      session: session?.state,
      circle: await db.circle.findMany({ select: { sessionsHeld: true, roomId: true, roomSession: true } }),
      seats: await db.seat.findMany({ orderBy: { place: 'asc' } }),
      planned: await planned(database),
      plans: place.rooms().map(({ plan }) => plan),
      messages: messages.map(({ mark, called, view }) => ({ mark, called, view })),
      postings: await postings(database, messages, besides),
      inVoice: [...place.inVoice],
      mutes: (await db.mute.findMany({ orderBy: { userId: 'asc' } })).map(({ userId }) => userId),
    },
  };
  // A session that was not saved when the process was killed is opened again, under another random id.
  return JSON.parse(JSON.stringify(stood).replaceAll(session?.id ?? 'none', 'the session'));
}

async function planned({ db }: OpenDatabase) {
  // The looks of every minute and the tidying of every day are counted from the start of the process.
  const where = { kind: { notIn: ['look', 'tidy'] } };
  const rows = await db.dueWork.findMany({ where, orderBy: { key: 'asc' } });
  return rows.map(({ key, kind, dueAt, claimedBy, finishedAt }) => {
    // A room is kept for a day from when the last words in it were shown: later by as long as the process was away.
    const due = kind === 'room-end' ? 'a day later' : dueAt;
    return { key, due: finishedAt === null ? due : 'finished', claimedBy };
  });
}

/** What is written down about the messages, in their order: which of those that are there it is, and whether it rests. */
async function postings({ db }: OpenDatabase, messages: readonly Posted[], besides: string | undefined) {
  const rows = await db.posting.findMany({
    where: { kind: { not: 'whisper' } },
    orderBy: { messageId: 'asc' },
  });
  return rows
    .filter(({ mark }) => mark !== besides)
    .map(({ mark, messageId, restedAt }) => [
      mark,
      messages.findIndex(({ id }) => id === messageId),
      restedAt !== null,
    ]);
}
