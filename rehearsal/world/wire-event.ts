import {
  type APIGuildScheduledEventBase,
  type GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
} from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import type { ScheduledEvent, World } from './state.ts';
import { userToWire } from './wire-user.ts';

export type WireScheduledEvent = APIGuildScheduledEventBase<GuildScheduledEventEntityType> & {
  guild_scheduled_event_exceptions: readonly [];
};

/** A scheduled event; `withUserCount` adds how many pressed "Interested". */
export function scheduledEventToWire(
  world: World,
  event: ScheduledEvent,
  withUserCount = false,
): WireScheduledEvent {
  return {
    id: event.id,
    guild_id: event.guildId,
    channel_id: event.channelId ?? null,
    creator_id: event.creatorId,
    creator: userToWire(findUser(world, event.creatorId)),
    name: event.name,
    description: event.description ?? null,
    image: event.image ?? null,
    scheduled_start_time: event.startsAt.toISOString(),
    scheduled_end_time: event.endsAt?.toISOString() ?? null,
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    status: event.status,
    entity_type: event.entityType,
    entity_id: null,
    entity_metadata: event.location === undefined ? null : { location: event.location },
    recurrence_rule: event.recurrence ?? null,
    guild_scheduled_event_exceptions: [],
    ...(withUserCount ? { user_count: event.interested.size } : {}),
  };
}
