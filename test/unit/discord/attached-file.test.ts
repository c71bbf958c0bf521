import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { AttachedFile, fileReader } from '../../../src/discord/attached-file.ts';

/** A place that gives out files, as a played Discord does. */
async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return `http://127.0.0.1:${port}`;
}

const unreachable = { ok: false, refusal: 'file-unreachable' };
const tooLarge = { ok: false, refusal: 'file-too-large' };

test('a file is read as text where Discord keeps it', async () => {
  const origin = await served((_, response) => response.end('{"name": "Abend für alle"}'));
  const read = await fileReader(`${origin}/api`)({ url: `${origin}/attachments/1/2/a.json`, size: 20 });
  expect(read).toEqual({ ok: true, value: '{"name": "Abend für alle"}' });
});

test.for([
  'http://cdn.discordapp.com/attachments/1/2/a.json',
  'https://cdn.discordapp.com.example.com/a.json',
  'https://example.com/cdn.discordapp.com/a.json',
  'https://cdn.discordapp.com@example.com/a.json',
  'http://169.254.169.254/latest',
  'file:///etc/passwd',
])('a file at %s is not asked for', async (url) => {
  let asked = 0;
  const origin = await served((_, response) => {
    asked += 1;
    response.end('{}');
  });
  const read = fileReader('https://discord.com/api');
  expect(await read({ url, size: 2 })).toEqual(unreachable);
  expect(await read({ url: `${origin}/a.json`, size: 2 })).toEqual(unreachable);
  expect(asked).toBe(0);
});

test('a file is not followed to another place', async () => {
  const origin = await served((request, response) => {
    if (request.url === '/elsewhere') response.end('{}');
    else response.writeHead(302, { Location: '/elsewhere' }).end();
  });
  expect(await fileReader(origin)({ url: `${origin}/a.json`, size: 2 })).toEqual(unreachable);
});

test('a file above 64 kB is refused by what is said of it, and by what it is', async () => {
  let asked = 0;
  const origin = await served((_, response) => {
    asked += 1;
    response.end(Buffer.alloc(64 * 1024 + 1, 'x'));
  });
  const read = fileReader(origin);
  expect(await read({ url: `${origin}/a.json`, size: 64 * 1024 + 1 })).toEqual(tooLarge);
  expect(asked).toBe(0);
  expect(await read({ url: `${origin}/a.json`, size: 2 })).toEqual(tooLarge);
});

test('a file that is gone, breaks off or never comes is told as one that cannot be had', async () => {
  const origin = await served((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end();
    if (request.url === '/cut')
      response.writeHead(200, { 'Content-Length': '100' }).write('{', () => response.destroy());
  });
  const read = fileReader(origin, 50);
  for (const path of ['gone', 'cut', 'never'])
    expect(await read({ url: `${origin}/${path}`, size: 2 })).toEqual(unreachable);
});

test('only something with an address and a size is a file', () => {
  expect(AttachedFile.safeParse('123').success).toBe(false);
  expect(AttachedFile.safeParse({ url: 'not an address', size: 2 }).success).toBe(false);
});
