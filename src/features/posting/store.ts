import type { Database } from '../../db/open.ts';
import type { ChannelId, MessageId } from '../../lib/ids.ts';
import { Posting, postingKinds, type Wanted } from './schema.ts';

type Tables = Pick<Database, 'posting'>;
export type PostingStore = ReturnType<typeof postingStore>;

export function postingStore(db: Tables) {
  return {
    async find(mark: string): Promise<Posting | undefined> {
      const row = await db.posting.findUnique({ where: { mark } });
      return row === null ? undefined : Posting.parse(row);
    },

    /**
     * Writes down that a message is about to be sent, before it is. Takes the row as it was read, and returns it as it was.
     * Throws where none was read and somebody else has written one since: it is tried again, and found.
     */
    async tryNow(wanted: Wanted, known: Posting | undefined, now: Date): Promise<Posting> {
      if (known !== undefined) {
        await db.posting.update({ where: { mark: known.mark }, data: { triedAt: now } });
        return known;
      }
      const row = await db.posting.create({ data: { ...wanted, createdAt: now, triedAt: now } });
      return Posting.parse({ ...row, triedAt: null });
    },

    /** Without a channel for a message to one person: the channel would be the person. */
    async posted(mark: string, channelId: ChannelId | null, messageId: MessageId, now: Date): Promise<void> {
      await db.posting.update({ where: { mark }, data: { channelId, messageId, postedAt: now } });
    },

    /** Somebody deleted the message: it has to be sent anew, and Discord must not take it for the old one. */
    async gone({ mark }: Posting): Promise<Posting> {
      const data = { channelId: null, messageId: null, triedAt: null, generation: { increment: 1 } };
      return Posting.parse(await db.posting.update({ where: { mark }, data }));
    },

    /**
     * Messages of a session that were sent, or begun at least, and may still have their buttons. Kinds of another version are
     * left alone.
     */
    async awake(subject: string): Promise<readonly Posting[]> {
      const kind = { in: postingKinds.filter((one) => one !== 'whisper') };
      const where = { subject, triedAt: { not: null }, kind, restedAt: null };
      return (await db.posting.findMany({ where, orderBy: { createdAt: 'asc' } })).map((row) =>
        Posting.parse(row),
      );
    },

    /** It was begun, is not there, and is not needed any more. */
    async forget(mark: string): Promise<void> {
      await db.posting.deleteMany({ where: { mark } });
    },

    async rested(mark: string, now: Date): Promise<void> {
      await db.posting.update({ where: { mark }, data: { restedAt: now } });
    },

    /** Of messages of one kind, or of all but concerns, which are shown as they stand for much longer. */
    async forgetBefore(date: Date, kind?: Posting['kind']): Promise<void> {
      const of = kind ?? { not: 'concern' };
      await db.posting.deleteMany({ where: { createdAt: { lt: date }, kind: of } });
    },
  };
}
