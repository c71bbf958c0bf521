import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../rehearsal/people/person.ts';
import { openDatabase } from '../../src/db/open.ts';
import { copiesSession } from '../copied-sessions.ts';
import { circleWith } from '../deeds/circle.ts';
import type { Options } from '../options.ts';
import { percentile, times } from '../percentiles.ts';
import { type Place, places } from '../places.ts';
import { bareVisitor, pressesBare } from '../rounds.ts';
import { Stage } from '../stage.ts';
import { row, table } from '../table.ts';

const about =
  'From the start of the process, in s: until the first press is answered, until it says that it is ready, and until the rooms of all sessions are as stored, ' +
  'as far as discord.js’s 50 requests a second let them be. Aim: the first press within 3 s with 1,000 live sessions.';

const starts = 2;

/** Somebody presses again and again, as one does when nothing happens. Resolves with the ms until the first answer. */
async function untilAnswered(stage: Stage, press: () => ReturnType<typeof pressesBare>): Promise<number> {
  const started = performance.now();
  return await new Promise((resolve, reject) => {
    let over = false;
    const tries = async (): Promise<void> => {
      for (; !over; await pause(20))
        void stage.times.of(await press(), 'answer').then((timed) => {
          if (timed === undefined || over) return;
          over = true;
          resolve(performance.now() - started);
        });
    };
    tries().catch(reject);
  });
}

async function bareStart(stage: Stage, visitor: Person): Promise<number> {
  const answered = untilAnswered(stage, () => pressesBare(visitor, 'command'));
  const bot = await stage.starts('bare');
  const ms = await answered;
  await stage.stops(bot);
  return ms;
}

async function ourStart(stage: Stage, place: Place) {
  const requests = stage.discord.requests.length;
  const started = performance.now();
  const answered = untilAnswered(stage, () => stage.host.uses('/circle browse'));
  const bot = await stage.starts(place);
  const ready = performance.now() - started;
  const first = await answered;
  // Presses that came before it was there are never answered: what is waited for is the bot, not the played Discord.
  await bot.idle();
  await bot.idle();
  const settled = performance.now() - started;
  await stage.stops(bot);
  // Answers carry no token of the bot.
  const sent = stage.discord.requests.slice(requests).filter((one) => one.applicationId !== undefined);
  return { first, ready, settled, requests: sent.length };
}

async function measured(database: Options['databases'][number], sessions: number): Promise<void> {
  const place = await places[database]();
  const stage = await Stage.open();
  try {
    const bare = await stage.starts('bare');
    const visitor = await bareVisitor(stage);
    await stage.stops(bare);
    const bot = await stage.starts(place);
    await circleWith(stage, 'Maple', ['Ana', 'Ben', 'Cleo']);
    await (await stage.host.uses('/session open', { circle: 'Maple' })).shown();
    await stage.settled();
    await stage.stops(bot);
    const opened = await openDatabase(place);
    await copiesSession(stage, opened, sessions);
    await opened.close();
    const others: number[] = [];
    const ours: Awaited<ReturnType<typeof ourStart>>[] = [];
    for (let start = 0; start < starts; start += 1) {
      others.push(await bareStart(stage, visitor));
      ours.push(await ourStart(stage, place));
    }
    const middle = (of: (one: (typeof ours)[number]) => number): number => percentile(ours.map(of), 50);
    const seconds = [
      middle(({ first }) => first),
      middle(({ ready }) => ready),
      middle(({ settled }) => settled),
    ];
    const cells = seconds.map((ms) => (ms / 1_000).toFixed(2));
    const ratio = times(seconds[0] ?? Number.NaN, percentile(others, 50));
    row(
      place.name,
      sessions,
      ...cells,
      ratio,
      middle(({ requests }) => requests),
    );
  } finally {
    await stage.close();
    await place.remove();
  }
}

export async function coldStart({ databases, sessions }: Options): Promise<void> {
  const heads = ['first answer', 'ready', 'all rooms', 'first answer, against the bare bot', 'requests'];
  table('Cold start', about, 'database', 'live sessions', ...heads);
  for (const [at, database] of databases.entries()) {
    // What a start takes without sessions is the same on each.
    if (at === 0) await measured(database, 1);
    await measured(database, sessions);
  }
}
