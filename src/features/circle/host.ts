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

declare const guards: unique symbol;

/** Somebody who decides whom a circle is closed to: its host, or whoever keeps the people of the server safe. */
export type Guardian = Readonly<{ user: UserId; circle: Circle; [guards]: true }>;

export function proveGuardian(
  circle: Circle,
  { user, keepsSafe }: Readonly<{ user: UserId; keepsSafe: boolean }>,
): Result<Guardian, 'not-a-guardian'> {
  if (circle.hostId !== user && !keepsSafe) return refuse('not-a-guardian');
  return accept({ user, circle } as Guardian);
}
