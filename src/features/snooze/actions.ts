import { z } from 'zod';
import type { Translator } from '../../i18n/index.ts';
import { CircleId, type UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { DirectActions } from '../direct/actions.ts';
import type { Doer } from '../due-work/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import { recipientsOf } from '../recipient/actions.ts';
import type { Recipient } from '../recipient/recipient.ts';
import { circleMeeting, timesOf } from '../reminder/actions.ts';
import { isOver, type Times } from '../reminder/plan.ts';
import { directReminder, reminder } from '../reminder/views.ts';
import type { RoomActions } from '../room/actions.ts';
import { type SnoozeKind, snoozedTo, snoozesFor } from './snooze.ts';

type Needs = Readonly<{
  stores: Stores;
  rooms: RoomActions;
  postings: PostingActions;
  direct: DirectActions;
  translator: Translator;
  now: Now;
}>;

export type SnoozeRefusal = 'no-such-circle' | 'not-in-circle' | 'meeting-over';

/** Which circle, which of its meetings, whose place, and when: the last two keep one person's wishes apart. */
const Subject = z.tuple([CircleId, z.coerce.number(), z.coerce.number(), z.coerce.number()]);

export function snoozeActions({ stores, rooms, postings, direct, translator, now }: Needs) {
  type Found = Readonly<{ circle: Circle; times: Times; own: Recipient }>;

  async function found(
    id: CircleId,
    at: Date,
    is: (one: Recipient) => boolean,
  ): Promise<Result<Found, SnoozeRefusal>> {
    const circle = await circleMeeting(stores, id, at);
    if (circle === undefined) return refuse('no-such-circle');
    const own = (await recipientsOf(stores, circle, await stores.answers.to(id, at))).find(is);
    return own === undefined
      ? refuse('not-in-circle')
      : accept({ circle, own, times: await timesOf(stores, circle, at) });
  }

  /** The word that was asked for: directly where that is their way, else in the room, calling nobody else. */
  const remindAgain: Doer = async ({ subject }) => {
    const [id, starts, place] = Subject.parse(subject.split('/'));
    const at = new Date(starts * 1_000);
    const asked = await found(id, at, (one) => one.place === place);
    if (!asked.ok) return 'nobody';
    const { circle, own, times } = asked.value;
    if (isOver(times, now())) return 'late';
    const t = translator(circle.locale);
    const mark = `reminder-later:${subject}`;
    const about = { circle: id, at, zone: circle.schedule.zone };
    const to = { guild: circle.guildId, person: own.person };
    if (own.wish.way === 'dm')
      return (await direct.send(to, mark, directReminder(t, circle.guildId, about))) === 'sent'
        ? 'done'
        : 'nobody';
    const wanted = { mark, kind: 'reminder-later', subject: id, turn: null } as const;
    await postings.once(wanted, await rooms.place(circle), reminder(t, { ...about, people: [own.person] }));
    return 'done';
  };

  return {
    remindAgain,

    /** When somebody may be reminded again of a meeting they come to. */
    async choices(
      person: UserId,
      id: CircleId,
      at: Date,
    ): Promise<Result<readonly SnoozeKind[], SnoozeRefusal>> {
      const asked = await found(id, at, (one) => one.person === person);
      if (!asked.ok) return asked;
      return asked.value.times.at <= now()
        ? refuse('meeting-over')
        : accept(snoozesFor(asked.value.times, now()));
    },

    /** Plans one more word for one person. The same wish again moves it; it does not come twice. */
    async snooze(
      person: UserId,
      { circle: id, at }: Readonly<{ circle: CircleId; at: Date }>,
      kind: SnoozeKind,
    ): Promise<Result<Date, SnoozeRefusal>> {
      const asked = await found(id, at, (one) => one.person === person);
      if (!asked.ok) return asked;
      const { times, own } = asked.value;
      if (!snoozesFor(times, now()).includes(kind)) return refuse('meeting-over');
      const dueAt = snoozedTo(times, kind, now());
      const about = `${id}/${at.getTime() / 1_000}/${own.place}`;
      const subject = `${about}/${Math.floor(dueAt.getTime() / 1_000)}`;
      await stores.due.ask({
        key: `reminder-later:${about}/${kind}`,
        kind: 'reminder-later',
        subject,
        dueAt,
      });
      return accept(dueAt);
    },
  };
}
