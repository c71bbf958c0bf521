import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { may, sees } from '../world/permissions.ts';
import type { StoredMessage } from '../world/state.ts';
import { cannot } from './cannot.ts';
import { channelName, displayName } from './naming.ts';
import { buttonsIn, selectsIn } from './on-screen.ts';
import { readable } from './readable.ts';
import { demandSight, type Self } from './self.ts';

/** A message as it stood on a person's screen at one moment. `buttons` and `selects` say when they are disabled. */
export type Seen = Readonly<{
  id: string;
  channelId: string;
  author: string;
  text: string;
  buttons: readonly string[];
  selects: readonly string[];
  ephemeral: boolean;
  thinking: boolean;
  edited: boolean;
  pinned: boolean;
  sentAt: Date;
  stored: StoredMessage;
}>;

export function seen({ world, userId }: Self, message: StoredMessage): Seen {
  const stored = structuredClone(message);
  const marked = (label: string, disabled: boolean) => (disabled ? `${label} – disabled` : label);
  return {
    id: stored.id,
    channelId: stored.channelId,
    author: displayName(world, stored.authorId, stored.guildId) ?? 'unknown-user',
    text: readable(world, userId, stored),
    buttons: buttonsIn(stored.components).map((button) => marked(button.label, button.disabled)),
    selects: selectsIn(stored.components).map((select) => marked(select.placeholder, select.disabled)),
    ephemeral: stored.onlyFor !== undefined,
    thinking: (stored.flags & MessageFlags.Loading) !== 0,
    edited: stored.editedAt !== undefined,
    pinned: stored.pinnedAt !== undefined,
    sentAt: stored.sentAt,
    stored,
  };
}

/**
 * The messages of a channel as she sees them, oldest first, her own ephemeral ones among them.
 * Without READ_MESSAGE_HISTORY only those remain: what was said before is not shown to her.
 */
export function messagesIn(self: Self, channelId: string): StoredMessage[] {
  demandSight(self, channelId);
  const { world, userId } = self;
  const mayRead = may(world, userId, channelId, PermissionFlagsBits.ReadMessageHistory);
  const said = mayRead ? [...(world.messages.get(channelId)?.values() ?? [])] : [];
  return [...said, ...ownEphemerals(self, channelId)].sort(bySending);
}

/** One message as she sees it now; refuses one that has gone or is hidden from her. */
export function messageOnScreen(
  self: Self,
  { channelId, messageId }: Readonly<{ channelId: string; messageId: string }>,
): Seen {
  const message = messagesIn(self, channelId).find(({ id }) => id === messageId);
  return message === undefined ? cannot('That message is not there any more.') : seen(self, message);
}

/** Everything on any of her screens, newest first: where a person looks for a button. */
export function everythingSeen(self: Self): StoredMessage[] {
  const channels = [...self.world.channels.keys()].filter((id) => sees(self.world, self.userId, id));
  return channels.flatMap((id) => messagesIn(self, id)).sort((one, other) => bySending(other, one));
}

/** The channel as one text: who said what, in order. */
export function transcript(self: Self, channelId: string): string {
  return messagesIn(self, channelId)
    .map((message) => seen(self, message))
    .map((one) => `${one.author}${one.ephemeral ? ' (only you can see this)' : ''}: ${one.text}`)
    .join('\n');
}

/** The names of the channels and threads in her list, categories left out. */
export function channelsSeen({ world, userId }: Self): { id: string; name: string }[] {
  return [...world.channels.values()]
    .filter((one) => one.type !== ChannelType.DM && one.type !== ChannelType.GuildCategory)
    .filter((one) => sees(world, userId, one.id))
    .map((one) => ({ id: one.id, name: channelName(world, userId, one.id) }));
}

/** Her direct messages from others, oldest first. */
export function inboxOf(self: Self): Seen[] {
  return [...self.world.channels.values()]
    .filter((one) => one.type === ChannelType.DM && one.userIds.includes(self.userId))
    .flatMap((one) => messagesIn(self, one.id))
    .filter((message) => message.authorId !== self.userId)
    .sort(bySending)
    .map((message) => seen(self, message));
}

/** The messages that notified her (mentions, direct messages), oldest first. Decided when they were sent: edits ping nobody. */
export function pingsOf(self: Self): Seen[] {
  const { world, userId } = self;
  return [...world.messages]
    .filter(([channelId]) => sees(world, userId, channelId))
    .flatMap(([, messages]) => [...messages.values()])
    .filter((message) => message.notifiedUserIds.includes(userId))
    .sort(bySending)
    .map((message) => seen(self, message));
}

function ownEphemerals({ world, userId }: Self, channelId: string): StoredMessage[] {
  return [...world.ephemeralMessages.values()].filter(
    (message) => message.onlyFor === userId && message.channelId === channelId,
  );
}

/** Snowflakes grow with time, and unlike dates they tell two messages of one frozen moment apart. */
function bySending(one: StoredMessage, other: StoredMessage): number {
  return BigInt(one.id) < BigInt(other.id) ? -1 : 1;
}
