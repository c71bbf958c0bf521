import { randomBytes } from 'node:crypto';
import { englishLocale, type Translator } from '../../i18n/index.ts';
import type { InLine } from '../../lib/in-line.ts';
import type { MessageView } from '../../lib/markup.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import { noteOwn, type Told } from '../consent/actions.ts';
import type { To } from '../direct/actions.ts';
import type { Direct, NotArrived } from '../direct/direct.ts';
import { planReminders } from '../reminder/actions.ts';
import type { ReminderWish } from './schema.ts';
import { usualWish } from './wish.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  direct: Direct;
  translator: Translator;
  now: Now;
  inLine: InLine;
}>;

type Change = Partial<Omit<ReminderWish, 'guildId' | 'userId'>>;

export type WishActions = ReturnType<typeof wishActions>;

const onTheCard: Told = { locale: englishLocale, method: 'card' };

export function wishActions({ transact, stores, direct, translator, now, inLine }: Needs) {
  const wishOf = async (held: Stores, { guild, person }: To): Promise<ReminderWish> =>
    (await held.wishes.find(guild, person)) ?? usualWish(guild, person);

  /** Somebody may now want to be reminded at times at which nobody was so far. */
  async function planFor(held: Stores, { guild, person }: To): Promise<void> {
    for (const { circleId } of await held.seats.ofPerson(person)) {
      const circle = await held.circles.find(circleId);
      if (circle?.guildId === guild) await planReminders(held, circle, now());
    }
  }

  /** Direct messages and kind notes have a yes of their own. */
  async function note(held: Stores, before: ReminderWish, wish: ReminderWish, told: Told): Promise<void> {
    const { guildId, userId } = wish;
    const t = translator(told.locale);
    const changes = [
      ['reminders-dm', before.way === 'dm', wish.way === 'dm', t('reminders.way.dm')],
      ['kind-notes', before.kindNotes, wish.kindNotes, t('reminders.kind-notes.start')],
    ] as const;
    for (const [kind, was, is, affirmation] of changes)
      await noteOwn(
        held,
        { guildId, userId },
        { kind, was, is, affirmation },
        { translator, told, at: now() },
      );
  }

  /**
   * One change of a person after another, and none while what is stored about them is being erased. What it says yes to,
   * or takes back, is written into the ledger with it.
   */
  async function change(who: To, changed: Change, told: Told = onTheCard): Promise<ReminderWish> {
    return await inLine(`person:${who.person}`, () =>
      transact(async (held) => {
        const before = await wishOf(held, who);
        const wish = { ...before, ...changed };
        await held.wishes.keep(wish);
        await note(held, before, wish, told);
        await planFor(held, who);
        return wish;
      }),
    );
  }

  return {
    of: (who: To) => wishOf(stores, who),
    change,

    /** Direct messages begin only when one has arrived: this one, which says so. */
    async directly(
      who: To,
      test: MessageView,
      told: Told = onTheCard,
    ): Promise<Result<ReminderWish, NotArrived>> {
      const once = `test-${randomBytes(8).toString('hex')}`;
      const sent = await direct.send(who.person, test, 'direct-test', once);
      if (!sent.ok) return refuse(sent.refusal);
      return accept(await change(who, { way: 'dm', dmClosedAt: null }, told));
    },

    /** No more direct messages, pressed on one of them. Where there are none already, nothing is written down. */
    async stopDirect(who: To): Promise<void> {
      const { way } = await wishOf(stores, who);
      if (way === 'dm') await change(who, { way: 'room' }, { ...onTheCard, method: 'stop-button' });
    },

    /** Whether this person is still to be told that direct messages do not reach them. */
    async isClosed({ guild, person }: To): Promise<boolean> {
      return ((await stores.wishes.find(guild, person))?.dmClosedAt ?? null) !== null;
    },

    closedTold: ({ guild, person }: To) => stores.wishes.told(guild, person),
  };
}
