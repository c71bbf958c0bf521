import {
  type APIGuildScheduledEventRecurrenceRule,
  GatewayIntentBits,
  GuildScheduledEventEntityType as Place,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import { findUser } from './accounts.ts';
import { tellGuild } from './audience.ts';
import { announceEvent, demandCreating, demandManaging, demandPlace, seesEvent } from './event-access.ts';
import { findGuild, guildFor } from './find.ts';
import { finishedEvent, invalidField, tooManyScheduledEvents, unknownScheduledEvent } from './refusal.ts';
import type { Guild, ScheduledEvent, User, World } from './state.ts';

type Recurrence = Partial<APIGuildScheduledEventRecurrenceRule> &
  Pick<APIGuildScheduledEventRecurrenceRule, 'start' | 'frequency' | 'interval'>;

/** An event as requests carry it; times in ISO 8601. */
export type EventChanges = Readonly<{
  name?: string | undefined;
  description?: string | null | undefined;
  image?: string | null | undefined;
  scheduled_start_time?: string | undefined;
  scheduled_end_time?: string | null | undefined;
  entity_type?: Place | null | undefined;
  channel_id?: string | null | undefined;
  entity_metadata?: Readonly<{ location?: string | undefined }> | null | undefined;
  privacy_level?: number | null | undefined;
  recurrence_rule?: Recurrence | null | undefined;
  status?: Status | null | undefined;
}>;
export type NewEventBody = EventChanges &
  Readonly<{ name: string; scheduled_start_time: string; entity_type: Place }>;

type OfGuild = Readonly<{ guildId: string; eventId: string }>;

/** Discord: SCHEDULED becomes ACTIVE or CANCELED, ACTIVE becomes COMPLETED, and that is all. */
const next: Readonly<Record<number, readonly Status[]>> = {
  [Status.Scheduled]: [Status.Active, Status.Canceled],
  [Status.Active]: [Status.Completed],
};

/** Whether nothing can happen to the event any more. */
const isFinished = ({ status }: ScheduledEvent): boolean => next[status] === undefined;

const wholeRule = (rule: Recurrence): APIGuildScheduledEventRecurrenceRule => ({
  start: rule.start,
  end: null,
  frequency: rule.frequency,
  interval: rule.interval,
  by_weekday: rule.by_weekday ?? null,
  by_n_weekday: rule.by_n_weekday ?? null,
  by_month: rule.by_month ?? null,
  by_month_day: rule.by_month_day ?? null,
  by_year_day: null,
  count: null,
});

/** The value after a change: left out keeps what was, null clears it. */
const changed = <Value>(given: Value | null | undefined, before: Value | undefined): Value | undefined =>
  given === undefined ? before : (given ?? undefined);

function after(event: ScheduledEvent, changes: EventChanges): ScheduledEvent {
  const { scheduled_start_time: start, scheduled_end_time: end, recurrence_rule: rule } = changes;
  const entityType = changes.entity_type ?? event.entityType;
  const isExternal = entityType === Place.External;
  const metadata = changes.entity_metadata;
  return {
    ...event,
    name: changes.name ?? event.name,
    description: changed(changes.description, event.description),
    image: changed(changes.image, event.image),
    startsAt: start === undefined ? event.startsAt : new Date(start),
    endsAt: changed(end == null ? end : new Date(end), event.endsAt),
    status: changes.status ?? event.status,
    entityType,
    channelId: isExternal ? undefined : changed(changes.channel_id, event.channelId),
    location: isExternal ? (metadata?.location ?? event.location) : undefined,
    recurrence: changed(rule == null ? rule : wholeRule(rule), event.recurrence),
  };
}

/** An event of which no more is known than what every new one must say. */
const blank = (
  made: Pick<ScheduledEvent, 'id' | 'guildId' | 'creatorId'>,
  body: NewEventBody,
): ScheduledEvent => ({
  ...made,
  channelId: undefined,
  name: body.name,
  description: undefined,
  image: undefined,
  startsAt: new Date(body.scheduled_start_time),
  endsAt: undefined,
  status: Status.Scheduled,
  entityType: body.entity_type,
  location: undefined,
  recurrence: undefined,
  interested: new Map(),
});

function demandRoom(world: World, guild: Guild): void {
  const open = [...guild.scheduledEvents.values()].filter((event) => !isFinished(event));
  if (open.length >= world.caps.scheduledEvents) throw tooManyScheduledEvents();
}

/**
 * Makes an event, with CREATE_EVENTS and, in a voice channel, CONNECT, on a stage the rights of its moderators. 30038
 * when 100 are scheduled or active. Whether the fields suit each other was checked before.
 */
export function createScheduledEvent(
  world: World,
  actorId: string,
  guildId: string,
  body: NewEventBody,
): ScheduledEvent {
  const guild = guildFor(world, actorId, guildId);
  const event = after(blank({ id: world.ids.next(), guildId, creatorId: actorId }, body), body);
  event.status = Status.Scheduled;
  demandPlace(world, actorId, event);
  demandCreating(world, guild, actorId, event.channelId);
  demandRoom(world, guild);
  guild.scheduledEvents.set(event.id, event);
  announceEvent(world, event, 'GUILD_SCHEDULED_EVENT_CREATE');
  return event;
}

/** The event for somebody who can see it, or 10070. */
export function scheduledEventFor(
  world: World,
  actorId: string,
  { guildId, eventId }: OfGuild,
): ScheduledEvent {
  const event = guildFor(world, actorId, guildId).scheduledEvents.get(eventId);
  if (event === undefined || !seesEvent(world, actorId, event)) throw unknownScheduledEvent();
  return event;
}

/** The events the actor can see that are not over, in the order they were made. */
export const scheduledEventsFor = (world: World, actorId: string, guildId: string): ScheduledEvent[] =>
  [...guildFor(world, actorId, guildId).scheduledEvents.values()].filter(
    (event) => !isFinished(event) && seesEvent(world, actorId, event),
  );

/** Changes an event or its status; 180000 for a finished one, 50035 for a step that does not follow. */
export function editScheduledEvent(
  world: World,
  actorId: string,
  place: OfGuild,
  changes: EventChanges,
): ScheduledEvent {
  const event = scheduledEventFor(world, actorId, place);
  demandManaging(world, actorId, event);
  const steps = next[event.status];
  if (steps === undefined) throw finishedEvent();
  const edited = after(event, changes);
  if (edited.status !== event.status && !steps.includes(edited.status)) {
    throw invalidField(['status'], 'BASE_TYPE_CHOICES', `Value must be one of {${steps.join(', ')}}.`);
  }
  if (edited.channelId !== event.channelId) demandPlace(world, actorId, edited);
  Object.assign(event, edited);
  announceEvent(world, event, 'GUILD_SCHEDULED_EVENT_UPDATE');
  return event;
}

/** Deletes the event; the same rights as for a change. */
export function deleteScheduledEvent(world: World, actorId: string, place: OfGuild): void {
  const event = scheduledEventFor(world, actorId, place);
  demandManaging(world, actorId, event);
  findGuild(world, event.guildId).scheduledEvents.delete(event.id);
  announceEvent(world, event, 'GUILD_SCHEDULED_EVENT_DELETE');
}

/** Somebody presses "Interested", or takes it back. */
export function interest(world: World, userId: string, place: OfGuild, interested: boolean): void {
  const event = scheduledEventFor(world, userId, place);
  if (event.interested.has(userId) === interested) return;
  if (interested) event.interested.set(userId, world.clock.now());
  else event.interested.delete(userId);
  const name = `GUILD_SCHEDULED_EVENT_USER_${interested ? 'ADD' : 'REMOVE'}`;
  const data = { guild_scheduled_event_id: event.id, user_id: userId, guild_id: event.guildId };
  const about = { name, intents: GatewayIntentBits.GuildScheduledEvents };
  tellGuild(world, findGuild(world, event.guildId), about, (botId) =>
    seesEvent(world, botId, event) ? { data } : undefined,
  );
}

/** Who pressed "Interested", in order. */
export const interestedIn = (world: World, actorId: string, place: OfGuild): User[] =>
  [...scheduledEventFor(world, actorId, place).interested.keys()].map((userId) => findUser(world, userId));
