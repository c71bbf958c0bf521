import { expect, test } from 'vitest';
import { transacter } from '../../../src/db/transact.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { saveCircle, seatIn } from '../../support/rows.ts';

onEveryDatabase('a transaction', (open) => {
  test('saves nothing of a work that throws', async () => {
    const { db } = await open();
    const failing = transacter(db)(async (tx) => {
      await saveCircle(tx, 'maple');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await db.circle.count()).toBe(0);
  });

  test('is followed by others after one has failed', async () => {
    const { db } = await open();
    const transact = transacter(db);
    await expect(transact((tx) => tx.seat.create({ data: seatIn('nowhere', 1) }))).rejects.toThrow();
    await transact((tx) => saveCircle(tx, 'maple'));
    expect(await db.circle.count()).toBe(1);
  });

  test('can be one of 200 at the same moment, and every one of them counts', async () => {
    const { db } = await open();
    const transact = transacter(db);
    await saveCircle(db, 'maple');
    const works = Array.from({ length: 200 }, () =>
      transact((tx) => tx.circle.update({ where: { id: 'maple' }, data: { version: { increment: 1 } } })),
    );
    expect(await Promise.all(works)).toHaveLength(200);
    expect(await db.circle.findUnique({ where: { id: 'maple' } })).toMatchObject({ version: 201 });
  });

  test('still refuses a seat in a circle that does not exist after 50 others', async () => {
    const { db } = await open();
    const transact = transacter(db);
    for (const place of Array(50).keys()) await transact((tx) => saveCircle(tx, `circle-${place}`));
    await expect(transact((tx) => tx.seat.create({ data: seatIn('nowhere', 1) }))).rejects.toThrow();
    await expect(db.seat.create({ data: seatIn('nowhere', 1) })).rejects.toThrow();
    expect(await db.seat.count()).toBe(0);
  });

  test('takes the seats away with their circle', async () => {
    const { db } = await open();
    await saveCircle(db, 'maple');
    await db.seat.create({ data: seatIn('maple', 1) });
    await db.circle.delete({ where: { id: 'maple' } });
    expect(await db.seat.count()).toBe(0);
  });
});
