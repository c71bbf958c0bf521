import { GatewayOpcodes } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type BareBot, bot, type Opened, play, tell } from './bare-bot.ts';

test('a resumed session is told what it missed, once and in order', async () => {
  const { address, world, gateway } = await play();
  const before = bot(address);
  const { session_id } = await before.start();
  gateway.drop();
  expect(await before.closed).toBe(4000);
  tell(world, 'FIRST');
  tell(world, 'SECOND');
  const after = bot(address);
  await after.resume(session_id, before.sequence);
  const told = [
    await after.next(({ op }) => op === 0),
    await after.next(() => true),
    await after.next(() => true),
  ];
  expect(told.map(({ t, s }) => [t, s])).toEqual([
    ['FIRST', 2],
    ['SECOND', 3],
    ['RESUMED', 4],
  ]);
  expect(gateway.starts).toEqual({ identified: 1, resumed: 1 });
  tell(world, 'THIRD');
  expect((await after.event('THIRD')).s).toBe(5);
});

test('resuming on a second line closes the first', async () => {
  const { address } = await play();
  const before = bot(address);
  const { session_id } = await before.start();
  const after = bot(address);
  await after.resume(session_id, before.sequence);
  await after.event('RESUMED');
  expect(await before.closed).toBe(4000);
});

test.for<[string, (discord: Opened, before: BareBot) => Promise<unknown> | undefined]>([
  [
    'the bot left with 1000',
    (_discord, before) => {
      before.leave(1000);
      return before.closed;
    },
  ],
  [
    'it was gone for too long',
    ({ gateway, clock }) => {
      gateway.drop();
      return clock.move(300_001);
    },
  ],
  [
    'it missed more than Discord keeps',
    ({ gateway, world }) => {
      gateway.drop();
      for (let count = 0; count < 4; count += 1) tell(world, 'MISSED');
      return undefined;
    },
  ],
  [
    'Discord invalidated it',
    ({ gateway }, before) => {
      gateway.invalidate(false);
      return before.opcode(9);
    },
  ],
])('a session cannot be resumed when %s', async ([, end]) => {
  const discord = await play({ replayable: 3 });
  const before = bot(discord.address);
  const { session_id } = await before.start();
  await end(discord, before);
  await expect.poll(() => discord.gateway.connected).toEqual([]);
  const after = bot(discord.address);
  await after.resume(session_id, before.sequence);
  expect((await after.opcode(GatewayOpcodes.InvalidSession)).d).toBe(false);
  after.identify();
  await after.event('READY');
});

test('resuming from a number that was never sent ends with 4007', async () => {
  const { address } = await play();
  const before = bot(address);
  const { session_id } = await before.start();
  const after = bot(address);
  await after.resume(session_id, 99);
  expect(await after.closed).toBe(4007);
});
