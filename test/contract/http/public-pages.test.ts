import { expect, onTestFinished, test } from 'vitest';
import type { PublicPages } from '../../../src/http/public-pages.ts';
import { startHttp } from '../../../src/http/server.ts';
import { createMetrics } from '../../../src/lib/metrics.ts';

const secret = 'S'.repeat(43);
const words = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR';

async function started(given: Partial<PublicPages> = {}) {
  const asked: string[] = [];
  const reported: unknown[] = [];
  const metrics = createMetrics();
  const calendar = async (one: string) => {
    asked.push(one);
    return one === secret ? words : undefined;
  };
  const outside = {
    pages: { calendar, circles: async () => '[]', policy: () => '<p>words</p>', ...given },
    report: (...told: unknown[]) => reported.push(told),
  };
  const server = await startHttp({ host: '127.0.0.1', port: 0, ready: () => true, metrics, outside });
  onTestFinished(() => server.stop());
  const get = (path: string, init: RequestInit = {}) => fetch(server.url + path, init);
  return { get, asked, reported, metrics };
}

test('a calendar is for one person and their calendar program, and for no search engine', async () => {
  const { get } = await started();
  const answer = await get(`/calendar/${secret}.ics`);
  expect(await answer.text()).toBe(words);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, max-age=900',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('who has the calendar as it is gets nothing sent again', async () => {
  const { get } = await started();
  const tag = (await get(`/calendar/${secret}.ics`)).headers.get('etag') ?? '';
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const again = await get(`/calendar/${secret}.ics`, { headers: { 'If-None-Match': known } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('x-robots-tag')).toBe('noindex');
  }
  const other = await get(`/calendar/${secret}.ics`, { headers: { 'If-None-Match': '"other"' } });
  expect(other.status).toBe(200);
});

test('an address that is over, one that never was, and nonsense are answered alike', async () => {
  const { get, asked } = await started();
  const answers = [];
  for (const path of [
    `${'A'.repeat(43)}.ics`,
    'short.ics',
    '..%2Fmetrics',
    `${secret}.txt`,
    `${secret}%00.ics`,
  ]) {
    const answer = await get(`/calendar/${path}`);
    const { date, ...headers } = Object.fromEntries(answer.headers);
    answers.push({ status: answer.status, headers, text: await answer.text() });
  }
  expect(answers[0]).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  // What cannot be a secret is not looked for.
  expect(asked).toEqual(['A'.repeat(43)]);
});

test('when the database is away, calendars are asked to come again, and nobody writes down the secret', async () => {
  const broken = new Error('away');
  const { get, reported, metrics } = await started({ calendar: () => Promise.reject(broken) });
  const answer = await get(`/calendar/${secret}.ics`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
  expect(reported).toEqual([['calendar', broken]]);
  expect((await answer.text()) + (await metrics.text())).not.toContain(secret);
});

test('the list of circles may be read and shown by every site, and is not sent twice', async () => {
  const { get } = await started({ circles: async () => '[{"name":"Maple"}]' });
  const answer = await get('/circles.json', { headers: { Origin: 'https://elsewhere.example' } });
  expect(await answer.json()).toEqual([{ name: 'Maple' }]);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  const tag = answer.headers.get('etag') ?? '';
  expect((await get('/circles.json', { headers: { 'If-None-Match': tag } })).status).toBe(304);
});

test.for([
  ['', '', 'en-US'],
  ['', 'de-AT, en;q=0.5', 'de'],
  ['', 'en;q=0.5, de;q=0.9', 'de'],
  ['', 'xx, *;q=0.1', 'en-US'],
  ['?lang=de', 'en', 'de'],
  ['?lang=en-US', 'de', 'en-US'],
  ['?lang=<script>', 'de', 'de'],
] as const)(
  'words for people at /privacy%s come to somebody who reads "%s" in %s',
  async ([query, reads, locale]) => {
    const { get } = await started({ policy: (...asked) => asked.join(' in ') });
    const answer = await get(`/privacy${query}`, { headers: { 'Accept-Language': reads } });
    expect(await answer.text()).toBe(`privacy in ${locale}`);
    expect(answer.headers.get('content-language')).toBe(locale);
  },
);

test('words for people load nothing from anywhere, run nothing, and stand in no frame', async () => {
  const { get } = await started();
  const answer = await get('/terms');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-[^']+'; /u),
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    vary: 'Accept-Language',
  });
});

test('without a public address there is no such page', async () => {
  const server = await startHttp({ host: '127.0.0.1', port: 0, ready: () => true, metrics: createMetrics() });
  onTestFinished(() => server.stop());
  for (const path of [`/calendar/${secret}.ics`, '/circles.json', '/privacy', '/terms'])
    expect((await fetch(server.url + path)).status).toBe(404);
});
