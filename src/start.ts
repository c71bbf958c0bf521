import { commands, presses } from '../commands/index.ts';
import { type App, makeApp } from './app.ts';
import { erasedFor } from './backups/at-start.ts';
import { type Config, encryptionOf } from './config.ts';
import { openDatabase } from './db/open.ts';
import { fileReader } from './discord/attached-file.ts';
import { channelMessenger } from './discord/channel-messenger.ts';
import { makeClient, restForAnswers } from './discord/client.ts';
import { connect } from './discord/connect.ts';
import { listen, watch, watchReconnects } from './discord/connection.ts';
import { directMessages } from './discord/direct-messages.ts';
import { eventList } from './discord/event-list.ts';
import { hereIn, watchGuilds } from './discord/guilds.ts';
import { goneFrom } from './discord/members.ts';
import { noteThreads } from './discord/note-threads.ts';
import { channelForModerators, discordPeople } from './discord/people.ts';
import { permissions as permissionsOf } from './discord/permissions.ts';
import { platform } from './discord/platform.ts';
import { privateThreads } from './discord/private-threads.ts';
import { commandList } from './discord/register.ts';
import { discordRooms } from './discord/rooms.ts';
import { router } from './discord/router.ts';
import { sideRooms } from './discord/side-rooms.ts';
import { threadDoors } from './discord/thread-doors.ts';
import { watchVoice } from './discord/voice-events.ts';
import { voiceMutes } from './discord/voice-mutes.ts';
import { whispers } from './discord/whispers.ts';
import { type Pace, usualPace } from './features/pace/pace.ts';
import { isFirst } from './features/shard/shard.ts';
import { startHttp } from './http/server.ts';
import { wakeEverySecond, wakeOnceADay } from './jobs/clock.ts';
import { inLine } from './lib/in-line.ts';
import { createLogger, type DestinationStream, type Logger } from './lib/logger.ts';
import { createMetrics, type Metrics } from './lib/metrics.ts';
import type { PlainError } from './lib/plain-error.ts';
import type { Now } from './lib/time.ts';
import { elected, publicPages, reporting, trying } from './reporting.ts';
import { takePart } from './taking-part.ts';

export type Bot = Readonly<{
  app: App;
  /** Where `/healthz`, `/readyz` and `/metrics` are; nothing when they are switched off. */
  httpUrl: string | undefined;
  /** Resolves when every press that has arrived is answered and what it changed is shown. */
  idle(): Promise<void>;
  /** Takes no more work, lets what is under way end, and closes everything. */
  stop(): Promise<void>;
}>;

type Options = Readonly<{
  now: Now;
  onFatal: (reason: PlainError) => void;
  /** Where the database comes from; opened from the settings unless said otherwise. */
  open?: typeof openDatabase;
  /** How fast one person may press; as people do unless said otherwise. */
  pace?: Pace;
  /** Where log lines go; to standard output unless said otherwise. */
  lines?: DestinationStream;
}>;

/**
 * Starts the bot: database, Discord, commands, what was left over, the clock, and the pages for the operator.
 * Throws a `PlainError` with a sentence for the operator when something of it cannot be had.
 */
