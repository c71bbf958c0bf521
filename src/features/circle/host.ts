import type { UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Circle } from './schema.ts';

declare const proven: unique symbol;

/** Somebody who holds this circle: only `proveHost` can make one, so no action forgets to ask. */
export type Host = Readonly<{ user: UserId; circle: Circle; [proven]: true }>;

export function proveHost(circle: Circle, user: UserId): Result<Host, 'not-the-host'> {
  if (circle.hostId !== user) return refuse('not-the-host');
  return accept({ user, circle } as Host);
}
