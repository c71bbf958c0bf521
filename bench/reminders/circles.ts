import { setImmediate as turn } from 'node:timers/promises';
import type { App } from '../../src/app.ts';
import type { OpenDatabase } from '../../src/db/open.ts';
import { type Circle, nameKey } from '../../src/features/circle/schema.ts';
import { documents } from '../../src/features/consent/documents.ts';
import { spread } from '../../src/features/reminder/plan.ts';
import { type CircleId, GuildId, newCircleId, UserId } from '../../src/lib/ids.ts';
import { after } from '../../src/lib/time.ts';

type On = Readonly<{ app: App; database: OpenDatabase }>;
type Range = Readonly<{ from: number; until: number }>;

/** Discord: a server has at most 500 channels. */
const inServer = 250;
const seats = 3;
/** Rows written at once; SQLite takes so many values in one statement. */
const atOnce = 250;

const snowflake = (kind: number, number: number): string => `3${kind}${String(number).padStart(16, '0')}`;
const guildOf = (number: number): string => snowflake(1, Math.floor(number / inServer));
const hostOf = (number: number): string => snowflake(2, number);
const roomOf = (number: number): string => snowflake(3, number);
const nameOf = (number: number): string => `Circle ${number}`;

/** Each meets every week: its next ten meetings are what its schedule gives. In rows there is what is due before the next. */
const wish = {
  topic: 'a topic',
  format: 'talking-piece',
  capacity: 8,
  day: 'TU',
  time: '19:00',
  zone: 'Europe/Berlin',
} as const;

/** Founds circles as people would, all for one time of the week, and says how long each took, in ms. */
export async function foundCircles({ app, database }: On, { from, until }: Range) {
  const took: number[] = [];
  const circles: Circle[] = [];
  for (let number = from; number < until; number += 1) {
    const [guild, host] = [GuildId.parse(guildOf(number)), UserId.parse(hostOf(number))];
    const started = performance.now();
    const founded = await app.circles.found(guild, host, 'en-US', { ...wish, name: nameOf(number) });
    took.push(performance.now() - started);
    if (!founded.ok) throw new Error(`A circle was not founded: ${founded.refusal}`);
    circles.push(founded.value);
    await database.db.circle.update({
      where: { id: founded.value.id },
      data: { roomId: roomOf(number) },
    });
    await seat(database, [{ id: founded.value.id, number }]);
    // Presses come from outside, one by one. Without a turn of the event loop nothing that libsql holds is ever freed.
    await turn();
  }
  return { took, circles };
}

/** Writes the rows of more circles like one that was founded, many at a time: what founding them would have left. */
export async function copyCircles(
  { db, ...database }: OpenDatabase,
  like: CircleId,
  range: Range,
): Promise<void> {
  const { changes, openDates, ...circle } = await db.circle.findUniqueOrThrow({ where: { id: like } });
  const due = await db.dueWork.findMany({ where: { subject: { startsWith: like } } });
  for (let from = range.from; from < range.until; from += atOnce) {
    const length = Math.min(atOnce, range.until - from);
    const copies = Array.from({ length }, (_, at) => ({ id: newCircleId(), number: from + at }));
    await db.circle.createMany({
      data: copies.map(({ id, number }) => ({
        ...circle,
        id,
        guildId: guildOf(number),
        hostId: hostOf(number),
        name: nameOf(number),
        nameKey: nameKey(nameOf(number)),
        roomId: roomOf(number),
        changes: changes ?? [],
        openDates: openDates ?? [],
      })),
    });
    await seat({ db, ...database }, copies);
    const rows = copies.flatMap(({ id, number }) =>
      due.map((row) => ({
        ...row,
        key: row.key.replace(like, id),
        subject: row.subject.replace(like, id),
        dueAt: row.kind === 'reminder' ? after(row.dueAt, -spread(number)) : row.dueAt,
      })),
    );
    await db.dueWork.createMany({ data: rows });
    await turn();
  }
}

type Copy = Readonly<{ id: CircleId; number: number }>;

/** Gives circles their people. */
async function seat({ db }: OpenDatabase, circles: readonly Copy[]): Promise<void> {
  const since = new Date('2026-03-20T12:00:00Z');
  const data = circles.flatMap(({ id: circleId, number }) =>
    Array.from({ length: seats }, (_, at) => {
      const userId = snowflake(4, number * seats + at);
      return { circleId, userId, state: 'active', place: at + 1, since, agreedTo: documents.membership };
    }),
  );
  await db.seat.createMany({ data });
}
