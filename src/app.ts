import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OpenDatabase } from './db/open.ts';
import { transacter } from './db/transact.ts';
import { apartActions } from './features/apart/actions.ts';
import { circleActions } from './features/circle/actions.ts';
import type { IsGone } from './features/circle/gone.ts';
import { concernActions } from './features/concern/actions.ts';
import type { People } from './features/concern/people.ts';
import { consentingActions } from './features/consenting/actions.ts';
import { directActions } from './features/direct/actions.ts';
import type { Direct } from './features/direct/direct.ts';
import { directoryActions } from './features/directory/actions.ts';
import { doctorActions } from './features/doctor/actions.ts';
import type { Platform } from './features/doctor/platform.ts';
import { type Doer, dueActions, type Report } from './features/due-work/actions.ts';
import type { DueKind } from './features/due-work/due-work.ts';
import { feedActions } from './features/feed/actions.ts';
import { formatActions } from './features/format/actions.ts';
import { guildEndActions } from './features/guild-end/actions.ts';
import type { IsHere } from './features/guild-end/here.ts';
import { letterActions } from './features/letter/actions.ts';
import { mirrorActions } from './features/mirror/actions.ts';
import type { EventList } from './features/mirror/event-list.ts';
import { muteActions } from './features/mute/actions.ts';
import type { Voice } from './features/mute/voice.ts';
import { noteEnding } from './features/note/actions.ts';
import type { Notes } from './features/note/notes.ts';
import { openingActions } from './features/opening/actions.ts';
import { policyActions } from './features/policy/actions.ts';
import { controllerOf, type Setup, unsaid } from './features/policy/setup.ts';
import { postingActions } from './features/posting/actions.ts';
import type { Messenger } from './features/posting/messenger.ts';
import type { Whisper } from './features/posting/whisper.ts';
import { privacyActions } from './features/privacy/actions.ts';
import { reminderActions } from './features/reminder/actions.ts';
import { wishActions } from './features/reminder-wish/actions.ts';
import { remindingActions } from './features/reminding/actions.ts';
import { reschedulingActions } from './features/rescheduling/actions.ts';
import { restingActions } from './features/resting/actions.ts';
import { retentionActions } from './features/retention/actions.ts';
import { type AtVoice, roomActions } from './features/room/actions.ts';
import type { Room } from './features/room/room.ts';
import { roomCheckActions } from './features/room-check/actions.ts';
import { roomKeepingActions } from './features/room-keeping/actions.ts';
import { seatActions } from './features/seat/actions.ts';
import { serverActions } from './features/server/actions.ts';
import type { FitsModerators } from './features/server/channels.ts';
import { sessionActions } from './features/session/actions.ts';
import { settingsActions } from './features/settings/actions.ts';
import { snoozeActions } from './features/snooze/actions.ts';
import { standbyActions } from './features/standby/actions.ts';
import { threadActions } from './features/thread/actions.ts';
import type { Threads } from './features/thread/threads.ts';
import { translator } from './i18n/index.ts';
import { CircleId, SessionId } from './lib/ids.ts';
import { inLine as newLine } from './lib/in-line.ts';
import type { Now } from './lib/time.ts';
import { storesOn, type Transact } from './stores.ts';

