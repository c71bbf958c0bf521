import {
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
  GuildScheduledEventEntityType as Place,
} from 'discord-api-types/v10';
import type { EventChanges, NewEventBody } from '../world/events.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { checkForm } from './form.ts';
import { limits } from './numbers.ts';
import { checkRecurrence } from './recurrence.ts';

const { event } = limits;
const places = [Place.StageInstance, Place.Voice, Place.External];
const statuses = [
  GuildScheduledEventStatus.Scheduled,
  GuildScheduledEventStatus.Active,
  GuildScheduledEventStatus.Completed,
  GuildScheduledEventStatus.Canceled,
];

/**
 * A new scheduled event: it starts after `now`, has a channel (stage, voice) or a place and an end (external), name
 * 1–100, description 1–1,000 (Discord).
 */
export function checkNewEvent(body: unknown, now: Date): asserts body is NewEventBody {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (!fields) return;
    fields.text('name', { required: true, min: 1, max: event.name });
    fields.whole('privacy_level', { required: true, choices: [GuildScheduledEventPrivacyLevel.GuildOnly] });
    const place = fields.whole('entity_type', { required: true, choices: places });
    const start = fields.time('scheduled_start_time', { required: true });
    checkRest(fields, { start, now });
    if (place !== undefined) checkPlace(fields, place);
  });
}

/** A change of an event: the same rules for what is given. */
export function checkEventEdit(body: unknown, now: Date): asserts body is EventChanges {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (!fields) return;
    fields.text('name', { min: 1, max: event.name });
    fields.whole('privacy_level', { choices: [GuildScheduledEventPrivacyLevel.GuildOnly] });
    fields.whole('status', { choices: statuses });
    const place = fields.whole('entity_type', { choices: places });
    checkRest(fields, { start: fields.time('scheduled_start_time'), now });
    if (place !== undefined) checkPlace(fields, place);
  });
}

function checkRest(fields: Fields, { start, now }: { start: Date | undefined; now: Date }): void {
  if (fields.raw('description') !== '') fields.text('description', { min: 1, max: event.description });
  if (start && start <= now) {
    const words = 'Cannot schedule event in the past.';
    fields.refuse('scheduled_start_time', 'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', words);
  }
  const end = fields.time('scheduled_end_time');
  if (start && end && end <= start) {
    const words = 'Cannot schedule event end time before start time.';
    fields.refuse('scheduled_end_time', 'GUILD_SCHEDULED_EVENT_END_DATE_BEFORE_START_DATE', words);
  }
  checkRecurrence(fields);
}

function checkPlace(fields: Fields, place: number): void {
  if (place !== Place.External) {
    fields.snowflake('channel_id', { required: true });
    return;
  }
  if (fields.has('channel_id')) {
    const words = 'An external event has no channel';
    fields.refuse('channel_id', 'GUILD_SCHEDULED_EVENT_EXTERNAL_CHANNEL', words);
  }
  fields.time('scheduled_end_time', { required: true });
  const where = fields.object('entity_metadata', { required: true });
  where?.text('location', { required: true, min: 1, max: event.location });
}
