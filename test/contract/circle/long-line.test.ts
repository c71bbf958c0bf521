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

/** Everybody in it, each with all there is of them: not one by their key, and not how many. */
const readsLine = (sql: string): boolean =>
  /FROM \S+["`]Seat["`]/u.test(sql) && !/userId["`] = |COUNT/u.test(sql);
const looksUpMany = (sql: string): boolean => /FROM \S+["`](Apart|ReminderWish)["`]/u.test(sql);

onEveryEmptyPlace('A line that has grown long', (place) => {
  const opened: HeardQueries[] = [];
  afterAll(() => Promise.all(opened.map((heard) => heard.close())));
  const opens = async (): Promise<HeardQueries['during']> => {
    const { url } = await place(true);
    const heard = await heardQueries({ url });
    opened.push(heard);
    await heard.during((stores) => stores.circles.add(circle));
    return heard.during;
  };

  test('is not read for whoever joins it, and is where a seat comes free', async () => {
    const during = await opens();
    await during(async (stores) => {
      for (const name of ['ana', 'ben', 'cleo', 'dan', 'eve']) await joins(stores, name);
    });
    const joining = await during((stores) => joins(stores, 'fay'));
    expect([...joining.filter(readsLine), ...joining.filter(looksUpMany)]).toEqual([]);
    const leaving = await during((stores) =>
      actionsOn(stores).leave(guild(), circle.id, user('ana'), 'leave-button'),
    );
    expect(leaving.filter(readsLine)).not.toEqual([]);
    expect(leaving.filter(looksUpMany)).not.toEqual([]);
  });

  test('tells how many wait before whoever comes, without those who are not to be asked', async () => {
    const during = await opens();
    await during(async (stores) => {
      const ahead: number[] = [];
      for (const name of ['ana', 'ben', 'cleo', 'dan', 'eve', 'fay'])
        ahead.push((await joins(stores, name)).ahead);
      expect(ahead).toEqual([0, 0, 0, 0, 1, 2]);
      accepted(await actionsOn(stores).decide(guild(), circle.id, user('eve'), 'wait-later'));
      expect((await joins(stores, 'gus')).ahead).toBe(2);
      const [own] = await actionsOn(stores).ofPerson(guild(), user('fay'));
      expect(own?.ahead).toBe(1);
    });
  });
});
