import type { Database } from '../../db/open.ts';
import type { CircleId, SessionId } from '../../lib/ids.ts';
import { oneForAll, type Shards, serves } from '../shard/shard.ts';
import { Session } from './schema.ts';

type Tables = Pick<Database, 'session'>;

export function sessionStore(db: Tables, shards: Shards = oneForAll) {
  return {
    async add(session: Session): Promise<void> {
      const { state, format, ...rest } = session;
      await db.session.create({
        data: { ...rest, phase: state.phase, state: stored(state), format: stored(format) },
      });
    },

    async find(id: SessionId): Promise<Session | undefined> {
      return read(await db.session.findUnique({ where: { id } }));
    },

    async running(circleId: CircleId): Promise<Session | undefined> {
      return read(await db.session.findFirst({ where: { circleId, phase: { not: 'closed' } } }));
    },

    /** The running session of a circle, else the one that ended last. */
    async latest(circleId: CircleId): Promise<Session | undefined> {
      return read(await db.session.findFirst({ where: { circleId }, orderBy: { number: 'desc' } }));
    },

    /** Saves what was decided. The circle is held by the transaction, so nobody else has decided meanwhile. */
    async save({ id, state }: Session, now: Date): Promise<void> {
      const closed = state.phase === 'closed' ? { closedAt: now } : {};
      await db.session.update({
        where: { id },
        data: { phase: state.phase, state: stored(state), ...closed },
      });
    },

    /** Those in servers that this process sees. */
    async allRunning(): Promise<readonly Session[]> {
      const rows = await db.session.findMany({ where: { phase: { not: 'closed' } } });
      return rows.flatMap((row) => read(row) ?? []).filter(({ guildId }) => serves(shards, guildId));
    },

    async forgetClosedBefore(date: Date): Promise<void> {
      await db.session.deleteMany({ where: { closedAt: { lt: date } } });
    },
  };
}

/** A JSON column takes plain values only: dates become text, and are read back by the schema. */
const stored = (value: object) => JSON.parse(JSON.stringify(value));

const read = (row: unknown): Session | undefined => (row === null ? undefined : Session.parse(row));
