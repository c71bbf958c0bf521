import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startDiscord } from '../../../rehearsal/discord.ts';
import { upsertCommand } from '../../../rehearsal/world/commands.ts';
import { BareBot } from './bare-bot.ts';

const token = 'a.bot.token';
const interaction = z.object({ id: z.string(), token: z.string() });
const gatewayInfo = z.looseObject({ url: z.string() });

async function withOneBot(patience?: number) {
  const discord = await startDiscord(patience === undefined ? {} : { patience });
  onTestFinished(() => discord.stop());
  const applicationId = discord.addApplication({ name: 'Keeper', token });
  const guildId = discord.addGuild({ name: 'Maple', channels: ['general'] });
  discord.invite(applicationId, guildId, PermissionFlagsBits.ViewChannel);
  upsertCommand(discord.world, applicationId, undefined, { name: 'circle', description: 'Circles' });
  return { discord, applicationId, guildId };
}

const authorization = { Authorization: `Bot ${token}` };

test('REST tells where the gateway is, and counts the starts that are left', async () => {
  const { discord } = await withOneBot();
  const ask = async () => {
    const answer = await fetch(`${discord.url}/v10/gateway/bot`, { headers: authorization });
    return gatewayInfo.parse(await answer.json());
  };
  const told = await ask();
  expect(told).toMatchObject({ shards: 1, session_start_limit: { total: 1000, remaining: 1000 } });
  await new BareBot(told.url).start();
  expect(await ask()).toMatchObject({ session_start_limit: { remaining: 999 } });
});

test('an unanswered interaction keeps Discord from settling, and is named', async () => {
  const { discord, guildId } = await withOneBot(20);
  const ana = discord.people.join(guildId, { name: 'Ana' });
  await discord.settled();
  const told = await ana.uses('/circle');
  await expect(discord.settled()).rejects.toThrow('interaction');
  await expect(told.shown()).rejects.toThrow('did not respond');
});

test('an answered one lets it settle', async () => {
  const { discord, guildId } = await withOneBot();
  const ana = discord.people.join(guildId, { name: 'Ana' });
  const keeper = new BareBot(discord.url.replace('http', 'ws').replace('/api', ''));
  await keeper.start();
  const told = await ana.uses('/circle');
  const settled = discord.settled();
  const { d } = await keeper.event('INTERACTION_CREATE');
  const { id, token: answerToken } = interaction.parse(d);
  await fetch(`${discord.url}/v10/interactions/${id}/${answerToken}/callback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 4, data: { content: 'Welcome' } }),
  });
  await settled;
  expect((await told.shown()).text).toContain('Welcome');
  expect(discord.requests.at(-1)).toMatchObject({
    route: '/interactions/:interaction/:token/callback',
    status: 204,
  });
});
