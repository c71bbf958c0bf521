import { afterEach, describe, expect, it } from 'vitest';
import { observedRates } from '../../../rehearsal/rest/rate-rules.ts';
import { type Bot, startBot } from './bot-by-http.ts';

let bot: Bot;
afterEach(() => bot.stop());
const hello = { body: { content: 'Hello' } };
const messages = () => bot.ask(`GET /channels/${bot.text}/messages`);

describe('when things go wrong on the way', () => {
  it('a request refused by a fault is answered 503 and nothing is done', async () => {
    bot = await startBot();
    bot.faults.next({ method: 'POST', path: /messages$/, answer: 'refused' });
    expect((await bot.ask(`POST /channels/${bot.text}/messages`, hello)).status).toBe(503);
    expect((await messages()).body).toEqual([]);
    expect((await bot.ask(`POST /channels/${bot.text}/messages`, hello)).status).toBe(200);
  });

  it('an answer may be lost although the message was sent', async () => {
    bot = await startBot();
    bot.faults.next({ method: 'POST', answer: 'lost' });
    const answer = await bot.ask(`POST /channels/${bot.text}/messages`, hello);
    expect(answer).toMatchObject({ status: 502, body: expect.stringContaining('502') });
    expect((await messages()).body).toMatchObject([{ content: 'Hello' }]);
  });

  it('a nonce with enforce_nonce makes one message of a request that is sent again', async () => {
    bot = await startBot();
    bot.faults.next({ method: 'POST', answer: 'lost' });
    const body = { content: 'Hello', nonce: 'turn:7', enforce_nonce: true };
    await bot.ask(`POST /channels/${bot.text}/messages`, { body });
    expect(await bot.ask(`POST /channels/${bot.text}/messages`, { body })).toMatchObject({
      status: 200,
      body: { content: 'Hello', nonce: 'turn:7' },
    });
    expect((await messages()).body).toHaveLength(1);
  });

  it('the connection may break after the work is done', async () => {
    bot = await startBot();
    bot.faults.next({ method: 'POST', answer: 'cut' });
    await expect(bot.ask(`POST /channels/${bot.text}/messages`, hello)).rejects.toThrow();
    expect((await messages()).body).toHaveLength(1);
  });

  it('an answer may be slow, and only then is the request no longer under way', async () => {
    bot = await startBot();
    bot.faults.next({ answer: { slow: 60 } });
    const asked = performance.now();
    const answer = bot.ask('GET /users/@me');
    await answer;
    await bot.rest.requests.whenIdle();
    expect(performance.now() - asked).toBeGreaterThanOrEqual(59);
    expect(bot.rest.requests.underWay).toBe(0);
  });

  it('a planned 429 comes with its wait in body and headers', async () => {
    bot = await startBot();
    bot.faults.next({ answer: { retryAfter: 1.5, scope: 'shared' } });
    const { status, body, headers } = await bot.ask('GET /users/@me');
    expect({ status, body }).toEqual({
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 1.5, global: false },
    });
    expect([headers.get('retry-after'), headers.get('x-ratelimit-scope')]).toEqual(['1.500', 'shared']);
    expect(bot.rest.invalid.count).toBe(0);
  });
});

describe('too many requests', () => {
  it('in one bucket are refused with 429, and the headers said so before', async () => {
    bot = await startBot({ rates: observedRates, now: () => 0 });
    const send = () => bot.ask(`POST /channels/${bot.text}/messages`, hello);
    for (const left of ['4', '3', '2', '1', '0']) {
      expect((await send()).headers.get('x-ratelimit-remaining')).toBe(left);
    }
    const { status, body, headers } = await send();
    expect(status).toBe(429);
    expect(body).toEqual({ message: 'You are being rate limited.', retry_after: 5, global: false });
    expect(headers.get('x-ratelimit-scope')).toBe('user');
    expect(bot.rest.invalid.count).toBe(1);
  });

  it('in all are refused for the whole bot, but the first answer to an interaction is not counted', async () => {
    const rates = { ...observedRates, global: { limit: 1, perMs: 1000 } };
    bot = await startBot({ rates, now: () => 0 });
    await bot.ask('GET /users/@me');
    expect(await bot.ask('GET /gateway/bot')).toMatchObject({ status: 429, body: { global: true } });
    const callback = 'POST /interactions/100000000000000001/token/callback';
    expect(await bot.ask(callback, { body: { type: 5 }, as: '' })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
  });

  it('that are invalid shut the address out with a page instead of JSON', async () => {
    bot = await startBot({ invalidRequestLimit: 3 });
    for (const _ of [1, 2, 3]) await bot.ask('GET /users/@me', { as: 'Bot nobody' });
    expect(await bot.ask('GET /users/@me')).toMatchObject({
      status: 403,
      body: expect.stringContaining('1015'),
    });
  });
});