type Needs = Readonly<{
  database: OpenDatabase;
  room: Room;
  voice: Voice;
  threads: Threads;
  notes: Notes;
  events: EventList;
  isGone: IsGone;
  people: People;
  fitsModerators: FitsModerators;
  isHere: IsHere;
  messenger: Messenger;
  direct: Direct;
  whisper: Whisper;
  platform: Platform;
  /** Where the pages of this bot are seen from outside; nothing where they are not. */
  publicUrl?: string | undefined;
  /** Who runs the bot and how it stores; nothing said where it is left out. */
  setup?: Setup | undefined;
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
  now,
  report,
}: Needs) {
  const stores = storesOn(database.db);
  const inTransaction = transacter(database.db);
  const transact: Transact = (work) => inTransaction((tx) => work(storesOn(tx)));
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
  const openings = openingActions({
    transact,
    stores,
    now,
    run,
    formatFor: async ({ guildId, formatKey }) => {
      const format = await formats.find(guildId, formatKey);
      // A key that is stored was checked when it was chosen, and a format in use is not removed.
      if (format === undefined) throw new Error('A circle is stored with a format that does not exist.');
      return format;
    },
  });
  const resting = restingActions({ transact, stores, rooms, postings, translator, now, inLine });
  const rescheduling = reschedulingActions({ transact, stores, rooms, postings, translator, now, run });
  const mirrors = mirrorActions({ stores, events, rooms, postings, translator, now });
  const telling = { stores, rooms, postings, direct: directly, translator, now };
  const reminders = reminderActions(telling);
  const reminding = remindingActions(telling);
  const snoozes = snoozeActions(telling);
  const retention = retentionActions({
    transact,
    stores,
    isGone,
    isHere,
    scrub: database.scrub,
    now,
    inLine,
  });
  const guilds = guildEndActions({ transact, stores, isHere, scrub: database.scrub, now });

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

  /** Whoever is no longer in the server would be waited for: their seat and their turn go. */
  async function leaveIfGone(id: CircleId): Promise<void> {
    const circle = await stores.circles.find(id);
    if (circle === undefined) return;
    for (const person of await sessions.unseen(id))
      if (await isGone(circle.guildId, person)) await seats.leaveServer(circle, person);
  }

  const { reach } = letters;
  const concerns = concernActions({ transact, stores, people, postings, reach, translator, now, run });

  const doers: Readonly<Record<DueKind, Doer>> = {
    arrange: async ({ subject }) => {
      await rooms.arrange(CircleId.parse(subject));
      return 'done';
    },
    clock: async ({ subject }) => {
      await sessions.tick(SessionId.parse(subject));
      return 'done';
    },
    'ready-check': async ({ subject }) => {
      const [circle, starts] = z.tuple([CircleId, z.coerce.number()]).parse(subject.split('/'));
      return await openings.expect(circle, new Date(starts * 1_000));
    },
    meeting: reminders.planNext,
    reminder: reminding.remind,
    'reminder-dm': reminding.remindDirectly,
    'reminder-later': snoozes.remindAgain,
    'reminder-counts': reminders.count,
    seats: seats.tick,
    letter: letters.deliver,
    'note-end': noteEnding(notes),
    word: resting.tell,
    'let-go': resting.letGo,
    sweep: seats.sweep,
    moved: rescheduling.tell,
    unname: async (row) => {
      await rescheduling.unname(CircleId.parse(row.subject.split('/')[0]));
      return await reminders.unname(row);
    },
    tidy: retention.tidy,
    look: async (row) => {
      const looked = await rooms.look(row);
      await leaveIfGone(CircleId.parse(row.subject));
      return looked;
    },
    'room-hours': keeping.changeHours,
    'room-end': keeping.endRoom,
    'room-left': keeping.removeLeft,
    mirror: mirrors.mirror,
    concern: concerns.show,
    words: consents.ask,
    'room-check': roomCheckActions({ stores, room, postings, translator, now }).check,
    'guild-end': guilds.end,
  };
  const due = dueActions({ due: stores.due, doers, owner: randomUUID(), now, inLine, report });

  return {
    now,
    direct: directly,
    snoozes,
    rooms,
    sessions,
    standby: standbyActions({ stores, sessions, now }),
    openings,
    concerns,
    servers: serverActions({ transact, stores, fitsModerators, now }),
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
    doctor: doctorActions({
      stores,
      room,
      events,
      platform,
      setup,
      consentsWaiting: consents.consentsWaiting,
      now,
    }),
    policies: policyActions({ translator, setup, publicUrl }),
    privacy: privacyActions({ transact, stores, decide: seats.decide, scrub: database.scrub, now, inLine }),
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

    /** After a start: takes up what was left, and begins to show every live session again. */
    async resume(): Promise<void> {
      if (database.kind === 'sqlite') await stores.due.releaseAll();
      await stores.due.plan({ key: 'tidy', kind: 'tidy', subject: 'all', dueAt: now() });
      await sessions.resume();
      await rooms.resume();
      await consents.resume();
      await due.wake();
    },
  };
}
