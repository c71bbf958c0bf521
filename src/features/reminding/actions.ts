import { z } from 'zod';
import type { Translator } from '../../i18n/index.ts';
import { CircleId } from '../../lib/ids.ts';
import { after, type Now, seconds } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { DirectActions } from '../direct/actions.ts';
import type { Doer } from '../due-work/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import { recipientsOf } from '../recipient/actions.ts';
import { type Counts, counted, type Recipient } from '../recipient/recipient.ts';
import { circleMeeting, timesOf } from '../reminder/actions.ts';
import * as plan from '../reminder/plan.ts';
import { directReminder, reminder } from '../reminder/views.ts';
import { atTheDoor, isQuiet } from '../reminder-wish/wish.ts';
import type { RoomActions } from '../room/actions.ts';

/** Which circle, which of its meetings in seconds, and how many minutes before. */
const ReminderSubject = z.tuple([CircleId, z.coerce.number(), z.coerce.number()]);
const DirectSubject = z.tuple([CircleId, z.coerce.number(), z.coerce.number(), z.coerce.number()]);
type Needs = Readonly<{
  stores: Stores;
  rooms: RoomActions;
  postings: PostingActions;
  direct: DirectActions;
  translator: Translator;
  now: Now;
}>;

/** Between two direct messages: many in one breath look to Discord like somebody who bothers people. */
const breath = seconds(1);

export function remindingActions({ stores, rooms, postings, direct, translator, now }: Needs) {
  /** Reminds of a meeting. Who, and in which way, is worked out now, and not when it was planned. */
  const remind: Doer = async ({ key, subject }) => {
    const [circleId, starts, offset] = ReminderSubject.parse(subject.split('/'));
    const at = new Date(starts * 1_000);
    const circle = await circleMeeting(stores, circleId, at);
    if (circle === undefined) return 'nobody';
    const times = await timesOf(stores, circle, at);
    if (plan.isOver(times, now())) return 'late';
    // A door that nobody opens is not told of.
    if (offset === atTheDoor && (await stores.sessions.running(circleId)) === undefined) return 'nobody';
    const answers = await stores.answers.to(circleId, at);
    const wanting = (await recipientsOf(stores, circle, answers)).filter(
      ({ wish }) => wish.way !== 'none' && wish.offsets.includes(offset),
    );
    const people = wanting.filter(({ wish }) => plan.stillUseful(times, offset, wish.offsets, now()));
    if (people.length === 0) return wanting.length === 0 ? 'nobody' : 'late';
    await planDirect(subject, people);
    await remindRoom({ key, circle, times, offset, counts: counted(answers.values()) }, people);
    return 'done';
  };

  /** One row for each who is reminded directly: one of them who is not reached holds up nobody else. */
  async function planDirect(subject: string, people: readonly Recipient[]): Promise<void> {
    const directly = people.filter(({ wish }) => wish.way === 'dm');
    if (directly.length === 0) return;
    const last = await stores.due.lastUntried('reminder-dm');
    let dueAt = last === undefined || last < now() ? now() : after(last, breath);
    for (const { place } of directly) {
      const own = `${subject}/${place}`;
      await stores.due.plan({ key: `reminder-dm:${own}`, kind: 'reminder-dm', subject: own, dueAt });
      dueAt = after(dueAt, breath);
    }
  }

  type About = Readonly<{ key: string; circle: Circle; times: plan.Times; offset: number; counts: Counts }>;

  async function remindRoom(about: About, all: readonly Recipient[]): Promise<void> {
    const { key, circle, times, offset, counts } = about;
    const people = all.filter(({ wish }) => wish.way === 'room');
    if (people.length === 0 || offset === atTheDoor) return;
    const quiet = people.filter(({ wish }) => isQuiet(wish, now()));
    const view = reminder(translator(circle.locale), {
      circle: circle.id,
      at: times.at,
      zone: circle.schedule.zone,
      late: plan.isLate(times, offset, now()),
      people: people.map(({ person }) => person),
      quiet: new Set(quiet.map(({ person }) => person)),
      counts,
    });
    const wanted = { mark: key, kind: 'reminder', subject: circle.id, turn: null } as const;
    await postings.once(wanted, await rooms.place(circle), view);
  }

  /** Reminds one person directly, if that is still what they want and they still come. */
  const remindDirectly: Doer = async ({ key, subject }) => {
    const [circleId, starts, offset, place] = DirectSubject.parse(subject.split('/'));
    const at = new Date(starts * 1_000);
    const circle = await circleMeeting(stores, circleId, at);
    if (circle === undefined) return 'nobody';
    const answers = await stores.answers.to(circleId, at);
    const one = (await recipientsOf(stores, circle, answers)).find((recipient) => recipient.place === place);
    if (one === undefined) return 'nobody';
    const times = await timesOf(stores, circle, at);
    if (!plan.stillUseful(times, offset, one.wish.offsets, now())) return 'late';
    const view = directReminder(translator(circle.locale), circle.guildId, {
      circle: circleId,
      at,
      zone: circle.schedule.zone,
      late: plan.isLate(times, offset, now()),
      open: offset === atTheDoor,
    });
    const sent = await direct.send({ guild: circle.guildId, person: one.person }, key, view);
    return sent === 'sent' ? 'done' : 'nobody';
  };

  return { remind, remindDirectly };
}
