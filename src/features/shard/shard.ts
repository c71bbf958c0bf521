import type { GuildId } from '../../lib/ids.ts';

/** The part of Discord's servers that a process answers for: its shards, of how many there are in all. */
export type Shards = Readonly<{ own: readonly number[]; count: number }>;

/** What somebody who runs the bot has asked for: these shards, or those of a process that is no longer there. */
export type Wanted = Readonly<{ own: readonly number[] | 'spare'; count: number }>;

/** Every server there is. */
export const oneForAll: Shards = { own: [0], count: 1 };

export const isAll = ({ own, count }: Wanted): boolean => own.length === count;

export const allOf = (count: number): readonly number[] => Array.from({ length: count }, (_, shard) => shard);

/** Discord: a server is on this shard. What belongs to no server, a direct message, is on the first. */
export const shardOf = (guild: GuildId, count: number): number =>
  Number((BigInt(guild) >> 22n) % BigInt(count));

export const serves = (shards: Shards, guild: GuildId): boolean =>
  isAll(shards) || shards.own.includes(shardOf(guild, shards.count));

/** Whether what is there once for the whole bot, not for a server, is this process's to do. */
export const isFirst = ({ own }: Shards): boolean => own.includes(0);

/** Reads `0-3`, `0,1,2` or `spare`. `undefined`: it is none of these, or names a shard twice. */
export function readShards(text: string): Wanted['own'] | undefined {
  if (text === 'spare') return 'spare';
  const own = text.split(',').flatMap((part): readonly (number | undefined)[] => {
    const [, from, to = from] = part.trim().match(/^(\d{1,5})(?:-(\d{1,5}))?$/u) ?? [];
    const count = Number(to) - Number(from) + 1;
    return count >= 1 ? allOf(count).map((more) => Number(from) + more) : [undefined];
  });
  const known = own.filter((shard) => shard !== undefined);
  return known.length === own.length && new Set(known).size === known.length ? known : undefined;
}
