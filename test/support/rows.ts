import type { Database } from '../../src/db/open.ts';

/** A circle with nothing special about it, for tests of the database itself. */
export async function saveCircle(db: Pick<Database, 'circle'>, id: string, at = new Date(0)): Promise<void> {
  await db.circle.create({
    data: {
      id,
      guildId: '100000000000000001',
      name: id,
      nameKey: id,
      topic: 'a topic',
      formatKey: 'text-circle',
      capacity: 8,
      locale: 'en-US',
      zone: 'Europe/Berlin',
      localTime: '19:30',
      rule: 'FREQ=WEEKLY',
      firstDate: '2026-11-24',
      createdAt: at,
    },
  });
}

export function seatIn(circleId: string, place: number) {
  return { circleId, userId: `20000000000000000${place}`, state: 'member', place, since: new Date(0) };
}
