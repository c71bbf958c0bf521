import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Self } from '../people/self.ts';
import { may } from '../world/permissions.ts';
import type { StoredMessage } from '../world/state.ts';

/** What is new to her in a channel. Her own messages and those only she sees are not news. */
export function unreadIn({ world, userId, readUntil }: Self, channelId: string): StoredMessage[] {
  if (!may(world, userId, channelId, PermissionFlagsBits.ReadMessageHistory)) return [];
  const until = BigInt(readUntil.get(channelId) ?? 0);
  const unread: StoredMessage[] = [];
  // From the newest backwards: a channel may hold thousands of messages, and few of them are news.
  for (const message of [...(world.messages.get(channelId)?.values() ?? [])].reverse()) {
    if (BigInt(message.id) <= until) break;
    if (message.authorId !== userId) unread.push(message);
  }
  return unread;
}

/** She has seen everything there is in this channel by now. */
export function hasRead({ world, readUntil }: Self, channelId: string): void {
  const last = world.channels.get(channelId)?.lastMessageId;
  if (last === undefined || readUntil.get(channelId) === last) return;
  readUntil.set(channelId, last);
  world.changed({ guildId: undefined, channelId });
}

/** Takes "The application did not respond" off her screen. */
export function dismisses({ world, dismissed }: Self, interactionId: string): void {
  dismissed.add(interactionId);
  world.changed({ guildId: undefined, channelId: undefined });
}
