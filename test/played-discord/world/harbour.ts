import { PermissionFlagsBits as bit, ChannelType } from 'discord-api-types/v10';
import { Clock } from '../../../rehearsal/clock.ts';
import { addApplication, addPerson } from '../../../rehearsal/world/accounts.ts';
import { createChannel, type NewChannelBody } from '../../../rehearsal/world/channels.ts';
import { addGuild, inviteBot } from '../../../rehearsal/world/guilds.ts';
import { joinGuild } from '../../../rehearsal/world/members.ts';
import { DiscordRefusal } from '../../../rehearsal/world/refusal.ts';
import { createRole, giveRole } from '../../../rehearsal/world/roles.ts';
import { type Caps, createWorld, type Dispatch } from '../../../rehearsal/world/state.ts';

/** What the invite link asks for: rooms, threads, voice and events, but not administrator. */
export const invited =
  bit.ViewChannel |
  bit.SendMessages |
  bit.SendMessagesInThreads |
  bit.EmbedLinks |
  bit.AttachFiles |
  bit.ReadMessageHistory |
  bit.CreatePrivateThreads |
  bit.CreatePublicThreads |
  bit.ManageThreads |
  bit.CreateEvents |
  bit.PinMessages |
  bit.AddReactions |
  bit.ManageRoles |
  bit.ManageChannels |
  bit.ManageMessages |
  bit.Connect |
  bit.MuteMembers |
  bit.MoveMembers |
  bit.ModerateMembers |
  bit.SetVoiceChannelStatus;

/** The server Harbour on an evening, with an owner, a bot, Ana and Ben, and a channel everybody sees. */
export function harbour(caps: Partial<Caps> = {}) {
  const clock = new Clock(new Date('2026-11-23T19:00:00Z'));
  const world = createWorld(clock, caps);
  const guild = addGuild(world, { name: 'Harbour', features: ['COMMUNITY'] });
  const { ownerId } = guild;
  const heard: Dispatch[] = [];
  const bot = addApplication(world, { name: 'Keeper', token: 'keeper' }).id;
  inviteBot(world, bot, guild.id, invited);
  const arrives = (name: string) => {
    const { id } = addPerson(world, { name });
    joinGuild(world, id, guild.id);
    return id;
  };
  const channel = (body: Partial<NewChannelBody> = {}) =>
    createChannel(world, ownerId, guild.id, { name: 'maple', type: ChannelType.GuildText, ...body }).id;
  const [ana, ben, maple] = [arrives('Ana'), arrives('Ben'), channel()];
  world.onDispatch((dispatch) => heard.push(dispatch));
  return {
    clock,
    world,
    guild,
    ownerId,
    bot,
    ana,
    ben,
    maple,
    arrives,
    channel,
    /** Everything the bots heard since the evening began, and the names of it. */
    heard,
    names: () => heard.map(({ name }) => name),
    role: (permissions: bigint, ...userIds: readonly string[]) => {
      const body = { name: 'helpers', permissions: permissions.toString() };
      const { id: roleId } = createRole(world, ownerId, guild.id, body);
      for (const userId of userIds) giveRole(world, ownerId, { guildId: guild.id, userId, roleId });
      return roleId;
    },
  };
}

/** The code Discord refuses this with; undefined when it was done. */
export function refusalOf(act: () => unknown): number | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof DiscordRefusal) return error.code;
    throw error;
  }
}
