import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from '../faults.ts';
import type { World } from '../world/state.ts';
import { auditReason, authorizedApplication } from './authorization.ts';
import { type RequestBody, readBody } from './body.ts';
import { idOf, textOf } from './call.ts';
import type { FileStore } from './file-store.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import { Query } from './query.ts';
import type { RateLimits } from './rate-limits.ts';
import { type Reply, replyToError, send, shutOutReply, tooManyReply } from './replies.ts';
import type { RequestLog } from './request-log.ts';
import type { Found, Router } from './router.ts';
import { Uploads } from './uploads.ts';

export const prefix = '/api/v10';

/** What every request passes through. */
export type Desk = Readonly<{
  world: World;
  faults: Faults;
  router: Router;
  rates: RateLimits;
  invalid: InvalidRequests;
  log: RequestLog;
  store: FileStore;
}>;

/** What is known of a request, filled in as it is worked on. */
type Known = {
  readonly method: string;
  readonly path: string;
  readonly url: URL;
  found: Found | undefined;
  applicationId: string | undefined;
  sent: RequestBody;
};

/** Answers one request to the API, from its first byte to its line in the log. */
export async function exchange(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  const known: Known = {
    method,
    path: url.pathname.slice(prefix.length),
    url,
    found: undefined,
    applicationId: undefined,
    sent: { body: undefined, files: [] },
  };
  desk.log.begin();
  try {
    const reply = await answered(desk, request, known);
    finish(desk, { request, response, known, reply });
  } finally {
    desk.log.end();
  }
}

async function answered(desk: Desk, request: IncomingMessage, known: Known): Promise<Reply> {
  try {
    known.sent = await readBody(request);
    if (desk.invalid.banned) return shutOutReply;
    return await beforeWork(desk, request, known);
  } catch (error) {
    return replyToError(error);
  }
}

/** Planned faults, the route, the token and the rate limit, in the order Discord looks at them. */
async function beforeWork(desk: Desk, request: IncomingMessage, known: Known): Promise<Reply> {
  const { method, path } = known;
  const fault = desk.faults.before({ method, path });
  if (fault === 'refused') return { status: 503, body: { message: '503: Service Unavailable', code: 0 } };
  if (fault && 'retryAfter' in fault) return tooManyReply(fault);
  if (fault && 'slow' in fault) await wait(fault.slow);
  const found = desk.router.find(method, path);
  known.found = found;
  if (!found.route.open)
    known.applicationId = authorizedApplication(desk.world, request.headers.authorization);
  const { refused, headers } = paced(desk, known, found);
  if (!refused) return { headers, ...(await work(desk, known)) };
  const tooMany = tooManyReply(refused);
  return { ...tooMany, headers: { ...headers, ...tooMany.headers } };
}

/** The first answer to an interaction has no rate limit (Discord). */
function paced(desk: Desk, { method, sent, applicationId }: Known, { route, parameters }: Found) {
  if (route.path.startsWith('/interactions/')) return { refused: undefined, headers: {} };
  const [first = ''] = parameters.keys();
  const hasMajor = ['channel', 'guild', 'application'].includes(first);
  const major = hasMajor ? `${parameters.get(first) ?? ''}/${parameters.get('token') ?? ''}` : '';
  return desk.rates.take({ method, route: route.path, body: sent.body, applicationId, major });
}

async function work(desk: Desk, known: Known): Promise<Reply> {
  const { found, applicationId, sent, url } = known;
  if (!found) return { status: 404 };
  const { route, parameters } = found;
  try {
    return await route.handle({
      world: desk.world,
      actorId: applicationId ?? '',
      id: (name) => idOf(parameters, name),
      text: (name) => textOf(parameters, name),
      query: new Query(url.searchParams),
      body: sent.body,
      uploads: new Uploads(sent.files, desk.store),
    });
  } catch (error) {
    return replyToError(error);
  }
}

type Finished = Readonly<{ request: IncomingMessage; response: ServerResponse; known: Known; reply: Reply }>;

/** A fault may still lose the answer now that the work is done. The log keeps what was done, not what was lost. */
function finish(desk: Desk, { request, response, known, reply }: Finished): void {
  // Discord says its own time with each answer.
  response.setHeader('Date', desk.world.clock.now().toUTCString());
  desk.invalid.add(reply.status, reply.headers?.['X-RateLimit-Scope']);
  record(desk, { request, response, known, reply });
  const fault = desk.faults.after({ method: known.method, path: known.path });
  if (fault === 'cut') response.destroy();
  else if (fault === 'lost')
    send(response, { status: 502, body: '<!doctype html><title>502 Bad Gateway</title>' });
  else send(response, reply);
}

function record(desk: Desk, { request, known, reply }: Finished): void {
  desk.log.record({
    method: known.method,
    path: known.path,
    route: known.found?.route.path,
    query: known.url.search.slice(1),
    contentType: request.headers['content-type'],
    body: known.sent.body,
    files: known.sent.files.map(({ name, filename, bytes }) => ({ name, filename, size: bytes.length })),
    reason: auditReason(request.headers['x-audit-log-reason']),
    applicationId: known.applicationId,
    status: reply.status,
    answer: reply.body,
    at: desk.world.clock.now(),
  });
}
