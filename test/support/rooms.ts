import { PermissionFlagsBits as bit, ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { Person } from '../../rehearsal/people/person.ts';
import { createChannel } from '../../rehearsal/world/channels.ts';
import { banMember } from '../../rehearsal/world/departures.ts';
import { setOverwrite } from '../../rehearsal/world/overwrites.ts';
import { editRole } from '../../rehearsal/world/roles.ts';
import { removeThreadMember } from '../../rehearsal/world/thread-members.ts';
import { editThread } from '../../rehearsal/world/threads.ts';
import type { Played } from './played.ts';

const ownerOf = ({ discord, guildId }: Played): string => discord.people.owner(guildId).id;

/** Discord's events have reached the bot, and what follows from them is done: an answer cannot overtake them. */
export async function hasHeard(played: Played, person: Person): Promise<void> {
  await played.uses(person, '/circle browse');
}

/** Somebody who runs the server gives the bot's role these permissions and no others. */
export function letsTheBot(played: Played, permissions: bigint): void {
  const { world } = played.discord;
  const role = [...(world.guilds.get(played.guildId)?.roles.values() ?? [])].find(
    ({ botId }) => botId !== undefined,
  );
  if (role === undefined) throw new Error('The bot has no role here.');
  const where = { guildId: played.guildId, roleId: role.id };
  editRole(world, ownerOf(played), where, { permissions: permissions.toString() });
}

/** Somebody who runs the server bans a person from it. */
export function bans(played: Played, person: Person): void {
  const { discord, guildId } = played;
  banMember(discord.world, ownerOf(played), { guildId, userId: person.id });
}

/** Somebody who runs the server lets a person write in a room, by hand. */
export function letsWrite(played: Played, person: Person, room: string): void {
  const allow = (bit.ViewChannel | bit.ReadMessageHistory | bit.SendMessages).toString();
  setOverwrite(played.discord.world, ownerOf(played), room, {
    id: person.id,
    type: OverwriteType.Member,
    allow,
  });
}

/** A voice channel of the server that is no circle's. */
export const otherVoice = (played: Played): string =>
  createChannel(played.discord.world, ownerOf(played), played.guildId, {
    name: 'Lounge',
    type: ChannelType.GuildVoice,
  }).id;

const reads = (bit.ViewChannel | bit.ReadMessageHistory | bit.SendMessages).toString();

/** A channel that only these people, and the bot, can read. */
export const channelFor = (played: Played, bot: string, people: readonly Person[], name = 'mods'): string =>
  createChannel(played.discord.world, ownerOf(played), played.guildId, {
    name,
    type: ChannelType.GuildText,
    permission_overwrites: [
      { id: played.guildId, type: OverwriteType.Role, deny: bit.ViewChannel.toString() },
      ...[bot, ...people.map(({ id }) => id)].map((id) => ({ id, type: OverwriteType.Member, allow: reads })),
    ],
  }).id;

export function archives(played: Played, thread: string): void {
  editThread(played.discord.world, ownerOf(played), thread, { archived: true });
}

export function takesOutOf(played: Played, thread: string, person: Person): void {
  removeThreadMember(played.discord.world, ownerOf(played), thread, person.id);
}

/** The names of those whom the server mutes now. */
export const mutedOf = (people: readonly Person[]): readonly string[] =>
  people.filter((person) => person.voice()?.mutedByServer === true).map(({ name }) => name);

/** Requests of the bot to such paths, as method and path, since `from`. */
export const requestsTo = ({ discord }: Played, path: RegExp, from = 0): readonly string[] =>
  discord.requests
    .slice(from)
    .filter((entry) => path.test(entry.path))
    .map((entry) => `${entry.method} ${entry.path}`);

/** Somebody who may mute members here. */
export const moderator = (played: Played, name: string): Person =>
  played.person(name, {
    permissions: bit.MuteMembers | bit.MoveMembers | bit.ManageChannels | bit.Administrator,
  });
