import { CircleId, type GuildId, type UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { IsGone } from '../circle/gone.ts';
import type { Guardian, Host } from '../circle/host.ts';
import type { Circle } from '../circle/schema.ts';
import type { Agreed } from '../consent/actions.ts';
import { answerWords, withdrawConsent } from '../consent/actions.ts';
import { documents } from '../consent/documents.ts';
import type { Method } from '../consent/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import { askLetter } from '../letter/actions.ts';
import { reopen } from '../removal/actions.ts';
import { changeSeat, leaveHeld, settleSeats, stepOut } from '../seating/actions.ts';
import { addRemoval } from '../step/actions.ts';
import type { OwnMove, SeatMove, SeatRefusal } from './moves.ts';
import type { Seat } from './schema.ts';
import { isBehind } from './standing.ts';

/** What somebody may always do with their own place, whatever they have agreed to. */
const freeMoves: readonly OwnMove[] = ['leave', 'decline', 'pause'];

type Needs = Readonly<{ transact: Transact; stores: Stores; isGone: IsGone; now: Now; inLine: InLine }>;

/** A circle and how somebody stands in it after what they did; without a place when they have left. */
export type Seated = Readonly<{ circle: Circle; own: Seat | undefined }>;
/** `anew`: they had a place already, and have said yes to changed words. `ahead`: how many wait before them. */
export type Joined = Seated & Readonly<{ anew: boolean; ahead: number }>;
type Outcome = Result<Seated, SeatRefusal | 'no-such-circle'>;
type RemoveRefusal = SeatRefusal | 'no-such-circle' | 'moderators-vote';

const membershipIn = ({ guildId, id: circleId }: Circle, userId: UserId) =>
  ({ guildId, userId, circleId, purpose: 'membership' }) as const;

export type SeatActions = ReturnType<typeof seatActions>;

export function seatActions({ transact, stores, isGone, now, inLine }: Needs) {
  type Work<T> = (held: Stores, circle: Circle | undefined) => Promise<T>;

  const holding = <T>(id: CircleId, work: Work<T>): Promise<T> =>
    transact(async (held) => await work(held, await held.circles.hold(id)));

  /** Holds the circle and decides; presses on one circle are decided in the order they come. */
  const inCircle = <T>(id: CircleId, work: Work<T>): Promise<T> =>
    inLine(`join:${id}`, () => holding(id, work));

  /** What somebody does for themselves: not while what is stored about them is being erased. */
  const asPerson = <T>(id: CircleId, person: UserId, work: Work<T>): Promise<T> =>
    inLine(`join:${id}`, () => inLine(`person:${person}`, () => holding(id, work)));

  async function decide(
    held: Stores,
    circle: Circle | undefined,
    guildId: GuildId | undefined,
    move: SeatMove,
  ): Promise<Outcome> {
    if (circle === undefined || (guildId !== undefined && circle.guildId !== guildId))
      return refuse('no-such-circle');
    const moved = await changeSeat(held, circle, move, now());
    return moved.ok ? accept({ circle, own: moved.value }) : moved;
  }

  /** Closing a circle to somebody has to be answered for, whatever came of it. To whom is not written down. */
  const writeDown = (
    held: Stores,
    { user: actorId, circle: { id: circleId, guildId } }: Guardian,
    action: 'remove' | 'readmit',
    ended: Result<unknown, string>,
  ): Promise<void> =>
    held.audit.add({
      guildId,
      actorId,
      action,
      concernId: null,
      circleId,
      outcome: ended.ok ? 'done' : ended.refusal,
      at: now(),
    });

  /** A host closes their own circle alone. Where moderators decide together, none of them does so beside the vote. */
  const mayAlone = async (held: Stores, { user, circle }: Guardian): Promise<boolean> =>
    circle.hostId === user || (await held.servers.of(circle.guildId)).votes === null;

  /** Somebody is no longer in the server: their seat and their turn go, as if they had given them up. */
  const leaveServer = ({ id }: Circle, person: UserId): Promise<void> =>
    inCircle(id, async (held, circle) => {
      if (circle === undefined) return;
      if (await leaveHeld(held, circle, person, now()))
        await withdrawConsent(held, membershipIn(circle, person), 'left-server', now());
      else await stepOut(held, circle, person, now());
    });

  return {
    /**
     * Gives a person who has agreed a seat, or a place in the line. Joins are taken in the order they come, and the
     * seat and the consent that allows it are stored together or not at all: none while what is stored about the person
     * is being erased. Whoever has a place and is asked for changed words keeps it by this; only they can say so from a
     * direct message, where there is no server.
     */
    async join(
      guildId: GuildId | undefined,
      circleId: CircleId,
      person: UserId,
      agreed: Agreed,
    ): Promise<Result<Joined, SeatRefusal | 'no-such-circle' | 'words-changed' | 'circle-over'>> {
      const { agreement, membership } = agreed;
      if (agreement.version !== documents.agreement || membership.version !== documents.membership)
        return refuse('words-changed');
      return await asPerson(circleId, person, async (held, circle) => {
        if (circle?.state === 'archived') return refuse('circle-over');
        const own = circle && (await held.seats.find(circle.id, person));
        const anew = own !== undefined && isBehind(own);
        if (circle === undefined || (guildId === undefined && !anew)) return refuse('no-such-circle');
        const joined = await decide(held, circle, guildId, { kind: anew ? 'agree-anew' : 'join', person });
        if (!joined.ok) return joined;
        const who = { guildId: circle.guildId, userId: person, circleId };
        await answerWords(held, who, agreed, { decision: 'given', method: 'form', at: now() });
        return accept({ ...joined.value, anew, ahead: await held.seats.ahead(joined.value.own) });
      });
    },

    /** Leaves a circle or its line. No reason is asked; the consent to hold the membership ends with it. */
    leave: (
      guildId: GuildId | undefined,
      circleId: CircleId,
      person: UserId,
      method: Method,
    ): Promise<Outcome> =>
      asPerson(circleId, person, async (held, circle) => {
        const left = await decide(held, circle, guildId, { kind: 'leave', person });
        if (left.ok) await withdrawConsent(held, membershipIn(left.value.circle, person), method, now());
        return left;
      }),

    /** Says no to changed words, and leaves with that. Nobody else is told. */
    declineWords: (
      guildId: GuildId | undefined,
      circleId: CircleId,
      person: UserId,
      words: Agreed,
    ): Promise<Outcome> =>
      asPerson(circleId, person, async (held, circle) => {
        const own = circle && (await held.seats.find(circle.id, person));
        if (circle === undefined || own === undefined || !isBehind(own)) return refuse('not-in-circle');
        const left = await decide(held, circle, guildId, { kind: 'leave', person });
        const who = { guildId: circle.guildId, userId: person, circleId };
        if (left.ok)
          await answerWords(held, who, words, { decision: 'refused', method: 'words-button', at: now() });
        return left;
      }),

    leaveServer,

    /** What somebody says about their own place. From a direct message there is no server to check it against. */
    decide: (
      guildId: GuildId | undefined,
      circleId: CircleId,
      person: UserId,
      kind: OwnMove,
    ): Promise<Outcome> =>
      asPerson(circleId, person, async (held, circle): Promise<Outcome> => {
        const own = circle && (await held.seats.find(circle.id, person));
        if (own !== undefined && isBehind(own) && !freeMoves.includes(kind)) return refuse('words-first');
        return await decide(held, circle, guildId, { kind, person });
      }),

    /** The host asks somebody in. They are told alone, and decide for themselves. */
    invite: ({ circle: { id, guildId } }: Host, person: UserId): Promise<Outcome> =>
      inCircle(id, async (held, circle) => {
        const invited = await decide(held, circle, guildId, { kind: 'invite', person });
        const place = invited.ok ? invited.value.own?.place : undefined;
        if (place !== undefined)
          await askLetter(held, { kind: 'invitation', circle: id, place, number: 1 }, now());
        return invited;
      }),

    /** Closes a circle to somebody for good, in it or not. Whoever had a part in it is told alone, without a name. */
    remove: (by: Guardian, person: UserId): Promise<Result<Seated, RemoveRefusal>> =>
      inCircle(by.circle.id, async (held, circle) => {
        const { id, guildId } = by.circle;
        const before = await held.seats.find(id, person);
        const removed = (await mayAlone(held, by))
          ? await decide(held, circle, guildId, { kind: 'remove', person })
          : refuse('moderators-vote');
        const told = before === undefined ? 'silent' : 'waiting';
        if (removed.ok) await addRemoval(held, by, { person, told, at: now() });
        await writeDown(held, by, 'remove', removed);
        return removed;
      }),

    /** Whoever it was closed to may join again. Nobody is told. */
    readmit: (by: Guardian, person: UserId): Promise<Outcome> =>
      inCircle(by.circle.id, async (held, circle) => {
        if (circle === undefined) return refuse('no-such-circle');
        const opened = await reopen(held, circle, person, now());
        const readmitted = opened.ok ? accept({ circle, own: undefined }) : opened;
        await writeDown(held, by, 'readmit', readmitted);
        return readmitted;
      }),

    /** Everybody with a place in a circle, for its host. */
    seatsOf: ({ circle }: Host) => stores.seats.of(circle.id),

    /**
     * Nobody tells the bot who has left a server or was banned there, so it asks once after each meeting. Their places go on
     * to the next in line; a circle whose host has left can be taken over.
     */
    sweep: (async ({ subject }) => {
      const circle = await stores.circles.find(CircleId.parse(subject));
      if (circle === undefined) return 'nobody';
      const { guildId, hostId } = circle;
      for (const { userId } of await stores.seats.of(circle.id))
        if (await isGone(guildId, userId)) await leaveServer(circle, userId);
      if (hostId !== null && (await isGone(guildId, hostId)))
        await stores.circles.leaveHost(circle.id, hostId);
      return 'done';
    }) satisfies Doer,

    /** Time has passed: offers end, seats are offered. */
    tick: (async ({ subject }) => {
      const id = CircleId.parse(subject);
      return await inCircle(id, async (held, circle) => {
        if (circle === undefined) return 'nobody';
        await settleSeats(held, circle, now());
        return 'done';
      });
    }) satisfies Doer,

    /** Every place somebody has in a server, with its circle and how many wait before them. */
    async ofPerson(guildId: GuildId, person: UserId) {
      const own = await stores.seats.ofPerson(person);
      const all = await Promise.all(
        own.map(async (seat) => {
          const circle = await stores.circles.find(seat.circleId);
          return { seat, circle, ahead: await stores.seats.ahead(seat) };
        }),
      );
      return all.flatMap(({ circle, ...rest }) => (circle?.guildId === guildId ? [{ ...rest, circle }] : []));
    },
  };
}
