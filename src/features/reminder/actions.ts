import { z } from 'zod';
import type { Translator } from '../../i18n/index.ts';
import { CircleId } from '../../lib/ids.ts';
import { after, hours, minutes, type Now, seconds } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { meetingOf, meetsAt } from '../circle/meetings.ts';
import type { Circle } from '../circle/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import { shipped } from '../format/shipped.ts';
import { askToMirror } from '../mirror/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import type { Posting } from '../posting/schema.ts';
import { wishesIn } from '../recipient/actions.ts';
import { type Counts, counted, offsetsOf } from '../recipient/recipient.ts';
import { askRoomHours } from '../room-time/actions.ts';
import { occurrences } from '../schedule/recurrence.ts';
import { doorOpensAt } from '../session/door.ts';
import { readyCheckBefore, roomCheckBefore } from '../session/planned.ts';
import * as plan from './plan.ts';
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
  await stores.due.plan({
    key: `room-check:${circle.id}/${starts}`,
    kind: 'room-check',
    subject: `${circle.id}/${starts}`,
    dueAt: after(meeting, -roomCheckBefore),
  });
  await planReminders(stores, circle, now);
  // Not at the same moment for all circles that meet at once, and when they are in the middle of it.
  const sweepAt = after(meeting, hours(1) + seconds(Number.parseInt(circle.id, 36) % 3_600));
  await stores.due.ask({ key: `sweep:${circle.id}`, kind: 'sweep', subject: circle.id, dueAt: sweepAt });
  await stores.due.ask({ key: `meeting:${circle.id}`, kind: 'meeting', subject: circle.id, dueAt: meeting });
}

/**
 * Plans every reminder that is due until the next meeting begins, also of the one after it. Those that are planned stay as
 * they are: so it is done again whenever somebody takes a seat or wants to be reminded at another time.
 */
export async function planReminders(stores: Stores, circle: Circle, now: Date): Promise<void> {
  const next = meetingOf(circle, now);
  if (next === undefined) return;
  const offsets = offsetsOf(await wishesIn(stores, circle));
  const until = after(next, plan.longestAhead + seconds(1));
  for (const { at, kind } of occurrences(circle.schedule, after(now, 1), until)) {
    const times = kind === 'cancelled' ? undefined : await timesOf(stores, circle, at);
    if (times === undefined) continue;
    for (const offset of plan.ahead(times, offsets, now, next)) {
      const subject = `${circle.id}/${Math.floor(at.getTime() / 1_000)}/${offset}`;
      const dueAt = plan.reminderAt(times, offset);
      const from = after(dueAt, -plan.longestSpread);
      const crowd = await stores.due.countBetween('reminder', from, dueAt, plan.mostSpread);
      await stores.due.plan({
        key: `reminder:${subject}`,
        kind: 'reminder',
        subject,
        dueAt: after(dueAt, -plan.spread(crowd)),
      });
    }
  }
}

/** When a meeting is and when its door opens, by the format the circle has now. */
export async function timesOf(stores: Stores, { guildId, formatKey }: Circle, at: Date): Promise<plan.Times> {
  const format = (await stores.formats.find(guildId, formatKey)) ?? shipped.get(formatKey);
  return { at, door: format === undefined ? at : doorOpensAt(format, at) };
}

/** The circle of a meeting that takes place; nothing where it was moved, called off, or the circle rests. */
export async function circleMeeting(stores: Stores, id: CircleId, at: Date): Promise<Circle | undefined> {
  const circle = await stores.circles.find(id);
  return circle !== undefined && meetsAt(circle, at) ? circle : undefined;
}

/** How many have given each answer to a meeting. */
const countsOf = async (stores: Stores, circle: CircleId, meeting: Date): Promise<Counts> =>
  counted((await stores.answers.to(circle, meeting)).values());

/** Which circle, and which of its meetings in seconds. */
const MeetingSubject = z.tuple([CircleId, z.coerce.number()]);

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

/** Answers come in one after another: the room shows them a moment later, together. */
const gathered = seconds(2);

/** Asks for the numbers on a meeting's reminders to be put right. */
export async function askToCount(stores: Stores, circle: CircleId, meeting: Date, now: Date): Promise<void> {
  const subject = `${circle}/${Math.floor(meeting.getTime() / 1_000)}`;
  const key = `reminder-counts:${subject}`;
  await stores.due.ask({ key, kind: 'reminder-counts', subject, dueAt: after(now, gathered) });
}

type Needs = Readonly<{
  stores: Stores;
  postings: PostingActions;
  translator: Translator;
  now: Now;
}>;

export function reminderActions({ stores, postings, translator, now }: Needs) {
  /** Puts the numbers on the reminders of a meeting. A change notifies nobody, and the names have done their work. */
  const count: Doer = async ({ subject }) => {
    const [circleId, starts] = MeetingSubject.parse(subject.split('/'));
    const circle = await stores.circles.find(circleId);
    if (circle === undefined || new Date(starts * 1_000) <= now()) return 'nobody';
    for (const posting of await stores.postings.awake(circleId)) {
      const about = aboutOf(posting);
      if (isReminder(posting) && MeetingSubject.parse(about.slice(0, 2))[1] === starts)
        await unnameReminder(posting, circle, about);
    }
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

  const isReminder = ({ kind }: Posting): boolean => kind === 'reminder' || kind === 'reminder-later';
  /** The mark of a message is the key of the row that sent it: its kind, and what it was about. */
  const aboutOf = ({ mark, kind }: Posting): readonly string[] => mark.slice(kind.length + 1).split('/');

  /**
   * Takes people's names out of reminders, so that nobody who comes later reads who was there.
   * They have been notified; a change notifies nobody. A reminder of a meeting ahead keeps its buttons.
   */
  const unname: Doer = async ({ subject }) => {
    const [circleId] = UnnameSubject.parse(subject.split('/'));
    const circle = await stores.circles.find(circleId);
    if (circle === undefined) return 'nobody';
    for (const posting of await stores.postings.awake(circleId)) {
      if (isReminder(posting)) await unnameReminder(posting, circle, aboutOf(posting));
    }
    return 'done';
  };

  async function unnameReminder(posting: Posting, circle: Circle, about: readonly string[]): Promise<void> {
    const t = translator(circle.locale);
    const [, starts] = MeetingSubject.parse(about.slice(0, 2));
    const at = new Date(starts * 1_000);
    if (at <= now()) return await postings.rest(posting, reminderOver(t, at));
    const { id, schedule } = circle;
    const counts = await countsOf(stores, id, at);
    await postings.change(posting, reminder(t, { circle: id, at, zone: schedule.zone, people: [], counts }));
  }

  return { count, planNext, unname };
}
