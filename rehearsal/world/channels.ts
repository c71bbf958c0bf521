import {
  PermissionFlagsBits as bit,
  ChannelType,
  GatewayIntentBits,
  type ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { channelFor, findGuild, guildFor, listedChannels, threadsOf } from './find.ts';
import { announce } from './guild-events.ts';
import { needsCommunity } from './guilds.ts';
import { announceChannel, grantable, type OverwriteBody, readOverwrites } from './overwrites.ts';
import { demand, demandInGuild, isThread } from './permissions.ts';
import { invalidField, missingPermissions, tooManyChannels } from './refusal.ts';
import { endStage } from './stage.ts';
import type { Channel, Guild, GuildChannel, GuildChannelType, World } from './state.ts';
import { announceThreadEnd } from './thread-events.ts';
import { editThread, type ThreadChanges } from './threads.ts';
import { leaveVoice } from './voice.ts';
import { guildChannelToWire } from './wire-channel.ts';

/** What can be set on a channel, in Discord's words; slowmode in seconds. */
type ChannelSettings = Readonly<{
  type?: number | null | undefined;
  position?: number | null | undefined;
  topic?: string | null | undefined;
  nsfw?: boolean | null | undefined;
  rate_limit_per_user?: number | null | undefined;
  bitrate?: number | null | undefined;
  user_limit?: number | null | undefined;
  parent_id?: string | null | undefined;
  permission_overwrites?: readonly OverwriteBody[] | null | undefined;
  default_auto_archive_duration?: ThreadAutoArchiveDuration | null | undefined;
  default_thread_rate_limit_per_user?: number | null | undefined;
}>;
export type NewChannelBody = ChannelSettings & Readonly<{ name: string }>;
export type ChannelChanges = ChannelSettings & ThreadChanges;

const kinds: readonly GuildChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildCategory,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
];

