import { expect, test } from 'vitest';
import type { Stores } from '../../../src/stores.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { at, circleId, guild, user } from '../../support/make.ts';

/** More than any database takes in one statement, and the last that is asked about is the one there is something of. */
const many = 33_000;
const people = [...Array.from({ length: many }, (_, number) => user(`person ${number}`)), user('ana')];
const circles = people.map((_, number) => circleId(`circle ${number}`));
const now = at('12:00');

const questions: Readonly<Record<string, (stores: Stores) => Promise<unknown>>> = {
  'who is kept apart from whom': async ({ apart }) => {
    await apart.add(guild(), { by: user('ana'), other: user('person 0') }, now);
    const pairs = await apart.among(guild(), people);
    expect(pairs).toEqual([{ by: user('ana'), other: user('person 0') }]);
    expect(await apart.among(guild(), people.slice(1))).toEqual([]);
  },
  'who wants to be reminded when': ({ wishes }) => wishes.among(guild(), people),
  'how many seats are taken': ({ seats }) => seats.taken(circles),
  'which circles there are': (stores) => stores.circles.all(circles),
  'what was said about them': ({ concerns }) => concerns.openAbout(people),
  'when something is due': ({ due }) => due.plannedFor(circles),
  'answers that are none any more': ({ answers }) =>
    answers.forgetTo(
      circleId('maple'),
      people.map((_, number) => new Date(number)),
    ),
};

onEveryDatabase('Of more people or circles than one statement can name', (open) => {
  test.each(Object.entries(questions))('it is found out %s', async (_, asks) => {
    const { db } = await open();
    await expect(asks(storesOn(db))).resolves.not.toThrow();
  });
});
