import { isObject, partOf } from './json.ts';

/** Where in an event's data stands something the document has a schema for. */
interface Place {
  /** Keys from the event's data; `*` means each item of a list. */
  readonly at: readonly string[];
  readonly schema: string;
}

const whole = (schema: string): readonly Place[] => [{ at: [], schema }];

const message: readonly Place[] = whole('MessageResponse');
const channel: readonly Place[] = whole('GuildChannelResponse');
const thread: readonly Place[] = whole('ThreadResponse');
const stage: readonly Place[] = whole('StageInstanceResponse');
const scheduledEvent: readonly Place[] = whole('ScheduledEventResponse');
const role: readonly Place[] = [{ at: ['role'], schema: 'GuildRoleResponse' }];

/**
 * The document describes no events, but most carry a thing it does describe. Events that are not here (READY, deletions,
 * typing, reactions …) have no counterpart in it and are not checked.
 */
export const eventPlaces: ReadonlyMap<string, readonly Place[]> = new Map([
  ['MESSAGE_CREATE', message],
  ['MESSAGE_UPDATE', message],
  ['CHANNEL_CREATE', channel],
  ['CHANNEL_UPDATE', channel],
  ['CHANNEL_DELETE', channel],
  ['THREAD_CREATE', thread],
  ['THREAD_UPDATE', thread],
  ['STAGE_INSTANCE_CREATE', stage],
  ['STAGE_INSTANCE_UPDATE', stage],
  ['STAGE_INSTANCE_DELETE', stage],
  ['GUILD_SCHEDULED_EVENT_CREATE', scheduledEvent],
  ['GUILD_SCHEDULED_EVENT_UPDATE', scheduledEvent],
  ['GUILD_SCHEDULED_EVENT_DELETE', scheduledEvent],
  ['GUILD_ROLE_CREATE', role],
  ['GUILD_ROLE_UPDATE', role],
  ['VOICE_STATE_UPDATE', whole('VoiceStateResponse')],
  ['GUILD_UPDATE', whole('GuildResponse')],
  ['GUILD_MEMBER_ADD', whole('GuildMemberResponse')],
  ['GUILD_MEMBER_UPDATE', whole('GuildMemberResponse')],
  ['GUILD_MEMBERS_CHUNK', [{ at: ['members', '*'], schema: 'GuildMemberResponse' }]],
  [
    'GUILD_CREATE',
    [
      { at: [], schema: 'GuildResponse' },
      { at: ['channels', '*'], schema: 'GuildChannelResponse' },
      { at: ['threads', '*'], schema: 'ThreadResponse' },
      { at: ['members', '*'], schema: 'GuildMemberResponse' },
      { at: ['voice_states', '*'], schema: 'VoiceStateResponse' },
      { at: ['stage_instances', '*'], schema: 'StageInstanceResponse' },
      { at: ['guild_scheduled_events', '*'], schema: 'ScheduledEventResponse' },
    ],
  ],
  [
    'INTERACTION_CREATE',
    [
      { at: ['message'], schema: 'MessageResponse' },
      { at: ['user'], schema: 'UserResponse' },
      { at: ['member', 'user'], schema: 'UserResponse' },
      { at: ['data', 'resolved', 'users', '*'], schema: 'UserResponse' },
      { at: ['data', 'resolved', 'roles', '*'], schema: 'GuildRoleResponse' },
    ],
  ],
]);

/** The parts of `value` at a place; `*` walks through a list or the values of a map. */
export function partsAt(value: unknown, at: readonly string[]): unknown[] {
  const [key, ...rest] = at;
  if (key === undefined) return value === undefined || value === null ? [] : [value];
  if (key !== '*') return partsAt(partOf(value, key), rest);
  const parts: unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return parts.flatMap((part) => partsAt(part, rest));
}
