import { PermissionFlagsBits as bit } from 'discord-api-types/v10';
import { aboutPins, tellChannel } from './audience.ts';
import { channelFor } from './find.ts';
import { demandAwake, findMessage } from './messages.ts';
import { demand, may } from './permissions.ts';
import { republish } from './publish.ts';
import { tooManyPins } from './refusal.ts';
import type { Channel, StoredMessage, World } from './state.ts';

type InChannel = Readonly<{ channelId: string; messageId: string }>;
type Pinned = Readonly<{ pinnedAt: Date; message: StoredMessage }>;

function pinnedIn(world: World, channelId: string): Pinned[] {
  const pinned: Pinned[] = [];
  for (const message of world.messages.get(channelId)?.values() ?? []) {
    if (message.pinnedAt !== undefined) pinned.push({ pinnedAt: message.pinnedAt, message });
  }
  return pinned.sort((one, other) => other.pinnedAt.getTime() - one.pinnedAt.getTime());
}

function announcePins(world: World, channel: Channel, message: StoredMessage): void {
  republish(world, message);
  const place = 'guildId' in channel ? { guild_id: channel.guildId } : {};
  const lastPin = channel.lastPinAt?.toISOString() ?? null;
  const data = { channel_id: channel.id, last_pin_timestamp: lastPin, ...place };
  tellChannel(world, channel, { name: 'CHANNEL_PINS_UPDATE', ...aboutPins }, () => ({ data }));
}

function demandPinning(world: World, actorId: string, { channelId, messageId }: InChannel) {
  const channel = channelFor(world, actorId, channelId);
  demand(world, actorId, channelId, bit.PinMessages);
  const message = findMessage(world, channelId, messageId);
  demandAwake(world, actorId, channel);
  return { channel, message };
}

/** Needs PIN_MESSAGES (MANAGE_MESSAGES does not do since 2026-02-23); 30003 beyond 250. Pinning twice changes nothing. */
export function pin(world: World, actorId: string, place: InChannel): void {
  const { channel, message } = demandPinning(world, actorId, place);
  if (message.pinnedAt !== undefined) return;
  if (pinnedIn(world, channel.id).length >= world.caps.pins) throw tooManyPins();
  message.pinnedAt = world.clock.now();
  channel.lastPinAt = message.pinnedAt;
  announcePins(world, channel, message);
}

/** Needs PIN_MESSAGES. */
export function unpin(world: World, actorId: string, place: InChannel): void {
  const { channel, message } = demandPinning(world, actorId, place);
  if (message.pinnedAt === undefined) return;
  message.pinnedAt = undefined;
  announcePins(world, channel, message);
}

type Page = Readonly<{ limit?: number; before?: Date }>;

/** The pins, newest first, 50 a page at most; none for somebody without READ_MESSAGE_HISTORY. */
export function pinsFor(
  world: World,
  actorId: string,
  channelId: string,
  { limit = 50, before }: Page = {},
): Readonly<{ items: readonly Pinned[]; hasMore: boolean }> {
  channelFor(world, actorId, channelId);
  if (!may(world, actorId, channelId, bit.ReadMessageHistory)) return { items: [], hasMore: false };
  const rest = pinnedIn(world, channelId).filter(({ pinnedAt }) => before === undefined || pinnedAt < before);
  const size = Math.min(limit, 50);
  return { items: rest.slice(0, size), hasMore: rest.length > size };
}
