import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextMeeting } from '../../../src/features/schedule/recurrence.ts';
import type { Line } from '../../../src/features/seat/line.ts';
import type { OwnMove } from '../../../src/features/seat/moves.ts';
import { moveSeat } from '../../../src/features/seat/seat.ts';
import { holdsSeat } from '../../../src/features/seat/standing.ts';
import type { UserId } from '../../../src/lib/ids.ts';
import { storesOn } from '../../../src/stores.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';
import { lineOf } from '../../unit/seat/seats.ts';

const everybody = Array.from({ length: 9 }, (_, n) => user(`person ${n}`));

type Wish = Readonly<{ kind: 'join' | OwnMove; who: UserId }>;
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(
    'join',
    'join',
    'join',
    'leave',
    'take',
    'take',
    'decline',
    'wait-again',
    'pause',
    'come-back',
  ),
  who: fc.constantFrom(...everybody),
});

onEveryDatabase('a storm of people who join and leave at the same moment', (open) => {
  test('never seats more than there are seats, loses nobody, and keeps the order', async () => {
    const database = await open();
    const now = at('12:00');
    const { circles } = playedApp(database, playedPlace(), standingClock(now).now);
    const usual = () => ({ from: '22:00', to: '09:00', zone: 'Europe/Berlin' });
    const stores = storesOn(database.db);
    let storms = 0;
    const storm = async (wishes: readonly Wish[]): Promise<void> => {
      const name = `Storm ${++storms}`;
      const circle = accepted(
        await circles.found(guild(), user('hana'), 'en-US', wishOf({ name, capacity: 3 })),
      );
      const come = ({ kind, who }: Wish) =>
        kind === 'join'
          ? circles.join(guild(), circle.id, who, agreed)
          : kind === 'leave'
            ? circles.leave(guild(), circle.id, who, 'leave-button')
            : circles.decide(guild(), circle.id, who, kind);
      const done = await Promise.all(wishes.map(come));
      const seats = await stores.seats.of(circle.id);
      // Presses are decided in the order they come, so what became of it is what the rule alone makes of them.
      const line = wishes.reduce<Line>(
        (so, { kind, who }) => {
          const moved = moveSeat(so, { kind, person: who }, now);
          return moved.ok ? moved.value : so;
        },
        lineOf({ circleId: circle.id, meeting: nextMeeting(circle.schedule, now), quietOf: usual }),
      );
      expect(seats).toEqual(line.seats);
      expect(seats.filter(holdsSeat).length).toBeLessThanOrEqual(3);
      expect(done).toHaveLength(wishes.length);
      const consents = await database.db.consent.groupBy({
        by: ['decision'],
        where: { circleId: circle.id, purpose: 'membership' },
        _count: true,
      });
      const count = (decision: string) => consents.find((one) => one.decision === decision)?._count ?? 0;
      expect(count('given') - count('withdrawn')).toBe(seats.length);
    };
    await fc.assert(fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 25 }), storm), {
      numRuns: 25,
    });
  });
});
