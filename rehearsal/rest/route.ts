import type { World } from '../world/state.ts';
import type { Query } from './query.ts';
import type { Uploads } from './uploads.ts';

/** One request on its way to a handler, everything already read. */
export type Call = Readonly<{
  world: World;
  /** The bot that asks; its account has the same id. On routes without authorisation the empty string. */
  actorId: string;
  id: (name: string) => string;
  text: (name: string) => string;
  query: Query;
  body: unknown;
  uploads: Uploads;
}>;

/** A status and what goes with it; 204 has no body. */
export type Answer = Readonly<{ status: number; body?: unknown }>;

export type Route = Readonly<{
  method: string;
  /** Segments after /api/v10; `:name` takes one segment. */
  path: string;
  /** Interaction and webhook routes carry their token in the path and need no Authorization. */
  open: boolean;
  handle: (call: Call) => Answer | Promise<Answer>;
}>;

type Handler = Route['handle'];

/** A route for a bot's token, written as `route('GET /channels/:channel', handler)`. */
export function route(pattern: string, handle: Handler): Route {
  return { ...split(pattern), open: false, handle };
}

/** A route that carries its own token in the path. */
export function openRoute(pattern: string, handle: Handler): Route {
  return { ...split(pattern), open: true, handle };
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const nothing = (): Answer => ({ status: 204 });

function split(pattern: string): { method: string; path: string } {
  const [method = '', path = ''] = pattern.split(' ');
  return { method, path };
}
