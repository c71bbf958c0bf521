import type { GuildId, UserId } from '../../lib/ids.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import { holdsSeat } from '../seat/standing.ts';
import type { Pair } from './schema.ts';

type Needs = Readonly<{ transact: Transact; stores: Stores; now: Now }>;

/** More than this is no wish about people any more; whoever needs it is better helped by a moderator. */
const mostWishes = 25;

export type ApartRefusal = 'apart-from-oneself' | 'apart-too-many';

export function apartActions({ transact, stores, now }: Needs) {
  /** Circles in which both have a place already: nobody is moved by a wish, and whoever asks has to know that. */
  async function shared(guild: GuildId, { by, other }: Pair): Promise<readonly Circle[]> {
    const own = (await stores.seats.ofPerson(by)).filter(holdsSeat).map(({ circleId }) => circleId);
    const theirs = (await stores.seats.ofPerson(other)).filter(holdsSeat).map(({ circleId }) => circleId);
    const circles = await Promise.all(own.filter((id) => theirs.includes(id)).map(stores.circles.find));
    return circles.flatMap((circle) => (circle?.guildId === guild ? [circle] : []));
  }

  return {
    /** From now on the two are never seated together. Neither the other person nor anybody in a circle is told. */
    async ask(guild: GuildId, pair: Pair): Promise<Result<readonly Circle[], ApartRefusal>> {
      if (pair.by === pair.other) return refuse('apart-from-oneself');
      const asked = await transact(async (held): Promise<boolean> => {
        const before = await held.apart.askedBy(guild, pair.by);
        if (!before.includes(pair.other) && before.length >= mostWishes) return false;
        await held.apart.add(guild, pair, now());
        return true;
      });
      return asked ? accept(await shared(guild, pair)) : refuse('apart-too-many');
    },

    takeBack: (guild: GuildId, pair: Pair): Promise<void> => stores.apart.remove(guild, pair),

    askedBy: (guild: GuildId, person: UserId) => stores.apart.askedBy(guild, person),

    /** Every wish that concerns a person, for those who keep people safe. */
    concerning: (guild: GuildId, person: UserId) => stores.apart.concerning(guild, person),
  };
}
