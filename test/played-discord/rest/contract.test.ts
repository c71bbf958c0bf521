import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contractOf } from '../../../rehearsal/contract/contract.ts';
import { Operations } from '../../../rehearsal/contract/operations.ts';
import { allRoutes } from '../../../rehearsal/rest/routes/all.ts';
import { type Bot, idOf, startBot } from './bot-by-http.ts';

const documentPath = process.env.DISCORD_OPENAPI;

const methods: ReadonlySet<string> = new Set(['get', 'put', 'post', 'patch', 'delete']);
const nobodyAsks = (): never => {
  throw new Error('No route is asked here.');
};

let bot: Bot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.stop());

const everyComponent = [
  { type: 10, content: '## Maple' },
  { type: 14 },
  {
    type: 17,
    components: [
      {
        type: 9,
        components: [{ type: 10, content: '3 of 8 seats' }],
        accessory: { type: 2, style: 3, label: 'Join', custom_id: 'join:42' },
      },
      {
        type: 9,
        components: [{ type: 10, content: 'A chair' }],
        accessory: { type: 11, media: { url: 'https://example.org/chair.png' } },
      },
      { type: 12, items: [{ media: { url: 'https://example.org/chairs.png' } }] },
      {
        type: 1,
        components: [{ type: 3, custom_id: 'pick', options: [{ label: 'Listen', value: 'listen' }] }],
      },
      { type: 1, components: [{ type: 8, custom_id: 'room' }] },
      { type: 13, file: { url: 'attachment://notes.txt' } },
    ],
  },
];

describe.skipIf(documentPath === undefined)("Discord's own description of its API (DISCORD_OPENAPI)", () => {
  it('fits what is answered here', async () => {
    const messages = `/channels/${bot.text}/messages`;
    const raw = new FormData();
    raw.set(
      'payload_json',
      JSON.stringify({ flags: 32768, components: everyComponent, attachments: [{ id: '0' }] }),
    );
    raw.set('files[0]', new Blob(['Notes'], { type: 'text/plain' }), 'notes.txt');
    const sent = await bot.ask(`POST ${messages}`, { raw });
    const message = `${messages}/${idOf(sent)}`;
    await bot.ask(`PUT ${messages}/pins/${idOf(sent)}`);
    const reads = [
      message,
      messages,
      `${messages}/pins`,
      '/users/@me',
      '/users/@me/guilds',
      '/applications/@me',
      '/gateway/bot',
      `/guilds/${bot.guild.id}`,
      `/guilds/${bot.guild.id}/channels`,
      `/guilds/${bot.guild.id}/roles`,
      `/guilds/${bot.guild.id}/threads/active`,
      `/guilds/${bot.guild.id}/members/${bot.ana.id}`,
    ];
    for (const path of reads) await bot.ask(`GET ${path}`);
    const contract = await contractOf(documentPath ?? '');
    const entries = bot.rest.requests.entries;
    expect(entries.map(({ status }) => status)).toEqual([200, 204, ...reads.map(() => 200)]);
    expect(entries.flatMap((entry) => contract.check(entry))).toEqual([]);
  });

  it('has as many operations as the list of what is not played says', async () => {
    const document = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
    const { paths } = document.parse(JSON.parse(await readFile(documentPath ?? '', 'utf8')));
    const all = Object.values(paths).flatMap((path) => Object.keys(path).filter((key) => methods.has(key)));
    const operations = new Operations(paths);
    const played = allRoutes(nobodyAsks).map(({ method, path }) =>
      operations.find(method, path.replaceAll(/:\w+/gu, '1')),
    );
    const names = new Set(played.map((operation) => `${operation?.method} ${operation?.template}`));
    const page = await readFile(new URL('../../../rehearsal/README.md', import.meta.url), 'utf8');
    expect(page).toContain(`of the ${all.length} operations in Discord's document, ${names.size} are here.`);
  });
});
