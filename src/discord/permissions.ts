import { PermissionFlagsBits as bits, type Client, type Guild } from 'discord.js';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Furnished, Permission } from '../features/room/room.ts';
import type { RoomKind } from '../features/room/schema.ts';
import type { ChannelId, GuildId } from '../lib/ids.ts';
import { PlainError } from '../lib/plain-error.ts';
import { isCode } from './answering.ts';

const reading = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const;
const making = [...reading, 'ManageChannels', 'ManageRoles'] as const;

/** What the bot needs in a server to make a room of each kind and to hand the floor round in it. */
const needed: Readonly<Record<RoomKind, readonly Permission[]>> = {
  text: making,
  thread: [...reading, 'ManageChannels', 'CreatePrivateThreads', 'SendMessagesInThreads', 'ManageThreads'],
  // Discord: messages in the chat of a voice or stage channel need Connect as well.
  voice: [...making, 'Connect'],
  // Discord: Manage Channels, Mute Members and Move Members together make a moderator of a stage.
  stage: [...making, 'Connect', 'MuteMembers', 'MoveMembers'],
};

const neededFor = ({ kind, mutes }: Furnished): readonly Permission[] =>
  kind === 'voice' && mutes ? [...needed.voice, 'MuteMembers'] : needed[kind];

/** What the gateway knows of the bot's own permissions. Costs no request. */
export function permissions(client: Client<true>) {
  const guildOf = (guild: GuildId): Guild => {
    const found = client.guilds.cache.get(guild);
    if (found === undefined) throw new PlainError('The server is not in reach just now.');
    return found;
  };

  /** What the bot may do in the server as a whole, and so may hand out in its rooms. */
  const inGuild = (guild: GuildId): bigint => {
    const me = guildOf(guild).members.me;
    if (me === null) throw new PlainError('The server is not in reach just now.');
    return me.permissions.bitfield;
  };

  /** What it may do in one channel; as in the server where the channel is not known. */
  const inChannel = (guild: GuildId, channel: ChannelId): bigint => {
    const { me } = guildOf(guild).members;
    const known = client.channels.cache.get(channel);
    if (known === undefined || known.isDMBased() || me === null) return inGuild(guild);
    // A thread has those of its channel, of which the gateway may not have told us.
    const place = known.isThread() ? known.parent : known;
    return place === null ? inGuild(guild) : place.permissionsFor(me).bitfield;
  };

  const lackingOf = (own: bigint, names: readonly Permission[]): readonly Permission[] =>
    names.filter((name) => (own & bits[name]) === 0n);

  return {
    guildOf,
    inGuild,
    may: (guild: GuildId, channel: ChannelId, name: Permission): boolean =>
      (inChannel(guild, channel) & bits[name]) !== 0n,
    missing: (guild: GuildId, room: Furnished) => lackingOf(inGuild(guild), neededFor(room)),
    /** What it lacks in the room that is there: a permission may be gone from the server or from this channel. */
    lacking: (guild: GuildId, channel: ChannelId, room: Furnished) =>
      lackingOf(inGuild(guild) & inChannel(guild, channel), neededFor(room)),
    /** Those of some permissions that it does not have: in this channel, or in the server where none is named. */
    without: (guild: GuildId, channel: ChannelId | undefined, names: readonly Permission[]) =>
      lackingOf(channel === undefined ? inGuild(guild) : inChannel(guild, channel), names),
  };
}

export type Permissions = ReturnType<typeof permissions>;

/** Discord says that the bot may not do this, or may not see where. */
export const isForbidden = (error: unknown): boolean =>
  isCode(error, RESTJSONErrorCodes.MissingPermissions) || isCode(error, RESTJSONErrorCodes.MissingAccess);
