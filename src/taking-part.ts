import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { OpenDatabase } from './db/open.ts';
import { transacter } from './db/transact.ts';
import { type ShardActions, shardActions } from './features/shard/actions.ts';
import { oneForAll, type Shards, type Wanted } from './features/shard/shard.ts';
import { wakeEverySecond } from './jobs/clock.ts';
import type { Logger } from './lib/logger.ts';
import { PlainError } from './lib/plain-error.ts';
import type { Now } from './lib/time.ts';
import { storesOn } from './stores.ts';

/** What a process knows of its part in a bot. */
export type Part = Readonly<{
  shards: Shards;
  /** The name of this process among others. */
  owner: string;
  /** What is agreed with the processes beside it; nothing where there are none. */
  beside: Pick<ShardActions, 'turnToIdentify' | 'isElected'> | undefined;
  /** Lets go of the shards, so that the next may take them at once. */
  stop(): Promise<void>;
}>;

type Needs = Readonly<{
  wanted: Config['shards'];
  database: OpenDatabase;
  now: Now;
  log: Logger;
  onFatal: (reason: PlainError) => void;
  /** What is there for others to see while a process waits; how to end it again. */
  whileWaiting: () => Promise<() => Promise<void>>;
}>;

/**
 * Takes the shards that the settings name, and says from then on that this process lives. Where another process has them it
 * waits until that one stops, or has not been heard of for so long that it is followed.
 */
export async function takePart({ wanted, database, now, log, onFatal, whileWaiting }: Needs): Promise<Part> {
  const owner = randomUUID();
  const stores = storesOn(database.db);
  const inTransaction = transacter(database.db);
  const actions = shardActions({
    stores,
    transact: (work) => inTransaction((tx) => work(storesOn(tx))),
    holder: owner,
    now,
  });
  if (wanted === undefined || !wanted.shared) {
    // Others can be on the same PostgreSQL. They count every second.
    if (database.kind === 'postgresql' && (await actions.areOthersThere(() => pause(threeSeconds))))
      throw new PlainError(others);
    return alone(owner, wanted);
  }
  const shards = await whenFree(actions, wanted, { log, whileWaiting });
  log.line({ event: 'start', name: 'shards', outcome: 'ok', count: shards.own.length });
  const beats = wakeEverySecond(async () => {
    try {
      if ((await actions.beat(shards)) === 'lost') onFatal(new PlainError(followed));
    } catch (error) {
      // The database is away, for the others as well: nobody can follow before it is back.
      log.line({ event: 'job', name: 'shards', outcome: 'failed', error });
    }
  }, 'shards');
  return {
    shards,
    owner,
    beside: actions,
    async stop() {
      await beats.stop();
      await actions.release();
    },
  };
}

const threeSeconds = 3_000;

const others =
  'Other processes of this bot share its servers by SHARDS. Stop them all before one runs alone, or give this one its SHARDS ' +
  'and SHARD_COUNT, too.';

const followed =
  'Another process has taken the shards of this one, because it was not heard of for half a minute. This one ends, so that ' +
  'nobody is answered twice; started again it waits until it is needed.';

const otherCount = (count: number): string =>
  `Other processes of this bot run with SHARD_COUNT=${count}. It has to be the same for all: stop all of them before it is changed.`;

const alone = (owner: string, own: Shards = oneForAll): Part => ({
  shards: own,
  owner,
  beside: undefined,
  stop: async () => undefined,
});

async function whenFree(
  { tryToTake }: ShardActions,
  wanted: Wanted,
  { log, whileWaiting }: Pick<Needs, 'log' | 'whileWaiting'>,
): Promise<Shards> {
  async function trying(): Promise<Shards | undefined> {
    const tried = await tryToTake(wanted);
    if (tried.kind === 'other-count') throw new PlainError(otherCount(tried.count));
    return tried.kind === 'taken' ? tried.shards : undefined;
  }
  const atOnce = await trying();
  if (atOnce !== undefined) return atOnce;
  log.line({ event: 'start', name: 'waiting-for-shards', outcome: 'ok' });
  const end = await whileWaiting();
  let clock: ReturnType<typeof wakeEverySecond> | undefined;
  try {
    return await new Promise<Shards>((resolve, reject) => {
      clock = wakeEverySecond(async () => {
        try {
          const shards = await trying();
          if (shards !== undefined) resolve(shards);
        } catch (error) {
          if (error instanceof PlainError) reject(error);
          else log.line({ event: 'job', name: 'shards', outcome: 'failed', error });
        }
      }, 'shards');
    });
  } finally {
    await clock?.stop();
    await end();
  }
}
