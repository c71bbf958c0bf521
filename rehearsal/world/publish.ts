import { ChannelType } from 'discord-api-types/v10';
import { aboutMessages, tellChannel } from './audience.ts';
import { findChannel } from './find.ts';
import { isThread } from './permissions.ts';
import type { Channel, StoredMessage, Thread, World } from './state.ts';
import { announceThread } from './thread-events.ts';
import { admit, mayAdd } from './thread-members.ts';
import { messageEvent } from './wire-message.ts';

function tell(world: World, message: StoredMessage, name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE'): void {
  const { guildId, channelId } = message;
  if (message.onlyFor === undefined) {
    tellChannel(world, findChannel(world, channelId), { name, ...aboutMessages }, (botId) =>
      messageEvent(world, message, botId, name === 'MESSAGE_CREATE'),
    );
  }
  world.changed({ guildId, channelId });
}

/** A message wakes an archived thread, takes its author in, and in a private one those who were mentioned. */
function enliven(world: World, thread: Thread, message: StoredMessage): void {
  thread.messageCount += 1;
  thread.totalMessages += 1;
  thread.activeAt = message.sentAt;
  if (thread.archived) {
    thread.archived = false;
    thread.archiveChangedAt = message.sentAt;
    announceThread(world, thread, 'THREAD_UPDATE');
  }
  const present = world.guilds.get(thread.guildId)?.members;
  const invites = thread.type === ChannelType.PrivateThread && mayAdd(world, message.authorId, thread);
  const mentioned = invites ? message.mentionedUserIds : [];
  admit(
    world,
    thread,
    [message.authorId, ...mentioned].filter((userId) => present?.has(userId) === true),
  );
}

/** Tells everybody of a message they may see: MESSAGE_CREATE. An ephemeral one is kept apart, and nobody is told. */
export function publish(world: World, message: StoredMessage): void {
  if (message.onlyFor !== undefined) {
    world.ephemeralMessages.set(message.id, message);
    tell(world, message, 'MESSAGE_CREATE');
    return;
  }
  const channel: Channel = findChannel(world, message.channelId);
  const messages = world.messages.get(channel.id) ?? new Map<string, StoredMessage>();
  world.messages.set(channel.id, messages.set(message.id, message));
  channel.lastMessageId = message.id;
  tell(world, message, 'MESSAGE_CREATE');
  if (isThread(channel)) enliven(world, channel, message);
}

/** Tells everybody that the message looks different now: MESSAGE_UPDATE. */
export function republish(world: World, message: StoredMessage): void {
  tell(world, message, 'MESSAGE_UPDATE');
}

/** Takes the message away: MESSAGE_DELETE. */
export function retract(world: World, message: StoredMessage): void {
  const { id, channelId, guildId, onlyFor } = message;
  if (onlyFor !== undefined) world.ephemeralMessages.delete(id);
  else if (world.messages.get(channelId)?.delete(id) === true) {
    const channel = findChannel(world, channelId);
    const place = guildId === undefined ? {} : { guild_id: guildId };
    const event = { name: 'MESSAGE_DELETE', ...aboutMessages };
    tellChannel(world, channel, event, () => ({ data: { id, channel_id: channelId, ...place } }));
    if (isThread(channel)) channel.messageCount = Math.max(0, channel.messageCount - 1);
  }
  world.changed({ guildId, channelId });
}
