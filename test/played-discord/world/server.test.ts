import { PermissionFlagsBits as bit, ChannelType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { addPerson } from '../../../rehearsal/world/accounts.ts';
import { createChannel, deleteChannel } from '../../../rehearsal/world/channels.ts';
import { banMember, kickMember, leaveGuild, unbanMember } from '../../../rehearsal/world/departures.ts';
import { guildCreatePayload, readyFor } from '../../../rehearsal/world/gateway-view.ts';
import {
  addGuild,
  editGuild,
  inviteBot,
  removeBot,
  setUnavailable,
} from '../../../rehearsal/world/guilds.ts';
import {
  editMember,
  joinGuild,
  listMembers,
  memberFor,
  searchMembers,
} from '../../../rehearsal/world/members.ts';
import { createRole, deleteRole, editRole, giveRole, takeRole } from '../../../rehearsal/world/roles.ts';
import { sendMessage } from '../../../rehearsal/world/send-message.ts';
import { createThread } from '../../../rehearsal/world/threads.ts';
import { joinVoice } from '../../../rehearsal/world/voice.ts';
import { harbour, invited, refusalOf } from './harbour.ts';

test('an invited bot hears GUILD_CREATE, has its managed role, and READY lists the server as unavailable', () => {
  const { world, bot, heard } = harbour();
  const second = addGuild(world, { name: 'Lighthouse' });
  const role = inviteBot(world, bot, second.id, invited);

  expect(heard.at(-1)).toMatchObject({
    name: 'GUILD_CREATE',
    guildId: second.id,
    data: { name: 'Lighthouse' },
  });
  expect(role).toMatchObject({ botId: bot, permissions: invited });
  expect(readyFor(world, bot).guilds.map(({ id }) => id)).toContain(second.id);
});

test('servers fall on different shards although the clock stands still', () => {
  const { world, guild } = harbour();
  const second = addGuild(world, { name: 'Lighthouse' });
  const shard = (id: string) => Number((BigInt(id) >> 22n) % 2n);

  expect([shard(guild.id), shard(second.id)]).toEqual([0, 1]);
});

test('GUILD_CREATE shows hidden channels but only the threads the bot may see, and who is in voice', () => {
  const { world, ownerId, guild, bot, ana, maple, channel } = harbour();
  createThread(world, ownerId, maple, { name: 'circle' });
  const overwrites = [{ id: guild.id, type: 0, deny: bit.ViewChannel.toString() }];
  const hidden = channel({ permission_overwrites: overwrites });
  const room = channel({ type: ChannelType.GuildVoice });
  createThread(world, ownerId, hidden, { name: 'unseen' });
  joinVoice(world, ana, room);

  const payload = guildCreatePayload(world, guild.id, bot);
  expect(payload.channels.map(({ id }) => id)).toEqual([maple, hidden, room]);
  expect(payload.threads.map(({ name }) => name)).toEqual(['circle']);
  expect(payload.voice_states).toMatchObject([{ user_id: ana, channel_id: room }]);
  expect(payload.members.map(({ user }) => user.id)).toEqual([bot, ana]);
});

test('in an outage the bot hears nothing of the server until it is back', () => {
  const { world, guild, bot, maple, heard } = harbour();
  setUnavailable(world, guild.id, true);
  sendMessage(world, bot, maple, { content: 'lost' });
  setUnavailable(world, guild.id, false);

  expect(heard).toMatchObject([
    { name: 'GUILD_DELETE', data: { id: guild.id, unavailable: true } },
    { name: 'GUILD_CREATE', data: { id: guild.id } },
  ]);
});

test('a removed bot hears GUILD_DELETE and is out: 50001', () => {
  const { world, guild, bot, maple, heard } = harbour();
  removeBot(world, bot, guild.id);

  expect(heard).toMatchObject([{ name: 'GUILD_DELETE', data: { id: guild.id } }]);
  expect(refusalOf(() => sendMessage(world, bot, maple, { content: 'hello' }))).toBe(50001);
  expect([...guild.roles.values()].some(({ botId }) => botId === bot)).toBe(false);
});

test('the server is changed with MANAGE_GUILD only', () => {
  const { world, guild, ownerId, bot } = harbour();

  expect(refusalOf(() => editGuild(world, bot, guild.id, { name: 'Mine' }))).toBe(50013);
  expect(editGuild(world, ownerId, guild.id, { preferred_locale: 'de' }).locale).toBe('de');
});

test('whoever leaves is out of voice and threads; her overwrites stay', () => {
  const { world, guild, ana, bot, maple, channel, names } = harbour();
  const thread = createThread(world, ana, maple, { name: 'circle' });
  joinVoice(world, ana, channel({ type: ChannelType.GuildVoice }));
  leaveGuild(world, ana, guild.id);

  expect([thread.members.has(ana), guild.voiceStates.has(ana)]).toEqual([false, false]);
  expect(refusalOf(() => memberFor(world, bot, { guildId: guild.id, userId: ana }))).toBe(10007);
  expect(names().at(-1)).toBe('GUILD_MEMBER_REMOVE');
});

test('kicking and banning take their permission and a higher role; the banned do not come back', () => {
  const { world, ownerId, guild, ana, ben, role } = harbour();
  role(bit.BanMembers, ana);
  const of = (userId: string) => ({ guildId: guild.id, userId });

  expect(refusalOf(() => kickMember(world, ana, of(ben)))).toBe(50013);
  expect(refusalOf(() => banMember(world, ana, of(ownerId)))).toBe(50013);
  banMember(world, ana, of(ben));
  expect(refusalOf(() => joinGuild(world, ben, guild.id))).toBe(50001);
  unbanMember(world, ana, of(ben));
  expect(refusalOf(() => unbanMember(world, ana, of(ben)))).toBe(10026);
  expect(refusalOf(() => joinGuild(world, ben, guild.id))).toBeUndefined();
});

test('a bot gives and takes only roles below its own, and never a managed one', () => {
  const { world, ownerId, guild, bot, ana, ben } = harbour();
  const own = [...guild.roles.values()].find(({ botId }) => botId === bot);
  const low = createRole(world, bot, guild.id, { name: 'speaker' });
  const place = { guildId: guild.id, userId: ana };
  giveRole(world, bot, { ...place, roleId: low.id });
  expect(guild.members.get(ana)?.roleIds).toEqual(new Set([low.id]));
  takeRole(world, bot, { ...place, roleId: low.id });
  expect(guild.members.get(ana)?.roleIds).toEqual(new Set());

  expect(refusalOf(() => giveRole(world, ownerId, { ...place, roleId: own?.id ?? '' }))).toBe(50013);
  low.position = 10;
  expect(refusalOf(() => giveRole(world, bot, { ...place, roleId: low.id }))).toBe(50013);
  expect(refusalOf(() => giveRole(world, ben, { ...place, roleId: low.id }))).toBe(50013);
  expect(refusalOf(() => deleteRole(world, bot, { guildId: guild.id, roleId: low.id }))).toBe(50013);
});

test('nobody makes a role stronger than themselves, nor more roles than Discord allows', () => {
  const { world, guild, bot } = harbour({ roles: 3 });
  const ban = bit.BanMembers.toString();
  expect(refusalOf(() => createRole(world, bot, guild.id, { permissions: ban }))).toBe(50013);
  const { id: roleId } = createRole(world, bot, guild.id, { name: 'speaker' });

  expect(refusalOf(() => editRole(world, bot, { guildId: guild.id, roleId }, { permissions: ban }))).toBe(
    50013,
  );
  expect(refusalOf(() => createRole(world, bot, guild.id, { name: 'one more' }))).toBe(30005);
});

test('an edit of a member is all or nothing', () => {
  const { world, guild, bot, ana } = harbour();
  const place = { guildId: guild.id, userId: ana };
  const until = '2026-11-23T20:00:00.000Z';
  const both = { communication_disabled_until: until, nick: 'A' };

  expect(refusalOf(() => editMember(world, bot, place, both))).toBe(50013);
  expect(guild.members.get(ana)?.timedOutUntil).toBeUndefined();
  editMember(world, bot, place, { communication_disabled_until: until });
  expect(guild.members.get(ana)?.timedOutUntil).toEqual(new Date(until));
});

test('an administrator cannot be timed out, even by the owner', () => {
  const { world, ownerId, guild, ana, role } = harbour();
  role(bit.Administrator, ana);
  const body = { communication_disabled_until: '2026-11-23T20:00:00.000Z' };

  expect(refusalOf(() => editMember(world, ownerId, { guildId: guild.id, userId: ana }, body))).toBe(50013);
});

test('a bot without GUILD_MEMBERS finds members by id and by name, but gets no list', () => {
  const { world, guild, bot, ana, ben } = harbour();
  const found = searchMembers(world, bot, guild.id, { query: 'an', limit: 5 });

  expect(found.map(({ userId }) => userId)).toEqual([ana]);
  expect(memberFor(world, bot, { guildId: guild.id, userId: ben }).userId).toBe(ben);
  expect(refusalOf(() => listMembers(world, bot, guild.id))).toBe(50001);
});

test('channels: MANAGE_CHANNELS, a cap, and stages only in Community servers', () => {
  const { world, guild, bot, ana } = harbour({ channels: 2 });
  const make = (id: string, type: number = ChannelType.GuildText) =>
    refusalOf(() => createChannel(world, id, guild.id, { name: 'room', type }));
  guild.features.clear();

  expect([make(ana), make(bot, ChannelType.GuildStageVoice)]).toEqual([50013, 50035]);
  expect([make(bot), make(bot)]).toEqual([undefined, 30013]);
});

test('a deleted category sets its channels free; a deleted channel takes its threads along', () => {
  const { world, bot, channel, names } = harbour();
  const house = channel({ type: ChannelType.GuildCategory });
  const room = channel({ parent_id: house });
  const thread = createThread(world, bot, room, { name: 'circle' });
  deleteChannel(world, bot, house);

  expect(world.channels.get(room)).toMatchObject({ parentId: undefined });
  expect(names().slice(-2)).toEqual(['CHANNEL_UPDATE', 'CHANNEL_DELETE']);
  deleteChannel(world, bot, room);
  expect(refusalOf(() => sendMessage(world, bot, thread.id, { content: 'hello' }))).toBe(10003);
});

test('a category holds no more than fifty channels, and must be one', () => {
  const { world, guild, bot, maple, channel } = harbour({ channelsInCategory: 1 });
  const house = channel({ type: ChannelType.GuildCategory });
  const put = (parentId: string) =>
    refusalOf(() => createChannel(world, bot, guild.id, { name: 'room', parent_id: parentId }));

  expect([put(house), put(house), put(maple)]).toEqual([undefined, 50035, 50035]);
});

test('outsiders are kept out of a server: 50001; a server that is not there is 10004', () => {
  const { world, guild, bot } = harbour();
  const { id } = addPerson(world, { name: 'Cleo' });

  expect(refusalOf(() => memberFor(world, id, { guildId: guild.id, userId: bot }))).toBe(50001);
  expect(refusalOf(() => memberFor(world, bot, { guildId: '1', userId: bot }))).toBe(10004);
});
