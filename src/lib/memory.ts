import type { GuildId } from './ids.ts';
import { minutes, type Now } from './time.ts';

type OfServer = Readonly<{ guildId: GuildId }>;

/** For how long what was read is good: another process may have changed it. */
const fresh = minutes(1);

/**
 * What servers have chosen, kept in memory so that it is there at once, also when the database is not. `read` reads all of
 * it. What this process changes is known here as soon as it is saved; what another one changes, a minute later. Before it
 * was read for the first time there is nothing in it.
 */
export function memoryOf<T extends OfServer>(read: () => Promise<readonly T[]>, now: Now) {
  let known: ReadonlyMap<GuildId, readonly T[]> = new Map();
  let readAt: number | undefined;
  let changes = 0;

  async function refresh(): Promise<void> {
    const before = changes;
    const at = now().getTime();
    const all = await read();
    // Something was changed here while it was being read: what was read may be older.
    if (changes !== before) return;
    known = byServer(all);
    readAt = at;
  }

  return {
    of: (guild: GuildId | undefined): readonly T[] => (guild === undefined ? [] : (known.get(guild) ?? [])),

    /** What is stored of one server now. */
    keep(guild: GuildId, list: readonly T[]): void {
      changes += 1;
      known = new Map(known).set(guild, list);
    },

    /** Reads it again when it is old enough. A clock that was set back counts as old. */
    async keepFresh(): Promise<void> {
      if (readAt === undefined || Math.abs(now().getTime() - readAt) >= fresh) await refresh();
    },
  };
}

function byServer<T extends OfServer>(all: readonly T[]): ReadonlyMap<GuildId, readonly T[]> {
  const found = new Map<GuildId, T[]>();
  for (const one of all) {
    const same = found.get(one.guildId);
    if (same === undefined) found.set(one.guildId, [one]);
    else same.push(one);
  }
  return found;
}
