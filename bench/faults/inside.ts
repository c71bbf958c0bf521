import { openDatabase } from '../../src/db/open.ts';
import { brokenRules } from './broken-rules.ts';
import type { Store } from './stores.ts';

type Known = Readonly<{
  now: Date;
  /** Who has deleted everything about themselves. */
  deleted: readonly string[];
  /** Who is connected to voice. */
  inVoice: ReadonlySet<string>;
}>;

/** Looks into the store of a bot that has stopped, and says what must not be there. */
export async function insideOf(
  { url, key }: Store,
  { now, deleted, inVoice }: Known,
): Promise<readonly string[]> {
  const database = await openDatabase({ url, encryptionKey: key });
  const { db } = database;
  try {
    const broken = [...(await brokenRules({ database, now }))];
    const unsent = await db.posting.findMany({
      where: { triedAt: { not: null }, messageId: null, kind: { not: 'whisper' } },
      select: { kind: true },
    });
    broken.push(...unsent.map(({ kind }) => `a ${kind} was begun and never sent`));
    const held = await db.dueWork.count({ where: { finishedAt: null, claimedTo: { lt: now } } });
    if (held > 0) broken.push(`${held} due rows are held by nobody who lives`);
    const away = await db.mute.findMany({ select: { userId: true } });
    if (away.some(({ userId }) => inVoice.has(userId)))
      broken.push('a mute is written down of somebody who is there');
    const ids = new Set(await database.ids());
    for (const id of deleted)
      if (ids.has(id)) broken.push('somebody who has deleted their data is still stored');
    return broken;
  } finally {
    await database.close();
  }
}
