import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { makeApp } from '../../src/app.ts';
import { type OpenDatabase, openDatabase } from '../../src/db/open.ts';
import { after, hours } from '../../src/lib/time.ts';
import { storesOn } from '../../src/stores.ts';
import { type Place, postgresqlPlace } from '../places.ts';
import { copyCircles, foundCircles } from '../reminders/circles.ts';
import { evening } from '../reminders/evening.ts';
import { limitedDiscord } from '../reminders/limited-discord.ts';
import { botAtWork, channels, heldWith } from './bot-at-work.ts';
import { type Assumed, type Costs, onPaper, requestsPerSecond } from './on-paper.ts';

const servers = Number(process.env.BENCH_SERVERS ?? 1_000);
const circles = Number(process.env.BENCH_CIRCLES ?? 2_000);
const sent = Number(process.env.BENCH_SENT ?? 500);
const joined = Number(process.env.BENCH_JOINS ?? 40);
const pressesToJoin = 4;

const commit = execFileSync('git', ['log', '-1', '--format=%s'], { encoding: 'utf8' }).trim();

/** Work that waits for a processor. More than there are processors: the times say little, and the ratios less than usual. */
const busy = (): string => (loadavg()[0] ?? 0).toFixed(1);

const assumed: Assumed = {
  servers: 100_000,
  circlesEach: 1,
  atBusiest: 5,
  requestsReminder: 1,
  pressesAround: 3,
  requestsTurn: 5,
  secondsTurn: 180,
  serversPerShard: 1_000,
  shardsPerProcess: 10,
  connectionsPerProcess: 10,
};

const meeting = new Date('2026-03-24T18:00:00Z');
const founding = new Date('2026-03-22T19:00:00Z');

