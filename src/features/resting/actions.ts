import type { Translator } from '../../i18n/index.ts';
import { CircleId, type UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after, hours, type Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { type Host, proveHost } from '../circle/host.ts';
import { meetingOf } from '../circle/meetings.ts';
import type { Circle } from '../circle/schema.ts';
import { readTerms, type TermsRefusal, type TermsWish } from '../circle/terms.ts';
import type { Doer } from '../due-work/actions.ts';
import { askLetter } from '../letter/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import { planMeeting } from '../reminder/actions.ts';
import { endReadyCheck } from '../rescheduling/actions.ts';
import type { RoomActions } from '../room/actions.ts';
import { hasPart, hasRoom } from '../seat/standing.ts';
import { leaveHeld, settleSeats } from '../seating/actions.ts';
import { askToArrange } from '../session/actions.ts';
import { type Word, WordSubject } from './schema.ts';
import { wordCard } from './views.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  rooms: RoomActions;
  postings: PostingActions;
  translator: Translator;
  now: Now;
  inLine: InLine;
}>;

type Why = 'not-the-host' | 'no-such-circle' | 'meeting-runs' | 'rests-already' | 'meets-already';
type Outcome<More extends string = never> = Result<Circle, Why | More>;

/** A circle that is over is kept so long, so that it can be brought back; then everybody's place in it is let go. */
const letGoAfter = hours(24 * 30);

export function restingActions({ transact, stores, rooms, postings, translator, now, inLine }: Needs) {
  /** What a host decides about a circle as a whole, while no session of it runs. */
  const asHost = <Refusal extends string>(
    { circle: { id }, user }: Host,
    decide: (held: Stores, host: Host) => Promise<Outcome<Refusal>>,
  ): Promise<Outcome<Refusal>> =>
    inLine(`join:${id}`, () =>
      transact(async (held): Promise<Outcome<Refusal>> => {
        const circle = await held.circles.hold(id);
        if (circle === undefined) return refuse('no-such-circle');
        const host = proveHost(circle, user);
        if (!host.ok) return host;
        const session = await held.sessions.running(id);
        if (session !== undefined && session.state.phase !== 'awaited') return refuse('meeting-runs');
        return await decide(held, host.value);
      }),
    );

  /** Keeps what a circle is from now on, with all that follows: what is planned, seats, the room, and one word to it. */
  async function becomes(held: Stores, host: Host, state: Circle['state'], word: Word): Promise<Circle> {
    await held.circles.keepState(host.circle.id, state);
    const circle = { ...host.circle, state, timesVersion: host.circle.timesVersion + 1 };
    const { id } = circle;
    if (state !== 'active') await held.answers.forgetTo(id, await held.answers.timesFrom(id, now()));
    await endReadyCheck(held, { ...host, circle }, now());
    await planMeeting(held, circle, now());
    await settleSeats(held, circle, now());
    await askToArrange(held, id, now());
    const subject = [id, circle.timesVersion, word].join('/');
    await held.due.plan({ key: `word:${subject}`, kind: 'word', subject, dueAt: now() });
    return circle;
  }

  return {
    /** The circle rests: nothing is planned, nobody is reminded, and every seat is kept. */
    rest: (host: Host): Promise<Outcome> =>
      asHost(host, async (held, by): Promise<Outcome> => {
        if (by.circle.state !== 'active') return refuse('rests-already');
        return accept(await becomes(held, by, 'paused', 'rests'));
      }),

    /** It meets again; a closed circle that had met for the last time begins a new round of so many sessions. */
    wake: (host: Host, wish: Pick<TermsWish, 'sessions' | 'lock'>): Promise<Outcome<TermsRefusal>> =>
      asHost(host, async (held, by): Promise<Outcome<TermsRefusal>> => {
        const { circle } = by;
        if (circle.state === 'active') return refuse('meets-already');
        const sessions =
          wish.sessions ?? (circle.state === 'ended' ? (circle.cohortLength ?? undefined) : undefined);
        const terms = readTerms(circle, { ...wish, sessions });
        if (!terms.ok) return terms;
        await held.circles.keepTerms(circle.id, terms.value);
        return accept(
          await becomes(held, { ...by, circle: { ...circle, ...terms.value } }, 'active', 'wakes'),
        );
      }),

    /** The circle is over. Everybody with a place in it is told alone, and their places are let go a while later. */
    archive: (host: Host): Promise<Outcome> =>
      asHost(host, async (held, by): Promise<Outcome> => {
        const { id, sessionsHeld: number, state } = by.circle;
        if (state === 'archived') return refuse('rests-already');
        const circle = await becomes(held, by, 'archived', 'over');
        for (const { place } of (await held.seats.of(id)).filter(hasPart))
          await askLetter(held, { kind: 'over', circle: id, place, number }, now());
        await held.due.ask({
          key: `let-go:${id}`,
          kind: 'let-go',
          subject: id,
          dueAt: after(now(), letGoAfter),
        });
        return accept(circle);
      }),

    /** Who may come in, for how many sessions, and the words it is found by. */
    admit: (host: Host, wish: TermsWish): Promise<Outcome<TermsRefusal>> =>
      inLine(`join:${host.circle.id}`, () =>
        transact(async (held): Promise<Outcome<TermsRefusal>> => {
          const circle = await held.circles.hold(host.circle.id);
          if (circle === undefined) return refuse('no-such-circle');
          const by = proveHost(circle, host.user);
          if (!by.ok) return by;
          const terms = readTerms(circle, wish);
          if (!terms.ok) return terms;
          await held.circles.keepTerms(circle.id, terms.value);
          const changed = { ...circle, ...terms.value };
          await settleSeats(held, changed, now());
          return accept(changed);
        }),
      ),

    /** Tells the room once. What is not so any more is not told. */
    tell: (async ({ key, subject }) => {
      const [id, version, word] = WordSubject.parse(subject.split('/'));
      const circle = await stores.circles.find(id);
      if (circle === undefined) return 'nobody';
      if (circle.timesVersion !== version) return 'late';
      const people = (await stores.seats.of(id)).filter(hasRoom).map(({ userId }) => userId);
      if (people.length === 0) return 'nobody';
      const view = wordCard(translator(circle.locale), { word, next: meetingOf(circle, now()), people });
      const wanted = { mark: key, kind: 'word', subject: `${id}/words`, turn: null } as const;
      await postings.once(wanted, await rooms.place(circle), view);
      return 'done';
    }) satisfies Doer,

    /** A circle has been over for a while: everybody's place in it is let go, one by one, so that nobody else waits long. */
    letGo: (async ({ subject }) => {
      const id = CircleId.parse(subject);
      const lets = (person: UserId): Promise<boolean> =>
        inLine(`join:${id}`, () =>
          transact(async (held) => {
            const circle = await held.circles.hold(id);
            if (circle?.state !== 'archived') return false;
            await leaveHeld(held, circle, person, now());
            return true;
          }),
        );
      for (const { userId } of await stores.seats.of(id)) if (!(await lets(userId))) return 'nobody';
      return 'done';
    }) satisfies Doer,
  };
}
