import { makeApp } from '../../src/app.ts';
import { type OpenDatabase, openDatabase } from '../../src/db/open.ts';
import { mostSpread } from '../../src/features/reminder/plan.ts';
import { after, hours, seconds } from '../../src/lib/time.ts';
import { storesOn } from '../../src/stores.ts';
import { type Place, postgresqlPlace, sqlitePlace } from '../places.ts';
import { heardQueries } from '../queries/heard-queries.ts';
import { hotQueries, isIndexed } from '../queries/hot-queries.ts';
import { copyCircles, foundCircles } from './circles.ts';
import { type Evening, evening } from './evening.ts';
import { limitedDiscord } from './limited-discord.ts';

const count = Number(process.env.BENCH_CIRCLES ?? 10_000);
/** How many reminders of each evening are waited for; all of them take about five minutes. */
const most = Number(process.env.BENCH_SENT ?? count);
const wanted = process.env.BENCH_DATABASE;

/** The first meeting of every circle, and when they are founded: less than two days before it, when rooms are open. */
const meeting = new Date('2026-03-24T18:00:00Z');
const founding = new Date('2026-03-22T19:00:00Z');
const [day, hour] = [1_440, 60];

const mb = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const median = (all: readonly number[]): number =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN;
const line = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

/** The mean time of a query, asked so many times. */
async function timed(times: number, ask: (at: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let at = 0; at < times; at += 1) await ask(at);
  return (performance.now() - started) / times;
}

async function founded(place: Place, database: OpenDatabase): Promise<void> {
  const { ports } = limitedDiscord();
  const app = makeApp({ ...ports, database, now: () => founding, report: () => undefined });
  const part = Math.ceil(count / 100);
  const first = await foundCircles({ app, database }, { from: 0, until: part });
  const [like] = first.circles;
  if (like === undefined) throw new Error('There is no circle to copy.');
  await copyCircles(database, like.id, { from: part, until: count - part });
  if (database.kind === 'postgresql') await database.db.$executeRawUnsafe('ANALYZE');
  const last = await foundCircles({ app, database }, { from: count - part, until: count });
  line(place.name, 'founding a circle and planning its first meeting', ms(median(last.took)));
  line(
    place.name,
    `… with all circles there, against with none`,
    `${(median(last.took) / median(first.took)).toFixed(2)} ×`,
  );
  line(place.name, 'memory after founding', mb(process.memoryUsage.rss()));
}

/** With every reminder of the hour due at once: what each step costs for one row. */
async function steps(place: Place, database: OpenDatabase): Promise<void> {
  const { due } = storesOn(database.db);
  const now = after(meeting, -hours(1));
  const keys = await due.due(now, 500);
  line(place.name, 'looking for 50 rows that are due', ms(await timed(100, () => due.due(now, 50))));
  line(place.name, 'counting the rows that wait', ms(await timed(100, () => due.waiting(now))));
  line(
    place.name,
    'counting the reminders near a time',
    ms(await timed(20, () => due.countBetween('reminder', after(now, -seconds(300)), now, mostSpread))),
  );
  line(place.name, 'the last direct reminder', ms(await timed(20, () => due.lastUntried('reminder-dm'))));
  const claim = (at: number) => due.claim(keys[at] ?? '', 'bench', now, after(now, 1));
  line(place.name, 'taking a row', ms(await timed(keys.length, claim)));
  await due.releaseAll();
  await database.db.dueWork.updateMany({ data: { attempts: 0 } });
}

function told(
  place: Place,
  name: string,
  { all, best, median: half, p99, most: latest, ...rest }: Evening,
): void {
  const late = [half, p99, latest].map((value) => `${value.toFixed(2)} s`).join(' / ');
  line(place.name, `${name}: the first of them begins so long before`, `${rest.spread.toFixed(0)} s`);
  line(place.name, `${name}: from the first due until ${rest.sent} are sent`, `${all.toFixed(1)} s`);
  line(place.name, `${name}: against the best the limit allows`, `${(all / best).toFixed(3)} ×`);
  line(place.name, `${name}: later than at best, median / p99 / most`, late);
  line(place.name, `${name}: processor time for one`, ms(rest.cpu));
  line(place.name, `${name}: memory at most`, mb(rest.rss));
  line(place.name, `${name}: had to be tried again`, String(rest.failed));
}

async function explained({ name, url }: Place): Promise<void> {
  const heard = await heardQueries({ url });
  const all = Object.entries(hotQueries);
  const without: string[] = [];
  for (const [title, ask] of all)
    for (const sql of await heard.during(ask)) if (!isIndexed(await heard.plan(sql))) without.push(title);
  await heard.close();
  line(name, `queries that read a whole table, of ${all.length}`, without.join(', ') || 'none');
}

async function measured(place: Place): Promise<void> {
  const database = await openDatabase({ url: place.url });
  line(place.name, 'memory before', mb(process.memoryUsage.rss()));
  await founded(place, database);
  told(place, 'as planned', await evening(database, { offset: day, at: after(meeting, -hours(24)), most }));
  const at = after(meeting, -hours(1));
  // A day passes between the two: what was due in it was done then, and is not in the way of the second.
  await database.db.dueWork.deleteMany({
    where: { OR: [{ kind: { not: 'reminder' }, dueAt: { lte: at } }, { subject: { endsWith: `/${day}` } }] },
  });
  await database.db.dueWork.updateMany({
    where: { kind: 'reminder', subject: { endsWith: `/${hour}` } },
    data: { dueAt: at },
  });
  await steps(place, database);
  told(place, 'all at one second', await evening(database, { offset: hour, at, most }));
  line(place.name, 'memory after', mb(process.memoryUsage.rss()));
  await database.close();
  await explained(place);
}

line('Database', `With ${count} circles`, 'Measured');
line('---', '---', '---');
for (const make of [sqlitePlace, postgresqlPlace]) {
  if (wanted !== undefined && !make.name.startsWith(wanted)) continue;
  const place = await make();
  try {
    await measured(place);
  } finally {
    await place.remove();
  }
}
