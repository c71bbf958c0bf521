import { type CircleId, type GuildId, newCircleId, type UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { documents } from '../consent/documents.ts';
import type { Shown } from '../consent/schema.ts';
import { shipped } from '../format/shipped.ts';
import { askToUnname, planMeeting } from '../reminder/actions.ts';
import { askToArrange, stepOut } from '../session/actions.ts';
import { type FoundingRefusal, foundCircle, newCircle, type Wish } from './founding.ts';
import { type JoinRefusal, movesUp, seatedIn, type Taken, takeSeat } from './membership.ts';
import type { Answer, Circle, Seat } from './schema.ts';

type Needs = Readonly<{ transact: Transact; stores: Stores; now: Now; inLine: InLine }>;

/** What somebody has read and agreed to on the way to a seat: the words of both documents as they were shown. */
export type Agreed = Readonly<{ agreement: Shown; membership: Shown }>;
export type Joined = Readonly<{ circle: Circle; taken: Taken }>;

type AnswerRefusal = 'no-such-circle' | 'not-in-circle' | 'meeting-over';

export type Overview = Readonly<{ circle: Circle; taken: number }>;

/**
 * Takes a person out of a circle that is held: seat, answers and place in a running session go in one step, and who is
 * first in line moves up. Says whether there was anything to take.
 */
export async function leaveHeld(stores: Stores, circle: Circle, person: UserId, now: Date): Promise<boolean> {
  const before = await stores.circles.seats(circle.id);
  if (!before.some((seat) => seat.userId === person)) return false;
  await stores.circles.removeSeat(circle.id, person);
  if (circle.hostId !== person) await stepOut(stores, circle, person, now);
  const stay = before.filter((seat) => seat.userId !== person);
  for (const next of movesUp(circle.capacity, stay)) await moveUp(stores, next, now);
  await askToArrange(stores, circle.id, now);
  await askToUnname(stores, circle.id, 'left', now);
  return true;
}

async function moveUp(stores: Stores, { circleId, userId, place }: Seat, now: Date): Promise<void> {
  await stores.circles.activate(circleId, userId);
  const subject = `${circleId}/${place}`;
  await stores.due.plan({ key: `seat-opened:${subject}`, kind: 'seat-opened', subject, dueAt: now });
}

export function circleActions({ transact, stores, now, inLine }: Needs) {
  /** Writes a yes into the ledger, beside the words it was given to. */
  async function consent(
    held: Stores,
    who: Readonly<{ guildId: GuildId; userId: UserId; circleId: CircleId }>,
    shown: Shown,
    at: Date,
  ): Promise<void> {
    const { kind: purpose, version: documentVersion, locale } = shown;
    const statementHash = await held.consents.keepWords(shown, at);
    await held.consents.append({
      ...who,
      purpose,
      documentVersion,
      locale,
      statementHash,
      decision: 'given',
      method: 'form',
      at,
    });
  }

  /** Joins are decided in the order they come, and none while what is stored about the person is being erased. */
  const inJoinLine = <T>(circle: CircleId, person: UserId, work: () => Promise<T>): Promise<T> =>
    inLine(`join:${circle}`, () => inLine(`person:${person}`, work));

  return {
    /** Starts a circle with its host and plans its first meeting. */
    async found(
      guildId: GuildId,
      hostId: UserId,
      locale: string,
      wish: Wish,
    ): Promise<Result<Circle, FoundingRefusal | 'name-taken' | 'no-such-format'>> {
      const founded = foundCircle(wish, now());
      if (!founded.ok) return founded;
      const { format: formatKey, ...rest } = founded.value;
      const room = { roomId: null, roomSession: null, unmutedIn: null } as const;
      const about = {
        id: newCircleId(),
        guildId,
        hostId,
        locale,
        formatKey,
        ...room,
        sessionsHeld: 0,
        ...newCircle,
      };
      const circle: Circle = { ...about, ...rest, createdAt: now() };
      return await inLine(`names:${guildId}`, () =>
        transact(async (held) => {
          if ((await held.circles.named(guildId, circle.name)) !== undefined) return refuse('name-taken');
          const format = (await held.formats.hold(guildId, formatKey)) ?? shipped.get(formatKey);
          if (format === undefined) return refuse('no-such-format');
          await held.circles.add(circle);
          await planMeeting(held, circle, now());
          return accept(circle);
        }),
      );
    },

    named: (guildId: GuildId, name: string) => stores.circles.named(guildId, name),
    namesLike: (guildId: GuildId, letters: string) => stores.circles.namesLike(guildId, letters),
    withRoom: stores.circles.withRoom,

    /** A circle of this server; ids from buttons are checked against the server they were pressed in. */
    async inGuild(guildId: GuildId, id: CircleId): Promise<Circle | undefined> {
      const circle = await stores.circles.find(id);
      return circle?.guildId === guildId ? circle : undefined;
    },

    /** A page of circles with how many seats are taken, never whose. */
    async browse(guildId: GuildId, from: number, most: number) {
      const { circles, total } = await stores.circles.browse(guildId, from, most);
      const taken = await stores.circles.seatsTaken(circles.map((circle) => circle.id));
      return {
        total,
        page: circles.map((circle): Overview => ({ circle, taken: taken.get(circle.id) ?? 0 })),
      };
    },

    /** One circle as one person may see it: counts, and their own place. */
    async overview(circle: Circle, person: UserId) {
      const seats = await stores.circles.seats(circle.id);
      const taken = seats.filter((seat) => seat.state === 'active').length;
      return {
        circle,
        taken,
        waiting: seats.length - taken,
        own: seats.find((seat) => seat.userId === person)?.state,
      };
    },

    /**
     * Gives a person who has agreed a seat, or a place in the line. Joins are taken in the order they come, and the
     * seat and the consent that allows it are stored together or not at all.
     */
    async join(
      guildId: GuildId,
      circleId: CircleId,
      userId: UserId,
      { agreement, membership }: Agreed,
    ): Promise<Result<Joined, JoinRefusal | 'no-such-circle' | 'words-changed'>> {
      if (agreement.version !== documents.agreement || membership.version !== documents.membership)
        return refuse('words-changed');
      return await inJoinLine(circleId, userId, () =>
        transact(async (held): Promise<Result<Joined, JoinRefusal | 'no-such-circle'>> => {
          const at = now();
          const circle = await held.circles.hold(circleId);
          if (circle?.guildId !== guildId) return refuse('no-such-circle');
          const taken = takeSeat(circle.capacity, await held.circles.seats(circleId), userId);
          if (!taken.ok) return taken;
          await consent(held, { guildId, userId, circleId }, agreement, at);
          await consent(held, { guildId, userId, circleId }, membership, at);
          const state = taken.value.kind === 'seated' ? 'active' : 'waitlisted';
          await held.circles.addSeat({
            circleId,
            userId,
            state,
            since: at,
            trial: circle.trialVisits,
            offeredUntil: null,
          });
          await askToArrange(held, circleId, at);
          return accept({ circle, taken: taken.value });
        }),
      );
    },

    /** Leaves a circle or its line. No reason is asked; the consent to hold the membership ends with it. */
    async leave(
      guildId: GuildId,
      circleId: CircleId,
      userId: UserId,
      method: 'leave-command' | 'leave-button',
    ): Promise<Result<Circle, 'no-such-circle' | 'not-in-circle'>> {
      return await inLine(`join:${circleId}`, () =>
        transact(async (held): Promise<Result<Circle, 'no-such-circle' | 'not-in-circle'>> => {
          const at = now();
          const circle = await held.circles.hold(circleId);
          if (circle?.guildId !== guildId) return refuse('no-such-circle');
          if (!(await leaveHeld(held, circle, userId, at))) return refuse('not-in-circle');
          const given = await held.consents.latest(userId, circleId, 'membership');
          if (given !== undefined)
            await held.consents.append({ ...given, decision: 'withdrawn', method, at });
          return accept(circle);
        }),
      );
    },

    /** Somebody is no longer in the server: their seat and their turn go, as if they had given them up. */
    async leaveServer({ id }: Circle, userId: UserId): Promise<void> {
      const work = async (held: Stores): Promise<void> => {
        const circle = await held.circles.hold(id);
        if (circle === undefined) return;
        if (!(await leaveHeld(held, circle, userId, now()))) await stepOut(held, circle, userId, now());
      };
      await inLine(`join:${id}`, () => transact(work));
    },

    /** An organiser takes over a circle that has no host any more. */
    async takeOver(circle: Circle, userId: UserId): Promise<Result<Circle, 'has-a-host'>> {
      return await transact(async (held): Promise<Result<Circle, 'has-a-host'>> => {
        const current = await held.circles.hold(circle.id);
        if (current?.hostId !== null) return refuse('has-a-host');
        await held.circles.keepHost(circle.id, userId);
        await askToArrange(held, circle.id, now());
        return accept({ ...current, hostId: userId });
      });
    },

    /** Keeps what a member answers to one meeting, while they have a seat: nothing of who has left is written down. */
    async answer(
      guildId: GuildId,
      userId: UserId,
      { circleId, startsAt }: Readonly<{ circleId: CircleId; startsAt: Date }>,
      answer: Answer,
    ): Promise<Result<Date, AnswerRefusal>> {
      return await transact(async (held): Promise<Result<Date, AnswerRefusal>> => {
        const circle = await held.circles.hold(circleId);
        if (circle?.guildId !== guildId) return refuse('no-such-circle');
        if (!seatedIn(await held.circles.seats(circleId)).includes(userId)) return refuse('not-in-circle');
        if (startsAt < now()) return refuse('meeting-over');
        await held.circles.answer(circleId, startsAt, userId, answer);
        return accept(startsAt);
      });
    },
  };
}
