import type { ChannelId, GuildId, UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { AuditLine } from '../audit/schema.ts';
import type { State } from '../session/schema.ts';
import { fewest, most } from '../vote/vote.ts';
import type { FitsModerators } from './channels.ts';
import type { Server, Stance } from './schema.ts';

type Needs = Readonly<{ transact: Transact; stores: Stores; fitsModerators: FitsModerators; now: Now }>;

/** Somebody who runs the server. */
type By = Readonly<{ guild: GuildId; user: UserId }>;

export type ChannelRefusal = 'channel-open-to-all' | 'channel-not-writable' | 'channel-is-a-room';

/** How the server of a circle stands to a hard moment, while people gather and are told of it. */
export async function stanceAt(stores: Stores, guild: GuildId, state: State): Promise<Stance | undefined> {
  const gathers = 'begunAt' in state && state.begunAt === null;
  return gathers ? (await stores.servers.of(guild)).stance : undefined;
}

export function serverActions({ transact, stores, fitsModerators, now }: Needs) {
  const change = (
    { guild, user }: By,
    changes: Parameters<typeof stores.servers.change>[1],
  ): Promise<Server> =>
    transact(async (held) => {
      const server = await held.servers.change(guild, changes, now());
      const nothing = { concernId: null, circleId: null } as const;
      await held.audit.add({
        guildId: guild,
        actorId: user,
        action: 'settings',
        ...nothing,
        outcome: 'done',
        at: now(),
      });
      return server;
    });

  return {
    of: (guild: GuildId): Promise<Server> => stores.servers.of(guild),

    /** Where the moderators read; `null` for the owner alone. Nobody else may be able to read there. */
    async moderators(by: By, channel: ChannelId | null): Promise<Result<Server, ChannelRefusal>> {
      const fits = channel === null ? 'fits' : fitsModerators(by.guild, channel);
      if (fits !== 'fits') return refuse(`channel-${fits}`);
      // What is said about people of a circle, and about who holds it, must not be read in it.
      if (channel !== null && (await stores.circles.withRoom(by.guild, channel)) !== undefined)
        return refuse('channel-is-a-room');
      return accept(await change(by, { moderatorChannel: channel }));
    },

    stance: (by: By, stance: Stance): Promise<Server> => change(by, { stance }),

    /** How many moderators have to agree before a circle is closed to somebody; `null` where one decides. */
    async votes(by: By, votes: number | null): Promise<Result<Server, 'votes-few-or-many'>> {
      if (votes !== null && (votes < fewest || votes > most)) return refuse('votes-few-or-many');
      return accept(await change(by, { votes }));
    },

    /** What was done here and by whom, the newest first. */
    audit: (guild: GuildId): Promise<readonly AuditLine[]> => stores.audit.latest(guild, 20),
  };
}
