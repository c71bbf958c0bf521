import { z } from 'zod';
import type { Translator } from '../../i18n/index.ts';
import { CircleId } from '../../lib/ids.ts';
import { hours, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { seatedIn } from '../circle/membership.ts';
import type { Circle } from '../circle/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import { keepFinished } from '../due-work/due-work.ts';
import type { PostingActions } from '../posting/actions.ts';
import type { RoomActions } from '../room/actions.ts';
import { nextMeeting } from '../schedule/recurrence.ts';
import { ahead, reminderAt, stillUseful } from './plan.ts';
import { reminder, seatOpened } from './views.ts';

/** Plans the reminders of a circle's next meeting, and to plan again when that meeting starts. Repeatable. */
export async function planMeeting(stores: Stores, circle: Circle, now: Date): Promise<void> {
  const meeting = nextMeeting(circle.schedule, now);
  if (meeting === undefined) return;
  await stores.due.ask({ key: `meeting:${circle.id}`, kind: 'meeting', subject: circle.id, dueAt: meeting });
  const starts = Math.floor(meeting.getTime() / 1_000);
  for (const offset of ahead(meeting, now)) {
    const subject = `${circle.id}/${starts}/${offset}`;
    await stores.due.plan({
      key: `reminder:${subject}`,
      kind: 'reminder',
      subject,
      dueAt: reminderAt(meeting, offset),
    });
  }
}

const ReminderSubject = z.tuple([CircleId, z.coerce.number(), z.coerce.number()]);
const PlaceSubject = z.tuple([CircleId, z.coerce.number()]);

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
    const people = seatedIn(await stores.circles.seats(circleId)).filter((person) => !away.has(person));
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

  /** Tells somebody who waited that a seat is theirs. They may have left again meanwhile. */
  const tellSeatOpened: Doer = async ({ key, subject }) => {
    const [circleId, place] = PlaceSubject.parse(subject.split('/'));
    const circle = await stores.circles.find(circleId);
    const seat = (await stores.circles.seats(circleId)).find((one) => one.place === place);
    if (circle === undefined || seat === undefined) return 'nobody';
    const wanted = { mark: key, kind: 'seat-opened', subject: circleId, turn: null } as const;
    await postings.once(
      wanted,
      await rooms.ready(circle),
      seatOpened(translator(circle.locale), seat.userId),
    );
    return 'done';
  };

  const planNext: Doer = async ({ subject }) => {
    const circle = await stores.circles.find(CircleId.parse(subject));
    if (circle !== undefined) await planMeeting(stores, circle, now());
    return 'done';
  };

  /** Once a day: what has no more use is thrown away. Session rows and notes of what was posted are kept 30 days. */
  const tidy: Doer = async ({ key }) => {
    const before = (ms: number) => new Date(now().getTime() - ms);
    await stores.due.forgetFinishedBefore(before(keepFinished));
    await stores.circles.forgetAnswersBefore(before(hours(24)));
    await stores.sessions.forgetClosedBefore(before(hours(24 * 30)));
    await stores.postings.forgetBefore(before(hours(24 * 40)));
    await stores.due.ask({ key, kind: 'tidy', subject: 'all', dueAt: new Date(now().getTime() + hours(24)) });
    return 'done';
  };

  return { remind, tellSeatOpened, planNext, tidy };
}
