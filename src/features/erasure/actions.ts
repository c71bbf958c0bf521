import { GuildId, UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { after, type Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Doer } from '../due-work/actions.ts';
import { kept } from '../retention/retention.ts';
import type { ErasedKind, ErasedLine, ErasedList } from './list.ts';

type Needs = Readonly<{
  stores: Stores;
  /** Nothing where no backups are kept. */
  list: ErasedList | undefined;
  now: Now;
  inLine: InLine;
}>;

/** Erases something, and sees to it that it stays erased whatever is put back later. */
export type Noted = (kind: ErasedKind, id: string, erase: () => Promise<void>) => Promise<void>;

/**
 * Writes into the list before anything is erased, and into the database that it was done after it. What lies between, a
 * crash or an older database, is found at the next start. One at a time, so that the number in the database says it all.
 */
export function noting({ stores, list, now, inLine }: Needs): Noted {
  return async (kind, id, erase) => {
    if (list === undefined) return await erase();
    await inLine('erasures', async () => {
      const number = await list.add(kind, id, now());
      await erase();
      await stores.erasures.keepDone(list.id, number);
    });
  };
}

type Ways = Readonly<{
  person: (person: UserId) => Promise<void>;
  server: (guild: GuildId) => Promise<void>;
  /** Takes back what somebody agreed to, by the id of the entry. Answers whether it was still agreed to. */
  consent: (person: UserId, entry: string) => Promise<boolean>;
}>;

export type Again = Readonly<{ people: number; servers: number; consents: number }>;

/** What has to do with the list beside the backups. `ways` are those by which people themselves erase. */
export function erasureActions(
  { stores, list, now, inLine }: Needs,
  { noted, ways, ids }: Readonly<{ noted: Noted; ways: Ways; ids: () => Promise<readonly string[]> }>,
) {
  const hashed = (line: ErasedLine): string => `${line.kind}/${line.code}`;

  async function eraseAgain(known: ErasedList, lines: readonly ErasedLine[]): Promise<Again> {
    const erased = new Set(lines.map(hashed));
    const isErased = (kind: ErasedKind, id: string): boolean =>
      erased.has(`${kind}/${known.codeOf(kind, id)}`);
    const stored = await ids();
    const servers = stored.filter((id) => isErased('server', id)).map((id) => GuildId.parse(id));
    const people = stored.filter((id) => isErased('person', id)).map((id) => UserId.parse(id));
    for (const guild of servers) await ways.server(guild);
    for (const person of people) await ways.person(person);
    let consents = 0;
    // What was erased above is gone by now, and is not counted once more.
    for (const { userId, id } of await stores.consents.given())
      if (isErased('consent', id) && (await ways.consent(userId, id))) consents += 1;
    return { people: people.length, servers: servers.length, consents };
  }

  return {
    /**
     * Does what stands on the list and was not done in this database: after a crash between the two, and after an older
     * database was put back by whatever means. Has to end before anything else may begin.
     */
    async catchUp(): Promise<Again> {
      const nothing = { people: 0, servers: 0, consents: 0 };
      if (list === undefined) return nothing;
      return await inLine('erasures', async () => {
        const undone = list.after(await stores.erasures.doneOf(list.id));
        const again = undone.length === 0 ? nothing : await eraseAgain(list, undone);
        await stores.erasures.keepDone(list.id, list.last());
        return again;
      });
    },

    /** Something was taken back, and has been in the database since: an older one would not know of it. */
    noteConsent: (async ({ subject }) => {
      if (list === undefined) return 'nobody';
      await noted('consent', subject, async () => undefined);
      return 'done';
    }) satisfies Doer,

    /** Once a day: lines of which every backup that can still be there knows. */
    shorten: async (): Promise<void> => {
      await list?.shorten(after(now(), -kept.erasure));
    },
  };
}
