import { GuildId } from '../../lib/ids.ts';
import { after, type Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { Doer } from '../due-work/actions.ts';
import type { Noted } from '../erasure/actions.ts';
import { kept } from '../retention/retention.ts';
import type { IsHere } from './here.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  isHere: IsHere;
  noted: Noted;
  scrub(): Promise<void>;
  now: Now;
}>;

const keyOf = (guild: GuildId): string => `guild-end:${guild}`;

/** What becomes of a server's data when the bot is removed from it: it waits for a while, and then all of it goes. */
export function guildEndActions({ transact, stores, isHere, noted, scrub, now }: Needs) {
  const endOf = (guild: GuildId) =>
    ({ key: keyOf(guild), kind: 'guild-end', subject: guild, dueAt: after(now(), kept.guild) }) as const;

  /** The bot was added again, or had never been away. */
  const isBack = (guild: GuildId): Promise<void> => stores.due.drop(keyOf(guild));

  /** Deletes everything of a server, all or nothing. Not even that there was such a server is kept. */
  async function erase(guild: GuildId): Promise<void> {
    await transact(async (held) => {
      await held.guilds.erase(guild);
      await held.due.drop(keyOf(guild));
    });
    await scrub();
  }

  return {
    erase,

    /** The bot was removed from a server. */
    left: (guild: GuildId): Promise<void> => stores.due.ask(endOf(guild)),

    isBack,

    /** After a start: what has happened to the servers meanwhile. A time that runs already goes on. */
    async compare(here: ReadonlySet<string>): Promise<void> {
      for (const guild of await stores.guilds.all()) {
        if (here.has(guild)) await isBack(guild);
        else await stores.due.plan(endOf(guild));
      }
    },

    /**
     * The time is over. Asked once more, because an event can get lost on either side. What is being done for a circle at
     * this moment may still leave a row of due work behind: it finds no circle, and goes like all that is finished.
     */
    end: (async ({ key, subject }) => {
      const guild = GuildId.parse(subject);
      if (await isHere(guild)) {
        await stores.due.drop(key);
        return 'nobody';
      }
      await noted('server', guild, () => erase(guild));
      return 'done';
    }) satisfies Doer,
  };
}
