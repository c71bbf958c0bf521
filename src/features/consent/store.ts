import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/open.ts';
import type { CircleId, UserId } from '../../lib/ids.ts';
import { fingerprint } from './documents.ts';
import { ConsentEntry, type Shown } from './schema.ts';

type Tables = Pick<Database, 'consent' | 'document'>;

/** The ledger can only grow: there is no function that changes an entry, and the database refuses one. */
export function consentStore(db: Tables) {
  return {
    async append(entry: ConsentEntry): Promise<void> {
      await db.consent.create({ data: { id: randomUUID(), ...entry } });
    },

    /** What a person decided last for one purpose in one circle. */
    async latest(
      userId: UserId,
      circleId: CircleId,
      purpose: ConsentEntry['purpose'],
    ): Promise<ConsentEntry | undefined> {
      const row = await db.consent.findFirst({
        where: { userId, circleId, purpose },
        orderBy: { at: 'desc' },
      });
      return row === null ? undefined : ConsentEntry.parse(row);
    },

    /** Keeps the exact words that were shown, once for each version and language, and says their fingerprint. */
    async keepWords({ body, ...shown }: Shown, now: Date): Promise<string> {
      const sha256 = fingerprint(body);
      await db.document.upsert({
        where: { kind_version_locale: shown },
        create: { ...shown, body, sha256, effectiveFrom: now },
        // Writes what is there. Without anything to write it would be two steps, and of two first readers one would fail.
        update: { version: shown.version },
      });
      return sha256;
    },
  };
}
