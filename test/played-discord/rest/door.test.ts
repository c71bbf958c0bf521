import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, startBot } from './bot-by-http.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

describe('at the door', () => {
  it.each([
    ['no token', ''],
    ['an unknown token', 'Bot nobody'],
    ['a token of another kind', 'Bearer maple.bot.token'],
  ])('a request with %s is refused with 401', async (_, as) => {
    expect(await bot.ask('GET /users/@me', { as })).toMatchObject({
      status: 401,
      body: { message: '401: Unauthorized', code: 0 },
    });
  });

  it('an unknown path is refused with 404 and code 0, a wrong method with 405', async () => {
    expect(await bot.ask('GET /circles')).toMatchObject({
      status: 404,
      body: { message: '404: Not Found', code: 0 },
    });
    expect(await bot.ask('PUT /users/@me')).toMatchObject({ status: 405, body: { code: 0 } });
  });

  it('an id that is none is refused under its name', async () => {
    expect(await bot.ask('GET /channels/maple')).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { channel_id: { _errors: [{ code: 'NUMBER_TYPE_COERCE' }] } } },
    });
  });

  it('broken JSON is refused with 50109', async () => {
    const broken = { raw: '{"content":', headers: { 'content-type': 'application/json' } };
    expect(await bot.ask(`POST /channels/${bot.text}/messages`, broken)).toMatchObject({
      status: 400,
      body: { code: 50109 },
    });
  });

  it('more than 25 MiB is refused with 40005', async () => {
    const raw = new FormData();
    raw.set('files[0]', new Blob([new Uint8Array(25 * 1024 * 1024 + 1)]), 'big.bin');
    expect(await bot.ask(`POST /channels/${bot.text}/messages`, { raw })).toMatchObject({
      status: 413,
      body: { code: 40005 },
    });
  });

  it('a wrong body is told with the tree of its wrong fields', async () => {
    const body = { content: 'x'.repeat(2001) };
    const { body: answer } = await bot.ask(`POST /channels/${bot.text}/messages`, { body });
    expect(answer).toEqual({
      message: 'Invalid Form Body',
      code: 50035,
      errors: {
        content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
      },
    });
  });

  it('the bot learns where the gateway is and who it is', async () => {
    expect((await bot.ask('GET /gateway/bot')).body).toEqual({
      url: 'ws://127.0.0.1:9',
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
    });
    expect((await bot.ask('GET /gateway', { as: '' })).body).toEqual({ url: 'ws://127.0.0.1:9' });
    expect((await bot.ask('GET /users/@me')).body).toMatchObject({ id: bot.botId, bot: true });
    expect((await bot.ask(`GET /users/${bot.ana.id}`)).body).toMatchObject({ global_name: 'Ana' });
    expect((await bot.ask('GET /users/100000000000000001')).body).toMatchObject({ code: 10013 });
    expect((await bot.ask('GET /applications/@me')).body).toMatchObject({
      id: bot.botId,
      name: 'Circlekeeper',
    });
    expect((await bot.ask('GET /oauth2/applications/@me')).body).toMatchObject({ id: bot.botId });
    expect((await bot.ask('GET /users/@me/guilds')).body).toMatchObject([{ id: bot.guild.id, owner: false }]);
  });
});

describe('the log', () => {
  it('keeps what was asked, why, and what was answered', async () => {
    const reason = encodeURIComponent('turn ended – Übergabe');
    await bot.ask(`PATCH /channels/${bot.text}?x=1`, {
      body: { topic: 'Tuesday' },
      headers: { 'x-audit-log-reason': reason },
    });
    expect(bot.rest.requests.entries.at(-1)).toMatchObject({
      method: 'PATCH',
      path: `/channels/${bot.text}`,
      route: '/channels/:channel',
      query: 'x=1',
      body: { topic: 'Tuesday' },
      reason: 'turn ended – Übergabe',
      applicationId: bot.botId,
      status: 200,
      answer: { topic: 'Tuesday' },
      at: bot.clock.now(),
    });
  });

  it('tells listeners of each request until they stop', async () => {
    const heard: string[] = [];
    const stop = bot.rest.requests.onRequest(({ path }) => heard.push(path));
    await bot.ask('GET /users/@me');
    stop();
    await bot.ask('GET /gateway');
    expect(heard).toEqual(['/users/@me']);
  });
});
