import type { CircleId, GuildId, UserId } from '../../lib/ids.ts';
import type { Stores } from '../../stores.ts';
import type { Shown } from './schema.ts';

/** What somebody has read and agreed to on the way to a seat: the words of both documents as they were shown. */
export type Agreed = Readonly<{ agreement: Shown; membership: Shown }>;

/** Writes a yes into the ledger, beside the words it was given to. */
export async function giveConsent(
  held: Stores,
  who: Readonly<{ guildId: GuildId; userId: UserId; circleId: CircleId }>,
  shown: Shown,
  at: Date,
): Promise<void> {
  const { kind: purpose, version: documentVersion, locale } = shown;
  const statementHash = await held.consents.keepWords(shown, at);
  const yes = {
    purpose,
    documentVersion,
    locale,
    statementHash,
    decision: 'given',
    method: 'form',
    at,
  } as const;
  await held.consents.append({ ...who, ...yes });
}

/** Writes into the ledger that the consent to hold a membership has been taken back, where it was given. */
export async function withdrawConsent(
  held: Stores,
  { userId, circleId }: Readonly<{ userId: UserId; circleId: CircleId }>,
  method: 'leave-command' | 'leave-button',
  at: Date,
): Promise<void> {
  const given = await held.consents.latest(userId, circleId, 'membership');
  if (given !== undefined) await held.consents.append({ ...given, decision: 'withdrawn', method, at });
}
