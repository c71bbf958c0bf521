import type { Translator } from '../../i18n/index.ts';
import type { CircleId, GuildId, UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { accept, type Result, refuse } from '../../lib/result.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores, Transact } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import { noteOwn, type Told } from '../consent/actions.ts';
import { lengthOf } from '../format/fit.ts';
import { shipped } from '../format/shipped.ts';
import { calendarOf, hasPart, type Kept } from './calendar.ts';
import { couldBeSecret, fits, hashOf, newSecret } from './secret.ts';

type Needs = Readonly<{
  transact: Transact;
  stores: Stores;
  translator: Translator;
  /** Where the pages of this bot are seen from outside; nothing where they are not. */
  publicUrl: string | undefined;
  now: Now;
  inLine: InLine;
}>;
type Whose = Readonly<{ guildId: GuildId; userId: UserId }>;
/** Whether there was an address, and whether there is one. */
type Was = Readonly<{ was: boolean; is: boolean }>;

export type FeedActions = ReturnType<typeof feedActions>;

/** For how long a meeting stands in the calendar when its format is not known, in minutes. */
const usualLength = 60;

/** Calendars of single people: when the circles of theirs in one server meet, and never who is in them. */
export function feedActions({ transact, stores, translator, publicUrl, now, inLine }: Needs) {
  async function kept(circle: Circle): Promise<Kept> {
    const { guildId, formatKey } = circle;
    const format = (await stores.formats.find(guildId, formatKey)) ?? shipped.get(formatKey);
    return { circle, minutes: format === undefined ? usualLength : lengthOf(format) };
  }

  /** The circles of a person in a server: those they have a part in, and those they host. */
  async function circlesOf({ guildId, userId }: Whose): Promise<readonly Circle[]> {
    const seats = (await stores.seats.ofPerson(userId)).filter(hasPart);
    const found = new Map<CircleId, Circle>();
    for (const circle of await stores.circles.hostedBy(userId)) found.set(circle.id, circle);
    for (const { circleId } of seats) {
      const circle = found.get(circleId) ?? (await stores.circles.find(circleId));
      if (circle !== undefined) found.set(circle.id, circle);
    }
    return [...found.values()].filter((circle) => circle.guildId === guildId);
  }

  /** Changes whether somebody has an address, and says so in the ledger; not while what is stored about them is being erased. */
  const asPerson = (whose: Whose, told: Told, work: (held: Stores) => Promise<Was>): Promise<Was> =>
    inLine(`person:${whose.userId}`, () =>
      transact(async (held) => {
        const changed = await work(held);
        const change = { kind: 'calendar', ...changed, affirmation: null } as const;
        await noteOwn(held, whose, change, { translator, told, at: now() });
        return changed;
      }),
    );

  return {
    /**
     * A new calendar address for this person in this server. It is said once: nothing but a hash of it is kept. Asking for
     * one is the yes to it, whose words stand beside the address.
     */
    async link(whose: Whose, told: Told): Promise<Result<string, 'calendars-off' | 'calendars-off-here'>> {
      if (publicUrl === undefined) return refuse('calendars-off');
      if (!(await stores.servers.of(whose.guildId)).calendars) return refuse('calendars-off-here');
      const secret = newSecret();
      await asPerson(whose, told, async (held) => {
        await held.feeds.keep(whose, hashOf(secret), now());
        return { was: false, is: true };
      });
      return accept(`${publicUrl}/calendar/${secret}.ics`);
    },

    /** Ends the address: from now on it shows nothing. */
    async stop(whose: Whose, told: Told): Promise<Result<void, 'no-calendar'>> {
      const { was } = await asPerson(whose, told, async (held) => ({
        was: await held.feeds.drop(whose),
        is: false,
      }));
      return was ? accept(undefined) : refuse('no-calendar');
    },

    /**
     * The calendar behind a secret. Nothing for one that is over, and nothing for one that never was. Where the server has
     * switched calendars off it is empty: then what stood in it goes from the calendars that people keep.
     */
    async calendar(secret: string): Promise<string | undefined> {
      if (!couldBeSecret(secret)) return undefined;
      const feed = await stores.feeds.withHash(hashOf(secret));
      if (feed === undefined || !fits(secret, feed.secretHash)) return undefined;
      const shown: Kept[] = [];
      const { calendars } = await stores.servers.of(feed.guildId);
      for (const circle of calendars ? await circlesOf(feed) : []) shown.push(await kept(circle));
      return calendarOf(shown, translator, now());
    },
  };
}
