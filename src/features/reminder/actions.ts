import { z } from 'zod';
import type { Translator } from '../../i18n/index.ts';
import { CircleId } from '../../lib/ids.ts';
import { after, hours, minutes, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { meetingOf } from '../circle/meetings.ts';
import type { Circle } from '../circle/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import { keepFinished } from '../due-work/due-work.ts';
import { askToMirror } from '../mirror/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import type { Posting } from '../posting/schema.ts';
import type { RoomActions } from '../room/actions.ts';
import { askRoomHours } from '../room-time/actions.ts';
import { awaitedIn } from '../seat/standing.ts';
import { readyCheckBefore } from '../session/planned.ts';
import { ahead, reminderAt, stillUseful } from './plan.ts';
import { reminder, reminderOver } from './views.ts';

/**
 * Plans the reminders of a circle's next meeting, and to plan again when that meeting starts. Repeatable, and the row that
 * asks for it is moved on last: while it is due, a crash leaves nothing unplanned.
 */
export async function planMeeting(stores: Stores, circle: Circle, now: Date): Promise<void> {
  await askRoomHours(stores, circle, undefined, now);
  if (circle.mirrored) await askToMirror(stores, circle.id, now);
  const meeting = meetingOf(circle, now);
  if (meeting === undefined) return;
  const starts = Math.floor(meeting.getTime() / 1_000);
  await stores.due.plan({
    key: `ready-check:${circle.id}/${starts}`,
    kind: 'ready-check',
    subject: `${circle.id}/${starts}`,
    dueAt: after(meeting, -readyCheckBefore),
  });
  for (const offset of ahead(meeting, now)) {
    const subject = `${circle.id}/${starts}/${offset}`;
    await stores.due.plan({
      key: `reminder:${subject}`,
      kind: 'reminder',
      subject,
      dueAt: reminderAt(meeting, offset),
    });
  }
  await stores.due.ask({ key: `meeting:${circle.id}`, kind: 'meeting', subject: circle.id, dueAt: meeting });
}

const ReminderSubject = z.tuple([CircleId, z.coerce.number(), z.coerce.number()]);

/** Why names are taken out: somebody has left the circle, or people have met and every name has done its work. */
type Occasion = 'left' | 'met';

const UnnameSubject = z.tuple([CircleId, z.enum(['left', 'met'])]);

/** Asks for names to be taken out of the circle's messages at a time. */
export async function askToUnname(
  stores: Stores,
  circle: CircleId,
  occasion: Occasion,
  dueAt: Date,
): Promise<void> {
  const subject = `${circle}/${occasion}`;
  await stores.due.plan({ key: `unname:${subject}/${dueAt.getTime()}`, kind: 'unname', subject, dueAt });
}

type Needs = Readonly<{
  stores: Stores;
  rooms: RoomActions;
  postings: PostingActions;
  translator: Translator;
  now: Now;
}>;

export function reminderActions({ stores, rooms, postings, translator, now }: Needs) {
  /** Reminds the room of a meeting. Who is named is worked out now: seated, and not known to be away. */
  const remind: Doer = async ({ key, subject }) => {
    const [circleId, starts, offset] = ReminderSubject.parse(subject.split('/'));
    const meeting = new Date(starts * 1_000);
    if (!stillUseful(meeting, offset, now())) return 'late';
    const circle = await stores.circles.find(circleId);
    if (circle === undefined) return 'nobody';
    const away = await stores.circles.awayFrom(circleId, meeting);
    const people = awaitedIn(await stores.seats.of(circleId)).filter((person) => !away.has(person));
    if (people.length === 0) return 'nobody';
    const view = reminder(translator(circle.locale), {
      circle: circleId,
      at: meeting,
      zone: circle.schedule.zone,
      people,
    });
    const wanted = { mark: key, kind: 'reminder', subject: circleId, turn: null } as const;
    await postings.once(wanted, await rooms.ready(circle), view);
    return 'done';
  };

  const planNext: Doer = async ({ subject }) => {
    const circle = await stores.circles.find(CircleId.parse(subject));
    if (circle === undefined) return 'nobody';
    // A little later: until then a late reminder may still be sent.
    await askToUnname(stores, circle.id, 'met', after(now(), minutes(10)));
    await planMeeting(stores, circle, now());
    return 'done';
  };

  /**
   * Takes people's names out of reminders, so that nobody who comes later reads who was there.
   * They have been notified; a change notifies nobody. A reminder of a meeting ahead keeps its buttons.
   */
  const unname: Doer = async ({ subject }) => {
    const [circleId] = UnnameSubject.parse(subject.split('/'));
    const circle = await stores.circles.find(circleId);
    if (circle === undefined) return 'nobody';
    for (const posting of await stores.postings.awake(circleId)) {
      // The mark of a message is the key of the row that sent it: its kind, and what it was about.
      const about = posting.mark.slice(posting.kind.length + 1).split('/');
      if (posting.kind === 'reminder') await unnameReminder(posting, circle, about);
    }
    return 'done';
  };

  async function unnameReminder(posting: Posting, circle: Circle, about: readonly string[]): Promise<void> {
    const t = translator(circle.locale);
    const [, starts] = ReminderSubject.parse(about);
    const at = new Date(starts * 1_000);
    if (at <= now()) await postings.rest(posting, reminderOver(t, at));
    else
      await postings.change(
        posting,
        reminder(t, { circle: circle.id, at, zone: circle.schedule.zone, people: [] }),
      );
  }

  /** Once a day: what has no more use is thrown away. Session rows and notes of what was posted are kept 30 days. */
  const tidy: Doer = async ({ key }) => {
    const before = (ms: number) => after(now(), -ms);
    await stores.due.forgetFinishedBefore(before(keepFinished));
    await stores.circles.forgetAnswersBefore(before(hours(24)));
    await stores.sessions.forgetClosedBefore(before(hours(24 * 30)));
    await stores.postings.forgetBefore(before(hours(24 * 40)));
    await stores.due.ask({ key, kind: 'tidy', subject: 'all', dueAt: after(now(), hours(24)) });
    return 'done';
  };

  return { remind, planNext, unname, tidy };
}
