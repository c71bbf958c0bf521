import {
  PermissionFlagsBits as bit,
  ChannelType,
  OverwriteType,
  GuildScheduledEventEntityType as Place,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import {
  createScheduledEvent,
  deleteScheduledEvent,
  editScheduledEvent,
  interest,
  interestedIn,
  scheduledEventsFor,
} from '../../../rehearsal/world/events.ts';
import { followTime } from '../../../rehearsal/world/passing-time.ts';
import { scheduledEventToWire } from '../../../rehearsal/world/wire-event.ts';
import { harbour, refusalOf } from './harbour.ts';

const outside = {
  name: 'Walk',
  entity_type: Place.External,
  entity_metadata: { location: 'The pier' },
  scheduled_start_time: '2026-11-23T20:00:00Z',
  scheduled_end_time: '2026-11-23T21:00:00Z',
} as const;
const spoken = {
  name: 'Circle',
  entity_type: Place.Voice,
  scheduled_start_time: outside.scheduled_start_time,
};

test('an event goes from scheduled to active to completed, and then nowhere', () => {
  const { world, guild, bot } = harbour();
  const event = createScheduledEvent(world, bot, guild.id, outside);
  const to = (status: Status) =>
    refusalOf(() => editScheduledEvent(world, bot, { guildId: guild.id, eventId: event.id }, { status }));

  expect([to(Status.Completed), to(Status.Active), to(Status.Canceled)]).toEqual([50035, undefined, 50035]);
  expect([to(Status.Completed), to(Status.Active)]).toEqual([undefined, 180000]);
});

test('making takes CREATE_EVENTS; others’ events take MANAGE_EVENTS, which makes none', () => {
  const { world, ownerId, guild, bot, ana, ben, role } = harbour();
  const everyone = guild.roles.get(guild.id);
  if (everyone) everyone.permissions &= ~bit.CreateEvents;
  role(bit.ManageEvents, ana);
  const event = createScheduledEvent(world, bot, guild.id, outside);
  const rename = (id: string) =>
    refusalOf(() =>
      editScheduledEvent(world, id, { guildId: guild.id, eventId: event.id }, { name: 'Stroll' }),
    );

  expect(refusalOf(() => createScheduledEvent(world, ana, guild.id, outside))).toBe(50013);
  expect([rename(ben), rename(ana), rename(bot), rename(ownerId)]).toEqual([
    50013,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an event in a voice channel takes CONNECT, fits no text channel, and is hidden with its channel', () => {
  const { world, guild, bot, ana, maple, channel } = harbour();
  const deny = (bits: bigint) => [{ id: guild.id, type: OverwriteType.Role, deny: bits.toString() }];
  const keep = [{ id: bot, type: OverwriteType.Member, allow: bit.ViewChannel.toString() }];
  const closed = channel({ type: ChannelType.GuildVoice, permission_overwrites: deny(bit.Connect) });
  const hidden = channel({
    type: ChannelType.GuildVoice,
    permission_overwrites: [...deny(bit.ViewChannel), ...keep],
  });
  const make = (channelId: string) =>
    refusalOf(() => createScheduledEvent(world, bot, guild.id, { ...spoken, channel_id: channelId }));

  expect([make(closed), make(maple), make(hidden)]).toEqual([50013, 50024, undefined]);
  expect(scheduledEventsFor(world, ana, guild.id)).toEqual([]);
  expect(scheduledEventsFor(world, bot, guild.id)).toHaveLength(1);
});

test('a server has no more than its cap of events that are not over', () => {
  const { world, guild, bot } = harbour({ scheduledEvents: 1 });
  const { id: eventId } = createScheduledEvent(world, bot, guild.id, outside);
  const make = () => refusalOf(() => createScheduledEvent(world, bot, guild.id, outside));

  expect(make()).toBe(30038);
  deleteScheduledEvent(world, bot, { guildId: guild.id, eventId });
  expect(make()).toBeUndefined();
});

test('interest is counted and told, once each', () => {
  const { world, guild, bot, ana, names } = harbour();
  const event = createScheduledEvent(world, bot, guild.id, outside);
  const place = { guildId: guild.id, eventId: event.id };
  interest(world, ana, place, true);
  interest(world, ana, place, true);

  expect(interestedIn(world, bot, place).map(({ id }) => id)).toEqual([ana]);
  expect(scheduledEventToWire(world, event, true).user_count).toBe(1);
  interest(world, ana, place, false);
  expect(names().slice(1)).toEqual(['GUILD_SCHEDULED_EVENT_USER_ADD', 'GUILD_SCHEDULED_EVENT_USER_REMOVE']);
});

test('an external event starts and ends by itself; one in voice that nobody starts is cancelled', async () => {
  const { world, clock, guild, bot, channel } = harbour();
  followTime(world);
  const walk = createScheduledEvent(world, bot, guild.id, outside);
  const room = channel({ type: ChannelType.GuildVoice });
  const talk = createScheduledEvent(world, bot, guild.id, { ...spoken, channel_id: room });
  const after = async (minutes: number) => {
    await clock.move(minutes * 60_000);
    return [walk.status, talk.status];
  };

  expect(await after(60)).toEqual([Status.Active, Status.Scheduled]);
  expect(await after(60)).toEqual([Status.Completed, Status.Scheduled]);
  expect(await after(300)).toEqual([Status.Completed, Status.Canceled]);
});
