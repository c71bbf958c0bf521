import type { Translator } from '../../i18n/index.ts';
import { type ChannelId, CircleId, type GuildId, type UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { after, minutes, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { lastOf } from '../circle/cohort.ts';
import { meetingOf } from '../circle/meetings.ts';
import type { Circle } from '../circle/schema.ts';
import type { Doer } from '../due-work/actions.ts';
import type { MuteActions } from '../mute/actions.ts';
import { mutedBy, mutesIn } from '../mute/mute.ts';
import { restedFor, shownFor, type Whispered, whispersFor } from '../panel/show.ts';
import type { PostingActions } from '../posting/actions.ts';
import { expectedAt } from '../recipient/actions.ts';
import { askRoomHours, planRoomEnd } from '../room-time/actions.ts';
import { roomHours } from '../room-time/hours.ts';
import { participants } from '../seat/standing.ts';
import { stanceAt } from '../server/actions.ts';
import { askToArrange } from '../session/actions.ts';
import { floorOf } from '../session/floor.ts';
import { isLive, letInTo } from '../session/people.ts';
import type { Session } from '../session/schema.ts';
import type { ThreadActions } from '../thread/actions.ts';
import { type Arranged, knownRoom, type Permission, type Room, type RoomPlan } from './room.ts';
import { lackingLine } from './views.ts';

type Needs = Readonly<{
  stores: Stores;
  room: Room;
  mutes: MuteActions;
  threads: ThreadActions;
  postings: PostingActions;
  translator: Translator;
  now: Now;
  inLine: InLine;
}>;

/** Between two looks at the room of a live session: what somebody changed by hand in Discord stands no longer. */
const lookEvery = minutes(1);

type About = Readonly<{ circle: Circle; session: Session | undefined; people: readonly UserId[] }>;

/** Somebody who came into a voice channel, or left it. */
export type AtVoice = Readonly<{ guild: GuildId; channel: ChannelId; person: UserId }>;

export type RoomActions = ReturnType<typeof roomActions>;

export function roomActions({ stores, room, mutes, threads, postings, translator, now, inLine }: Needs) {
  /** Sessions whose next look this process knows to be planned. */
  const looking = new Set<string>();

  function planFor({ circle, session, people }: About): RoomPlan {
    const t = translator(circle.locale);
    const running = isLive(session) ? session?.number : undefined;
    return {
      circle: circle.id,
      guild: circle.guildId,
      kind: circle.roomKind,
      mutes: mutesIn(circle, running),
      name: circle.name,
      about: t('room.about'),
      threadsIn: t('room.threads-in'),
      session: running ?? circle.sessionsHeld + 1,
      live: running !== undefined,
      people,
      floor:
        running === undefined ? { kind: roomHours(circle, session?.openedAt, now()).kind } : floorOf(session),
    };
  }

  /** What belongs to a room beside its channel: who is muted in it, and who is in its threads. */
  async function settlePeople(
    plan: RoomPlan,
    channel: ChannelId | undefined,
  ): Promise<readonly Permission[]> {
    const { circle, guild, people, floor } = plan;
    const muted = plan.mutes ? mutedBy(floor, people) : [];
    const hushed = await mutes.settle({ circle, guild, channel, people, muted });
    const thread = plan.kind === 'thread' ? channel : undefined;
    const doors = await threads.settle({ circle, guild, thread, people });
    return hushed === 'done' ? doors : [...doors, 'MuteMembers'];
  }

  async function aboutNow(id: CircleId): Promise<About | undefined> {
    const circle = await stores.circles.find(id);
    if (circle === undefined) return undefined;
    const session = await stores.sessions.latest(id);
    const people = participants(circle.hostId, await stores.seats.of(id));
    return { circle, session, people: [...people, ...(session === undefined ? [] : letInTo(session))] };
  }

  type How = Readonly<{ look?: boolean; make?: boolean }>;

  /**
   * Makes the circle's room be as stored. One at a time for each circle: a room is made once. Without `make` there will be
   * none where there is none, unless a session runs.
   */
  async function settle(
    id: CircleId,
    { look: looks = false, make = false }: How,
  ): Promise<(About & Arranged) | undefined> {
    return await inLine(`room:${id}`, async () => {
      const about = await aboutNow(id);
      if (about === undefined) return undefined;
      const plan = planFor(about);
      const known = knownRoom(about.circle, plan);
      if (known === undefined && !make && !plan.live) {
        await settlePeople(plan, undefined);
        return undefined;
      }
      if (looks && known !== undefined) {
        room.look(plan, known);
        if (plan.kind === 'thread') await threads.look({ ...plan, thread: known });
      }
      const { channel, lacking } = await room.arrange(plan, known);
      if (channel !== known) await stores.circles.keepRoom(plan, channel);
      // The room that was known is gone.
      if (channel !== known && known !== undefined) await threads.forget(known);
      return { ...about, channel, lacking: [...lacking, ...(await settlePeople(plan, channel))] };
    });
  }

  async function show(circle: Circle, session: Session, channel: ChannelId): Promise<void> {
    const t = translator(circle.locale);
    const next = meetingOf(circle, now());
    const furnished = { kind: circle.roomKind, mutes: mutesIn(circle, session.number) };
    const expected = await expectedAt(stores, circle, session.state, now());
    const stance = await stanceAt(stores, circle.guildId, session.state);
    const about = { circle: circle.name, room: furnished, session, next, together: lastOf(circle) };
    const wanted = shownFor(t, { ...about, expected, stance });
    for (const one of wanted) {
      if (one.instead !== undefined && (await whisper(circle, one.instead)) === 'told') continue;
      await postings[one.lasting ? 'once' : 'keep'](one.wanted, channel, one.view);
    }
    for (const one of whispersFor(t, session)) await whisper(circle, one);
    const current = new Set(wanted.map((one) => one.wanted.mark));
    for (const old of await stores.postings.awake(session.id)) {
      const there = current.has(old.mark) ? undefined : await postings.lastSeen(old, channel);
      const rested = there === undefined ? undefined : restedFor(t, there, session);
      if (there !== undefined && rested !== undefined) await postings.rest(there, rested);
    }
  }

  const whisper = ({ guildId: guild }: Circle, { wanted, to, view }: Whispered) =>
    postings.whisper(wanted, { guild, to }, view);

  /** One line to the host, once per session and set of permissions. The evening goes on, and they can ask for help. */
  async function tellLacking(circle: Circle, session: Session, arranged: Arranged): Promise<void> {
    const lacking = [...new Set(arranged.lacking)].sort();
    if (lacking.length === 0) return;
    const mark = `lacking:${session.id}:${lacking.join('+')}`;
    const wanted = { mark, kind: 'lacking', subject: session.id, turn: null } as const;
    await postings.once(wanted, arranged.channel, lackingLine(translator(circle.locale), circle, lacking));
  }

  const askLook = (session: Session, dueAt: Date): Promise<void> =>
    stores.due.ask({ key: `look:${session.id}`, kind: 'look', subject: session.circleId, dueAt });

  /** What follows from a session after it is shown: the next look while it runs, else when the room closes and goes. */
  async function planAhead(circle: Circle, session: Session, channel: ChannelId): Promise<void> {
    if (!isLive(session)) {
      looking.delete(session.id);
      await askRoomHours(stores, circle, session.openedAt, now());
      await planRoomEnd(stores, { circle, session, room: channel }, now());
    } else if (!looking.has(session.id)) {
      looking.add(session.id);
      await askLook(session, after(now(), lookEvery));
    }
  }

  async function arrange(id: CircleId, how: How = {}): Promise<void> {
    const settled = await settle(id, how);
    if (settled?.session === undefined) return;
    const { circle, session, channel } = settled;
    await inLine(`show:${id}`, () => show(circle, session, channel));
    if (isLive(session)) await tellLacking(circle, session, settled);
    await planAhead(circle, session, channel);
  }

  /** Every minute while a session runs: what deviates from what is stored is put right, whatever Discord told of it. */
  const look: Doer = async ({ key, subject }) => {
    const session = await stores.sessions.running(CircleId.parse(subject));
    if (session === undefined || key !== `look:${session.id}`) return 'nobody';
    await askLook(session, after(now(), lookEvery));
    await arrange(session.circleId, { look: true });
    return 'done';
  };

  /** Mutes that may stand are looked at again: after a start, and when people may have come and gone unseen. */
  async function resume(): Promise<void> {
    for (const circle of await mutes.circles()) await askToArrange(stores, circle, now());
    await mutes.settleStrays();
  }

  async function ready({ id }: Circle): Promise<ChannelId> {
    const settled = await settle(id, { make: true });
    if (settled === undefined) throw new Error('The circle is gone.');
    return settled.channel;
  }

  return {
    /** The room of a circle, made and put right if need be. */
    ready,

    /** Where to tell a circle something: its room as it is, and made where there is none. A thread may have to be another. */
    async place(circle: Circle): Promise<ChannelId> {
      const { roomId, roomKind } = circle;
      const there = roomKind !== 'thread' && roomId !== null && room.isThere(roomId);
      return there ? roomId : await ready(circle);
    },

    /** Makes Discord match what is stored about a circle: who may read, write and speak, and the messages of its session. */
    arrange,
    look,

    /** After the connection was away, things may have changed unseen: every live session is looked at soon, and every mute. */
    async lookAtAll(): Promise<void> {
      for (const session of await stores.sessions.allRunning()) await askLook(session, now());
      await resume();
    },

    resume,

    /** Somebody came into a voice channel or left it: the rooms that this concerns are asked to be put right. */
    async moved({ guild, channel, person }: AtVoice): Promise<void> {
      const circle = await stores.circles.withRoom(guild, channel);
      const muted = await mutes.on(guild, person);
      if (muted === 'stray') await mutes.settleStrays();
      const concerned = new Set([circle?.id, muted === 'stray' ? undefined : muted]);
      for (const id of concerned) if (id !== undefined) await askToArrange(stores, id, now());
    },

    /**
     * Undoes every mute of a circle, and mutes nobody for the rest of the running session. Needs nothing else of the room
     * to be in order. `not-allowed` where the bot may not unmute just now.
     */
    async unmuteAll({ id, guildId: guild }: Circle): Promise<'done' | 'not-allowed'> {
      const session = await stores.sessions.running(id);
      if (session !== undefined) await stores.circles.keepUnmuted(id, session.number);
      return await inLine(`room:${id}`, async () => {
        const people = (await aboutNow(id))?.people ?? [];
        return await mutes.settle({ circle: id, guild, channel: undefined, people, muted: [] });
      });
    },

    missing: ({ guildId, roomKind: kind, mutes: muting }: Pick<Circle, 'guildId' | 'roomKind' | 'mutes'>) =>
      room.missing(guildId, { kind, mutes: muting }),
    offered: ({ guildId, roomKind }: Pick<Circle, 'guildId' | 'roomKind'>) => room.offered(guildId, roomKind),
  };
}