const line = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);
const kb = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} kB`;
const gb = (bytes: number): string => `${(bytes / 1_024 ** 3).toFixed(1)} GB`;
const mb = (bytes: number): string => `${Math.round(bytes / 1_024 ** 2)} MB`;
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const span = (seconds: number): string =>
  seconds < 120 ? `${Math.round(seconds)} s` : `${(seconds / 60).toFixed(1)} min`;

/** What a server more takes of memory. */
async function ofServers(): Promise<Pick<Costs, 'bytesEach'>> {
  const one = await heldWith(1);
  return { bytesEach: ((await heldWith(servers)) - one) / (servers - 1) };
}

/** What a press takes of a processor, and a process of memory. */
async function ofPresses({ url }: Place): Promise<Pick<Costs, 'bytesAlone' | 'msPress'>> {
  const bot = await botAtWork(url);
  try {
    const create = { topic: 'Bench', day: 'Tuesday', time: '19:30', zone: 'Europe/Berlin', seats: 12 };
    await (await bot.host.uses('/circle create', { name: 'Maple', ...create })).shown();
    for (let warmUp = 0; warmUp < 5; warmUp += 1) await bot.joins('Maple');
    const [before, started] = [await bot.seen(), performance.now()];
    for (let round = 0; round < joined; round += 1) await bot.joins('Maple');
    await bot.idle();
    const then = await bot.seen();
    // What the process does anyway, in as long a time, is not the press.
    await pause(performance.now() - started);
    const idle = (await bot.seen()).cpu - then.cpu;
    return {
      bytesAlone: then.rss,
      msPress: (then.cpu - before.cpu - idle) / (joined * pressesToJoin),
    };
  } finally {
    await bot.ends();
  }
}

const sizeOf = async ({ db }: OpenDatabase): Promise<number> => {
  const rows: unknown = await db.$queryRawUnsafe('SELECT pg_database_size(current_database())::int AS size');
  const [row]: readonly unknown[] = Array.isArray(rows) ? rows : [];
  return typeof row === 'object' && row !== null && 'size' in row ? Number(row.size) : Number.NaN;
};

/** What a circle takes of the database, and what a reminder of it takes of a processor. */
async function ofCircles(place: Place) {
  const database = await openDatabase({ url: place.url });
  const { db } = database;
  const empty = await sizeOf(database);
  const { ports } = limitedDiscord();
  const app = makeApp({ ...ports, database, now: () => founding, report: () => undefined });
  const first = await foundCircles({ app, database }, { from: 0, until: 20 });
  const [like] = first.circles;
  if (like === undefined) throw new Error('There is no circle to copy.');
  await copyCircles(database, like.id, { from: 20, until: circles });
  await db.$executeRawUnsafe('ANALYZE');
  const rows = (await db.circle.count()) + (await db.seat.count()) + (await db.dueWork.count());
  const size = (await sizeOf(database)) - empty;
  const polls = await pollsOf(database);
  const at = after(meeting, -hours(24));
  const where = { kind: 'reminder', subject: { endsWith: '/1440' } };
  await db.dueWork.updateMany({ where, data: { dueAt: at } });
  const { cpu } = await evening(database, { offset: 1_440, at, most: sent });
  await database.close();
  return { rowsCircle: rows / circles, bytesCircle: size / circles, msReminder: cpu, polls };
}

/** Looking for what is due with every reminder due at once: alone, and as one of ten processes. In ms. */
async function pollsOf({ db }: OpenDatabase) {
  const now = after(meeting, -hours(1));
  const alone = storesOn(db).due;
  const shared = storesOn(db, { own: [0], count: 10 }).due;
  const timed = async (look: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const started = performance.now();
      await look();
      times.push(performance.now() - started);
    }
    return times.toSorted((one, other) => one - other)[30] ?? Number.NaN;
  };
  const nothing = new Date(0);
  return {
    due: [await timed(() => alone.due(now, 50)), await timed(() => shared.due(now, 50))],
    quiet: [await timed(() => alone.due(nothing, 50)), await timed(() => shared.due(nothing, 50))],
  } as const;
}

/** On a new PostgreSQL, which is gone afterwards. */
async function onPlace<T>(measure: (place: Place) => Promise<T>): Promise<T> {
  const place = await postgresqlPlace();
  try {
    return await measure(place);
  } finally {
    await place.remove();
  }
}

const measured = { ...(await ofServers()), ...(await onPlace(ofPresses)), ...(await onPlace(ofCircles)) };
const { polls, ...costs } = measured;
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, commit “${commit}”, ${cpus().length} cores, Node ${process.versions.node}, PostgreSQL, ${servers.toLocaleString('en')} servers with ${channels.length} channels each, ${circles.toLocaleString('en')} circles; load at the end ${busy()}.\n`,
);
line('Measured', '');
line('---', '---:');
line('memory of a process in one server, at work', mb(costs.bytesAlone));
line('memory for each server more', kb(costs.bytesEach));
line('processor time for a press, of the four by which somebody joins', ms(costs.msPress));
line('processor time for a reminder', ms(costs.msReminder));
line(
  '… of what the limit of all processes leaves for it',
  `${((costs.msReminder * requestsPerSecond) / 10).toFixed(0)} %`,
);
line('rows for a circle of three, with what is due', costs.rowsCircle.toFixed(1));
line('database for a circle, with its indexes', kb(costs.bytesCircle));
const [aloneDue, sharedDue] = polls.due;
const [aloneQuiet, sharedQuiet] = polls.quiet;
line(
  `looking for 50 of ${circles} rows due: one of ten processes, against one alone`,
  `${(sharedDue / aloneDue).toFixed(2)} ×`,
);
line('looking where nothing is due: the same', `${(sharedQuiet / aloneQuiet).toFixed(2)} ×`);
const paper = onPaper(costs, assumed);
console.log(
  `\nOn paper: ${assumed.servers.toLocaleString('en')} servers, ${assumed.circlesEach} circle each, ${assumed.atBusiest} % of them at the busiest hour, ` +
    `${assumed.serversPerShard} servers on a shard, ${assumed.shardsPerProcess} shards in a process.\n`,
);
line('What', 'How much');
line('---', '---:');
line('shards', String(paper.shards));
line('processes, and a spare', `${paper.processes} + 1`);
line('memory of one process', gb(paper.bytesProcess));
line('memory of all', gb(paper.bytesAll));
line('connections to PostgreSQL', String(paper.connections));
line('rows, without what people do later', Math.round(paper.rows).toLocaleString('en'));
line('database, likewise', gb(paper.bytesDatabase));
line('circles reminded for the busiest hour', paper.reminders.toLocaleString('en'));
line(`sending that, at ${requestsPerSecond} requests a second for all processes`, span(paper.sending));
line(`… with ${assumed.pressesAround} requests more around each of them`, span(paper.sendingBeside));
line(
  `requests a second while they meet, ${assumed.requestsTurn} for a turn of ${assumed.secondsTurn} s`,
  paper.meeting.toFixed(0),
);
line('circles that can meet at once within the limit', paper.mostMeeting.toLocaleString('en'));
line('processors busy while reminders leave at the limit, of all machines', paper.processors.toFixed(2));
for (const slots of [1, 16]) line(`connecting all, ${slots} at a time`, span(paper.connecting(slots)));
