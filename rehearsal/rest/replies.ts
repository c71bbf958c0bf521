import type { ServerResponse } from 'node:http';
import { DiscordRefusal } from '../world/refusal.ts';
import type { TooMany } from './rate-limits.ts';

export type Reply = Readonly<{ status: number; body?: unknown; headers?: Readonly<Record<string, string>> }>;

/** Discord's `{ message, code, errors? }`; anything that is not a refusal is a fault of this program: 500. */
export function replyToError(error: unknown): Reply {
  if (!(error instanceof DiscordRefusal)) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 500, body: { message: '500: Internal Server Error', code: 0, detail } };
  }
  const { status, message, code, errors } = error;
  return { status, body: errors ? { message, code, errors } : { message, code } };
}

/** 429 with Discord's body and headers; `retryAfter` in seconds. */
export function tooManyReply({ retryAfter, scope }: TooMany): Reply {
  const global = scope === 'global';
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'Retry-After': retryAfter.toFixed(3),
      'X-RateLimit-Scope': scope,
      ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  };
}

/** What stands before Discord answers an address with too many invalid requests: a page, not JSON. */
export const shutOutReply: Reply = {
  status: 403,
  body: '<!doctype html><title>Access denied</title><h1>Error 1015</h1><p>You are being rate limited.</p>',
};

export function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const page = typeof body === 'string';
  const payload = page ? body : JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    'Content-Type': page ? 'text/html; charset=UTF-8' : 'application/json',
    'Content-Length': Buffer.byteLength(payload),
  });
  response.end(payload);
}
