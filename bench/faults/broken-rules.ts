import type { OpenDatabase } from '../../src/db/open.ts';
import { SeatState } from '../../src/features/seat/schema.ts';
import { hasRoom, holdsSeat } from '../../src/features/seat/standing.ts';
import { letInTo } from '../../src/features/session/people.ts';
import { sessionStore } from '../../src/features/session/store.ts';

/** What must hold whenever nothing is under way. Each thing that does not is a sentence. */
export async function brokenRules({
  database: { db },
  now,
}: Readonly<{ database: Pick<OpenDatabase, 'db'>; now: Date }>): Promise<readonly string[]> {
  const circles = await db.circle.findMany({ include: { seats: true } });
  const sessions = await sessionStore(db).allRunning();
  const consents = await db.consent.findMany({ where: { purpose: 'membership' }, orderBy: { at: 'asc' } });
  const late = await db.dueWork.findMany({ where: { finishedAt: null, dueAt: { lte: now } } });
  const broken = late.map(({ kind, lastError }) => `${kind} was due and is not done: ${lastError}`);

  for (const { id, name, capacity, hostId, state, seats: rows } of circles) {
    const seats = rows.map((row) => ({ ...row, state: SeatState.parse(row.state) }));
    const held = seats.filter(holdsSeat).length;
    if (held > capacity) broken.push(`${name} has ${held} people in ${capacity} seats`);
    if (new Set(seats.map(({ place }) => place)).size < seats.length)
      broken.push(`two people have one place in ${name}`);
    const running = sessions.filter(({ circleId }) => circleId === id);
    if (running.length > 1) broken.push(`${name} has ${running.length} sessions at once`);
    if (running.length > 0 && state !== 'active') broken.push(`${name} meets and is ${state}`);
    for (const { userId, state: standing } of seats) {
      const last = consents.findLast((one) => one.userId === userId && one.circleId === id);
      if (hasRoom({ state: standing }) && last?.decision !== 'given')
        broken.push(`somebody is ${standing} in ${name} without a yes: ${last?.decision}`);
    }
    for (const session of running) {
      const inRoom = new Set<string | null>([
        hostId,
        ...seats.filter(hasRoom).map(({ userId }) => userId),
        ...letInTo(session),
      ]);
      const here = 'people' in session.state ? session.state.people.map(({ user }) => user) : [];
      if (new Set(here).size < here.length) broken.push(`somebody is in the session of ${name} twice`);
      if (here.some((user) => !inRoom.has(user))) broken.push(`somebody without a seat is in ${name}`);
    }
  }
  return broken;
}
