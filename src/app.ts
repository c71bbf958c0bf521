import { randomUUID } from 'node:crypto';
import type { OpenDatabase } from './db/open.ts';
import { transacter } from './db/transact.ts';
import { doersOf } from './doers.ts';
import { apartActions } from './features/apart/actions.ts';
import { caringActions } from './features/caring/actions.ts';
import { circleActions } from './features/circle/actions.ts';
import type { NoteKeys } from './features/concern-note/secret.ts';
import { consentingActions } from './features/consenting/actions.ts';
import { directActions } from './features/direct/actions.ts';
import { directoryActions } from './features/directory/actions.ts';
import { doctorActions } from './features/doctor/actions.ts';
import { dueActions, type Report } from './features/due-work/actions.ts';
import type { ErasedList } from './features/erasure/list.ts';
import { feedActions } from './features/feed/actions.ts';
import { formatActions } from './features/format/actions.ts';
import { letterActions } from './features/letter/actions.ts';
import { mirrorActions } from './features/mirror/actions.ts';
import { muteActions } from './features/mute/actions.ts';
import { openingActions } from './features/opening/actions.ts';
import { policyActions } from './features/policy/actions.ts';
import { controllerOf, type Setup, unsaid } from './features/policy/setup.ts';
import { postingActions } from './features/posting/actions.ts';
import { reminderActions } from './features/reminder/actions.ts';
import { wishActions } from './features/reminder-wish/actions.ts';
import { remindingActions } from './features/reminding/actions.ts';
import { reschedulingActions } from './features/rescheduling/actions.ts';
import { restingActions } from './features/resting/actions.ts';
import { type AtVoice, roomActions } from './features/room/actions.ts';
import { roomCheckActions } from './features/room-check/actions.ts';
import { roomKeepingActions } from './features/room-keeping/actions.ts';
import { seatActions } from './features/seat/actions.ts';
import { serverActions } from './features/server/actions.ts';
import { serverLineActions } from './features/server-line/actions.ts';
import { sessionActions } from './features/session/actions.ts';
import { settingsActions } from './features/settings/actions.ts';
import { isFirst, oneForAll, type Shards } from './features/shard/shard.ts';
import { snoozeActions } from './features/snooze/actions.ts';
import { standbyActions } from './features/standby/actions.ts';
import { threadActions } from './features/thread/actions.ts';
import { translator } from './i18n/index.ts';
import { keepingData } from './keeping-data.ts';
import { inLine as newLine } from './lib/in-line.ts';
import type { Now } from './lib/time.ts';
import { moderating } from './moderating.ts';
import type { Ports } from './ports.ts';
import { storesOn, type Transact } from './stores.ts';

type Needs = Ports &
  Readonly<{
    database: OpenDatabase;
    /** Where the pages of this bot are seen from outside; nothing where they are not. */
    publicUrl?: string | undefined;
    /** Who runs the bot and how it stores; nothing said where it is left out. */
    setup?: Setup | undefined;
    /** What must stay erased whatever is put back; nothing where no backups are kept. */
    erased?: ErasedList | undefined;
    /** By which notes to moderators are locked; without one none is offered. */
    noteKeys?: NoteKeys | undefined;
    /** Which servers this process sees; all of them where it is left out. What it asks for once is asked by the first. */
    part?: Readonly<{ shards: Shards; owner: string }> | undefined;
    now: Now;
    report: Report;
  }>;

export type App = ReturnType<typeof makeApp>;

