import {
  PermissionFlagsBits as bit,
  ChannelType,
  GatewayIntentBits,
  GuildScheduledEventEntityType,
} from 'discord-api-types/v10';
import { tellGuild } from './audience.ts';
import { findChannel, findGuild } from './find.ts';
import { demand, guildPermissions, includes, isVoice, permissionsIn, sees } from './permissions.ts';
import { missingPermissions, wrongChannelType } from './refusal.ts';
import type { Guild, ScheduledEvent, World } from './state.ts';
import { scheduledEventToWire } from './wire-event.ts';

/** Events in a channel are for those who can see it, external ones for every member. */
export const seesEvent = (world: World, userId: string, { channelId }: ScheduledEvent): boolean =>
  channelId === undefined || sees(world, userId, channelId);

/** What the host of an event in this place needs in the channel itself. */
function bitsInChannel(entityType: GuildScheduledEventEntityType): bigint {
  if (entityType === GuildScheduledEventEntityType.Voice) return bit.Connect;
  return bit.ManageChannels | bit.MuteMembers | bit.MoveMembers;
}

/** Refuses whoever may not hold an event in this place: 50024 for the wrong kind of channel, 50013. */
export function demandPlace(
  world: World,
  actorId: string,
  { channelId, entityType }: Pick<ScheduledEvent, 'channelId' | 'entityType'>,
): void {
  if (channelId === undefined) return;
  demand(world, actorId, channelId, bitsInChannel(entityType));
  const channel = findChannel(world, channelId);
  const onStage = entityType === GuildScheduledEventEntityType.StageInstance;
  if (!isVoice(channel) || onStage !== (channel.type === ChannelType.GuildStageVoice))
    throw wrongChannelType();
}

const eventBits = (world: World, guild: Guild, actorId: string, channelId: string | undefined) =>
  channelId === undefined
    ? guildPermissions(world, guild, actorId)
    : permissionsIn(world, actorId, channelId);

/** Discord since 2026-02-23: making an event takes CREATE_EVENTS, and MANAGE_EVENTS does not do. */
export function demandCreating(
  world: World,
  guild: Guild,
  actorId: string,
  channelId: string | undefined,
): void {
  if (!includes(eventBits(world, guild, actorId, channelId), bit.CreateEvents)) throw missingPermissions();
}

/** Changing and deleting: one's own with CREATE_EVENTS or MANAGE_EVENTS, others' with MANAGE_EVENTS. */
export function demandManaging(world: World, actorId: string, event: ScheduledEvent): void {
  const bits = eventBits(world, findGuild(world, event.guildId), actorId, event.channelId);
  const own = event.creatorId === actorId && includes(bits, bit.CreateEvents);
  if (!own && !includes(bits, bit.ManageEvents)) throw missingPermissions();
}

/** Tells the bots that can see the event. */
export function announceEvent(
  world: World,
  event: ScheduledEvent,
  name: 'GUILD_SCHEDULED_EVENT_CREATE' | 'GUILD_SCHEDULED_EVENT_UPDATE' | 'GUILD_SCHEDULED_EVENT_DELETE',
): void {
  const about = { name, intents: GatewayIntentBits.GuildScheduledEvents };
  tellGuild(world, findGuild(world, event.guildId), about, (botId) =>
    seesEvent(world, botId, event) ? { data: scheduledEventToWire(world, event) } : undefined,
  );
  world.changed({ guildId: event.guildId, channelId: event.channelId });
}
