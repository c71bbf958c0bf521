import type { Translator } from '../../i18n/index.ts';
import type { CircleId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { hours, type Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { type Host, proveHost } from '../circle/host.ts';
import { meetsAt } from '../circle/meetings.ts';
import type { Circle } from '../circle/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import type { Posting } from '../posting/schema.ts';
import { planMeeting } from '../reminder/actions.ts';
import type { RoomActions } from '../room/actions.ts';
import { isMeeting, nextMeeting } from '../schedule/recurrence.ts';
import type { Schedule } from '../schedule/schema.ts';
import { awaitedIn } from '../seat/standing.ts';
import { arrangeKey, askToArrange, keep } from '../session/actions.ts';
import { move as decideMove } from '../session/session.ts';
import { remindedOf } from './marks.ts';
import { type News, readNews, stillNews, stillStands, writeNews } from './news.ts';
import {
  type CancelRefusal,
  cancelMeeting,
  type MoveRefusal,
  moveMeeting,
  type Rescheduled,
} from './rescheduling.ts';
import { newsCard, newsOver, timeGone } from './views.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  rooms: RoomActions;
  postings: PostingActions;
  translator: Translator;
  now: Now;
  /** Does a due row of this key at once and waits for it. */
  run: (key: string) => Promise<void>;
}>;

type Unheld = 'not-the-host' | 'no-such-circle' | 'meeting-runs';
/** What was decided, and whether the old time is so near that somebody may be on their way. */
export type Decided = Readonly<{ news: News; next: Date | undefined; short: boolean }>;

const onTheWay = hours(1);

/** Of a series there is one row: what was not told yet is told as it is by now. */
export const seriesKey = (circle: CircleId): string => `moved:${circle}/series`;
const newsKey = ({ id, timesVersion }: Circle, { kind }: News): string =>
  kind === 'series' ? seriesKey(id) : `moved:${id}/${timesVersion}`;
/** Where words about times are kept, apart from reminders. */
const newsSubject = (circle: CircleId): string => `${circle}/moved`;

/**
 * Keeps the new times of a circle that is held, with all that follows from them, or nothing: answers to times that are
 * gone are forgotten, a ready check for one of them ends, the next meeting is planned, and the room is told once.
 */
export async function keepTimes(
  held: Stores,
  host: Host,
  { schedule, news }: Rescheduled,
  now: Date,
): Promise<Circle> {
  const circle = { ...host.circle, schedule, timesVersion: host.circle.timesVersion + 1 };
  await held.circles.keepTimes(circle.id, schedule);
  const gone = (await held.answers.timesFrom(circle.id, now)).filter((at) => !isMeeting(schedule, at));
  await held.answers.forgetTo(circle.id, gone);
  await endReadyCheck(held, { ...host, circle }, now);
  await planMeeting(held, circle, now);
  await askToArrange(held, circle.id, now);
  const subject = writeNews({ circle: circle.id, version: circle.timesVersion, news });
  await held.due.ask({ key: newsKey(circle, news), kind: 'moved', subject, dueAt: now });
  return circle;
}

/** Where the host was asked already whether they are ready for a meeting that is not then any more, the question goes. */
export async function endReadyCheck(held: Stores, host: Host, now: Date): Promise<void> {
  const session = await held.sessions.running(host.circle.id);
  if (session?.state.phase !== 'awaited') return;
  if (meetsAt(host.circle, session.state.startsAt)) return;
  const ended = decideMove(session, { kind: 'move-away', by: host }, now);
  if (ended.ok) await keep(held, session, ended.value, now);
}

/** Whether the door of the meeting at this time is open already. */
async function isOpen(held: Stores, circle: CircleId, at: Date | null): Promise<boolean> {
  const state = (await held.sessions.running(circle))?.state;
  return state !== undefined && 'course' in state && state.startsAt.getTime() === at?.getTime();
}

export function reschedulingActions({ transact, stores, rooms, postings, translator, now, run }: Needs) {
  async function decide<R extends string>(
    { circle: { id }, user }: Host,
    rule: (schedule: Schedule, at: Date) => Result<Rescheduled, R>,
  ): Promise<Result<Decided, R | Unheld>> {
    const outcome = await transact(async (held): Promise<Result<Circle & { news: News }, R | Unheld>> => {
      const circle = await held.circles.hold(id);
      if (circle === undefined) return refuse('no-such-circle');
      const host = proveHost(circle, user);
      if (!host.ok) return host;
      const decided = rule(circle.schedule, now());
      if (!decided.ok) return decided;
      const { news } = decided.value;
      if (await isOpen(held, id, news.was)) return refuse('meeting-runs');
      return accept({ ...(await keepTimes(held, host.value, decided.value, now())), news });
    });
    if (!outcome.ok) return outcome;
    const { news, schedule } = outcome.value;
    await run(arrangeKey(id));
    await run(newsKey(outcome.value, news));
    const short = news.was !== null && news.was.getTime() - now().getTime() < onTheWay;
    return accept({ news, next: nextMeeting(schedule, now()), short });
  }

  /** What there is to tell people of a circle's times, as it is now. */
  const cardFor = (circle: Circle, news: News, people: Parameters<typeof newsCard>[1]['people']) => {
    const next = nextMeeting(circle.schedule, now());
    const about = { circle: circle.id, schedule: circle.schedule, news, next, people };
    return newsCard(translator(circle.locale), about);
  };

  const newsIn = (posting: Posting): News => readNews(posting.mark.slice('moved:'.length)).news;

  type Told = Readonly<{ mark: string; news: News }>;

  /** Words and reminders that name a time at which nobody meets any more lose it, and their buttons. */
  async function restStale(circle: Circle, told: Told): Promise<void> {
    const t = translator(circle.locale);
    for (const posting of await stores.postings.awake(newsSubject(circle.id))) {
      const news = newsIn(posting);
      if (posting.mark === told.mark || stillStands(news, circle.schedule, now())) continue;
      if (news.kind === 'series' && told.news.kind !== 'series' && stillNews(news, circle.schedule, now())) {
        // The rhythm holds: only the next meeting is another.
        await postings.change(posting, cardFor(circle, news, []));
        continue;
      }
      // A meeting that was called off and is back: nothing is said against its time.
      await postings.rest(posting, news.kind === 'cancelled' ? newsOver(t) : timeGone(t));
    }
    for (const posting of await stores.postings.awake(circle.id)) {
      const at = remindedOf(posting);
      if (at !== undefined && at > now() && !isMeeting(circle.schedule, at))
        await postings.rest(posting, timeGone(t));
    }
  }

  return {
    move: (host: Host, wish: Readonly<{ which: string; to: string }>) =>
      decide<MoveRefusal>(host, (schedule, at) => moveMeeting(schedule, wish, at)),

    cancel: (host: Host, which: string) =>
      decide<CancelRefusal>(host, (schedule, at) => cancelMeeting(schedule, which, at)),

    /** Tells the room once of a changed time. Who is named is worked out now: everybody who has a seat. */
    tell: (async ({ subject }) => {
      const { circle: id, news } = readNews(subject);
      const circle = await stores.circles.find(id);
      if (circle === undefined) return 'nobody';
      const mark = `moved:${subject}`;
      await restStale(circle, { mark, news });
      if (!stillNews(news, circle.schedule, now())) return 'late';
      const people = awaitedIn(await stores.seats.of(id));
      if (people.length === 0) return 'nobody';
      const wanted = { mark, kind: 'moved', subject: newsSubject(id), turn: null } as const;
      await postings.once(wanted, await rooms.place(circle), cardFor(circle, news, people));
      return 'done';
    }) satisfies Doer,

    /** Takes people's names out of such words, when somebody has left the circle or people have met. */
    async unname(id: CircleId): Promise<void> {
      const circle = await stores.circles.find(id);
      if (circle === undefined) return;
      for (const posting of await stores.postings.awake(newsSubject(id))) {
        const news = newsIn(posting);
        if (stillNews(news, circle.schedule, now()))
          await postings.change(posting, cardFor(circle, news, []));
        else await postings.rest(posting, newsOver(translator(circle.locale)));
      }
    },
  };
}
