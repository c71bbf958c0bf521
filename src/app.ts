import { randomUUID } from 'node:crypto';
import type { OpenDatabase } from './db/open.ts';
import { transacter } from './db/transact.ts';
import { circleActions } from './features/circle/actions.ts';
import { type Doer, dueActions, type Report } from './features/due-work/actions.ts';
import type { DueKind } from './features/due-work/due-work.ts';
import { muteActions } from './features/mute/actions.ts';
import type { Voice } from './features/mute/voice.ts';
import { postingActions } from './features/posting/actions.ts';
import type { Messenger } from './features/posting/messenger.ts';
import { privacyActions } from './features/privacy/actions.ts';
import { reminderActions } from './features/reminder/actions.ts';
import { roomActions } from './features/room/actions.ts';
import type { Room } from './features/room/room.ts';
import { roomKeepingActions } from './features/room-keeping/actions.ts';
import { sessionActions } from './features/session/actions.ts';
import { settingsActions } from './features/settings/actions.ts';
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
  messenger: Messenger;
  now: Now;
  report: Report;
}>;

export type App = ReturnType<typeof makeApp>;

/** The product without its edges: stores on a database, actions on stores, and who does which due work. */
export function makeApp({ database, room, voice, threads, messenger, now, report }: Needs) {
  const stores = storesOn(database.db);
  const inTransaction = transacter(database.db);
  const transact: Transact = (work) => inTransaction((tx) => work(storesOn(tx)));
  const inLine = newLine();

  const postings = postingActions({ postings: stores.postings, messenger, now });
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
  const sessions = sessionActions({ transact, stores, now, run: (key) => due.run(key) });
  const reminders = reminderActions({ stores, rooms, postings, translator, now });

  const doers: Readonly<Record<DueKind, Doer>> = {
    arrange: async ({ subject }) => {
      await rooms.arrange(CircleId.parse(subject));
      return 'done';
    },
    clock: async ({ subject }) => {
      await sessions.tick(SessionId.parse(subject));
      return 'done';
    },
    meeting: reminders.planNext,
    reminder: reminders.remind,
    'seat-opened': reminders.tellSeatOpened,
    unname: reminders.unname,
    tidy: reminders.tidy,
    look: rooms.look,
    'room-hours': keeping.changeHours,
    'room-end': keeping.endRoom,
    'room-left': keeping.removeLeft,
  };
  const due = dueActions({ due: stores.due, doers, owner: randomUUID(), now, inLine, report });

  return {
    now,
    rooms,
    sessions,
    circles: circleActions({ transact, stores, now, inLine }),
    settings: settingsActions({ transact, stores, rooms, now }),
    privacy: privacyActions({ transact, stores, now, inLine }),
    due: {
      wake: due.wake,
      runAll: due.runAll,
      idle: due.idle,
      next: stores.due.next,
      waiting: () => stores.due.waiting(now()),
    },

    /** After a start: takes up what was left, and begins to show every live session again. */
    async resume(): Promise<void> {
      if (database.kind === 'sqlite') await stores.due.releaseAll();
      await stores.due.plan({ key: 'tidy', kind: 'tidy', subject: 'all', dueAt: now() });
      await sessions.resume();
      await rooms.resume();
      await due.wake();
    },
  };
}
