import type { ChannelId, GuildId, RoleId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { memoryOf } from '../../lib/memory.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { type Manager, noteSetting } from '../audit/actions.ts';
import type { AuditLine, Setting } from '../audit/schema.ts';
import { type KeepingWish, keepingOf } from '../retention/retention.ts';
import type { State } from '../session/schema.ts';
import { fewest, most } from '../vote/vote.ts';
import type { FitsModerators } from './channels.ts';
import type { Server, Stance } from './schema.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  fitsModerators: FitsModerators;
  now: Now;
  inLine: InLine;
}>;

type Changes = Parameters<Stores['servers']['change']>[1];

/** What a circle may show outside of its room. What is left out stays as it is. */
type FeedsWish = Readonly<{ calendars?: boolean | undefined; directory?: boolean | undefined }>;

export type ChannelRefusal = 'channel-open-to-all' | 'channel-not-writable' | 'channel-is-a-room';

/** How the server of a circle stands to a hard moment, while people gather and are told of it. */
export async function stanceAt(stores: Stores, guild: GuildId, state: State): Promise<Stance | undefined> {
  const gathers = 'begunAt' in state && state.begunAt === null;
  return gathers ? (await stores.servers.of(guild)).stance : undefined;
}

/** What a server chooses. It is known from memory too: who somebody is in a server is asked at every press. */
export function serverActions({ transact, stores, fitsModerators, now, inLine }: Needs) {
  const memory = memoryOf(stores.servers.all, now);

  /** Saves what was chosen, what follows from it, and who chose it, and knows it from then on. */
  const change = (
    by: Manager,
    setting: Setting,
    changes: Changes,
    follows: (held: Stores) => Promise<void> = async () => undefined,
  ): Promise<Server> =>
    inLine(`server:${by.guild}`, async () => {
      const server = await transact(async (held) => {
        await noteSetting(held, by, setting, now());
        const changed = await held.servers.change(by.guild, changes, now());
        await follows(held);
        return changed;
      });
      memory.keep(by.guild, [server]);
      return server;
    });

  return {
    of: (guild: GuildId): Promise<Server> => stores.servers.of(guild),

    /** What is known of it without asking anybody; nothing where it has chosen nothing. */
    known: (guild: GuildId | undefined): Server | undefined => memory.of(guild)[0],
    keepFresh: memory.keepFresh,

    /** Where the moderators read; `null` for the owner alone. Nobody else may be able to read there. */
    async moderators(by: Manager, channel: ChannelId | null): Promise<Result<Server, ChannelRefusal>> {
      const fits = channel === null ? 'fits' : fitsModerators(by.guild, channel);
      if (fits !== 'fits') return refuse(`channel-${fits}`);
      // What is said about people of a circle, and about who holds it, must not be read in it.
      if (channel !== null && (await stores.circles.withRoom(by.guild, channel)) !== undefined)
        return refuse('channel-is-a-room');
      return accept(await change(by, 'moderators', { moderatorChannel: channel }));
    },

    stance: (by: Manager, stance: Stance): Promise<Server> => change(by, 'stance', { stance }),

    /** Which role counts beside Discord's permissions; `null` for none. The one that everybody has is refused. */
    async role(
      by: Manager,
      which: 'moderator-role' | 'organiser-role',
      role: RoleId | null,
    ): Promise<Result<Server, 'role-of-everybody'>> {
      // Discord: the role that everybody has bears the id of its server.
      if (String(role) === String(by.guild)) return refuse('role-of-everybody');
      const changes = which === 'moderator-role' ? { moderatorRole: role } : { organiserRole: role };
      return accept(await change(by, which, changes));
    },

    /** The language of circles that start from now on, and of what moderators are told; `null` for Discord's own. */
    language: (by: Manager, locale: string | null): Promise<Server> => change(by, 'language', { locale }),

    /** Keeps less than is usual. What is too old by it goes at once. */
    async keeping(by: Manager, wish: KeepingWish): Promise<Result<Server, 'nothing-chosen'>> {
      if (Object.values(wish).every((one) => one === undefined)) return refuse('nothing-chosen');
      return accept(
        await change(by, 'keeping', keepingOf(wish), (held) =>
          held.due.ask({ key: 'tidy', kind: 'tidy', subject: 'all', dueAt: now() }),
        ),
      );
    },

    /** What may be shown outside of rooms. Switched off, no circle stands in the list any more, also not when it is on again. */
    async feeds(by: Manager, { calendars, directory }: FeedsWish): Promise<Result<Server, 'nothing-chosen'>> {
      if (calendars === undefined && directory === undefined) return refuse('nothing-chosen');
      const changes: Changes = {
        ...(calendars === undefined ? {} : { calendars }),
        ...(directory === undefined ? {} : { directory }),
      };
      return accept(
        await change(by, 'feeds', changes, async (held) => {
          if (directory === false) await held.circles.unlistAll(by.guild);
        }),
      );
    },

    /** How many moderators have to agree before a circle is closed to somebody; `null` where one decides. */
    async votes(by: Manager, votes: number | null): Promise<Result<Server, 'votes-few-or-many'>> {
      if (votes !== null && (votes < fewest || votes > most)) return refuse('votes-few-or-many');
      return accept(await change(by, 'votes', { votes }));
    },

    /** What was done here and by whom, the newest first. */
    audit: (guild: GuildId): Promise<readonly AuditLine[]> => stores.audit.latest(guild, 20),
  };
}
