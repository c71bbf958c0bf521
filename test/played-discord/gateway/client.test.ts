import {
  ChannelType,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PlayedDiscord, startDiscord } from '../../../rehearsal/discord.ts';
import { createChannel } from '../../../rehearsal/world/channels.ts';
import { setUnavailable } from '../../../rehearsal/world/guilds.ts';

const token = 'keeper.token';
const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildVoiceStates];

let discord: PlayedDiscord;
let guildId: string;
let applicationId: string;
const clients: Client[] = [];

beforeEach(async () => {
  discord = await startDiscord({ heartbeatInterval: 200 });
  applicationId = discord.addApplication({ name: 'Keeper', token });
  guildId = discord.addGuild({
    name: 'Maple',
    channels: ['general', { name: 'Room', type: ChannelType.GuildVoice }],
  });
  discord.invite(
    applicationId,
    guildId,
    PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ManageChannels,
  );
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await discord.stop();
});

function client(more: Partial<ClientOptions> = {}): Client {
  const one = new Client({ intents, rest: { api: discord.url }, ...more });
  clients.push(one);
  return one;
}

const next = (one: Client, event: string) => new Promise((resolve) => one.once(event, resolve));

async function loggedIn(more: Partial<ClientOptions> = {}): Promise<Client> {
  const one = client(more);
  const ready = next(one, Events.ClientReady);
  await one.login(token);
  await ready;
  return one;
}

function open(name: string, guild = guildId) {
  const { ownerId = '' } = discord.world.guilds.get(guild) ?? {};
  return createChannel(discord.world, ownerId, guild, { name });
}

test('discord.js logs in and knows the guild, its channels and itself', async () => {
  const keeper = await loggedIn();
  const guild = keeper.guilds.cache.get(guildId);
  expect(keeper.user?.id).toBe(applicationId);
  expect(guild?.name).toBe('Maple');
  expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['general', 'Room']);
  expect(guild?.members.me?.permissions.has(PermissionFlagsBits.ManageChannels)).toBe(true);
});

test('discord.js hears of a new channel', async () => {
  const keeper = await loggedIn();
  const heard = next(keeper, Events.ChannelCreate);
  const { id } = open('quiet');
  expect(await heard).toMatchObject({ id, name: 'quiet' });
});

test('after 4000 discord.js resumes and hears what it missed', async () => {
  const keeper = await loggedIn();
  const heard = next(keeper, Events.ChannelCreate);
  const resumed = next(keeper, Events.ShardResume);
  discord.gateway.drop(0, 4000);
  const { id } = open('missed');
  expect(await heard).toMatchObject({ id });
  await resumed;
  expect(discord.gateway.starts).toEqual({ identified: 1, resumed: 1 });
});

test('op 7 makes discord.js reconnect and resume', async () => {
  const keeper = await loggedIn();
  const resumed = next(keeper, Events.ShardResume);
  discord.gateway.reconnect();
  await resumed;
  expect(discord.gateway.starts).toEqual({ identified: 1, resumed: 1 });
});

test('op 9 with true makes discord.js resume', async () => {
  const keeper = await loggedIn();
  const resumed = next(keeper, Events.ShardResume);
  discord.gateway.invalidate(true);
  await resumed;
  expect(discord.gateway.starts).toEqual({ identified: 1, resumed: 1 });
});

test('op 9 with false makes discord.js identify again', async () => {
  const keeper = await loggedIn();
  const again = next(keeper, Events.ShardReady);
  discord.gateway.invalidate(false);
  await again;
  expect(discord.gateway.starts).toEqual({ identified: 2, resumed: 0 });
});

test('discord.js leaves a connection that no longer acknowledges heartbeats, and resumes', async () => {
  const keeper = await loggedIn();
  const resumed = next(keeper, Events.ShardResume);
  discord.gateway.stopAcking();
  await resumed;
  expect(discord.gateway.starts).toEqual({ identified: 1, resumed: 1 });
});

test('two shards share the guilds', async () => {
  const second = discord.addGuild({ name: 'Oak', channels: ['general'] });
  discord.invite(applicationId, second, PermissionFlagsBits.ViewChannel);
  const keeper = await loggedIn({ shards: [0, 1], shardCount: 2 });
  expect(keeper.guilds.cache.map(({ name, shardId }) => [name, shardId])).toEqual([
    ['Maple', 0],
    ['Oak', 1],
  ]);
  expect(discord.gateway.connected.map(({ shardId, shardCount }) => [shardId, shardCount]).sort()).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const heard = next(keeper, Events.ChannelCreate);
  open('odd', second);
  expect(await heard).toMatchObject({ name: 'odd', guildId: second });
});

test('a process with one shard of two hears nothing of the other', async () => {
  const second = discord.addGuild({ name: 'Oak', channels: ['general'] });
  discord.invite(applicationId, second, PermissionFlagsBits.ViewChannel);
  const keeper = await loggedIn({ shards: [0], shardCount: 2 });
  const heard = next(keeper, Events.ChannelCreate);
  open('odd', second);
  open('even');
  expect(await heard).toMatchObject({ name: 'even' });
  expect([...keeper.guilds.cache.keys()]).toEqual([guildId]);
});

test('a wrong token is told at login', async () => {
  await expect(client().login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
});

test('a privileged intent is refused until it is switched on', async () => {
  const all = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers];
  await expect(client({ intents: all }).login(token)).rejects.toThrow('Used disallowed intents');
  const application = discord.world.applications.get(applicationId);
  if (application !== undefined) application.privilegedIntents = GatewayIntentBits.GuildMembers;
  const keeper = await loggedIn({ intents: all });
  const members = await keeper.guilds.cache.get(guildId)?.members.fetch();
  expect(members?.size).toBe(2);
});

test('an outage is no removal', async () => {
  const keeper = await loggedIn();
  const gone = next(keeper, Events.GuildUnavailable);
  setUnavailable(discord.world, guildId, true);
  await gone;
  expect(keeper.guilds.cache.get(guildId)?.available).toBe(false);
  const back = next(keeper, Events.GuildAvailable);
  setUnavailable(discord.world, guildId, false);
  await back;
  expect(keeper.guilds.cache.get(guildId)?.available).toBe(true);
});

test('a bot that left in order must identify anew', async () => {
  const keeper = await loggedIn();
  await keeper.destroy();
  await loggedIn();
  expect(discord.gateway.starts).toEqual({ identified: 2, resumed: 0 });
});

test('a channel that discord.js makes comes back to it as an event, and the request is in the log', async () => {
  const keeper = await loggedIn();
  const heard = next(keeper, Events.ChannelCreate);
  const made = await keeper.guilds.cache
    .get(guildId)
    ?.channels.create({ name: 'Circle', reason: 'a circle' });
  expect(await heard).toMatchObject({ id: made?.id });
  expect(discord.requests.at(-1)).toMatchObject({
    method: 'POST',
    route: '/guilds/:guild/channels',
    reason: 'a circle',
  });
});
