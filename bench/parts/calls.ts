import { PrismaClient } from '../../src/db/generated/sqlite/client.ts';
import { openDatabase } from '../../src/db/open.ts';
import { openSqlite } from '../../src/db/sqlite.ts';
import { startBot } from '../../src/start.ts';
import { deedsOn } from '../deeds/all.ts';
import { type Place, sqlitePlace } from '../places.ts';
import { Stage, token } from '../stage.ts';
import { row, table } from '../table.ts';

/** What a request is for, by its method and route. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/callback$/u, 'acknowledges'],
  [/^PATCH \/webhooks/u, 'answers'],
  [/^POST \/webhooks/u, 'tells one person'],
  [/^POST .*messages$/u, 'a new message in the room'],
  [/^PATCH .*messages\/:message$/u, 'a message of the room changes'],
  [/permissions/u, 'who may write in the room'],
  [/^PATCH \/channels\/:channel$/u, 'the room changes'],
];

const purposeOf = (request: string): string =>
  purposes.find(([pattern]) => pattern.test(request))?.[1] ?? request;

/** Our bot in this process, on a database that says what it is asked. */
async function heardBot(stage: Stage, { url }: Place) {
  const asked: string[] = [];
  const bot = await startBot(
    {
      token: token('ours'),
      discordApiBase: stage.discord.url,
      database: { url, encryptionKey: undefined },
      noteKeys: [],
      backups: { folder: './backups', key: undefined },
      http: undefined,
      publicUrl: undefined,
      operator: { name: undefined, contact: undefined, country: undefined },
      logLevel: 'silent',
      logKey: undefined,
    },
    {
      now: () => stage.clock.now(),
      pace: { most: 1_000_000, within: 1 },
      onFatal: (reason) => {
        throw reason;
      },
      async open(settings) {
        const opened = await openDatabase(settings);
        await opened.close();
        const { adapter, release } = await openSqlite(url, undefined);
        const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
        db.$on('query', ({ query }) => asked.push(query));
        const close = async (): Promise<void> => {
          await db.$disconnect();
          await release();
        };
        return { ...opened, db, close };
      },
    },
  );
  stage.waitsFor(async () => {
    await bot.idle();
    await bot.app.due.runAll();
  });
  return { bot, asked };
}

/** What each press asks of Discord and of the database, counted and not measured: the same on every machine. */
export async function calls(): Promise<void> {
  const place = await sqlitePlace();
  const stage = await Stage.open();
  const { bot, asked } = await heardBot(stage, place);
  try {
    const deeds = await deedsOn(stage);
    table(
      'Requests and queries',
      'What one press asks of Discord, until nothing is under way any more, and how often it asks the database.',
      'what',
      'requests',
      'what for',
      'queries',
    );
    for (const { name, ready, act } of deeds) {
      await ready();
      await stage.settled();
      const before = stage.discord.requests.length;
      asked.length = 0;
      await (await act()).accepted();
      await bot.idle();
      await stage.discord.settled();
      const queries = [...asked];
      const requests = stage.discord.requests.slice(before);
      const purposed = requests.map(({ method, route }) => purposeOf(`${method} ${route}`));
      row(name, requests.length, purposed.join(', '), queries.length);
      if (process.env.BENCH_SAYS !== undefined) for (const query of queries) console.log(`    ${query}`);
    }
  } finally {
    await bot.stop();
    await stage.close();
    await place.remove();
  }
}
