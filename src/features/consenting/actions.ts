import type { Translate } from '../../i18n/index.ts';
import { CircleId, type GuildId, type UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import { after, hours, type Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import { withdrawConsent } from '../consent/actions.ts';
import { standing } from '../consent/consent.ts';
import { askedAnewSince } from '../consent/documents.ts';
import type { KeptEntry } from '../consent/schema.ts';
import type { Standing } from '../consent/views.ts';
import type { Doer } from '../due-work/actions.ts';
import type { FeedActions } from '../feed/actions.ts';
import { askLetter } from '../letter/actions.ts';
import { offerNumber } from '../letter/letter.ts';
import type { WishActions } from '../reminder-wish/actions.ts';
import type { SeatActions } from '../seat/actions.ts';
import type { Seat } from '../seat/schema.ts';
import { isBehind } from '../seat/standing.ts';
import { leaveHeld } from '../seating/actions.ts';

/** For how long a place is kept for somebody who is asked for changed words. */
const placeKept = hours(24 * 30);

const wordsKey = (circle: CircleId): string => `words:${circle}`;

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  seats: Pick<SeatActions, 'leave'>;
  wishes: Pick<WishActions, 'of' | 'change'>;
  feeds: Pick<FeedActions, 'stop'>;
  /** Who answers for what is stored, as the people who run the bot have said it. */
  controller: string | undefined;
  now: Now;
  inLine: InLine;
}>;

export function consentingActions(needs: Needs) {
  const { transact, stores, seats, wishes, feeds, controller, now, inLine } = needs;

  /** Asks those in a circle who were not asked yet, and lets go of places that have waited long enough. */
  async function askIn(held: Stores, circle: Circle): Promise<void> {
    const at = now();
    const behind = (await held.seats.of(circle.id)).filter(isBehind);
    const over = behind.filter(({ askedUntil }) => askedUntil !== null && askedUntil <= at);
    for (const { userId } of over) await letGo(held, circle, userId, at);
    const askedUntil = after(at, placeKept);
    const before = await held.seats.of(circle.id);
    const isNew = (seat: Seat): boolean => isBehind(seat) && seat.askedUntil === null;
    const asked = before.map((seat) => (isNew(seat) ? { ...seat, askedUntil } : seat));
    await held.seats.save(before, asked);
    const number = offerNumber(askedUntil);
    for (const { place } of before.filter(isNew))
      await askLetter(held, { kind: 'words', circle: circle.id, place, number }, at);
    await askAgain(held, circle.id, asked);
  }

  async function letGo(held: Stores, circle: Circle, userId: UserId, at: Date): Promise<void> {
    await leaveHeld(held, circle, userId, at);
    const about = { guildId: circle.guildId, userId, circleId: circle.id, purpose: 'membership' } as const;
    await withdrawConsent(held, about, 'unanswered', at);
  }

  /** Looks again when the first of the places that wait has waited long enough. */
  async function askAgain(held: Stores, circle: CircleId, seatsNow: readonly Seat[]): Promise<void> {
    const ends = seatsNow.filter(isBehind).flatMap(({ askedUntil }) => askedUntil ?? []);
    const [dueAt] = ends.toSorted((one, other) => one.getTime() - other.getTime());
    if (dueAt !== undefined)
      await held.due.ask({ key: wordsKey(circle), kind: 'words', subject: circle, dueAt });
  }

  async function named(entry: KeptEntry): Promise<Standing> {
    const { circleId } = entry;
    return { entry, circle: circleId === null ? undefined : (await stores.circles.find(circleId))?.name };
  }

  const find = async (person: UserId, id: string): Promise<KeptEntry | undefined> =>
    standing(await stores.consents.ofPerson(person)).find((entry) => entry.id === id);

  /** Ends what was agreed to, by the same way as anybody ends it. */
  async function end({ purpose, guildId, userId, circleId, locale }: KeptEntry): Promise<void> {
    const told = { locale, method: 'data-button' } as const;
    const who = { guild: guildId, person: userId };
    if (purpose === 'calendar') await feeds.stop({ guildId, userId }, told);
    else if (purpose === 'kind-notes') await wishes.change(who, { kindNotes: false }, told);
    else if (purpose !== 'reminders-dm') {
      if (circleId !== null) await seats.leave(undefined, circleId, userId, 'data-button');
    } else if ((await wishes.of(who)).way === 'dm') await wishes.change(who, { way: 'room' }, told);
  }

  return {
    /** Who answers for what is stored, in the reader's language. */
    controller: (t: Translate): string => controller ?? t('join.controller'),

    ask: (async ({ subject }) => {
      const id = CircleId.parse(subject);
      return await inLine(`join:${id}`, () =>
        transact(async (held) => {
          const circle = await held.circles.hold(id);
          if (circle === undefined || circle.state === 'archived') return 'nobody';
          await askIn(held, circle);
          return 'done';
        }),
      );
    }) satisfies Doer,

    /** After a start the words may be new: whoever has agreed to earlier ones is asked. */
    async resume(): Promise<void> {
      for (const id of await stores.seats.circlesToAsk(askedAnewSince))
        await stores.due.ask({ key: wordsKey(id), kind: 'words', subject: id, dueAt: now() });
    },

    /** How many people of a server are still to say whether they agree to changed words. Never who. */
    consentsWaiting: (guild: GuildId): Promise<number> => stores.seats.countAsked(guild, askedAnewSince),

    /** The place of somebody who is asked for changed words; nothing for everybody else. */
    async askedIn(circle: CircleId, person: UserId): Promise<Seat | undefined> {
      const own = await stores.seats.find(circle, person);
      return own !== undefined && isBehind(own) ? own : undefined;
    },

    /** What somebody has said yes to and not taken back, everywhere. */
    ofPerson: async (person: UserId): Promise<readonly Standing[]> =>
      await Promise.all(standing(await stores.consents.ofPerson(person)).map(named)),

    /** One of them, with the exact words. */
    async one(person: UserId, id: string) {
      const entry = await find(person, id);
      if (entry === undefined) return undefined;
      return { standing: await named(entry), words: await stores.consents.words(entry.statementHash) };
    },

    /** Takes one back. What it allowed ends with it: nothing that is planned is done any more. */
    async takeBack(person: UserId, id: string): Promise<Result<KeptEntry, 'consent-over'>> {
      const entry = await find(person, id);
      if (entry === undefined) return refuse('consent-over');
      await end(entry);
      // What had ended already in another way is taken back all the same.
      await inLine(`person:${person}`, () =>
        transact((held) => withdrawConsent(held, entry, 'data-button', now())),
      );
      return accept(entry);
    },
  };
}