/** The product without its edges: stores on a database, actions on stores, and who does which due work. */
export function makeApp({
  database,
  room,
  voice,
  threads,
  notes,
  sideRooms,
  events,
  isGone,
  people,
  fitsModerators,
  isHere,
  messenger,
  direct,
  whisper,
  platform,
  publicUrl,
  setup = unsaid,
  erased,
  noteKeys: keys = [],
  part: { shards, owner } = { shards: oneForAll, owner: randomUUID() },
  now,
  report,
}: Needs) {
  const stores = storesOn(database.db, shards);
  const inTransaction = transacter(database.db);
  const transact: Transact = (work) => inTransaction((tx) => work(storesOn(tx, shards)));
  const inLine = newLine();

  const postings = postingActions({ postings: stores.postings, messenger, whisper, now });
  const rooms = roomActions({
    stores,
    room,
    mutes: muteActions({ stores, voice, now, inLine }),
    threads: threadActions({ stores, threads }),
    postings,
    translator,
    now,
    inLine,
  });
  const keeping = roomKeepingActions({ stores, rooms, room, now });
  const formats = formatActions({ transact, stores, now, inLine });
  const seats = seatActions({ transact, stores, isGone, now, inLine });
  const directly = directActions({ stores, direct, now });
  const letters = letterActions({
    stores,
    notes,
    postings,
    direct: directly,
    translator,
    leaveServer: seats.leaveServer,
    now,
    inLine,
  });
  const circles = circleActions({ transact, stores, now, inLine });
  const run = (key: string): Promise<void> => due.run(key);
  const sessions = sessionActions({ transact, stores, now, run });
  const openings = openingActions({ transact, stores, now, run, formatFor: formats.of });
  const resting = restingActions({ transact, stores, rooms, postings, translator, now, inLine });
  const rescheduling = reschedulingActions({ transact, stores, rooms, postings, translator, now, run });
  const mirrors = mirrorActions({ stores, events, rooms, postings, translator, now });
  const telling = { stores, rooms, postings, direct: directly, translator, now };
  const reminders = reminderActions(telling);
  const reminding = remindingActions(telling);
  const snoozes = snoozeActions(telling);
  const feeds = feedActions({ transact, stores, translator, publicUrl, now, inLine });
  const wishes = wishActions({ transact, stores, direct, translator, now, inLine });
  const consents = consentingActions({
    transact,
    stores,
    seats,
    wishes,
    feeds,
    controller: controllerOf(setup.operator),
    now,
    inLine,
  });

  const common = { transact, stores, translator, now, inLine, run };
  const { reach } = letters;
  const judging = { ...common, people, fitsModerators, postings, direct: directly, reach, keys };
  const { concerns, concernNotes, voting, steps, ladder, appeals } = moderating(judging);
  const { retention, guilds, privacy, erasures } = keepingData({
    ...{ ...common, database, list: erased, isGone, isHere },
    decide: seats.decide,
    takeBack: consents.takeBack,
    notesBy: concernNotes.exportFor,
  });

  const caring = caringActions({ transact, stores, room, sideRooms, postings, translator, now, run });
  const checks = roomCheckActions({ stores, room, postings, translator, now });
  const parts = { stores, rooms, sessions, openings, reminders, reminding, snoozes, seats, letters, resting };
  const more = {
    rescheduling,
    retention,
    keeping,
    mirrors,
    concerns,
    consents,
    guilds,
    erasures,
    checks,
    steps,
    voting,
    caring,
    notes,
    isGone,
  };
  const servers = serverActions({ transact, stores, fitsModerators, now, inLine });
  const lines = serverLineActions({ transact, stores, now, inLine });
  const looking = { stores, room, events, platform, fitsModerators, setup, now };
  const doers = doersOf({ ...parts, ...more });
  const due = dueActions({ due: stores.due, doers, owner, now, inLine, report });

  return {
    now,
    direct: directly,
    snoozes,
    rooms,
    sessions,
    standby: standbyActions({ stores, sessions, now }),
    openings,
    concerns,
    concernNotes,
    ladder,
    voting: { cast: voting.cast },
    appeals,
    caring,
    servers,
    /** Crisis lines of servers. */
    lines,
    apart: apartActions({ transact, stores, now }),
    /** Circles, and people's places in them. */
    circles: { ...circles, ...seats },
    resting: { rest: resting.rest, wake: resting.wake, archive: resting.archive, admit: resting.admit },
    times: { move: rescheduling.move, cancel: rescheduling.cancel },
    formats,
    guilds: { left: guilds.left, isBack: guilds.isBack, compare: guilds.compare },
    feeds,
    mirrors: { missing: mirrors.missing },
    directory: directoryActions({ stores, translator, publicUrl, now }),
    settings: settingsActions({ transact, stores, rooms, publicUrl, now, inLine, run }),
    wishes,
    consents,
    doctor: doctorActions({ ...looking, consentsWaiting: consents.consentsWaiting }),
    policies: policyActions({ translator, setup, publicUrl }),
    privacy,
    /** Has to end before anything else begins. */
    catchUp: erasures.catchUp,
    tidy: retention.again,
    due: {
      wake: due.wake,
      runAll: due.runAll,
      idle: due.idle,
      next: stores.due.next,
      waiting: () => stores.due.waiting(now()),
    },

    /** Somebody came into a voice channel, or left it: a room may have to follow, and a session waits for them or goes on. */
    async atVoice(about: AtVoice, kind: 'connected' | 'disconnected'): Promise<void> {
      await rooms.moved(about);
      const circle = await stores.circles.withRoom(about.guild, about.channel);
      if (circle !== undefined) await sessions.connection(circle.id, about.person, kind);
    },

    /** Reads again what is known from memory, where that was too long ago. */
    async remember(): Promise<void> {
      await servers.keepFresh();
      await lines.keepFresh();
    },

    /** After a start: takes up what was left, and begins to show every live session again. */
    async resume(): Promise<void> {
      if (database.kind === 'sqlite') await stores.due.releaseAll();
      await retention.begin();
      await sessions.resume();
      await rooms.resume();
      if (isFirst(shards)) await consents.resume();
      await due.wake();
    },
  };
}
