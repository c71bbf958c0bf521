import { expect, test } from 'vitest';
import type { Stores } from '../../../src/stores.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { at, circleId, circleOf, guild, seatFor, user } from '../../support/make.ts';

/** More than any database takes in one statement. Where something comes back it is of the last, so of the last part. */
const many = 33_000;
const people = [...Array.from({ length: many }, (_, number) => user(`person ${number}`)), user('ana')];
const last = circleId('maple');
const circles = [...people.map((_, number) => circleId(`circle ${number}`)), last];
const now = at('12:00');

const questions: Readonly<Record<string, (stores: Stores) => Promise<unknown>>> = {
  'who is kept apart from whom': async ({ apart }) => {
    await apart.add(guild(), { by: user('ana'), other: user('person 0') }, now);
    const pairs = await apart.among(guild(), people);
    expect(pairs).toEqual([{ by: user('ana'), other: user('person 0') }]);
    expect(await apart.among(guild(), people.slice(1))).toEqual([]);
  },
  'who wants to be reminded when': ({ wishes }) => wishes.among(guild(), people),
  'how many seats are taken': async (stores) => {
    await stores.circles.add(circleOf({ id: last }));
    await stores.seats.save([], [seatFor({ circleId: last, userId: user('ana'), state: 'active' })]);
    expect(await stores.seats.taken(circles)).toEqual(new Map([[last, 1]]));
  },
  'which circles there are': async (stores) => {
    await stores.circles.add(circleOf({ id: last }));
    expect((await stores.circles.all(circles)).map(({ id }) => id)).toEqual([last]);
  },
  'what was said about them': ({ concerns }) => concerns.openAbout(people),
  'when something is due': ({ due }) => due.plannedFor(circles),
  'answers that are none any more': ({ answers }) =>
    answers.forgetTo(
      last,
      people.map((_, number) => new Date(number)),
    ),
};

onEveryDatabase('Of more people or circles than one statement can name', (open) => {
  test.each(Object.entries(questions))('it is found out %s', async (_, asks) => {
    const { db } = await open();
    await expect(asks(storesOn(db))).resolves.not.toThrow();
  });
});
