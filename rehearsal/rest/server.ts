import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Faults } from '../faults.ts';
import type { Files } from '../world/files.ts';
import type { World } from '../world/state.ts';
import { type Desk, exchange, prefix } from './exchange.ts';
import { FileStore } from './file-store.ts';
import { InvalidRequests } from './invalid-requests.ts';
import { RateLimits } from './rate-limits.ts';
import { generousRates, type RateRules } from './rate-rules.ts';
import { send } from './replies.ts';
import { RequestLog } from './request-log.ts';
import { Router } from './router.ts';
import { allRoutes } from './routes/all.ts';
import type { GatewayInfo } from './routes/gateway.ts';

export type RestOptions = Readonly<{
  world: World;
  faults: Faults;
  /** What GET /gateway and /gateway/bot tell; asked at each request, because the port is not known before. */
  gateway: () => GatewayInfo;
  /** 0 or left out: any free port. */
  port?: number;
  rates?: RateRules;
  /** Ms for rate limits and the count of invalid requests; real time unless given, since clients wait in real time. */
  now?: () => number;
  invalidRequestLimit?: number;
  keepRequests?: number;
}>;

export type RestServer = Readonly<{
  /** The node server, to which the gateway attaches its sockets. */
  http: Server;
  port: number;
  /** E.g. `http://127.0.0.1:9000`. */
  origin: string;
  requests: RequestLog;
  invalid: InvalidRequests;
  stop: () => Promise<void>;
}>;

/** Starts Discord's REST API v10 for this world on 127.0.0.1. */
export async function startRest(options: RestOptions): Promise<RestServer> {
  const { world, faults, gateway, port = 0, rates = generousRates } = options;
  const now = options.now ?? (() => performance.now());
  const desk: Desk = {
    world,
    faults,
    router: new Router(allRoutes(gateway)),
    rates: new RateLimits(rates, now),
    invalid: new InvalidRequests(now, options.invalidRequestLimit),
    log: new RequestLog(options.keepRequests),
    store: new FileStore(world.files),
  };
  const http = createServer((request, response) => receive(desk, request, response));
  http.keepAliveTimeout = 60_000;
  const address = await listen(http, port);
  world.files.origin = `http://127.0.0.1:${address.port}`;
  return {
    http,
    port: address.port,
    origin: world.files.origin,
    requests: desk.log,
    invalid: desk.invalid,
    stop: () => stop(http),
  };
}

function receive(desk: Desk, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '/';
  if (/^\/(ephemeral-)?attachments\//.test(path)) {
    sendFile(desk.world.files, path, response);
    return;
  }
  if (!path.startsWith(`${prefix}/`)) {
    request.resume();
    send(response, { status: 404, body: { message: '404: Not Found', code: 0 } });
    return;
  }
  exchange(desk, request, response).catch((error: unknown) => response.destroy(asError(error)));
}

function sendFile(store: Files, path: string, response: ServerResponse): void {
  const file = store.read(path.split('?')[0] ?? '');
  if (!file) send(response, { status: 404, body: 'This file is no longer there.' });
  else response.writeHead(200, { 'Content-Type': file.contentType }).end(file.bytes);
}

function listen(http: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', () => {
      const address = http.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'));
      else resolve(address);
    });
  });
}

/** Ends at once: open connections are cut, waiting clients see a broken socket. */
function stop(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
