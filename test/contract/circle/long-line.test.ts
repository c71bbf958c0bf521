import { afterAll, expect, test } from 'vitest';
import { type HeardQueries, heardQueries } from '../../../bench/queries/heard-queries.ts';
import { seatActions } from '../../../src/features/seat/actions.ts';
import { inLine } from '../../../src/lib/in-line.ts';
import type { Stores } from '../../../src/stores.ts';
import { onEveryEmptyPlace } from '../../support/databases.ts';
import { accepted, agreed, at, circleOf, guild, user } from '../../support/make.ts';

const circle = circleOf({ capacity: 3 });

const actionsOn = (stores: Stores) =>
  seatActions({
    transact: (work) => work(stores),
    stores,
    isGone: async () => false,
    now: () => at('12:00'),
    inLine: inLine(),
  });

const joins = async (stores: Stores, name: string) =>
  accepted(await actionsOn(stores).join(guild(), circle.id, user(name), agreed));

const readsLine = (sql: string): boolean => /FROM \S+["`]Seat["`]/u.test(sql) && !/userId["`] = /u.test(sql);
const looksUpMany = (sql: string): boolean => /FROM \S+["`](Apart|ReminderWish)["`]/u.test(sql);

onEveryEmptyPlace('A line that has grown long', (place) => {
  let opened: HeardQueries | undefined;
  afterAll(() => opened?.close());

  test('is read once for whoever joins it, and nobody who cannot be seated is looked up', async () => {
    const { url } = await place(true);
    opened = await heardQueries({ url });
    const { during } = opened;
    await during(async (stores) => {
      await stores.circles.add(circle);
      for (const name of ['ana', 'ben', 'cleo', 'dan', 'eve']) await joins(stores, name);
    });
    const joining = await during((stores) => joins(stores, 'fay'));
    expect(joining.filter(readsLine)).toHaveLength(1);
    expect(joining.filter(looksUpMany)).toEqual([]);
    const leaving = await during((stores) =>
      actionsOn(stores).leave(guild(), circle.id, user('ana'), 'leave-button'),
    );
    expect(leaving.filter(looksUpMany), 'a seat is free: for whom').not.toEqual([]);
  });
});
