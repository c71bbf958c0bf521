import { describe, expect, it } from 'vitest';
import {
  checkChannelEdit,
  checkNewChannel,
  checkNewThread,
  checkVoiceStatus,
} from '../../../rehearsal/limits/channels.ts';
import { checkMemberEdit, checkRecipient } from '../../../rehearsal/limits/members.ts';
import { checkOverwrite } from '../../../rehearsal/limits/overwrites.ts';
import { checkEventEdit, checkNewEvent } from '../../../rehearsal/limits/scheduled-events.ts';
import { checkNewStage } from '../../../rehearsal/limits/stage.ts';
import { refusedPlaces } from './refused.ts';

const now = new Date('2026-11-23T18:00:00Z');
const channelId = '100000000000000001';
const event = (more: object = {}) => ({
  name: 'Maple',
  privacy_level: 2,
  entity_type: 2,
  channel_id: channelId,
  scheduled_start_time: '2026-11-24T18:00:00Z',
  ...more,
});
const repeating = (rule: object) =>
  event({ recurrence_rule: { start: '2026-11-24T18:00:00Z', interval: 1, ...rule } });
const newEvent = (body: unknown) => () => checkNewEvent(body, now);

describe('Discord refuses', () => {
  it.each([
    ['a channel without a name', () => checkNewChannel({ type: 0 }), 'name: BASE_TYPE_REQUIRED'],
    [
      'a channel name of 101 characters',
      () => checkNewChannel({ name: 'x'.repeat(101) }),
      'name: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a topic of 1,025 characters',
      () => checkChannelEdit({ topic: 'x'.repeat(1025) }),
      'topic: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a slowmode of more than six hours',
      () => checkChannelEdit({ rate_limit_per_user: 21_601 }),
      'rate_limit_per_user: NUMBER_TYPE_MAX',
    ],
    ['a thread as a new channel', () => checkNewChannel({ name: 'x', type: 12 }), 'type: BASE_TYPE_CHOICES'],
    [
      'a thread archived after two hours',
      () => checkNewThread({ name: 'x', auto_archive_duration: 120 }),
      'auto_archive_duration: BASE_TYPE_CHOICES',
    ],
    [
      'an overwrite in a list without an id',
      () => checkChannelEdit({ permission_overwrites: [{ type: 1, allow: '0', deny: '0' }] }),
      'permission_overwrites.0.id: BASE_TYPE_REQUIRED',
    ],
    ['an overwrite of a third kind', () => checkOverwrite({ type: 2 }), 'type: BASE_TYPE_CHOICES'],
    [
      'overwrite bits that are no number',
      () => checkOverwrite({ type: 0, allow: 'SEND_MESSAGES' }),
      'allow: NUMBER_TYPE_COERCE',
    ],
    [
      'a voice status of 501 characters',
      () => checkVoiceStatus({ status: 'x'.repeat(501) }),
      'status: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a stage topic of 121 characters',
      () => checkNewStage({ channel_id: channelId, topic: 'x'.repeat(121) }),
      'topic: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a timeout of 29 days',
      () => checkMemberEdit({ communication_disabled_until: '2026-12-22T18:00:00Z' }, now),
      'communication_disabled_until: COMMUNICATION_DISABLED_UNTIL_TOO_FAR',
    ],
    [
      'a nick of 33 characters',
      () => checkMemberEdit({ nick: 'x'.repeat(33) }, now),
      'nick: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a direct message to somebody called Ana',
      () => checkRecipient({ recipient_id: 'Ana' }),
      'recipient_id: NUMBER_TYPE_COERCE',
    ],
    ['a body that is a list', () => checkChannelEdit([]), ': MODEL_TYPE_CONVERT'],
  ])('%s', (_, attempt, place) => {
    expect(refusedPlaces(attempt)).toContain(place);
  });
});

describe('Discord refuses a scheduled event', () => {
  it.each([
    [
      'in the past',
      newEvent(event({ scheduled_start_time: '2026-11-23T17:59:00Z' })),
      'scheduled_start_time: GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
    ],
    [
      'that ends before it starts',
      newEvent(event({ scheduled_end_time: '2026-11-24T17:00:00Z' })),
      'scheduled_end_time: GUILD_SCHEDULED_EVENT_END_DATE_BEFORE_START_DATE',
    ],
    [
      'at a time that is none',
      newEvent(event({ scheduled_start_time: 'Tuesday' })),
      'scheduled_start_time: DATE_TIME_TYPE_PARSE',
    ],
    ['in voice without a channel', newEvent(event({ channel_id: null })), 'channel_id: BASE_TYPE_REQUIRED'],
    [
      'elsewhere without an end',
      newEvent(event({ entity_type: 3, channel_id: null })),
      'scheduled_end_time: BASE_TYPE_REQUIRED',
    ],
    [
      'elsewhere, but in a channel',
      newEvent(event({ entity_type: 3 })),
      'channel_id: GUILD_SCHEDULED_EVENT_EXTERNAL_CHANNEL',
    ],
    [
      'with a description of 1,001 characters',
      newEvent(event({ description: 'x'.repeat(1001) })),
      'description: BASE_TYPE_BAD_LENGTH',
    ],
    ['with status 5', () => checkEventEdit({ status: 5 }, now), 'status: BASE_TYPE_CHOICES'],
    [
      'weekly on two days',
      newEvent(repeating({ frequency: 2, by_weekday: [0, 1] })),
      'recurrence_rule.by_weekday: GUILD_SCHEDULED_EVENT_RECURRENCE_RULE_INVALID',
    ],
    [
      'every three weeks',
      newEvent(repeating({ frequency: 2, interval: 3, by_weekday: [0] })),
      'recurrence_rule.interval: GUILD_SCHEDULED_EVENT_RECURRENCE_RULE_INVALID',
    ],
    [
      'every second day',
      newEvent(repeating({ frequency: 3, interval: 2 })),
      'recurrence_rule.interval: GUILD_SCHEDULED_EVENT_RECURRENCE_RULE_INVALID',
    ],
    [
      'daily on Mondays and Wednesdays',
      newEvent(repeating({ frequency: 3, by_weekday: [0, 2] })),
      'recurrence_rule.by_weekday: GUILD_SCHEDULED_EVENT_RECURRENCE_RULE_INVALID',
    ],
    [
      'with a number of times',
      newEvent(repeating({ frequency: 3, count: 8 })),
      'recurrence_rule.count: GUILD_SCHEDULED_EVENT_RECURRENCE_RULE_INVALID',
    ],
  ])('%s', (_, attempt, place) => {
    expect(refusedPlaces(attempt)).toContain(place);
  });

  it('but takes one every two weeks on a Wednesday', () => {
    expect(newEvent(repeating({ frequency: 2, interval: 2, by_weekday: [2] }))).not.toThrow();
  });
});
