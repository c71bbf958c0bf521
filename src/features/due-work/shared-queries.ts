import { z } from 'zod';
import type { Shards } from '../shard/shard.ts';
import { aboutWhat, type DueKind, dueKinds, whichPart } from './due-work.ts';

export const Keys = z.array(z.object({ key: z.string() }));
export const Counted = z.tuple([z.object({ count: z.coerce.number() })]);

/** The server of a row `d`, by what its subject is about. Nothing where that is no longer there, or about no server. */
const server = `CASE d."kind" ${dueKinds.flatMap(serverOf).join(' ')} END`;

function serverOf(kind: DueKind): readonly string[] {
  const about = aboutWhat[kind];
  if (about === 'anywhere') return [];
  const id = `split_part(d."subject", '/', ${whichPart[kind] ?? 1})`;
  const found = about === 'server' ? id : `(SELECT "guildId" FROM "${about}" WHERE "id" = ${id})`;
  return [`WHEN '${kind}' THEN ${found}`];
}

/**
 * The questions of a process that sees a part of the servers only, in PostgreSQL's words. What is due is found by the index
 * first; then the server of each row is looked up by its key.
 */
export function sharedQueries({ own, count }: Shards) {
  // Discord: which shard a server is on. What is about no server anybody may do.
  const isServed = `coalesce(((${server})::bigint >> 22) % ${count} IN (${own.join(', ')}), true)`;
  // Kinds of a newer version are left for it.
  const kinds = dueKinds.map((kind) => `'${kind}'`).join(', ');
  const isDue = `d."finishedAt" IS NULL AND d."dueAt" <= $1::timestamp`;
  const isFree = `(d."claimedTo" IS NULL OR d."claimedTo" <= $1::timestamp)`;
  return {
    due: `SELECT d."key" FROM "DueWork" d WHERE ${isDue} AND ${isFree} AND d."kind" IN (${kinds}) AND ${isServed}
      ORDER BY d."dueAt" LIMIT $2`,
    isServed: `SELECT d."key" FROM "DueWork" d WHERE d."key" = $1 AND ${isServed}`,
    waiting: `SELECT count(*) AS count FROM "DueWork" d WHERE ${isDue} AND ${isServed}`,
  };
}
