import { expect, test } from 'vitest';
import { insideOf } from '../../../bench/faults/inside.ts';
import { openDatabase } from '../../../src/db/open.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';
import { at, circleId, guild, user } from '../../support/make.ts';
import { saveCircle, seatIn } from '../../support/rows.ts';

onEveryEmptyPlace('what is left of an evening', (place, _, kind) => {
  test('is looked through for work that nobody does, messages that were never sent, mutes and people who are gone', async () => {
    const { url } = await place(true);
    const { db, close } = await openDatabase({ url });
    const [now, before] = [at('23:00'), at('22:00')];
    await saveCircle(db, circleId('maple'), before);
    await db.seat.create({ data: { ...seatIn(circleId('maple'), 1), state: 'waitlisted' } });
    const due = { subject: circleId('maple'), dueAt: before };
    await db.dueWork.create({ data: { ...due, key: 'one', kind: 'arrange', lastError: 'HTTPError' } });
    await db.dueWork.create({
      data: { ...due, key: 'two', kind: 'clock', dueAt: at('23:30'), claimedBy: 'nobody', claimedTo: before },
    });
    await db.posting.create({
      data: { mark: 'panel:one:1', kind: 'panel', subject: 'one', createdAt: before, triedAt: before },
    });
    const muted = { guildId: guild(), userId: user('ana'), circleId: circleId('maple'), since: before };
    await db.mute.create({ data: muted });
    await close();
    const store = { kind, url, key: undefined, remove: async () => undefined } as const;
    const broken = await insideOf(store, {
      now,
      deleted: ['200000000000000001', user('ben')],
      inVoice: new Set([user('ana')]),
    });
    expect(broken).toEqual([
      'arrange was due and is not done: HTTPError',
      'a panel was begun and never sent',
      '1 due rows are held by nobody who lives',
      'a mute is written down of somebody who is there',
      'somebody who has deleted their data is still stored',
    ]);
  });
});
