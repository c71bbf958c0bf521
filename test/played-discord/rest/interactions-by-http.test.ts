import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raise } from '../../../rehearsal/interactions/raise.ts';
import { type Bot, idOf, startBot } from './bot-by-http.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

function anaUsesACommand() {
  const { id, token } = raise(bot.world, {
    type: InteractionType.ApplicationCommand,
    applicationId: bot.botId,
    userId: bot.ana.id,
    channelId: bot.text,
    data: { id: '100000000000000001', name: 'circle', type: ApplicationCommandType.ChatInput },
  });
  const hook = `/webhooks/${bot.botId}/${token}`;
  return {
    callback: `POST /interactions/${id}/${token}/callback`,
    hook,
    original: `${hook}/messages/%40original`,
  };
}

const open = (body: unknown) => ({ body, as: '' });

describe('answering an interaction', () => {
  it('is 204, or says what came of it when asked', async () => {
    const { callback } = anaUsesACommand();
    expect(await bot.ask(callback, open({ type: 5 }))).toMatchObject({ status: 204, body: '' });
    const other = anaUsesACommand();
    const told = await bot.ask(
      `${other.callback}?with_response=true`,
      open({ type: 4, data: { content: 'Hello' } }),
    );
    expect(told).toMatchObject({
      status: 200,
      body: { interaction: { type: 2 }, resource: { type: 4, message: { content: 'Hello' } } },
    });
  });

  it('a second time is refused with 40060, three seconds late with 10062', async () => {
    const { callback } = anaUsesACommand();
    await bot.ask(callback, open({ type: 5 }));
    expect((await bot.ask(callback, open({ type: 5 }))).body).toMatchObject({ code: 40060 });
    const late = anaUsesACommand();
    await bot.clock.move(3000);
    expect((await bot.ask(late.callback, open({ type: 5 }))).body).toMatchObject({ code: 10062 });
  });

  it('with a wrong body is refused under data and may be tried again', async () => {
    const { callback } = anaUsesACommand();
    const wrong = await bot.ask(callback, open({ type: 4, data: { content: 'x'.repeat(2001) } }));
    expect(wrong.body).toMatchObject({ code: 50035, errors: { data: { content: {} } } });
    expect((await bot.ask(callback, open({ type: 4, data: { content: 'x' } }))).status).toBe(204);
  });

  it('may bring files', async () => {
    const { callback, original } = anaUsesACommand();
    const raw = new FormData();
    raw.set('payload_json', JSON.stringify({ type: 4, data: { content: 'Your data', flags: 64 } }));
    raw.set('files[0]', new Blob(['{}'], { type: 'application/json' }), 'my-data.json');
    expect((await bot.ask(callback, { raw, as: '' })).status).toBe(204);
    expect((await bot.ask(`GET ${original}`, { as: '' })).body).toMatchObject({
      attachments: [{ filename: 'my-data.json' }],
    });
  });
});

describe('the webhook of an interaction', () => {
  it('reads, edits and deletes the answer without a bot token', async () => {
    const { callback, original } = anaUsesACommand();
    await bot.ask(callback, open({ type: 5, data: { flags: 64 } }));
    expect((await bot.ask(`PATCH ${original}`, open({ content: 'Saved.' }))).body).toMatchObject({
      content: 'Saved.',
    });
    const read = await bot.ask(`GET ${original}`, { as: '' });
    expect(read.body).toMatchObject({ content: 'Saved.', flags: 64 });
    const id = idOf(read);
    expect((await bot.ask(`GET /channels/${bot.text}/messages/${id}`)).body).toMatchObject({ code: 10008 });
    expect((await bot.ask(`DELETE ${original}`, { as: '' })).status).toBe(204);
    expect((await bot.ask(`GET ${original}`, { as: '' })).body).toMatchObject({ code: 10008 });
  });

  it('sends follow-ups, which have ids of their own', async () => {
    const { callback, hook } = anaUsesACommand();
    await bot.ask(callback, open({ type: 4, data: { content: 'First' } }));
    const sent = await bot.ask(`POST ${hook}?wait=true`, open({ content: 'More', flags: 64 }));
    expect(sent).toMatchObject({ status: 200, body: { content: 'More', flags: 64 } });
    const one = `${hook}/messages/${idOf(sent)}`;
    expect((await bot.ask(`PATCH ${one}`, open({ content: 'Even more' }))).body).toMatchObject({
      content: 'Even more',
    });
    expect((await bot.ask(`DELETE ${one}`, { as: '' })).status).toBe(204);
  });

  it('is gone after fifteen minutes (401/50027), which counts as an invalid request', async () => {
    const { callback, original } = anaUsesACommand();
    await bot.ask(callback, open({ type: 5 }));
    await bot.clock.move(15 * 60_000);
    expect(await bot.ask(`PATCH ${original}`, open({ content: 'x' }))).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
    expect(bot.rest.invalid.count).toBe(1);
  });
});
