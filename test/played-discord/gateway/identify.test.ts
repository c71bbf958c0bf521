import { GatewayOpcodes } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type BareBot, bot, guildWith, play } from './bare-bot.ts';

test('HELLO carries the interval and a heartbeat is acknowledged', async () => {
  const { address } = await play({ heartbeatInterval: 1234 });
  const keeper = bot(address);
  expect((await keeper.opcode(GatewayOpcodes.Hello)).d).toEqual({ heartbeat_interval: 1234 });
  await keeper.answered();
});

test.for<[string, number, (keeper: BareBot) => void]>([
  ['a wrong token', 4004, (keeper) => keeper.identify({ token: 'other' })],
  ['a shard that cannot be', 4010, (keeper) => keeper.identify({ shard: [2, 2] })],
  ['no intents', 4013, (keeper) => keeper.identify({ intents: undefined })],
  ['intents that do not exist', 4013, (keeper) => keeper.identify({ intents: 1 << 30 })],
  ['a privileged intent that is not switched on', 4014, (keeper) => keeper.identify({ intents: 1 << 15 })],
  ['an unknown opcode', 4001, (keeper) => keeper.send(99, {})],
  ['text that is no JSON', 4002, (keeper) => keeper.sendText('{')],
  ['a payload of the wrong form', 4002, (keeper) => keeper.send(GatewayOpcodes.Identify, { token: 1 })],
  ['more than 4,096 bytes', 4002, (keeper) => keeper.identify({ properties: { os: 'x'.repeat(4_096) } })],
  [
    'a request before it identified',
    4003,
    (keeper) =>
      keeper.send(GatewayOpcodes.PresenceUpdate, {
        since: null,
        activities: [],
        status: 'online',
        afk: false,
      }),
  ],
  [
    'a RESUME with a wrong token',
    4004,
    (keeper) => keeper.send(GatewayOpcodes.Resume, { token: 'x', session_id: 's', seq: 1 }),
  ],
])('%s ends the connection with %i', async ([, code, say]) => {
  const { address } = await play();
  const keeper = bot(address);
  await keeper.opcode(GatewayOpcodes.Hello);
  say(keeper);
  expect(await keeper.closed).toBe(code);
});

test('only version 10 and JSON are spoken', async () => {
  const { address } = await play();
  expect(await bot(address, '?v=8&encoding=json').closed).toBe(4012);
  expect(await bot(address, '?v=10&encoding=etf').closed).toBe(4002);
});

test('identifying twice on one connection ends it with 4005', async () => {
  const { address } = await play();
  const keeper = bot(address);
  await keeper.start();
  keeper.identify();
  expect(await keeper.closed).toBe(4005);
});

test('a bot that talks too much is closed with 4008, and may again after the window', async () => {
  let now = 0;
  const { address } = await play({ payloads: 3, payloadWindow: 60_000, realTime: () => now });
  const keeper = bot(address);
  await keeper.start();
  await keeper.answered();
  await keeper.answered();
  now = 60_001;
  await keeper.answered();
  await keeper.answered();
  await keeper.answered();
  keeper.send(GatewayOpcodes.Heartbeat, null);
  expect(await keeper.closed).toBe(4008);
});

test('a bot in too many guilds for one shard must shard', async () => {
  const discord = await play({ guildsPerShard: 1 });
  guildWith(discord, 'Maple');
  guildWith(discord, 'Oak');
  const keeper = bot(discord.address);
  await keeper.opcode(GatewayOpcodes.Hello);
  keeper.identify();
  expect(await keeper.closed).toBe(4011);
  await bot(discord.address).start({ shard: [0, 2] });
});

test('two shards of one slot may not identify within five seconds', async () => {
  let now = 0;
  const { address } = await play({ identifyEvery: 5_000, maxConcurrency: 1, realTime: () => now });
  await bot(address).start({ shard: [0, 2] });
  const second = bot(address);
  await second.opcode(GatewayOpcodes.Hello);
  second.identify({ shard: [1, 2] });
  expect((await second.opcode(GatewayOpcodes.InvalidSession)).d).toBe(false);
  now = 5_000;
  second.identify({ shard: [1, 2] });
  await second.event('READY');
});

test('two shards of different slots may', async () => {
  const { address } = await play({ identifyEvery: 5_000, maxConcurrency: 2 });
  await bot(address).start({ shard: [0, 2] });
  await bot(address).start({ shard: [1, 2] });
});

test('the starts of a day are counted, refused when used up, and given back the next day', async () => {
  const { address, clock, gateway } = await play({ sessionStarts: 1 });
  expect(gateway.information().sessionStartLimit).toMatchObject({
    total: 1,
    remaining: 1,
    max_concurrency: 1,
  });
  await bot(address).start();
  expect(gateway.information().sessionStartLimit.remaining).toBe(0);
  const second = bot(address);
  await second.opcode(GatewayOpcodes.Hello);
  second.identify();
  expect(await second.closed).toBe(4004);
  await clock.move(86_400_000);
  await bot(address).start();
});

test('a bot that never sends a heartbeat is closed with 4009', async () => {
  const { address } = await play({ heartbeatInterval: 5 });
  expect(await bot(address).closed).toBe(4009);
});
