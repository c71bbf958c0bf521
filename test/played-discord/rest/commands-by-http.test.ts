import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, idOf, idsOf, startBot } from './bot-by-http.ts';

let bot: Bot;
let path: string;
beforeAll(async () => {
  bot = await startBot();
  path = `/applications/${bot.botId}/commands`;
});
afterAll(() => bot.stop());

const circle = { name: 'circle', description: 'Circles', name_localizations: { de: 'kreis' } };
const report = { name: 'Report to moderators', type: 3 };

describe('commands', () => {
  it('keep their ids when the same list is put again', async () => {
    const first = await bot.ask(`PUT ${path}`, { body: [circle, report] });
    const again = await bot.ask(`PUT ${path}`, { body: [report, circle] });
    expect(first.status).toBe(200);
    expect(idsOf(first)).toHaveLength(2);
    expect(idsOf(again).sort()).toEqual(idsOf(first).sort());
  });

  it('are listed with their translations only when asked', async () => {
    await bot.ask(`PUT ${path}`, { body: [circle] });
    expect((await bot.ask(`GET ${path}`)).body).not.toMatchObject([{ name_localizations: { de: 'kreis' } }]);
    expect((await bot.ask(`GET ${path}?with_localizations=true`)).body).toMatchObject([
      { name: 'circle', name_localizations: { de: 'kreis' }, application_id: bot.botId },
    ]);
  });

  it('are made one by one (201), replaced (200), changed and deleted', async () => {
    const guild = `/applications/${bot.botId}/guilds/${bot.guild.id}/commands`;
    const made = await bot.ask(`POST ${guild}`, { body: circle });
    expect(made.status).toBe(201);
    expect(await bot.ask(`POST ${guild}`, { body: { ...circle, description: 'All circles' } })).toMatchObject(
      {
        status: 200,
        body: { id: idOf(made), description: 'All circles' },
      },
    );
    const one = `${guild}/${idOf(made)}`;
    expect((await bot.ask(`PATCH ${one}`, { body: { description: 'Your circles' } })).body).toMatchObject({
      name: 'circle',
      description: 'Your circles',
    });
    expect((await bot.ask(`GET ${one}/permissions`)).body).toMatchObject({ code: 10066 });
    expect((await bot.ask(`GET ${guild}/permissions`)).body).toEqual([]);
    expect((await bot.ask(`DELETE ${one}`)).status).toBe(204);
    expect((await bot.ask(`GET ${one}`)).body).toMatchObject({ code: 10063 });
  });

  it('of another application are out of reach', async () => {
    expect((await bot.ask('GET /applications/100000000000000001/commands')).body).toMatchObject({
      code: 50001,
    });
  });
});
