import { expect, test, vi } from 'vitest';
import type { Direct } from '../../../src/features/direct/direct.ts';
import { lease } from '../../../src/features/due-work/due-work.ts';
import type { Messenger } from '../../../src/features/posting/messenger.ts';
import { card, text } from '../../../src/lib/markup.ts';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, user, wishOf } from '../../support/make.ts';
import { playedApp } from '../../support/played-app.ts';
import { type PlayedPlace, playedPlace } from '../../support/played-room.ts';
import { standingClock } from '../../support/standing-clock.ts';

const hana = user('hana');
const count = 4;

/** A process that dies as soon as it has sent something: Discord has it, and nobody hears the answer. */
function dying(place: PlayedPlace): PlayedPlace {
  const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
  const messenger: Messenger = {
    ...place.messenger,
    post: async (...sent) => {
      await place.messenger.post(...sent);
      return await never();
    },
  };
  const direct: Direct = {
    ...place.direct,
    send: async (...sent) => {
      await place.direct.send(...sent);
      return await never();
    },
  };
  return { ...place, messenger, direct };
}

// Complaint 4: two instances, and everybody is told twice.
onEveryDatabase('reminders of two processes', (open) => {
  async function circles() {
    const database = await open();
    const clock = standingClock(at('12:00'));
    const place = playedPlace();
    const app = playedApp(database, place, clock.now);
    for (let n = 0; n < count; n++) {
      const wish = wishOf({ name: `Circle ${n}` });
      const { id } = accepted(await app.circles.found(guild(), hana, 'en-US', wish));
      for (const name of ['room', 'direct']) {
        const person = user(`${name} ${n}`);
        accepted(await app.circles.join(guild(), id, person, agreed));
        if (name === 'direct')
          accepted(await app.wishes.directly({ guild: guild(), person }, card([], text('It works.'))));
      }
    }
    await app.due.runAll();
    const process = (at = place) => playedApp(database, at, clock.now);
    const called = () =>
      place.messages().flatMap((one) => (one.mark.startsWith('reminder:') ? one.called : []));
    const written = () => place.letters.flatMap(({ mark, to }) => (mark === 'direct-test' ? [] : [to]));
    return { clock, place, process, called, written };
  }

  const everybody = (name: string) => Array.from({ length: count }, (_, n) => user(`${name} ${n}`)).sort();

  test('come once each while both are at work', async () => {
    const { clock, process, called, written } = await circles();
    const [one, two] = [process(), process()];
    clock.is(at('17:00'));
    for (let second = 0; second <= count; second++) {
      await Promise.all([one.due.runAll(), two.due.runAll()]);
      clock.passes(1_000);
    }
    expect([called().sort(), written().sort()]).toEqual([everybody('room'), everybody('direct')]);
  });

  test('come once each though one of them dies in the middle', async () => {
    const { clock, place, process, called, written } = await circles();
    const [one, two] = [process(dying(place)), process()];
    clock.is(at('17:00'));
    await one.due.wake();
    await vi.waitFor(() => expect(called().length).toBeGreaterThan(0), { timeout: 10_000 });
    clock.passes(lease);
    place.forgetsNumbers();
    for (let second = 0; second <= count; second++) {
      await two.due.runAll();
      clock.passes(1_000);
    }
    expect([called().sort(), written().sort()]).toEqual([everybody('room'), everybody('direct')]);
  });
});
