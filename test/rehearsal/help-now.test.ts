import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { BotProcess } from '../../rehearsal/bot-process.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import { quietServer, token } from '../../rehearsal/quiet-server.ts';
import { beginsRound, mapleWith, panelOf, personIn } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { newFile, rehearse } from '../support/rehearsal.ts';

test('somebody who is in no circle finds help at once, and only they see it', async () => {
  const rehearsal = await rehearse();
  const olga = rehearsal.person('Olga');
  const shown = await rehearsal.asks(olga, '/help-now');
  expect(shown.ephemeral).toBe(true);
  expect(shown.text).toContain('In danger now (United States): call 911');
  expect(shown.text).toContain('988');
  expect(shown.text).toContain('https://findahelpline.com');
  expect(shown.text).toContain('Nobody has been alerted, and nothing about this is stored.');
  expect(rehearsal.person('Pia').sees()).toEqual([]);
});

test('in direct messages it works as well', async () => {
  const rehearsal = await rehearse();
  const olga = rehearsal.person('Olga');
  const dm = rehearsal.directMessages(olga);
  expect(await rehearsal.uses(olga, '/help-now', {}, dm)).toContain('call 911');
});

test('after leaving the server it works in direct messages', async () => {
  const rehearsal = await rehearse();
  const olga = rehearsal.person('Olga');
  const dm = rehearsal.directMessages(olga);
  await olga.leavesGuild();
  expect(await rehearsal.uses(olga, '/help-now', {}, dm)).toContain('call 911');
});

test('the button on the panel shows the same, to whoever presses it, also during somebody else’s turn', async () => {
  const rehearsal = await rehearse();
  const maple = await mapleWith(rehearsal, ['Ana', 'Ben']);
  const room = await beginsRound(rehearsal, maple);
  const ben = personIn(maple.members, 'Ben');
  const before = panelOf(ben, room);
  const pressed = await (await ben.presses('Need support', { in: room })).shown();
  expect(pressed).toMatchObject({ ephemeral: true, text: await rehearsal.uses(ben, '/help-now', {}, room) });
  expect(panelOf(ben, room).text).toBe(before.text);
  expect(personIn(maple.members, 'Ana').reads(room)).not.toContain('988');
});

test('the country can be chosen, and the same message then shows its lines', async () => {
  const rehearsal = await rehearse();
  const olga = rehearsal.person('Olga');
  const first = await rehearsal.asks(olga, '/help-now');
  const germany = await (await olga.selects('Choose your country', ['Germany'])).shown();
  expect(germany.message?.id).toBe(first.message?.id);
  expect(germany.text).toContain('In danger now (Germany): call 112');
  expect(germany.text).toContain('TelefonSeelsorge');
  const elsewhere = await (await olga.selects('Choose your country', ['Another country'])).shown();
  expect(elsewhere.text).toContain('112 works in many countries');
  expect(elsewhere.text).not.toContain('TelefonSeelsorge');
  const more = await (await olga.selects('More countries', ['Austria'])).shown();
  expect(more.text).toContain('In danger now (Austria)');
});

test('a German client gets German words and countries, and no country is guessed', async () => {
  const rehearsal = await rehearse();
  const jana = rehearsal.person('Jana', { locale: 'de' });
  const shown = await rehearsal.asks(jana, '/hilfe-jetzt');
  expect(shown.text).toContain('Du musst damit nicht allein sein');
  expect(shown.text).toContain('Diese Nachricht siehst nur du.');
  const chosen = await (await jana.selects('Wähl dein Land', ['Österreich'])).shown();
  expect(chosen.text).toContain('Österreich');
  expect(chosen.text).not.toContain('In danger');
});

onEveryEmptyPlace('help without a database', (place, _, kind) => {
  test('it comes although the database is gone', async () => {
    const { url } = await place(true);
    const rehearsal = await rehearse({ databaseUrl: url });
    const maple = await mapleWith(rehearsal, ['Ana']);
    const ana = personIn(maple.members, 'Ana');
    await rehearsal.uses(ana, '/circle view', { circle: 'Maple' });
    await (kind === 'postgresql' ? takeAway(url) : rehearsal.closesTheDatabase());
    const told = await (await ana.presses('Need support')).shown();
    expect(told.text).toContain('call 911');
    expect(await helpFor(rehearsal.person('Olga'))).toContain('call 911');
    const other = await (await ana.uses('/circle browse')).shows('Something went wrong on our side');
    expect(other.ephemeral).toBe(true);
  });
});

test('nobody who looked for help can be found in the log, not even when Discord fails', async () => {
  const { discord, bot, lines, guildId } = await loggingBot();
  const ana = discord.people.join(guildId, { name: 'Ana' });
  await helpFor(ana);
  await (await ana.selects('Choose your country', ['Germany'])).shown();
  discord.faults.next({ path: /^\/interactions\/\d+\/.*callback/u, answer: 'refused', times: 4 });
  await ana.uses('/help-now');
  await (await ana.uses('/circle browse')).shown();
  await bot.stop();
  await lines.ended;
  const ours = lines.all.filter((line) => line.includes('"name":"help'));
  expect(ours.length).toBeGreaterThanOrEqual(3);
  for (const line of ours) expect(line).not.toMatch(/"(?:who|guild)"|\d{15,}/u);
  expect(lines.all.join()).not.toContain(ana.id);
  expect(lines.all.find((line) => line.includes('"name":"circle.browse"'))).toContain('"who"');
});

const helpFor = async (person: Person): Promise<string> =>
  (await (await person.uses('/help-now')).shown()).text;

/** Nobody gets into the database any more, and who is in it is thrown out. It is given back at the end of the test. */
async function takeAway(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const server = new URL(url);
  server.pathname = '/postgres';
  const asks = async (...questions: readonly string[]) => {
    const client = new pg.Client({ connectionString: server.href });
    await client.connect();
    for (const question of questions) await client.query(question);
    await client.end();
  };
  onTestFinished(() => asks(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`));
  await asks(
    `ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
}

/** The built bot in a process of its own, with all that it writes into its log. */
async function loggingBot() {
  const { discord, guildId } = await quietServer();
  const all: string[] = [];
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const bot = await BotProcess.start({
    script: fileURLToPath(new URL('../../dist/rehearsal/bot.js', import.meta.url)),
    clock: discord.clock,
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API_BASE: discord.url,
      DATABASE_URL: await newFile(),
      HTTP_PORT: 'off',
      LOG_LEVEL: 'debug',
    },
    onLog: (line) => {
      all.push(line);
      if (line.includes('"event":"stop"')) end();
    },
  });
  onTestFinished(async () => {
    await bot.stop();
    await discord.stop();
  });
  return { discord, guildId, bot, lines: { all, ended } };
}