export async function startBot(
  config: Config,
  { now, onFatal, open = openDatabase, pace = usualPace, lines }: Options,
): Promise<Bot> {
  const started = performance.now();
  const log = createLogger({
    level: config.logLevel,
    key: config.logKey,
    ...(lines && { destination: lines }),
  });
  const metrics = createMetrics();
  const database = await open(config.database);
  const part = await takePart({
    wanted: config.shards,
    database,
    now,
    log,
    onFatal,
    whileWaiting: () => openUnready(config, metrics),
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const erased = await erasedFor(config, database);
  const client = makeClient(config.discordApiBase, {
    shards: part.shards,
    turnToIdentify: part.beside?.turnToIdentify,
  });
  watch(client, log, onFatal);
  const ready = await connect(client, config.token).catch(async (error: unknown) => {
    await part.stop();
    await database.close();
    throw error;
  });
  const rest = restForAnswers(config.discordApiBase);
  const privately = whispers(rest, now);
  const permissions = permissionsOf(ready);
  const makeThread = privateThreads(ready, permissions, inLine());
  const threads = threadDoors(ready);
  const app = makeApp({
    database,
    room: discordRooms(ready, permissions, makeThread),
    voice: voiceMutes(ready),
    threads,
    notes: noteThreads(ready, threads, makeThread),
    sideRooms: sideRooms(ready, { permissions, threads, makeThread }),
    events: eventList(ready),
    isGone: goneFrom(ready.rest),
    people: discordPeople(ready),
    fitsModerators: channelForModerators(ready, permissions),
    isHere: hereIn(ready.rest),
    messenger: channelMessenger(ready),
    direct: directMessages(ready),
    whisper: privately.whisper,
    platform: platform(ready, permissions, now),
    publicUrl: config.publicUrl,
    setup: { operator: config.operator, encryption: encryptionOf(config.database) },
    erased,
    noteKeys: config.noteKeys,
    part,
    now,
    report: reporting(log, metrics),
  });
  await app.catchUp();
  const list = commandList(ready, isFirst(part.shards));
  // What cannot be read now is read later; help comes without it.
  const remember = trying('remember', log, app.remember);
  await remember();
  const readFile = fileReader(config.discordApiBase);
  // People are answered from the first moment on, also while the commands are still being compared.
  const listening = listen(
    ready,
    router({
      app,
      rest,
      commands,
      presses,
      mention: list.mention,
      hear: privately.hear,
      readFile,
      pace,
      log,
      metrics,
    }),
  );
  await list.register(commands);
  const changes = following(app, log);
  watchVoice(ready, {
    came: (about) => changes.follow(() => app.atVoice(about, 'connected')),
    went: (about) => changes.follow(() => app.atVoice(about, 'disconnected')),
  });
  watchReconnects(ready, () => changes.follow(app.rooms.lookAtAll));
  await watchGuilds(ready, app.guilds, changes.follow);
  await app.resume();
  const wake = trying('wake', log, async () => {
    await app.due.wake();
    metrics.dueWorkWaiting(await app.due.waiting());
  });
  const clock = wakeEverySecond(() => wake().then(remember));
  const daily =
    part.beside && wakeOnceADay('tidy', elected(log, part.beside.isElected), trying('tidy', log, app.tidy));
  const isReady = async () => client.isReady() && (await app.due.waiting()) >= 0;
  const outside = config.publicUrl === undefined ? undefined : publicPages(app, log);
  const page = config.http && (await startHttp({ ...config.http, ready: isReady, metrics, outside }));
  const ms = performance.now() - started;
  log.line({ event: 'start', name: 'bot', outcome: 'ok', ms, count: client.guilds.cache.size });

  const idle = async (): Promise<void> => {
    await listening.answered();
    await changes.followed();
    await app.due.idle();
  };
  return {
    app,
    httpUrl: page?.url,
    idle,
    async stop() {
      await clock.stop();
      await daily?.stop();
      listening.stop();
      await idle();
      await client.destroy();
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
      await page?.stop();
      await part.stop();
      await database.close();
      log.line({ event: 'stop', name: 'bot', outcome: 'ok' });
    },
  };
}

/** While a process waits for a part to take, those who look after it see that it lives, and that nobody is to be sent to it. */
async function openUnready({ http }: Config, metrics: Metrics): Promise<() => Promise<void>> {
  const page = http && (await startHttp({ ...http, ready: () => false, metrics }));
  return async () => await page?.stop();
}

/** Does what follows from a change in Discord, and then what has become due by it. Knows what is not done yet. */
function following(app: App, log: Logger) {
  const underWay = new Set<Promise<void>>();
  async function done(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      await app.due.wake();
    } catch (error) {
      // The database is away. A live room is looked at every minute, and mutes that stand are written down.
      log.line({ event: 'discord', name: 'change', outcome: 'failed', error });
    }
  }
  return {
    follow: (work: () => Promise<void>): void => {
      const doing: Promise<void> = done(work).finally(() => underWay.delete(doing));
      underWay.add(doing);
    },
    followed: async () => {
      await Promise.allSettled(underWay);
    },
  };
}
