import type { Translator } from '../../i18n/index.ts';
import type { ChannelId, CircleId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import { participants } from '../circle/membership.ts';
import type { Circle } from '../circle/schema.ts';
import { restedFor, shownFor, type Whispered, whispersFor } from '../panel/show.ts';
import type { PostingActions } from '../posting/actions.ts';
import { nextMeeting } from '../schedule/recurrence.ts';
import { floorOf } from '../session/floor.ts';
import type { Session } from '../session/schema.ts';
import type { Room } from './room.ts';

type Needs = Readonly<{
  stores: Stores;
  room: Room;
  postings: PostingActions;
  translator: Translator;
  inLine: InLine;
  now: Now;
}>;

export type RoomActions = ReturnType<typeof roomActions>;

export function roomActions({ stores, room, postings, translator, inLine, now }: Needs) {
  /** Makes the circle's room be as stored and says where it is. One at a time for each circle: a room is made once. */
  async function settle(circle: Circle, session: Session | undefined): Promise<ChannelId> {
    return await inLine(`room:${circle.id}`, async () => {
      const { circles } = stores;
      const known = (await circles.find(circle.id))?.roomId ?? undefined;
      const plan = {
        circle: circle.id,
        guild: circle.guildId,
        name: circle.name,
        about: translator(circle.locale)('room.about'),
        people: [...participants(circle.hostId, await circles.seats(circle.id)), ...guestsOf(session)],
        floor: floorOf(session),
      };
      const channel = await room.arrange(plan, known);
      if (channel !== known) await circles.keepRoom(circle.id, channel);
      return channel;
    });
  }

  async function show(circle: Circle, session: Session, channel: ChannelId): Promise<void> {
    const t = translator(circle.locale);
    const next = nextMeeting(circle.schedule, now());
    const wanted = shownFor(t, { circle: circle.name, session, next });
    for (const one of wanted) {
      if (one.instead !== undefined && (await whisper(circle, one.instead)) === 'told') continue;
      await postings[one.lasting ? 'once' : 'keep'](one.wanted, channel, one.view);
    }
    for (const one of whispersFor(t, session)) await whisper(circle, one);
    const current = new Set(wanted.map((one) => one.wanted.mark));
    for (const old of await stores.postings.awake(session.id)) {
      const rested = current.has(old.mark) ? undefined : restedFor(t, old);
      if (rested !== undefined) await postings.rest(old, rested);
    }
  }

  const whisper = ({ guildId: guild }: Circle, { wanted, to, view }: Whispered) =>
    postings.whisper(wanted, { guild, to }, view);

  return {
    /** The room of a circle, made and put right if need be. */
    async ready(circle: Circle): Promise<ChannelId> {
      return await settle(circle, await stores.sessions.latest(circle.id));
    },

    /** Makes Discord match what is stored about a circle: who may read and write, and the messages of its session. */
    async arrange(circleId: CircleId): Promise<void> {
      const circle = await stores.circles.find(circleId);
      if (circle === undefined) return;
      const session = await stores.sessions.latest(circleId);
      if (session === undefined && circle.roomId === null) return;
      const channel = await settle(circle, session);
      if (session !== undefined) await show(circle, session, channel);
    },

    missing: room.missing,
  };
}

/** Those from standby who were let in for this session. */
const guestsOf = (session: Session | undefined) =>
  session !== undefined && 'letIn' in session.state ? session.state.letIn : [];