/** Stages and announcement channels exist only in Community servers (50035 elsewhere). */
function kindFor(guild: Guild, wanted: number | null | undefined): GuildChannelType {
  const offered = kinds.filter((kind) => guild.features.has('COMMUNITY') || !needsCommunity(kind));
  const kind = offered.find((one) => one === (wanted ?? ChannelType.GuildText));
  if (kind === undefined) {
    throw invalidField(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${offered.join(', ')}}.`);
  }
  return kind;
}

/** Discord writes the names of text channels in lower case, with dashes for spaces. */
const nameFor = (kind: ChannelType, name: string) =>
  kind === ChannelType.GuildText || kind === ChannelType.GuildAnnouncement
    ? name.trim().toLowerCase().replaceAll(/\s+/g, '-')
    : name;

/** The category a channel shall stand in: it must be one of this guild and hold fewer than 50. */
function parentFor(
  world: World,
  guild: Guild,
  parentId: string | null | undefined,
): GuildChannel | undefined {
  if (parentId == null) return undefined;
  const parent = world.channels.get(parentId);
  const suits = parent?.type === ChannelType.GuildCategory && parent.guildId === guild.id;
  if (!suits) throw invalidField(['parent_id'], 'CHANNEL_PARENT_INVALID', 'Category does not exist');
  const held = listedChannels(world, guild).filter((channel) => channel.parentId === parentId);
  if (held.length >= world.caps.channelsInCategory) {
    const words = 'Maximum number of channels in category reached (50)';
    throw invalidField(['parent_id'], 'CHANNEL_PARENT_MAX_CHANNELS', words);
  }
  return parent;
}

function fresh(world: World, guild: Guild, type: GuildChannelType): GuildChannel {
  return {
    id: world.ids.next(),
    type,
    guildId: guild.id,
    name: '',
    position: listedChannels(world, guild).length,
    parentId: undefined,
    topic: undefined,
    nsfw: false,
    slowmode: 0,
    threadSlowmode: 0,
    autoArchiveMinutes: undefined,
    overwrites: new Map(),
    bitrate: 64_000,
    userLimit: 0,
    voiceStatus: undefined,
    lastMessageId: undefined,
    lastPinAt: undefined,
  };
}

function applySettings(channel: GuildChannel, body: ChannelSettings): void {
  channel.position = body.position ?? channel.position;
  channel.nsfw = body.nsfw ?? channel.nsfw;
  channel.slowmode = body.rate_limit_per_user ?? channel.slowmode;
  channel.threadSlowmode = body.default_thread_rate_limit_per_user ?? channel.threadSlowmode;
  channel.bitrate = body.bitrate ?? channel.bitrate;
  channel.userLimit = body.user_limit ?? channel.userLimit;
  if (body.topic !== undefined) channel.topic = body.topic === '' ? undefined : (body.topic ?? undefined);
  if (body.parent_id !== undefined) channel.parentId = body.parent_id ?? undefined;
  const minutes = body.default_auto_archive_duration;
  if (minutes !== undefined) channel.autoArchiveMinutes = minutes ?? undefined;
}

/**
 * `POST /guilds/{g}/channels`: needs MANAGE_CHANNELS in the guild, or in the category it is made in. Its overwrites may
 * only hold bits the maker has (50013); without own ones it takes over its category's. 30013 beyond 500.
 */
export function createChannel(
  world: World,
  actorId: string,
  guildId: string,
  body: NewChannelBody,
): GuildChannel {
  const guild = guildFor(world, actorId, guildId);
  const parent = parentFor(world, guild, body.parent_id);
  if (parent === undefined) demandInGuild(world, guild, actorId, bit.ManageChannels);
  else demand(world, actorId, parent.id, bit.ManageChannels);
  const channel = fresh(world, guild, kindFor(guild, body.type));
  if (listedChannels(world, guild).length >= world.caps.channels) throw tooManyChannels();
  channel.name = nameFor(channel.type, body.name);
  applySettings(channel, body);
  if (body.permission_overwrites == null) channel.overwrites = new Map(parent?.overwrites);
  else {
    const mine = grantable(world, guild, actorId, { parentId: parent?.id });
    const before = new Map<string, never>();
    const whole = { guild, before, grantable: mine };
    channel.overwrites = readOverwrites(world, whole, body.permission_overwrites);
  }
  world.channels.set(channel.id, channel);
  guild.channelIds.add(channel.id);
  announce(world, guild, { name: 'CHANNEL_CREATE' }, guildChannelToWire(channel));
  return channel;
}

/** The overwrites after the change, or undefined when they are not touched; needs MANAGE_ROLES in the channel. */
function changedOverwrites(world: World, actorId: string, channel: GuildChannel, changes: ChannelSettings) {
  if (changes.permission_overwrites == null) return undefined;
  demand(world, actorId, channel.id, bit.ManageRoles);
  const guild = findGuild(world, channel.guildId);
  const mine = grantable(world, guild, actorId, { channel, parentId: channel.parentId });
  const removed = [...channel.overwrites.values()].filter(
    ({ id }) => changes.permission_overwrites?.some((body) => body.id === id) !== true,
  );
  if (removed.some(({ allow, deny }) => ((allow | deny) & ~mine) !== 0n)) throw missingPermissions();
  const whole = { guild, before: channel.overwrites, grantable: mine };
  return readOverwrites(world, whole, changes.permission_overwrites);
}

/**
 * `PATCH /channels/{c}`: needs MANAGE_CHANNELS there, and MANAGE_ROLES for a new list of overwrites, which replaces the
 * old one at one stroke. Threads have rules of their own (`editThread`) and take no overwrites (50024 by PUT).
 */
export function editChannel(
  world: World,
  actorId: string,
  channelId: string,
  changes: ChannelChanges,
): Channel {
  const channel = channelFor(world, actorId, channelId);
  if (channel.type === ChannelType.DM) throw missingPermissions();
  if (isThread(channel)) return editThread(world, actorId, channelId, changes);
  demand(world, actorId, channelId, bit.ManageChannels);
  const guild = findGuild(world, channel.guildId);
  const type = changes.type == null ? channel.type : kindFor(guild, changes.type);
  if (changes.parent_id !== channel.parentId) parentFor(world, guild, changes.parent_id);
  const overwrites = changedOverwrites(world, actorId, channel, changes);
  channel.type = type;
  if (changes.name != null) channel.name = nameFor(type, changes.name);
  applySettings(channel, changes);
  channel.overwrites = overwrites ?? channel.overwrites;
  announceChannel(world, guild, channel);
  return channel;
}

function forget(world: World, guild: Guild, channelId: string): void {
  world.channels.delete(channelId);
  world.messages.delete(channelId);
  guild.channelIds.delete(channelId);
}

/** What stands in a category stays and loses its parent; threads, voice connections and an open stage go. */
function clearOut(world: World, guild: Guild, channel: GuildChannel): void {
  for (const inside of listedChannels(world, guild).filter(({ parentId }) => parentId === channel.id)) {
    inside.parentId = undefined;
    announceChannel(world, guild, inside);
  }
  for (const thread of threadsOf(world, guild).filter(({ parentId }) => parentId === channel.id)) {
    forget(world, guild, thread.id);
  }
  for (const state of [...guild.voiceStates.values()].filter(({ channelId }) => channelId === channel.id)) {
    leaveVoice(world, state.userId, guild.id);
  }
  endStage(world, guild, channel.id);
}

/** `DELETE /channels/{c}`: MANAGE_CHANNELS, for threads MANAGE_THREADS; a direct channel only closes. */
export function deleteChannel(world: World, actorId: string, channelId: string): Channel {
  const channel = channelFor(world, actorId, channelId);
  if (channel.type === ChannelType.DM) return channel;
  const guild = findGuild(world, channel.guildId);
  demand(world, actorId, channelId, isThread(channel) ? bit.ManageThreads : bit.ManageChannels);
  if (isThread(channel)) announceThreadEnd(world, channel);
  else {
    clearOut(world, guild, channel);
    const event = { name: 'CHANNEL_DELETE', intents: GatewayIntentBits.Guilds };
    announce(world, guild, event, guildChannelToWire(channel));
  }
  forget(world, guild, channelId);
  world.changed({ guildId: guild.id, channelId });
  return channel;
}

/** `GET /guilds/{g}/channels`: all of them, hidden ones too, without threads. */
export const channelsFor = (world: World, actorId: string, guildId: string): GuildChannel[] =>
  listedChannels(world, guildFor(world, actorId, guildId));
