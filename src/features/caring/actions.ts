import type { Translator } from '../../i18n/index.ts';
import {
  CareRoomId,
  type ChannelId,
  type CircleId,
  type GuildId,
  newCareRoomId,
  type SessionId,
  type UserId,
} from '../../lib/ids.ts';
import { PlainError } from '../../lib/plain-error.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { askCareRoom, careRoomKey, closeCareRoom } from '../care-room/actions.ts';
import { type EndRefusal, type GoRefusal, mayEnd, usualCompanion, whoGoes } from '../care-room/care-room.ts';
import type { CareRoom } from '../care-room/schema.ts';
import type { SideRooms } from '../care-room/side-rooms.ts';
import { careRoomCard, careWhisper } from '../care-room/views.ts';
import type { Circle } from '../circle/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import type { Permission, Room } from '../room/room.ts';
import { arrangeKey, keep, liveIn } from '../session/actions.ts';
import { proveChair } from '../session/authority.ts';
import type { SessionRefusal } from '../session/moves.ts';
import type { Live, Session } from '../session/schema.ts';
import { move } from '../session/session.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  room: Room;
  sideRooms: SideRooms;
  postings: PostingActions;
  translator: Translator;
  now: Now;
  /** Does a due row of this key at once and waits for it. */
  run: (key: string) => Promise<void>;
}>;

type BeginRefusal = GoRefusal | SessionRefusal | 'no-session' | 'not-the-host';
type Asked = Readonly<{ asker: UserId; person: UserId; along?: UserId | undefined }>;

/** A room aside that people are in, or can still read. */
type Kept = CareRoom & Readonly<{ personId: UserId; alongId: UserId }>;
const isKept = (room: CareRoom): room is Kept => room.personId !== null && room.alongId !== null;

/** The two are with the circle again, if the session they left still runs. The circle is held. */
async function rejoin(held: Stores, { sessionId, personId, alongId }: CareRoom, now: Date): Promise<void> {
  const session = await held.sessions.find(sessionId);
  const people = [personId, alongId].flatMap((one) => one ?? []);
  const back = session && move(session, { kind: 'rejoin', people }, now);
  if (session !== undefined && back?.ok === true) await keep(held, session, back.value, now);
}

