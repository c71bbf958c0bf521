import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, idOf, startBot } from './bot-by-http.ts';

let bot: Bot;
let path: string;
beforeAll(async () => {
  bot = await startBot();
  path = `/channels/${bot.text}/messages`;
});
afterAll(() => bot.stop());

describe('messages', () => {
  it('are sent, read, edited, listed and deleted', async () => {
    const first = await bot.make(`POST ${path}`, { content: 'One' });
    const second = await bot.make(`POST ${path}`, { content: 'Two' });
    expect((await bot.ask(`PATCH ${path}/${second}`, { body: { content: 'Three' } })).body).toMatchObject({
      id: second,
      content: 'Three',
    });
    expect((await bot.ask(`GET ${path}?limit=2`)).body).toMatchObject([
      { content: 'Three' },
      { content: 'One' },
    ]);
    expect((await bot.ask(`GET ${path}?before=${second}&limit=1`)).body).toMatchObject([{ id: first }]);
    expect((await bot.ask(`DELETE ${path}/${second}`)).status).toBe(204);
    expect((await bot.ask(`GET ${path}/${second}`)).body).toMatchObject({ code: 10008 });
    expect((await bot.ask(`GET ${path}?limit=101`)).body).toMatchObject({ code: 50035 });
  });

  it('are deleted in bulk', async () => {
    const ids = [
      await bot.make(`POST ${path}`, { content: 'a' }),
      await bot.make(`POST ${path}`, { content: 'b' }),
    ];
    expect((await bot.ask(`POST ${path}/bulk-delete`, { body: { messages: ids } })).status).toBe(204);
    expect((await bot.ask(`GET ${path}/${ids[0]}`)).status).toBe(404);
  });

  it('lose flags that may not be set', async () => {
    expect((await bot.ask(`POST ${path}`, { body: { content: 'x', flags: 64 | 4096 } })).body).toMatchObject({
      flags: 4096,
    });
  });

  it('never lose their layout', async () => {
    const components = [{ type: 10, content: 'Round 1' }];
    const id = await bot.make(`POST ${path}`, { flags: 32768, components });
    const edit = (body: object) => bot.ask(`PATCH ${path}/${id}`, { body });
    expect(await edit({ content: 'plain' })).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await edit({ flags: 0 })).toMatchObject({ body: { errors: { flags: {} } } });
    expect(await edit({ flags: 32768, components: [{ type: 10, content: 'Round 2' }] })).toMatchObject({
      status: 200,
      body: { components: [{ content: 'Round 2' }] },
    });
  });

  it('are pinned and listed as pins', async () => {
    const id = await bot.make(`POST ${path}`, { content: 'Agenda' });
    expect((await bot.ask(`PUT ${path}/pins/${id}`)).status).toBe(204);
    expect((await bot.ask(`GET ${path}/pins?limit=5`)).body).toMatchObject({
      items: [{ message: { id } }],
      has_more: false,
    });
    expect((await bot.ask(`DELETE ${path}/pins/${id}`)).status).toBe(204);
    expect((await bot.ask(`GET ${path}/pins`)).body).toEqual({ items: [], has_more: false });
  });

  it('are reacted to', async () => {
    const id = await bot.make(`POST ${path}`, { content: 'Hello' });
    const emoji = `${path}/${id}/reactions/${encodeURIComponent('🌿')}`;
    expect((await bot.ask(`PUT ${emoji}/@me`)).status).toBe(204);
    expect((await bot.ask(`GET ${emoji}`)).body).toMatchObject([{ id: bot.botId }]);
    expect((await bot.ask(`DELETE ${emoji}/@me`)).status).toBe(204);
    expect((await bot.ask(`GET ${emoji}`)).body).toEqual([]);
  });

  it('are announced by typing', async () => {
    expect((await bot.ask(`POST /channels/${bot.text}/typing`)).status).toBe(204);
  });

  it('reach a person directly', async () => {
    const channel = await bot.make('POST /users/@me/channels', { recipient_id: bot.ana.id });
    expect((await bot.ask(`POST /channels/${channel}/messages`, { body: { content: 'Hello' } })).status).toBe(
      200,
    );
    bot.ana.closedDirectMessages = true;
    expect(
      (await bot.ask(`POST /channels/${channel}/messages`, { body: { content: 'Hello' } })).body,
    ).toMatchObject({
      code: 50007,
    });
  });
});

describe('files', () => {
  const withFile = (payload: object) => {
    const raw = new FormData();
    raw.set('payload_json', JSON.stringify(payload));
    raw.set('files[0]', new Blob(['chairs'], { type: 'image/png' }), 'cover.png');
    return { raw };
  };

  it('come with a message, can be shown in it and read again', async () => {
    const items = [{ media: { url: 'attachment://cover.png' }, description: 'A circle of empty chairs' }];
    const sent = await bot.ask(
      `POST ${path}`,
      withFile({
        flags: 32768,
        components: [{ type: 12, items }],
        attachments: [{ id: '0', description: 'A circle of empty chairs' }],
      }),
    );
    const attachment = bot.world.messages.get(bot.text)?.get(idOf(sent))?.attachments[0];
    expect(attachment).toMatchObject({
      filename: 'cover.png',
      size: 6,
      description: 'A circle of empty chairs',
    });
    expect(sent.body).toMatchObject({ components: [{ items: [{ media: { url: attachment?.url } }] }] });
    const file = await fetch(attachment?.url ?? '');
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['image/png', 'chairs']);
  });

  it('that are shown but did not come are refused', async () => {
    const items = [{ media: { url: 'attachment://other.png' } }];
    const { body } = await bot.ask(
      `POST ${path}`,
      withFile({ flags: 32768, components: [{ type: 12, items }] }),
    );
    const code = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';
    expect(body).toMatchObject({
      errors: { components: { 0: { items: { 0: { media: { url: { _errors: [{ code }] } } } } } } },
    });
  });

  it('stay when a message is edited, unless the list leaves them out', async () => {
    const sent = await bot.ask(`POST ${path}`, withFile({ content: 'Your data' }));
    const id = idOf(sent);
    expect((await bot.ask(`PATCH ${path}/${id}`, { body: { content: 'Here' } })).body).toMatchObject({
      attachments: [{ filename: 'cover.png' }],
    });
    expect((await bot.ask(`PATCH ${path}/${id}`, { body: { attachments: [] } })).body).toMatchObject({
      content: 'Here',
      attachments: [],
    });
  });
});
