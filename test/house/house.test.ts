import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import WebSocket from 'ws';
import { openFront } from '../../rehearsal/house/front.ts';
import { beforeAnything, openHouse, pageFolder } from './open-house.ts';

describe('a page of the rehearsal', () => {
  test('is one of two that are open at once, and both see what happens', async () => {
    const open = await openHouse(beforeAnything);
    const [ana, ben] = [await open.page('Ana'), await open.page('Ben')];
    const general = await ana.opens('general');
    await ben.opens('general');
    await open.does('Ana', { kind: 'write', channelId: general, content: 'Is anybody there?' });
    const seen = (page: typeof ana) =>
      page.until(() => page.screen?.conversation?.messages.find(({ message }) => message.content !== ''));
    expect([(await seen(ana)).message.content, (await seen(ben)).message.content]).toEqual([
      'Is anybody there?',
      'Is anybody there?',
    ]);
  });

  test('plays the person it acts as from then on, and gives her back', async () => {
    const open = await openHouse(beforeAnything);
    const page = await open.page('Ana');
    const general = await page.opens('general');
    expect(open.person('Ana').playedBy).toBe('cast');
    await open.does('Ana', { kind: 'read', channelId: general });
    expect(open.person('Ana').playedBy, 'looking is not playing').toBe('cast');
    await open.does('Ana', { kind: 'write', channelId: general, content: 'Here I am' });
    expect(open.person('Ana').playedBy).toBe('you');
    await open.orders({ kind: 'hand', personId: open.person('Ana').id, to: 'cast' });
    expect(open.person('Ana').playedBy).toBe('cast');
  });

  test('is told in a sentence what cannot be done, and what is not understood', async () => {
    const open = await openHouse(beforeAnything);
    const general = await (await open.page('Ana')).opens('general');
    const write = { kind: 'write', channelId: general, content: '' };
    expect(await open.does('Ana', write)).toMatchObject({ status: 409, body: { sentence: /cannot write/u } });
    expect(await open.does('Ana', { kind: 'fly' })).toMatchObject({ status: 400 });
    expect(await open.does('Ana', '{')).toMatchObject({ status: 400 });
    expect(await open.posts('/api/people/1/deeds', write)).toMatchObject({ status: 404 });
    expect(await open.posts('/api/elsewhere', write)).toMatchObject({ status: 404 });
    expect(await open.orders({ kind: 'scene', id: 'no-such' })).toEqual({
      status: 409,
      body: { sentence: 'There is no such scene.' },
    });
  });

  test('of another site in the same browser can neither act nor look', async () => {
    const open = await openHouse(beforeAnything);
    const order = { kind: 'kill-bot' };
    const elsewhere = { Origin: 'https://example.org' };
    expect(await open.posts('/api/house', order, elsewhere)).toMatchObject({ status: 403 });
    expect(open.house.onShow().bot.kind).toBe('running');
    const socket = new WebSocket(`${open.front.url.replace('http', 'ws')}api/screen`, { headers: elsewhere });
    await expect(once(socket, 'open')).rejects.toThrow('socket hang up');
  });
});