export function caringActions({ transact, stores, room, sideRooms, postings, translator, now, run }: Needs) {
  const lackingFor = (guild: GuildId, kind: CareRoom['kind']): readonly Permission[] =>
    room.missing(guild, { kind, mutes: false });

  /** A thread where the bot may make one: nobody sees it in the list of channels. Else a channel of its own. */
  const kindIn = (guild: GuildId): CareRoom['kind'] =>
    lackingFor(guild, 'thread').length > 0 && lackingFor(guild, 'text').length === 0 ? 'text' : 'thread';

  const planFor = ({ id, guildId: guild, kind, personId, alongId, closedAt }: CareRoom, circle: Circle) => {
    const t = translator(circle.locale);
    const words = { about: t('room.about'), threadsIn: t('room.threads-in') };
    const people = [personId, alongId].flatMap((one) => one ?? []);
    const name = t('care-room.name', { code: id.slice(0, 4) });
    return { id, guild, kind, name, ...words, people, open: closedAt === null };
  };

  /** Its time is over, or somebody in it has left: it is deleted, and nothing stays of it. */
  async function deleted(one: CareRoom, circle: Circle): Promise<'done'> {
    // One whose answer was lost is there all the same, and is found by its name.
    const channel = one.channelId ?? (await sideRooms.settle(planFor(one, circle), undefined));
    if (channel !== 'gone' && channel !== 'not-allowed') await room.remove(one.guildId, channel);
    await stores.careRooms.remove(one.id);
    return 'done';
  }

  /** Somebody has deleted it by hand. It is not made again: whoever did that had a reason. The two are back. */
  async function goneByHand(one: CareRoom): Promise<'nobody'> {
    await transact(async (held) => {
      await held.circles.hold(one.circleId);
      await held.careRooms.remove(one.id);
      if (one.closedAt === null) await rejoin(held, one, now());
    });
    return 'nobody';
  }

  async function show(one: Kept, circle: Circle, channel: ChannelId): Promise<void> {
    const t = translator(circle.locale);
    const mark = careRoomKey(one.id);
    const wanted = { mark, kind: 'care-room', subject: mark, turn: null } as const;
    await postings.keep(wanted, channel, careRoomCard(t, one));
    if (one.closedAt !== null || one.endsAt !== null) return;
    const to = { guild: one.guildId, to: one.personId };
    await postings.whisper(wanted, to, careWhisper(t, { id: one.id, along: one.alongId, room: channel }));
  }

  /** Makes a room be as it is stored, and deletes it when its time has come. */
  const match: Doer = async ({ subject }) => {
    const one = await stores.careRooms.find(CareRoomId.parse(subject));
    const circle = one && (await stores.circles.find(one.circleId));
    if (one === undefined || circle === undefined) return 'nobody';
    if (!isKept(one) || (one.endsAt !== null && one.endsAt <= now())) return await deleted(one, circle);
    const channel = await sideRooms.settle(planFor(one, circle), one.channelId ?? undefined);
    if (channel === 'gone') return await goneByHand(one);
    if (channel === 'not-allowed') throw new PlainError('No private room may be made for two people.');
    if (channel !== one.channelId) await stores.careRooms.keepChannel(one.id, channel);
    await show(one, circle, channel);
    if (one.endsAt !== null) await askCareRoom(stores, one, one.endsAt);
    return 'done';
  };

  /** Decides who goes, with the circle held: the breath, both places and the room are one step. */
  async function goes(
    held: Stores,
    session: Session,
    live: Live,
    { asker, person, along }: Asked,
  ): Promise<Result<Kept, BeginRefusal>> {
    const chair = proveChair(live, asker);
    if (!chair.ok) return chair;
    const open = await held.careRooms.openIn(session.id);
    const companion = whoGoes(live, { person, along, asker, open });
    if (!companion.ok) return companion;
    const aside = { kind: 'care', by: chair.value, person, along: companion.value } as const;
    const moved = move(session, aside, now());
    if (!moved.ok) return moved;
    await keep(held, session, moved.value, now());
    const { id: sessionId, circleId, guildId } = session;
    const about = { guildId, circleId, sessionId, personId: person, alongId: companion.value };
    const times = { openedAt: now(), closedAt: null, endsAt: null };
    const one = { id: newCareRoomId(), ...about, kind: kindIn(guildId), channelId: null, ...times };
    await held.careRooms.add(one);
    await askCareRoom(held, one, now());
    return accept(one);
  }

  return {
    match,

    /** What the bot lacks to make such a room in a server; nothing where it can. */
    missing: (guild: GuildId): readonly Permission[] => lackingFor(guild, kindIn(guild)),

    /** Who would go along with somebody if nobody else is named. */
    async companion({ session, live }: Readonly<{ session: Session; live: Live }>, asker: UserId) {
      return usualCompanion(live, { asker, open: await stores.careRooms.openIn(session.id) });
    },

    /** Two people go aside. Says where; without a channel where it could not be made at once. */
    async begin(id: SessionId, asked: Asked): Promise<Result<Kept, BeginRefusal>> {
      const known = await stores.sessions.find(id);
      if (known === undefined) return refuse('no-session');
      const begun = await transact(async (held): Promise<Result<Kept, BeginRefusal>> => {
        await held.circles.hold(known.circleId);
        const session = await held.sessions.find(id);
        const live = session && liveIn(session);
        if (session === undefined || live === undefined) return refuse('no-session');
        return live.ok ? await goes(held, session, live.value, asked) : live;
      });
      if (!begun.ok) return begun;
      await run(arrangeKey(known.circleId));
      await run(careRoomKey(begun.value.id));
      const channelId = (await stores.careRooms.find(begun.value.id))?.channelId ?? null;
      return accept({ ...begun.value, channelId });
    },

    /** One of the two ends it, or would rather not have gone. Both are with the circle again. */
    async end(id: CareRoomId, user: UserId): Promise<Result<CareRoom, EndRefusal>> {
      const known = await stores.careRooms.find(id);
      if (known === undefined) return refuse('care-room-over');
      const ended = await transact(async (held): Promise<Result<CareRoom, EndRefusal>> => {
        await held.circles.hold(known.circleId);
        const one = await held.careRooms.find(id);
        if (one === undefined) return refuse('care-room-over');
        const may = mayEnd(one, user);
        if (!may.ok) return may;
        await closeCareRoom(held, one, now());
        await rejoin(held, one, now());
        return accept(one);
      });
      if (!ended.ok) return ended;
      await run(arrangeKey(known.circleId));
      await run(careRoomKey(id));
      return ended;
    },

    /** While a session runs, rooms beside it are looked at as its own room is. */
    async look(circle: CircleId): Promise<void> {
      const session = await stores.sessions.running(circle);
      if (session === undefined) return;
      for (const one of await stores.careRooms.openIn(session.id)) await askCareRoom(stores, one, now());
    },
  };
}
