import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';

const entry = {
  id: 'first',
  guildId: '100000000000000001',
  userId: '200000000000000001',
  circleId: null,
  purpose: 'membership',
  decision: 'given',
  documentVersion: 1,
  locale: 'en-US',
  statementHash: 'a hash',
  method: 'form',
  at: new Date('2026-11-23T19:00:00Z'),
  affirmation: null,
  ageAttested: true,
  controller: null,
  supersedesId: null,
};

onEveryDatabase('the ledger of consents', (open) => {
  test('does not let anybody rewrite what was agreed to', async () => {
    const { db } = await open();
    await db.consent.create({ data: entry });
    const rewriting = db.consent.update({ where: { id: 'first' }, data: { decision: 'withdrawn' } });
    await expect(rewriting).rejects.toThrow();
    await expect(db.consent.updateMany({ data: { locale: 'de' } })).rejects.toThrow();
    expect(await db.consent.findMany()).toEqual([entry]);
  });

  test('lets go of a person who asks to be erased', async () => {
    const { db } = await open();
    await db.consent.create({ data: entry });
    await db.consent.deleteMany({ where: { userId: entry.userId } });
    expect(await db.consent.count()).toBe(0);
  });
});
