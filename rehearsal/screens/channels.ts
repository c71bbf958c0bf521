import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { channelName } from '../people/naming.ts';
import type { Self } from '../people/self.ts';
import type { ChannelOnScreen } from '../wire/screen.ts';
import { listedChannels, threadsOf } from '../world/find.ts';
import { isThread, isVoice, sees } from '../world/permissions.ts';
import type { Channel, DirectChannel, Guild, GuildChannel, Thread } from '../world/state.ts';
import { unreadIn } from './reading.ts';
import { voicesIn } from './voices.ts';
import { whyNotWritable } from './writable.ts';

/**
 * The channels of a guild that she sees, as her client lists them: those without a category first, text before voice,
 * each followed by its threads. A category shows only when something in it does.
 */
export function channelsOnScreen(self: Self, guild: Guild): ChannelOnScreen[] {
  const visible = listedChannels(self.world, guild).filter(({ id }) => sees(self.world, self.userId, id));
  const categories = visible.filter(isCategory).sort(byPlace);
  const within = (parentId: string | undefined) =>
    visible.filter((one) => !isCategory(one) && one.parentId === parentId).sort(byPlace);
  const ordered = [
    ...within(undefined),
    ...categories.flatMap((category) => {
      const inside = within(category.id);
      return inside.length === 0 ? [] : [category, ...inside];
    }),
  ];
  return ordered.flatMap((channel) => [channel, ...threadsUnder(self, guild, channel)]).map(onScreen(self));
}

/** Her direct messages, the newest first. */
export function mailboxOf(self: Self): ChannelOnScreen[] {
  const { world, userId } = self;
  return [...world.channels.values()]
    .filter((one): one is DirectChannel => one.type === ChannelType.DM && one.userIds.includes(userId))
    .sort((one, other) =>
      Number(BigInt(other.lastMessageId ?? other.id) - BigInt(one.lastMessageId ?? one.id)),
    )
    .map(onScreen(self));
}

/** Of a channel's threads those that are going on, and the archived ones she is in. */
function threadsUnder({ world, userId }: Self, guild: Guild, channel: GuildChannel): Thread[] {
  return threadsOf(world, guild).filter(
    (thread) =>
      thread.parentId === channel.id &&
      sees(world, userId, thread.id) &&
      (!thread.archived || thread.members.has(userId)),
  );
}

const onScreen =
  (self: Self) =>
  (channel: Channel): ChannelOnScreen => {
    const unread = unreadIn(self, channel.id);
    return {
      id: channel.id,
      guildId: 'guildId' in channel ? channel.guildId : undefined,
      type: channel.type,
      name: channelName(self.world, self.userId, channel.id).replace(/^[#@]/u, ''),
      parentId: 'parentId' in channel ? channel.parentId : undefined,
      topic: 'topic' in channel ? channel.topic : undefined,
      unread: unread.length > 0,
      pings: unread.filter(({ notifiedUserIds }) => notifiedUserIds.includes(self.userId)).length,
      isPrivate: isPrivate(channel),
      mayWrite: whyNotWritable(self, channel) === undefined,
      archived: isThread(channel) && channel.archived,
      locked: isThread(channel) && channel.locked,
      voices: voicesIn(self, channel),
    };
  };

/** The padlock: @everyone is refused the sight of it. */
function isPrivate(channel: Channel): boolean {
  if (channel.type === ChannelType.PrivateThread) return true;
  if (!('overwrites' in channel)) return false;
  const everyone = channel.overwrites.get(channel.guildId);
  return ((everyone?.deny ?? 0n) & PermissionFlagsBits.ViewChannel) !== 0n;
}

const isCategory = ({ type }: GuildChannel): boolean => type === ChannelType.GuildCategory;

const byPlace = (one: GuildChannel, other: GuildChannel): number =>
  Number(isVoice(one)) - Number(isVoice(other)) || one.position - other.position;
