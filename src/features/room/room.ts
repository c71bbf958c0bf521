import type { ChannelId, CircleId, GuildId, UserId } from '../../lib/ids.ts';
import type { Circle } from '../circle/schema.ts';
import type { RoomKind } from './schema.ts';

/**
 * Who may speak in a circle's room now. Everybody seated can always read and listen. `held`: these people, and where it is
 * `firm` nobody else; nobody at all in a silence. Where it is not firm others are asked to wait, and nothing stops them.
 */
export type Floor = Readonly<
  { kind: 'open' } | { kind: 'held'; speakers: readonly UserId[]; firm: boolean } | { kind: 'closed' }
>;

/** What a bot can lack, as Discord's clients name it (the catalogue has the names). */
export type Permission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'ReadMessageHistory'
  | 'ManageChannels'
  | 'ManageRoles'
  | 'CreatePrivateThreads'
  | 'SendMessagesInThreads'
  | 'ManageThreads'
  | 'Connect'
  | 'MuteMembers'
  | 'MoveMembers'
  | 'CreateEvents';

/** A kind of room, and whether it mutes: what decides which permissions it needs. */
export type Furnished = Readonly<{ kind: RoomKind; mutes: boolean }>;

/** A room as it is meant to be. The name is neutral: it is seen where the topic of the circle must not be. */
export type RoomPlan = Furnished &
  Readonly<{
    circle: CircleId;
    guild: GuildId;
    name: string;
    about: string;
    /** The name of the channel in which the threads of all circles of a server are. */
    threadsIn: string;
    /** The number of the session it is for: a thread is made for one. */
    session: number;
    /** Whether that session runs now. Outside of one nobody is invited to a stage. */
    live: boolean;
    people: readonly UserId[];
    floor: Floor;
  }>;

/** The room a circle has and goes on using. A session that is to be held in a thread has a thread of its own. */
export function knownRoom(
  { roomId, roomSession }: Pick<Circle, 'roomId' | 'roomSession'>,
  { kind, live, session }: Pick<RoomPlan, 'kind' | 'live' | 'session'>,
): ChannelId | undefined {
  return kind === 'thread' && live && roomSession !== session ? undefined : (roomId ?? undefined);
}

/** Where the room is, and what the bot lacks to make all of it as planned. What could be done is done all the same. */
export type Arranged = Readonly<{ channel: ChannelId; lacking: readonly Permission[] }>;

/** The place where a circle meets, of whichever kind. */
export type Room = Readonly<{
  /** Makes the room be as planned, making it first where there is none, and says which channel it is. Repeatable. */
  arrange(plan: RoomPlan, known: ChannelId | undefined): Promise<Arranged>;
  /** Compares with what the gateway shows, without a request: what deviates is set anew when it is arranged next. */
  look(plan: RoomPlan, known: ChannelId): void;
  /** Whether the gateway shows this channel, awake: then something can be written there without arranging it first. */
  isThere(channel: ChannelId): boolean;
  /** Deletes a room with all that was written there. One that does not look like ours is left alone. */
  remove(guild: GuildId, channel: ChannelId): Promise<'removed' | 'not-ours'>;
  /** Permissions that the bot would need in this server for such a room and does not have. */
  missing(guild: GuildId, room: Furnished): readonly Permission[];
  /** Those that it lacks in a room that is there: in the server, or in this channel alone. */
  lacking(guild: GuildId, channel: ChannelId, room: Furnished): readonly Permission[];
  /** Whether this server can have such a room: Discord has stages only in Community servers. */
  offered(guild: GuildId, kind: RoomKind): boolean;
}>;
