import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/open.ts';
import type { UserId } from '../../lib/ids.ts';
import { lastOf } from './consent.ts';
import { fingerprint } from './documents.ts';
import { type ConsentEntry, KeptEntry, type Shown } from './schema.ts';

type Tables = Pick<Database, 'consent' | 'document'>;

/** What an entry is about: one purpose of one person, in a circle or in a whole server. */
export type About = Pick<ConsentEntry, 'guildId' | 'userId' | 'circleId' | 'purpose'>;

/** The ledger can only grow: there is no function that changes an entry, and the database refuses one. */
export function consentStore(db: Tables) {
  return {
    async append(entry: ConsentEntry): Promise<void> {
      await db.consent.create({ data: { id: randomUUID(), ...entry } });
    },

    /** What a person decided last about one thing. */
    async latest({ guildId, userId, circleId, purpose }: About): Promise<KeptEntry | undefined> {
      const rows = await db.consent.findMany({ where: { guildId, userId, circleId, purpose } });
      return lastOf(rows.map((row) => KeptEntry.parse(row)));
    },

    /** Every yes in the ledger, also those that were taken back later. */
    async given(): Promise<readonly Pick<KeptEntry, 'id' | 'userId'>[]> {
      const rows = await db.consent.findMany({ where: { decision: 'given' } });
      return rows.map((row) => KeptEntry.parse(row));
    },

    /** Everything in the ledger about one person. */
    async ofPerson(userId: UserId): Promise<readonly KeptEntry[]> {
      const rows = await db.consent.findMany({ where: { userId }, orderBy: { at: 'asc' } });
      return rows.map((row) => KeptEntry.parse(row));
    },

    /** Keeps the exact words that were shown, once for each version and language, and says their fingerprint. */
    async keepWords({ kind, version, locale, body, ...change }: Shown, now: Date): Promise<string> {
      const sha256 = fingerprint(body);
      const shown = { kind, version, locale };
      await db.document.upsert({
        where: { kind_version_locale: shown },
        create: { ...shown, ...change, body, sha256, effectiveFrom: now },
        // Writes what is there. Without anything to write it would be two steps, and of two first readers one would fail.
        update: { version },
      });
      return sha256;
    },

    /** The words with this fingerprint. */
    async words(sha256: string): Promise<string | undefined> {
      return (await db.document.findFirst({ where: { sha256 }, select: { body: true } }))?.body;
    },
  };
}