describe('the bot of a rehearsal', () => {
  test('dies, the page says so with its last line, and it is started again where it was', async () => {
    const open = await openHouse(beforeAnything);
    const page = await open.page('Mara');
    const general = await page.opens('general');
    await open.orders({ kind: 'kill-bot' });
    const stopped = await page.until(() => page.house?.bot.kind === 'stopped' && page.house.bot);
    expect(stopped).toMatchObject({ lastLine: /ok/u });

    const browse = { kind: 'command', channelId: general, line: '/circle browse', options: {} };
    await open.does('Mara', browse);
    await page.until(() => page.screen?.deeds.some(({ state }) => state === 'unanswered'));

    await open.orders({ kind: 'start-bot' });
    await page.until(() => page.house?.bot.kind === 'running');
    await open.does('Mara', browse);
    await page.until(() => page.screen?.conversation?.messages.length === 1);
  });

  test.for(['refuse', 'lose', 'slow', 'disconnect'] as const)(
    'answers all the same when something is made to go wrong (%s), and the house says what',
    async (fault) => {
      const open = await openHouse(beforeAnything);
      const page = await open.page('Mara');
      const general = await page.opens('general');
      expect(await open.orders({ kind: 'fault', fault })).toMatchObject({ status: 200 });
      await open.does('Mara', { kind: 'command', channelId: general, line: '/circle browse', options: {} });
      await page.until(() =>
        page.screen?.conversation?.messages.some(({ message }) => message.flags !== 128),
      );
      const lines = open.house.playing.behind.lines.filter(
        ({ kind }) => kind === 'fault' || kind === 'house',
      );
      expect(lines[0]).toMatchObject({ failed: true });
    },
  );

  test('that is started twice runs once', async () => {
    const open = await openHouse(beforeAnything);
    await open.orders({ kind: 'kill-bot' });
    const both = await Promise.all([open.orders({ kind: 'start-bot' }), open.orders({ kind: 'start-bot' })]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(open.house.playing.stage.discord.gateway.connected).toHaveLength(1);
  });
});

describe('a scene', () => {
  const other = { ...beforeAnything, id: 'other', title: 'Another' };

  test('takes the place of the one before, and nothing of that is left', async () => {
    const open = await openHouse(beforeAnything, other);
    const page = await open.page('Ana');
    const general = await page.opens('general');
    await open.does('Ana', { kind: 'write', channelId: general, content: 'Before' });
    await page.until(() => page.screen?.conversation?.messages.length === 1);
    expect(await open.orders({ kind: 'scene', id: 'other' })).toMatchObject({ status: 200 });
    await page.until(() => page.house?.scene.id === 'other' && page.house.scene.state === 'on');
    expect(open.person('Ana').playedBy).toBe('cast');
    const fromTheStart = page.told.filter((one) => one.kind === 'behind' && one.lines[0]?.id === 1);
    expect(fromTheStart, 'of each scene all that went on behind it').toHaveLength(2);
    page.looks(open.person('Ana').id);
    await page.opens('general');
    await page.until(() => page.screen?.conversation?.messages.length === 0);
  });

  test('that cannot be set leaves the one before as it was', async () => {
    const broken = { ...other, set: () => Promise.reject(new Error('The curtain is stuck')) };
    const open = await openHouse(beforeAnything, broken);
    const page = await open.page('Ana');
    const general = await page.opens('general');
    expect(await open.orders({ kind: 'scene', id: 'other' })).toEqual({
      status: 409,
      body: { sentence: 'That scene cannot be set just now. The one before goes on.' },
    });
    expect(open.house.onShow().scene).toEqual({ id: 'before-anything', state: 'on' });
    expect(
      await open.does('Ana', { kind: 'write', channelId: general, content: 'Still here' }),
    ).toMatchObject({ status: 200 });
  });
});

describe('the clock of a rehearsal', () => {
  test('stands still, runs, and jumps to the next thing that is due', async () => {
    const open = await openHouse(beforeAnything);
    await open.orders({ kind: 'pace', pace: 'paused' });
    const { now, speed, pace } = open.house.onShow().clock;
    expect([speed, pace]).toEqual([0, 'paused']);
    await open.orders({ kind: 'jump' });
    const { now: later, nextDue } = open.house.onShow().clock;
    expect(later).toBeGreaterThan(now);
    expect(nextDue).toBeGreaterThan(later);
    await open.orders({ kind: 'pace', pace: 'real' });
    expect(open.house.onShow().clock).toMatchObject({ speed: 1, pace: 'real' });
  });
});

test('a port that is taken is passed over for the next free one', async () => {
  const open = await openHouse(beforeAnything);
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const front = await openFront({ house: open.house, folder: pageFolder, port });
  onTestFinished(() => front.stop());
  expect(front.port).toBeGreaterThan(port);
});
