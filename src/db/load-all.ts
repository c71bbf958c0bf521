import type { Loading } from './fill.ts';
import { intoServer } from './load-postgresql.ts';
import { intoFile } from './load-sqlite.ts';
import type { Source } from './read-all.ts';

/**
 * Puts everything that was read from one database into another, of either kind: makes the tables as they were then, fills
 * them, brings them to this version, and lets `finish` look at it. Refuses a database that holds something already, unless
 * it may be replaced.
 */
export function loadAll<T>(into: Source, loading: Loading<T>): Promise<T> {
  return into.url.startsWith('file:') ? intoFile(into, loading) : intoServer(into, loading);
}
