import type { ChannelId, GuildId } from '../../lib/ids.ts';
import { after, minutes, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { EventList } from '../mirror/event-list.ts';
import type { Setup } from '../policy/setup.ts';
import type { Room } from '../room/room.ts';
import { RoomKind } from '../room/schema.ts';
import type { FitsModerators } from '../server/channels.ts';
import { isOld, isShown } from '../server-line/line.ts';
import { crisisAge } from './crisis-age.ts';
import type { Platform } from './platform.ts';
import type { ServerFacts } from './server.ts';

type Needs = Readonly<{
  stores: Stores;
  room: Pick<Room, 'missing' | 'lacking' | 'offered' | 'isThere'>;
  events: Pick<EventList, 'missing'>;
  platform: Platform;
  fitsModerators: FitsModerators;
  setup: Setup;
  /** How many people of a server have still to be asked anew; left out where nobody is. */
  consentsWaiting?: ((guild: GuildId) => Promise<number>) | undefined;
  now: Now;
}>;

/** Later than this something that is due is late: usually it is done within a second. */
const unnoticed = minutes(1);

export function doctorActions({
  stores,
  room,
  events,
  platform,
  fitsModerators,
  setup,
  consentsWaiting,
  now,
}: Needs) {
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

  /** Whether what the server has chosen is still there. */
  async function choices(guild: GuildId): Promise<ServerFacts['choices']> {
    const chosen = await stores.servers.of(guild);
    const lines = await stores.serverLines.of(guild);
    const shown = lines.filter(isShown);
    const channel = chosen.moderatorChannel;
    const fits = (one: ChannelId) => (room.isThere(one) ? fitsModerators(guild, one) : 'gone');
    const roles = {
      'moderator-role': chosen.moderatorRole,
      'organiser-role': chosen.organiserRole,
    } as const;
    const named = ['moderator-role', 'organiser-role'] as const;
    return {
      moderators: channel === null ? undefined : { channel, is: fits(channel) },
      rolesGone: named.filter((which) => {
        const role = roles[which];
        return role !== null && !platform.hasRole(guild, role);
      }),
      lines: {
        count: lines.length,
        old: shown.filter((line) => isOld(line, now())).length,
        unsaid: lines.length - shown.length,
      },
    };
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
        choices: await choices(guild),
        consentsWaiting: await consentsWaiting?.(guild),
        late: await stores.due.waiting(after(now(), -unnoticed)),
        clockAhead: await platform.clockAhead(),
        isConnected: platform.isConnected(),
      };
    },
  };
}
