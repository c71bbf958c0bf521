import { z } from 'zod';
import type { caringActions } from './features/caring/actions.ts';
import type { IsGone } from './features/circle/gone.ts';
import type { concernActions } from './features/concern/actions.ts';
import type { consentingActions } from './features/consenting/actions.ts';
import type { Doer } from './features/due-work/actions.ts';
import type { DueKind } from './features/due-work/due-work.ts';
import type { erasureActions } from './features/erasure/actions.ts';
import type { guildEndActions } from './features/guild-end/actions.ts';
import type { letterActions } from './features/letter/actions.ts';
import type { mirrorActions } from './features/mirror/actions.ts';
import { noteEnding } from './features/note/actions.ts';
import type { Notes } from './features/note/notes.ts';
import type { openingActions } from './features/opening/actions.ts';
import type { reminderActions } from './features/reminder/actions.ts';
import type { remindingActions } from './features/reminding/actions.ts';
import type { reschedulingActions } from './features/rescheduling/actions.ts';
import type { restingActions } from './features/resting/actions.ts';
import type { retentionActions } from './features/retention/actions.ts';
import type { RoomActions } from './features/room/actions.ts';
import type { roomCheckActions } from './features/room-check/actions.ts';
import type { roomKeepingActions } from './features/room-keeping/actions.ts';
import type { seatActions } from './features/seat/actions.ts';
import type { SessionActions } from './features/session/actions.ts';
import type { snoozeActions } from './features/snooze/actions.ts';
import type { stepActions } from './features/step/actions.ts';
import type { voteActions } from './features/vote/actions.ts';
import { CircleId, SessionId } from './lib/ids.ts';
import type { Stores } from './stores.ts';

/** Those who do what is due. */
type Parts = Readonly<{
  stores: Stores;
  rooms: RoomActions;
  sessions: SessionActions;
  openings: ReturnType<typeof openingActions>;
  reminders: ReturnType<typeof reminderActions>;
  reminding: ReturnType<typeof remindingActions>;
  snoozes: ReturnType<typeof snoozeActions>;
  seats: ReturnType<typeof seatActions>;
  letters: ReturnType<typeof letterActions>;
  resting: ReturnType<typeof restingActions>;
  rescheduling: ReturnType<typeof reschedulingActions>;
  retention: ReturnType<typeof retentionActions>;
  keeping: ReturnType<typeof roomKeepingActions>;
  mirrors: ReturnType<typeof mirrorActions>;
  concerns: ReturnType<typeof concernActions>;
  consents: ReturnType<typeof consentingActions>;
  guilds: ReturnType<typeof guildEndActions>;
  erasures: ReturnType<typeof erasureActions>;
  checks: ReturnType<typeof roomCheckActions>;
  steps: ReturnType<typeof stepActions>;
  voting: ReturnType<typeof voteActions>;
  caring: ReturnType<typeof caringActions>;
  notes: Notes;
  isGone: IsGone;
}>;

/** Who does each kind of due work. A kind without somebody to do it does not compile. */
export function doersOf(parts: Parts): Readonly<Record<DueKind, Doer>> {
  const { stores, rooms, sessions, openings, reminders, rescheduling, seats, keeping, isGone } = parts;

  /** Whoever is no longer in the server would be waited for: their seat and their turn go. */
  async function leaveIfGone(id: CircleId): Promise<void> {
    const circle = await stores.circles.find(id);
    if (circle === undefined) return;
    for (const person of await sessions.unseen(id))
      if (await isGone(circle.guildId, person)) await seats.leaveServer(circle, person);
  }

  return {
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
    reminder: parts.reminding.remind,
    'reminder-dm': parts.reminding.remindDirectly,
    'reminder-later': parts.snoozes.remindAgain,
    'reminder-counts': reminders.count,
    seats: seats.tick,
    letter: parts.letters.deliver,
    'note-end': noteEnding(parts.notes),
    word: parts.resting.tell,
    'let-go': parts.resting.letGo,
    sweep: seats.sweep,
    moved: rescheduling.tell,
    unname: async (row) => {
      await rescheduling.unname(CircleId.parse(row.subject.split('/')[0]));
      return await reminders.unname(row);
    },
    tidy: parts.retention.tidy,
    look: async (row) => {
      const looked = await rooms.look(row);
      await leaveIfGone(CircleId.parse(row.subject));
      await parts.caring.look(CircleId.parse(row.subject));
      return looked;
    },
    'room-hours': keeping.changeHours,
    'room-end': keeping.endRoom,
    'room-left': keeping.removeLeft,
    mirror: parts.mirrors.mirror,
    concern: parts.concerns.show,
    words: parts.consents.ask,
    'room-check': parts.checks.check,
    'guild-end': parts.guilds.end,
    withdrawn: parts.erasures.noteConsent,
    step: parts.steps.tell,
    vote: parts.voting.proceed,
    'care-room': parts.caring.match,
  };
}
