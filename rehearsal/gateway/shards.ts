/** One of `count` parts into which a bot divides its guilds. */
export interface Shard {
  readonly id: number;
  readonly count: number;
}

/** Discord: `shard_id = (guild_id >> 22) % num_shards`; what belongs to no guild (DMs) comes on shard 0 only. */
export const belongsTo = (guildId: string | undefined, shard: Shard): boolean =>
  guildId === undefined
    ? shard.id === 0
    : Number((BigInt(guildId) >> 22n) % BigInt(shard.count)) === shard.id;

/** The shard asked for in IDENTIFY, or undefined where Discord closes with 4010. Without one: all guilds. */
export function shardAskedFor(asked: readonly [number, number] | undefined): Shard | undefined {
  const [id, count] = asked ?? [0, 1];
  return id >= 0 && count >= 1 && id < count ? { id, count } : undefined;
}
