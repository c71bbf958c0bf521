import { PermissionFlagsBits as bit, ChannelType, OverwriteType } from 'discord-api-types/v10';
import { missingAccess, missingPermissions, unknownChannel } from './refusal.ts';
import type { Channel, Guild, GuildChannel, Member, Thread, World } from './state.ts';

/** Every bit there is: what the owner and administrators have. */
export const allPermissions = Object.values(bit).reduce((all, one) => all | one, 0n);

/** Discord: a timed-out member keeps only these two. */
const leftToTheTimedOut = bit.ViewChannel | bit.ReadMessageHistory;

/** Discord: whoever may not send has none of these either. */
const needSending = bit.EmbedLinks | bit.AttachFiles | bit.MentionEveryone | bit.SendTTSMessages;

/** Discord: in voice and stage channels whoever may not connect has none of these either. */
const needConnecting =
  bit.Speak |
  bit.Stream |
  bit.UseVAD |
  bit.PrioritySpeaker |
  bit.MuteMembers |
  bit.DeafenMembers |
  bit.MoveMembers |
  bit.RequestToSpeak |
  bit.ManageChannels |
  bit.ManageRoles;

/** What the two people of a direct message may do there. */
const inDirectMessages =
  bit.ViewChannel |
  bit.SendMessages |
  bit.ReadMessageHistory |
  bit.EmbedLinks |
  bit.AttachFiles |
  bit.AddReactions |
  bit.PinMessages |
  bit.UseExternalEmojis |
  bit.UseExternalStickers |
  bit.UseApplicationCommands |
  bit.MentionEveryone |
  bit.SendVoiceMessages |
  bit.SendPolls;

export const includes = (permissions: bigint, bits: bigint): boolean => (permissions & bits) === bits;

export const isThread = (channel: Channel): channel is Thread =>
  channel.type === ChannelType.PublicThread ||
  channel.type === ChannelType.PrivateThread ||
  channel.type === ChannelType.AnnouncementThread;

export const isVoice = (channel: Channel): boolean =>
  channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;

export const isTimedOut = (world: World, member: Member) =>
  member.timedOutUntil !== undefined && member.timedOutUntil > world.clock.now();

function fromRoles(guild: Guild, member: Member): bigint {
  if (guild.ownerId === member.userId) return allPermissions;
  let granted = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const roleId of member.roleIds) granted |= guild.roles.get(roleId)?.permissions ?? 0n;
  return includes(granted, bit.Administrator) ? allPermissions : granted;
}

function throughOverwrites(granted: bigint, channel: GuildChannel, member: Member): bigint {
  const everyone = channel.overwrites.get(channel.guildId);
  const own = channel.overwrites.get(member.userId);
  let allow = 0n;
  let deny = 0n;
  for (const { id, type, ...role } of channel.overwrites.values()) {
    if (type !== OverwriteType.Role || !member.roleIds.has(id)) continue;
    allow |= role.allow;
    deny |= role.deny;
  }
  const afterEveryone = (granted & ~(everyone?.deny ?? 0n)) | (everyone?.allow ?? 0n);
  const afterRoles = (afterEveryone & ~deny) | allow;
  return (afterRoles & ~(own?.deny ?? 0n)) | (own?.allow ?? 0n);
}

/** What a lack of VIEW_CHANNEL, of the bit for sending, or of CONNECT takes away besides. */
function withoutImplied(granted: bigint, channel: Channel): bigint {
  if (!includes(granted, bit.ViewChannel)) return 0n;
  const sending = sendingIn(channel);
  const spoken = includes(granted, sending) ? granted : granted & ~needSending;
  return isVoice(channel) && !includes(granted, bit.Connect) ? spoken & ~needConnecting : spoken;
}

/** The bit that writing in this channel needs: threads have one of their own. */
export const sendingIn = (channel: Channel): bigint =>
  isThread(channel) ? bit.SendMessagesInThreads : bit.SendMessages;

/** What a member may do in the guild as a whole: 0n for somebody who is not in it. */
export function guildPermissions(world: World, guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  const granted = fromRoles(guild, member);
  return granted !== allPermissions && isTimedOut(world, member) ? granted & leftToTheTimedOut : granted;
}

function inGuildChannel(world: World, channel: GuildChannel, shownAs: Channel, userId: string): bigint {
  const guild = world.guilds.get(channel.guildId);
  const member = guild?.members.get(userId);
  if (guild === undefined || member === undefined) return 0n;
  const granted = fromRoles(guild, member);
  if (granted === allPermissions) return granted;
  const here = withoutImplied(throughOverwrites(granted, channel, member), shownAs);
  return isTimedOut(world, member) ? here & leftToTheTimedOut : here;
}

/** As if the thread could be seen; whether it can is decided by whoever asks. */
function inThread(world: World, thread: Thread, userId: string): bigint {
  const parent = world.channels.get(thread.parentId);
  if (parent === undefined || parent.type === ChannelType.DM || isThread(parent)) return 0n;
  return inGuildChannel(world, parent, thread, userId);
}

/**
 * What this user may do in this channel, implied denials included, as `app_permissions` and `member.permissions` tell it.
 * 0n when the user cannot see it. A private thread is seen by its members and by holders of MANAGE_THREADS, and only
 * with VIEW_CHANNEL on the parent.
 */
export function permissionsIn(world: World, userId: string, channelId: string): bigint {
  const channel = world.channels.get(channelId);
  if (channel === undefined) return 0n;
  if (channel.type === ChannelType.DM) return channel.userIds.includes(userId) ? inDirectMessages : 0n;
  if (!isThread(channel)) return inGuildChannel(world, channel, channel, userId);
  const granted = inThread(world, channel, userId);
  const open = channel.type !== ChannelType.PrivateThread || channel.members.has(userId);
  return open || includes(granted, bit.ManageThreads) ? granted : 0n;
}

/** Whether the user has all of these bits in the channel. */
export const may = (world: World, userId: string, channelId: string, bits: bigint): boolean =>
  includes(permissionsIn(world, userId, channelId), bits);

export const sees = (world: World, userId: string, channelId: string): boolean =>
  may(world, userId, channelId, bit.ViewChannel);

/** Refuses with 10003 where there is no such channel, 50001 where it is hidden, 50013 where a bit is missing. */
export function demand(world: World, userId: string, channelId: string, bits: bigint): void {
  if (!world.channels.has(channelId)) throw unknownChannel();
  if (!sees(world, userId, channelId)) throw missingAccess();
  if (!may(world, userId, channelId, bits)) throw missingPermissions();
}

/** Refuses with 50013 unless the member has all of these bits in the guild. */
export function demandInGuild(world: World, guild: Guild, userId: string, bits: bigint): void {
  if (!includes(guildPermissions(world, guild, userId), bits)) throw missingPermissions();
}
