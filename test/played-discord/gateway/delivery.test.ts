import { ChannelType, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { addPerson } from '../../../rehearsal/world/accounts.ts';
import { createChannel } from '../../../rehearsal/world/channels.ts';
import { setUnavailable } from '../../../rehearsal/world/guilds.ts';
import { joinGuild } from '../../../rehearsal/world/members.ts';
import { type BareBot, bot, guildWith, play, tell } from './bare-bot.ts';

test('a bot is greeted with its guilds as unavailable, then shown each of them', async () => {
  const discord = await play();
  const guild = guildWith(discord, 'Maple');
  const keeper = bot(discord.address);
  const ready = await keeper.start();
  expect(ready).toMatchObject({
    v: 10,
    user: { id: discord.application.id, bot: true },
    guilds: [{ id: guild.id, unavailable: true }],
    resume_gateway_url: discord.address,
    shard: [0, 1],
    application: { id: discord.application.id },
  });
  expect((await keeper.event('GUILD_CREATE')).d).toMatchObject({
    id: guild.id,
    name: 'Maple',
    unavailable: false,
  });
  expect(keeper.sequence).toBe(2);
  expect(discord.gateway.connected).toEqual([
    { applicationId: discord.application.id, shardId: 0, shardCount: 1 },
  ]);
});

test('a guild is on one shard, and what belongs to no guild is on shard 0', async () => {
  const discord = await play({ maxConcurrency: 2 });
  const [even, odd] = [guildWith(discord, 'Maple'), guildWith(discord, 'Oak')];
  const [zero, one] = [bot(discord.address), bot(discord.address)];
  expect((await zero.start({ shard: [0, 2] })).guilds).toEqual([{ id: even.id, unavailable: true }]);
  expect((await one.start({ shard: [1, 2] })).guilds).toEqual([{ id: odd.id, unavailable: true }]);
  await Promise.all([zero.event('GUILD_CREATE'), one.event('GUILD_CREATE')]);
  tell(discord.world, 'IN_MAPLE', { guildId: even.id });
  tell(discord.world, 'IN_OAK', { guildId: odd.id });
  tell(discord.world, 'IN_A_DM');
  await Promise.all([zero.event('IN_MAPLE'), one.event('IN_OAK')]);
  tell(discord.world, 'LAST', { guildId: odd.id });
  await zero.event('IN_A_DM');
  expect(one.unread).not.toContain('IN_A_DM');
  await one.next(({ t }) => t === 'LAST' || t === 'IN_A_DM').then(({ t }) => expect(t).toBe('LAST'));
});

test('an event comes only with one of its intents, and without others’ words unless the bot may read them', async () => {
  const { address, world } = await play({}, GatewayIntentBits.MessageContent);
  const [modest, reading] = [bot(address), bot(address)];
  await modest.start();
  await reading.start({ intents: GatewayIntentBits.GuildMessages | GatewayIntentBits.MessageContent });
  tell(world, 'VOICE', { intents: GatewayIntentBits.GuildVoiceStates });
  tell(world, 'MESSAGE', {
    intents: GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages,
    data: { content: 'hello' },
    withoutContent: { content: '' },
  });
  const first = (one: BareBot) => one.next(({ t }) => t === 'VOICE' || t === 'MESSAGE');
  expect(await first(modest)).toMatchObject({ t: 'MESSAGE', d: { content: '' } });
  expect(await first(reading)).toMatchObject({ t: 'MESSAGE', d: { content: 'hello' } });
});

test('a bot hears nothing meant for another', async () => {
  const { address, world } = await play();
  const keeper = bot(address);
  await keeper.start();
  tell(world, 'FOREIGN', { applicationId: '1' });
  tell(world, 'OWN');
  expect((await keeper.next(({ op }) => op === 0)).t).toBe('OWN');
});

test('after an outage the guild comes back', async () => {
  const discord = await play();
  const guild = guildWith(discord, 'Maple');
  setUnavailable(discord.world, guild.id, true);
  const keeper = bot(discord.address);
  await keeper.start();
  await keeper.answered();
  setUnavailable(discord.world, guild.id, false);
  expect((await keeper.event('GUILD_CREATE')).s).toBe(2);
  setUnavailable(discord.world, guild.id, true);
  expect((await keeper.event('GUILD_DELETE')).d).toEqual({ id: guild.id, unavailable: true });
});

test('members are found by id or by name, and all of them only with the intent', async () => {
  const discord = await play({}, GatewayIntentBits.GuildMembers);
  const guild = guildWith(discord, 'Maple');
  const ana = addPerson(discord.world, { name: 'Ana' });
  joinGuild(discord.world, ana.id, guild.id, {});
  const [modest, knowing] = [bot(discord.address), bot(discord.address)];
  await modest.start();
  await knowing.start({ intents: GatewayIntentBits.Guilds | GatewayIntentBits.GuildMembers });
  const stranger = '111111111111111111';
  const byId = { guild_id: guild.id, user_ids: [ana.id, stranger], limit: 0, nonce: 'n' };
  modest.send(GatewayOpcodes.RequestGuildMembers, byId);
  expect((await modest.event('GUILD_MEMBERS_CHUNK')).d).toMatchObject({
    guild_id: guild.id,
    members: [{ user: { id: ana.id } }],
    not_found: [stranger],
    chunk_index: 0,
    chunk_count: 1,
    nonce: 'n',
  });
  modest.send(GatewayOpcodes.RequestGuildMembers, { guild_id: guild.id, query: 'an', limit: 5 });
  expect((await modest.event('GUILD_MEMBERS_CHUNK')).d).toMatchObject({
    members: [{ user: { id: ana.id } }],
  });
  const all = { guild_id: guild.id, query: '', limit: 0, nonce: 'all' };
  modest.send(GatewayOpcodes.RequestGuildMembers, all);
  await modest.answered();
  expect(modest.unread).toEqual([]);
  knowing.send(GatewayOpcodes.RequestGuildMembers, all);
  const chunk = (await knowing.event('GUILD_MEMBERS_CHUNK')).d;
  expect(chunk).toHaveProperty('members.length', guild.members.size);
  knowing.send(GatewayOpcodes.RequestGuildMembers, all);
  expect((await knowing.event('RATE_LIMITED')).d).toMatchObject({ opcode: 8, meta: { nonce: 'all' } });
});

test('events may be lost, doubled, swapped and held back', async () => {
  const { address, world, faults } = await play();
  const keeper = bot(address);
  await keeper.start();
  faults.events.drop(({ name }) => name === 'LOST');
  faults.events.double(({ name }) => name === 'TWICE');
  faults.events.reorder(({ name }) => name === 'LATE');
  const release = faults.events.hold(({ name }) => name === 'HELD');
  for (const name of ['HELD', 'LOST', 'TWICE', 'LATE', 'EARLY', 'LOST', 'HELD']) tell(world, name);
  release();
  tell(world, 'END');
  const heard: string[] = [];
  while (heard.at(-1) !== 'END') heard.push((await keeper.next(({ op }) => op === 0)).t ?? '');
  expect(heard).toEqual(['TWICE', 'TWICE', 'EARLY', 'LATE', 'LOST', 'HELD', 'HELD', 'END']);
});

test('a bot shows itself as busy, comes into voice and leaves it', async () => {
  const discord = await play();
  const guild = guildWith(discord, 'Maple');
  const { id } = createChannel(discord.world, guild.ownerId, guild.id, {
    name: 'Room',
    type: ChannelType.GuildVoice,
  });
  const keeper = bot(discord.address);
  await keeper.start({ intents: GatewayIntentBits.GuildVoiceStates });
  keeper.send(GatewayOpcodes.PresenceUpdate, { since: null, activities: [], status: 'dnd', afk: false });
  const move = { guild_id: guild.id, self_mute: true, self_deaf: true };
  keeper.send(GatewayOpcodes.VoiceStateUpdate, { ...move, channel_id: id });
  expect((await keeper.event('VOICE_STATE_UPDATE')).d).toMatchObject({ channel_id: id });
  keeper.send(GatewayOpcodes.VoiceStateUpdate, { ...move, channel_id: null });
  await keeper.next(
    ({ t, d }) => t === 'VOICE_STATE_UPDATE' && JSON.stringify(d).includes('"channel_id":null'),
  );
});

test('a bot that may not come into a voice channel is told nothing', async () => {
  const discord = await play();
  const guild = guildWith(discord, 'Maple');
  const { id } = createChannel(discord.world, guild.ownerId, guild.id, { name: 'general' });
  const keeper = bot(discord.address);
  await keeper.start({ intents: GatewayIntentBits.GuildVoiceStates });
  const move = { guild_id: guild.id, channel_id: id, self_mute: true, self_deaf: true };
  keeper.send(GatewayOpcodes.VoiceStateUpdate, move);
  await keeper.answered();
  expect(keeper.unread).toEqual([]);
});
