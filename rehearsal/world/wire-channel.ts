import type { APIDMChannel, APIGuildChannel, APIOverwrite, APIThreadMember } from 'discord-api-types/v10';
import {
  type APIAnnouncementThreadChannel,
  type APIGuildCategoryChannel,
  type APIGuildStageVoiceChannel,
  type APIGuildVoiceChannel,
  type APINewsChannel,
  type APIPrivateThreadChannel,
  type APIPublicThreadChannel,
  type APITextChannel,
  ChannelType,
  VideoQualityMode,
} from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import type { Channel, DirectChannel, GuildChannel, Overwrite, Thread, World } from './state.ts';
import { noFlags, userToWire } from './wire-user.ts';

/** The channels that are modelled: text, voice, category, announcement, stage, the three kinds of thread, and DM. */
type WireChannel = WireGuildChannel | WireThread | APIDMChannel;
export type WireGuildChannel =
  | APITextChannel
  | APINewsChannel
  | APIGuildVoiceChannel
  | APIGuildStageVoiceChannel
  | APIGuildCategoryChannel;
export type WireThread = APIPublicThreadChannel | APIPrivateThreadChannel | APIAnnouncementThreadChannel;

const overwriteToWire = ({ id, type, allow, deny }: Overwrite): APIOverwrite => ({
  id,
  type,
  allow: allow.toString(),
  deny: deny.toString(),
});

export function threadMemberToWire(thread: Thread, userId: string): APIThreadMember {
  const joinedAt = thread.members.get(userId) ?? thread.createdAt;
  return { id: thread.id, user_id: userId, join_timestamp: joinedAt.toISOString(), flags: noFlags };
}

const lastOf = (channel: Channel) => ({
  last_message_id: channel.lastMessageId ?? null,
  last_pin_timestamp: channel.lastPinAt?.toISOString() ?? null,
  flags: noFlags,
});

function everyGuildChannel(channel: GuildChannel) {
  return {
    id: channel.id,
    guild_id: channel.guildId,
    name: channel.name,
    position: channel.position,
    permission_overwrites: [...channel.overwrites.values()].map(overwriteToWire),
    nsfw: channel.nsfw,
  } satisfies Omit<APIGuildChannel & { position: number }, 'type'>;
}

const voiceSettings = (channel: GuildChannel) => ({
  bitrate: channel.bitrate,
  user_limit: channel.userLimit,
  rate_limit_per_user: channel.slowmode,
  rtc_region: null,
  video_quality_mode: VideoQualityMode.Auto,
});

/** A channel of a guild's list as Discord answers and announces it. */
export function guildChannelToWire(channel: GuildChannel): WireGuildChannel {
  const common = everyGuildChannel(channel);
  const placed = { ...common, ...lastOf(channel), parent_id: channel.parentId ?? null };
  const { type } = channel;
  switch (type) {
    case ChannelType.GuildCategory:
      return { ...common, type, flags: noFlags, parent_id: null };
    case ChannelType.GuildVoice:
    case ChannelType.GuildStageVoice:
      return { ...placed, ...voiceSettings(channel), type };
    default:
      return {
        ...placed,
        type,
        topic: channel.topic ?? null,
        rate_limit_per_user: channel.slowmode,
        default_thread_rate_limit_per_user: channel.threadSlowmode,
        ...(channel.autoArchiveMinutes === undefined
          ? {}
          : { default_auto_archive_duration: channel.autoArchiveMinutes }),
      };
  }
}

/** A thread; `member` is the viewer's own membership, present when the viewer is in it. */
export function threadToWire(thread: Thread, viewerId?: string): WireThread {
  return {
    id: thread.id,
    type: thread.type,
    guild_id: thread.guildId,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    name: thread.name,
    ...lastOf(thread),
    rate_limit_per_user: thread.slowmode,
    message_count: thread.messageCount,
    total_message_sent: thread.totalMessages,
    // Discord stops counting at 50.
    member_count: Math.min(thread.members.size, 50),
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.archiveChangedAt.toISOString(),
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: thread.createdAt.toISOString(),
      ...(thread.type === ChannelType.PrivateThread ? { invitable: thread.invitable } : {}),
    },
    ...(viewerId !== undefined && thread.members.has(viewerId)
      ? { member: threadMemberToWire(thread, viewerId) }
      : {}),
  };
}

/** A direct message channel as the viewer sees it: `recipients` is the other one. */
function directChannelToWire(world: World, channel: DirectChannel, viewerId?: string): APIDMChannel {
  const others = channel.userIds.filter((id) => id !== viewerId);
  return {
    id: channel.id,
    type: channel.type,
    name: null,
    ...lastOf(channel),
    recipients: others.map((id) => userToWire(findUser(world, id))),
  };
}

export function channelToWire(world: World, channel: Channel, viewerId?: string): WireChannel {
  switch (channel.type) {
    case ChannelType.DM:
      return directChannelToWire(world, channel, viewerId);
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
    case ChannelType.AnnouncementThread:
      return threadToWire(channel, viewerId);
    default:
      return guildChannelToWire(channel);
  }
}
