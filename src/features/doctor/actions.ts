import type { GuildId } from '../../lib/ids.ts';
import { after, minutes, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { EventList } from '../mirror/event-list.ts';
import type { Setup } from '../policy/setup.ts';
import type { Room } from '../room/room.ts';
import { RoomKind } from '../room/schema.ts';
import { crisisAge } from './crisis-age.ts';
import type { Platform } from './platform.ts';
import type { ServerFacts } from './server.ts';

type Needs = Readonly<{
  stores: Stores;
  room: Pick<Room, 'missing' | 'lacking' | 'offered' | 'isThere'>;
  events: Pick<EventList, 'missing'>;
  platform: Platform;
  setup: Setup;
  /** How many people of a server have still to be asked anew; left out where nobody is. */
  consentsWaiting?: ((guild: GuildId) => Promise<number>) | undefined;
  now: Now;
}>;

/** Later than this something that is due is late: usually it is done within a second. */
const unnoticed = minutes(1);

export function doctorActions({ stores, room, events, platform, setup, consentsWaiting, now }: Needs) {
  /** For each kind of room that this server can have, what making one would lack. A muting circle needs the most. */
  function server(guild: GuildId, circles: readonly Circle[]): ServerFacts['server'] {
    const kinds = RoomKind.options.filter((kind) => room.offered(guild, kind));
    const rooms = kinds.map((wanted) => {
      const here = circles.filter(({ roomKind }) => roomKind === wanted);
      const mutes = here.some((one) => one.mutes);
      return { wanted, used: here.length > 0, missing: room.missing(guild, { kind: wanted, mutes }) };
    });
    const shown = circles.filter(({ mirrored }) => mirrored).map(({ roomKind }) => roomKind);
    const missing = events.missing(guild, shown.includes('stage') ? 'stage' : 'voice');
    return [...rooms, { wanted: 'event', used: shown.length > 0, missing }];
  }

  const lackingIn = ({
    name: circle,
    guildId,
    roomId,
    roomKind: kind,
    mutes,
  }: Circle): ServerFacts['rooms'] =>
    roomId === null || !room.isThere(roomId)
      ? []
      : [{ circle, channel: roomId, lacking: room.lacking(guildId, roomId, { kind, mutes }) }];

  return {
    /** Looks how the bot is in this server. Changes nothing, and reads nothing about people. */
    async examine(guild: GuildId): Promise<ServerFacts> {
      const ids = (await stores.circles.looked(guild, {})).map(({ id }) => id);
      const circles = await stores.circles.all(ids);
      return {
        server: server(guild, circles),
        rooms: circles.flatMap(lackingIn),
        isAdministrator: platform.isAdministrator(guild),
        setup,
        crisis: crisisAge(now()),
        consentsWaiting: await consentsWaiting?.(guild),
        late: await stores.due.waiting(after(now(), -unnoticed)),
        clockAhead: await platform.clockAhead(),
        isConnected: platform.isConnected(),
      };
    },
  };
}
