import type { Client } from 'discord.js';
import {
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { EventList, EventPlan } from '../features/mirror/event-list.ts';
import type { SpokenRoom } from '../features/mirror/mirror.ts';
import type { Permission } from '../features/room/room.ts';
import { type ChannelId, EventId, type GuildId } from '../lib/ids.ts';
import { PlainError } from '../lib/plain-error.ts';
import { isCode } from './answering.ts';
import { keepOldest, oldestFirst } from './oldest-first.ts';
import { permissions as permissionsOf } from './permissions.ts';

/** Discord: what it takes to make an event in a channel. Changing and deleting our own takes the same. */
const needed: Readonly<Record<SpokenRoom, readonly Permission[]>> = {
  voice: ['ViewChannel', 'Connect', 'CreateEvents'],
  stage: ['ViewChannel', 'ManageChannels', 'MuteMembers', 'MoveMembers', 'CreateEvents'],
};
const types = {
  voice: GuildScheduledEventEntityType.Voice,
  stage: GuildScheduledEventEntityType.StageInstance,
} as const;

const Event = z.object({ id: EventId, channel_id: z.string().nullish(), creator_id: z.string().nullish() });
const Events = z.array(Event);

/** Somebody deleted it, it is over, or it runs and cannot be moved any more: another one has to be made. */
const isPast = (error: unknown): boolean =>
  isCode(error, RESTJSONErrorCodes.UnknownGuildScheduledEvent) ||
  isCode(error, RESTJSONErrorCodes.CannotUpdateAFinishedEvent) ||
  isCode(error, RESTJSONErrorCodes.InvalidFormBodyOrContentType);

/** Events in the lists of servers. Ours are those that we made in the channel of a circle. */
export function eventList(client: Client<true>): EventList {
  const permissions = permissionsOf(client);

  const bodyOf = ({ channel, kind, name, about, startsAt, endsAt }: EventPlan) => ({
    name,
    description: about,
    channel_id: channel,
    entity_type: types[kind],
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    scheduled_start_time: startsAt.toISOString(),
    scheduled_end_time: endsAt.toISOString(),
  });

  /** Those of ours that are still to come or run, the oldest first: a lost answer may have left one. */
  async function ours(guild: GuildId, channel: ChannelId): Promise<readonly EventId[]> {
    const all = Events.parse(await client.rest.get(Routes.guildScheduledEvents(guild)));
    const made = all.filter((one) => one.channel_id === channel && one.creator_id === client.user.id);
    return oldestFirst(made);
  }

  async function take(guild: GuildId, event: EventId): Promise<void> {
    try {
      await client.rest.delete(Routes.guildScheduledEvent(guild, event), { reason: 'Circle' });
    } catch (error) {
      if (!isCode(error, RESTJSONErrorCodes.UnknownGuildScheduledEvent)) throw error;
    }
  }

  async function change(plan: EventPlan, event: EventId): Promise<EventId | undefined> {
    try {
      const route = Routes.guildScheduledEvent(plan.guild, event);
      await client.rest.patch(route, { body: bodyOf(plan), reason: 'Circle' });
      return event;
    } catch (error) {
      if (!isPast(error)) throw error;
      await take(plan.guild, event);
      return undefined;
    }
  }

  async function make(plan: EventPlan): Promise<EventId> {
    const { guild, channel } = plan;
    await client.rest.post(Routes.guildScheduledEvents(guild), { body: bodyOf(plan), reason: 'Circle' });
    return await keepOldest('An event', await ours(guild, channel), (one) => take(guild, one));
  }

  return {
    async keep(plan, known) {
      const missing = permissions.without(plan.guild, plan.channel, needed[plan.kind]);
      // What is forbidden is not tried: Discord counts such requests, and shuts out who makes too many.
      if (missing.length > 0) return { kind: 'not-allowed', missing };
      const changed = known && (await change(plan, known));
      if (changed !== undefined) return { kind: 'kept', event: changed };
      for (const lost of await ours(plan.guild, plan.channel)) {
        const found = await change(plan, lost);
        if (found !== undefined) return { kind: 'kept', event: found };
      }
      try {
        return { kind: 'kept', event: await make(plan) };
      } catch (error) {
        const full = RESTJSONErrorCodes.MaximumNumberOfUncompletedGuildScheduledEventsReached;
        if (isCode(error, full)) return { kind: 'full' };
        throw error;
      }
    },

    async remove({ guild, channel, event }) {
      if (permissions.without(guild, channel, ['CreateEvents']).length > 0)
        throw new PlainError('CreateEvents is missing to take an event away.');
      if (event !== undefined) return await take(guild, event);
      if (channel !== undefined) for (const one of await ours(guild, channel)) await take(guild, one);
    },

    missing: (guild, kind) => permissions.without(guild, undefined, needed[kind]),
  };
}
