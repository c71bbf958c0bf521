import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Metrics } from '../lib/metrics.ts';
import { PlainError } from '../lib/plain-error.ts';
import { type PageReport, type PublicPages, publicPages } from './public-pages.ts';

type Options = Readonly<{
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Whether the bot can answer people now: connected to Discord, database open. */
  ready: () => Promise<boolean> | boolean;
  metrics: Pick<Metrics, 'text' | 'contentType'>;
  /** What the outside world may read; nothing where it is not switched on. */
  outside?: Readonly<{ pages: PublicPages; report: PageReport }> | undefined;
}>;

export type HttpServer = Readonly<{ url: string; stop(): Promise<void> }>;

/**
 * Listens for those who look after the process: `/healthz` (it lives), `/readyz` (200 or 503), `/metrics` (Prometheus),
 * and, where `outside` says so, for calendars.
 * An address that cannot be listened on is a `PlainError` with a sentence that says so.
 */
export async function startHttp({ host, port, ...about }: Options): Promise<HttpServer> {
  const server = createAdaptorServer({ fetch: pages(about).fetch });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new PlainError(sentence(cause, host, port), { cause });
  }
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server.address())}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function pages({ ready, metrics, outside }: Omit<Options, 'host' | 'port'>): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('alive\n'));
  app.get('/readyz', async (context) => {
    const isReady = await Promise.resolve()
      .then(ready)
      .catch(() => false);
    return isReady ? context.text('ready\n') : context.text('not ready\n', 503);
  });
  app.get('/metrics', async (context) =>
    context.text(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  if (outside !== undefined) app.route('/', publicPages(outside.pages, outside.report));
  return app;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}

function sentence(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is used by another program: set HTTP_PORT to another number, or to off.`;
  }
  if (code === 'EACCES') return `Port ${port} is reserved: set HTTP_PORT to a number above 1023.`;
  return `Nothing can listen on ${host}, port ${port}: check HTTP_HOST and HTTP_PORT.`;
}
