import type { Translator } from '../../i18n/index.ts';
import type { ChannelId, CircleId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import type { Stores } from '../../stores.ts';
import { participants } from '../circle/membership.ts';
import type { Circle } from '../circle/schema.ts';
import type { PostingActions } from '../posting/actions.ts';
import type { Session } from '../session/schema.ts';
import { shownFor } from '../session/show.ts';
import { restedPanel } from '../session/views.ts';
import { floorFor, type Room } from './room.ts';

type Needs = Readonly<{
  stores: Stores;
  room: Room;
  postings: PostingActions;
  translator: Translator;
  inLine: InLine;
}>;

export type RoomActions = ReturnType<typeof roomActions>;

export function roomActions({ stores, room, postings, translator, inLine }: Needs) {
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
        people: participants(circle.hostId, await circles.seats(circle.id)),
        floor: floorFor(session?.state),
      };
      const channel = await room.arrange(plan, known);
      if (channel !== known) await circles.keepRoom(circle.id, channel);
      return channel;
    });
  }

  async function show(circle: Circle, session: Session, channel: ChannelId): Promise<void> {
    const t = translator(circle.locale);
    const wanted = shownFor(t, circle.name, session);
    for (const one of wanted) await postings[one.lasting ? 'once' : 'keep'](one.wanted, channel, one.view);
    const current = new Set(wanted.map((one) => one.wanted.mark));
    for (const old of await stores.postings.awake(session.id)) {
      if (old.kind === 'panel' && !current.has(old.mark)) await postings.rest(old, restedPanel(t, old.turn));
    }
  }

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
