import { minutes } from '../lib/time.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import type { Database } from './open.ts';

/** A database inside a transaction: the same tables, without opening, closing or nesting. */
type Transaction = Prisma.TransactionClient;
export type Transact = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/**
 * Runs works in transactions of their own: all of a work is saved, or, when it throws, nothing. SQLite lets one in at a
 * time, so a work may stand in line; both times are generous because giving up on a press is worse than being late.
 */
export function transacter(db: Database): Transact {
  return (work) => db.$transaction(work, { maxWait: minutes(1), timeout: minutes(1) });
}
