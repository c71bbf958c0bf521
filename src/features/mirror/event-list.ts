import type { ChannelId, EventId, GuildId } from '../../lib/ids.ts';
import type { Permission } from '../room/room.ts';
import type { SpokenRoom } from './mirror.ts';

/** An event as it is meant to be. It is seen by those who see its channel, and its words say nothing about the circle. */
export type EventPlan = Readonly<{
  guild: GuildId;
  channel: ChannelId;
  kind: SpokenRoom;
  name: string;
  about: string;
  startsAt: Date;
  endsAt: Date;
}>;

/** How keeping an event ended. `full`: Discord takes 100 that are still to come, from everybody together. */
export type EventKept =
  | Readonly<{ kind: 'kept'; event: EventId }>
  | Readonly<{ kind: 'not-allowed'; missing: readonly Permission[] }>
  | Readonly<{ kind: 'full' }>;

/** What there is to know of an event that may be there: its id, or at least the channel it would be in. */
type EventSought = Readonly<{
  guild: GuildId;
  channel: ChannelId | undefined;
  event: EventId | undefined;
}>;

/** The list of events of a server, as far as it is ours. */
export type EventList = Readonly<{
  /**
   * Makes there be one event of ours in this channel, and that be as planned. Repeatable: one whose answer was lost is
   * found, because we made it there.
   */
  keep(plan: EventPlan, known: EventId | undefined): Promise<EventKept>;
  /** Takes an event of ours away. Throws when the bot may not just now, so that it is tried again. */
  remove(sought: EventSought): Promise<void>;
  /** Permissions that the bot would need in this server and does not have. */
  missing(guild: GuildId, kind: SpokenRoom): readonly Permission[];
}>;
