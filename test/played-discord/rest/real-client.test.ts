import { DiscordAPIError, HTTPError, REST } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from './bot-by-http.ts';

let bot: Bot;
afterEach(() => bot.stop());

async function start(retries = 3) {
  bot = await startBot();
  const api = `${bot.rest.origin}/api`;
  return new REST({ api, retries, offset: 0 }).setToken('maple.bot.token');
}

describe('the REST client bots use', () => {
  it('sends files and names them in its JSON', async () => {
    const rest = await start();
    const files = [{ name: 'my-data.json', data: Buffer.from('{}'), contentType: 'application/json' }];
    const body = { content: 'Your data', attachments: [{ id: '0', description: 'Everything kept of you' }] };
    expect(await rest.post(`/channels/${bot.text}/messages`, { body, files })).toMatchObject({
      content: 'Your data',
      attachments: [{ filename: 'my-data.json', description: 'Everything kept of you' }],
    });
  });

  it('understands a refusal', async () => {
    const rest = await start();
    const attempt = rest.post(`/channels/${bot.text}/messages`, { body: { content: '' } });
    await expect(attempt).rejects.toSatisfy(
      (error) => error instanceof DiscordAPIError && error.code === 50006,
    );
  });

  it('hands on the reason for the audit log', async () => {
    const rest = await start();
    await rest.patch(`/channels/${bot.text}`, { body: { rate_limit_per_user: 5 }, reason: 'Rücksicht' });
    expect(bot.rest.requests.entries.at(-1)?.reason).toBe('Rücksicht');
  });

  it('waits as long as a 429 says and tries again', async () => {
    const rest = await start();
    bot.faults.next({ answer: { retryAfter: 0.05, scope: 'user' } });
    expect(await rest.get('/users/@me')).toMatchObject({ id: bot.botId });
    expect(bot.rest.requests.entries.map(({ status }) => status)).toEqual([429, 200]);
  });

  it('tries again after a 503 and gives up in the end', async () => {
    const rest = await start(1);
    bot.faults.next({ answer: 'refused' });
    expect(await rest.get('/users/@me')).toMatchObject({ id: bot.botId });
    bot.faults.next({ answer: 'refused', times: 2 });
    await expect(rest.get('/users/@me')).rejects.toBeInstanceOf(HTTPError);
  });
});
