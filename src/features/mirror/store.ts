import type { Database } from '../../db/open.ts';
import type { CircleId } from '../../lib/ids.ts';
import { MirroredEvent } from './schema.ts';

type Tables = Pick<Database, 'mirroredEvent'>;

/** Which events stand for which circles: at most one for each. */
export const mirrorStore = (db: Tables) => ({
  async of(circleId: CircleId): Promise<MirroredEvent | undefined> {
    const row = await db.mirroredEvent.findUnique({ where: { circleId } });
    return row === null ? undefined : MirroredEvent.parse(row);
  },

  async keep({ circleId, ...event }: MirroredEvent): Promise<void> {
    await db.mirroredEvent.upsert({ where: { circleId }, create: { circleId, ...event }, update: event });
  },

  async drop(circleId: CircleId): Promise<void> {
    await db.mirroredEvent.deleteMany({ where: { circleId } });
  },
});
