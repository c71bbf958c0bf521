import { ChannelType } from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import {
  cannotMessageUser,
  invalidRecipients,
  noMutualGuilds,
  openingDirectMessagesTooFast,
  quarantined,
} from './refusal.ts';
import type { DirectChannel, World } from './state.ts';

/** In this time `caps.newDirectChannels` may be opened, in ms. */
const openingWindow = 10 * 60_000;

const between = (one: string, other: string) => [one, other].sort().join(':');

function countOpening(world: World, actorId: string): void {
  const since = world.clock.now().getTime() - openingWindow;
  const recent = (world.directOpenings.get(actorId) ?? []).filter((at) => at.getTime() > since);
  if (recent.length >= world.caps.newDirectChannels) throw openingDirectMessagesTooFast();
  world.directOpenings.set(actorId, [...recent, world.clock.now()]);
}

/**
 * `POST /users/@me/channels`: the direct channel of the two, made at first use. It opens even when the person takes no
 * messages; only sending is refused then. 50033 for oneself and for other bots, 40003 for too many in a short time, 20026
 * in quarantine.
 */
export function openDirectMessage(world: World, actorId: string, recipientId: string): DirectChannel {
  const recipient = findUser(world, recipientId);
  if (recipientId === actorId) throw invalidRecipients();
  if (recipient.bot && world.applications.has(actorId)) throw cannotMessageUser();
  const pair = between(actorId, recipientId);
  const open = world.channels.get(world.directChannels.get(pair) ?? '');
  if (open !== undefined && 'userIds' in open) return open;
  if (world.quarantinedIds.has(actorId)) throw quarantined();
  countOpening(world, actorId);
  const channel: DirectChannel = {
    id: world.ids.next(),
    type: ChannelType.DM,
    userIds: [actorId, recipientId],
    lastMessageId: undefined,
    lastPinAt: undefined,
  };
  world.channels.set(channel.id, channel);
  world.directChannels.set(pair, channel.id);
  return channel;
}

const shareGuild = (world: World, one: string, other: string) =>
  [...world.guilds.values()].some(({ members }) => members.has(one) && members.has(other));

/**
 * Refuses a bot whose message would not arrive: 50278 without a common server, 50007 when the person blocked the bot or
 * closed her direct messages. A person always reaches a bot.
 */
export function demandReachable(world: World, actorId: string, channel: DirectChannel): void {
  const otherId = channel.userIds.find((id) => id !== actorId) ?? actorId;
  if (!world.applications.has(actorId)) return;
  const other = findUser(world, otherId);
  if (!shareGuild(world, actorId, otherId)) throw noMutualGuilds();
  if (other.closedDirectMessages || other.blockedUserIds.has(actorId)) throw cannotMessageUser();
}

/** The person closes or opens direct messages from server members in the privacy settings. */
export function closeDirectMessages(world: World, userId: string, closed: boolean): void {
  findUser(world, userId).closedDirectMessages = closed;
}

/** The person blocks an account, or takes it back. */
export function block(world: World, userId: string, otherId: string, blocked: boolean): void {
  const { blockedUserIds } = findUser(world, userId);
  if (blocked) blockedUserIds.add(findUser(world, otherId).id);
  else blockedUserIds.delete(otherId);
}
