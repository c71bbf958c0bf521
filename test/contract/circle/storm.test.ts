import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Seat } from '../../../src/features/circle/schema.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp, playedPlace, standingClock } from '../../support/played-room.ts';

const everybody = Array.from({ length: 9 }, (_, n) => user(`person ${n}`));

type Wish = Readonly<{ kind: 'join' | 'leave'; who: UserId }>;
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('join', 'join', 'leave'),
  who: fc.constantFrom(...everybody),
});

/** What a line of people is after each of the wishes, one after another, by hand. */
function lineAfter(wishes: readonly Wish[]): readonly UserId[] {
  let line: readonly UserId[] = [];
  for (const { kind, who } of wishes) {
    if (kind === 'leave') line = line.filter((person) => person !== who);
    else if (!line.includes(who)) line = [...line, who];
  }
  return line;
}

const peopleIn = (seats: readonly Seat[], state: Seat['state']): readonly UserId[] =>
  seats.filter((seat) => seat.state === state).map((seat) => seat.userId);

onEveryDatabase('a storm of people who join and leave at the same moment', (open) => {
  test('never seats more than there are seats, loses nobody, and keeps the order', async () => {
    const database = await open();
    const { circles } = playedApp(database, playedPlace(), standingClock(at('12:00')).now);
    const stores = storesOn(database.db);
    let storms = 0;
    const storm = async (wishes: readonly Wish[]): Promise<void> => {
      const name = `Storm ${++storms}`;
      const circle = accepted(
        await circles.found(guild(), user('hana'), 'en-US', wishOf({ name, capacity: 3 })),
      );
      await Promise.all(
        wishes.map(({ kind, who }) =>
          kind === 'join'
            ? circles.join(guild(), circle.id, who, agreed)
            : circles.leave(guild(), circle.id, who, 'leave-button'),
        ),
      );
      const seats = await stores.circles.seats(circle.id);
      const line = lineAfter(wishes);
      expect(seats.map((seat) => seat.userId)).toEqual(line);
      expect(peopleIn(seats, 'active')).toEqual(line.slice(0, 3));
      expect(peopleIn(seats, 'waitlisted')).toEqual(line.slice(3));
      const consents = await database.db.consent.groupBy({
        by: ['decision'],
        where: { circleId: circle.id, purpose: 'membership' },
        _count: true,
      });
      const count = (decision: string) => consents.find((one) => one.decision === decision)?._count ?? 0;
      expect(count('given') - count('withdrawn')).toBe(line.length);
    };
    await fc.assert(fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 25 }), storm), {
      numRuns: 25,
    });
  });
});
