import { randomBytes } from 'node:crypto';
import type { InLine } from '../../lib/in-line.ts';
import type { MessageView } from '../../lib/markup.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { To } from '../direct/actions.ts';
import type { Direct, NotArrived } from '../direct/direct.ts';
import { planReminders } from '../reminder/actions.ts';
import type { ReminderWish } from './schema.ts';
import { usualWish } from './wish.ts';

type Needs = Readonly<{ transact: Transact; stores: Stores; direct: Direct; now: Now; inLine: InLine }>;

type Change = Partial<Omit<ReminderWish, 'guildId' | 'userId'>>;

export function wishActions({ transact, stores, direct, now, inLine }: Needs) {
  const wishOf = async (held: Stores, { guild, person }: To): Promise<ReminderWish> =>
    (await held.wishes.find(guild, person)) ?? usualWish(guild, person);

  /** Somebody may now want to be reminded at times at which nobody was so far. */
  async function planFor(held: Stores, { guild, person }: To): Promise<void> {
    for (const { circleId } of await held.seats.ofPerson(person)) {
      const circle = await held.circles.find(circleId);
      if (circle?.guildId === guild) await planReminders(held, circle, now());
    }
  }

  /** One change of a person after another, and none while what is stored about them is being erased. */
  async function change(who: To, changed: Change): Promise<ReminderWish> {
    return await inLine(`person:${who.person}`, () =>
      transact(async (held) => {
        const wish = { ...(await wishOf(held, who)), ...changed };
        await held.wishes.keep(wish);
        await planFor(held, who);
        return wish;
      }),
    );
  }

  return {
    of: (who: To) => wishOf(stores, who),
    change,

    /** Direct messages begin only when one has arrived: this one, which says so. */
    async directly(who: To, test: MessageView): Promise<Result<ReminderWish, NotArrived>> {
      const once = `test-${randomBytes(8).toString('hex')}`;
      const sent = await direct.send(who.person, test, 'direct-test', once);
      if (!sent.ok) return refuse(sent.refusal);
      return accept(await change(who, { way: 'dm', dmClosedAt: null }));
    },

    /** No more direct messages, pressed on one of them. Where there are none already, nothing is written down. */
    async stopDirect(who: To): Promise<void> {
      const { way } = await wishOf(stores, who);
      if (way === 'dm') await change(who, { way: 'room' });
    },

    /** Whether this person is still to be told that direct messages do not reach them. */
    async isClosed({ guild, person }: To): Promise<boolean> {
      return ((await stores.wishes.find(guild, person))?.dmClosedAt ?? null) !== null;
    },

    closedTold: ({ guild, person }: To) => stores.wishes.told(guild, person),
  };
}
