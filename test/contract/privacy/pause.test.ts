import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted, agreed, at, guild, wishOf } from '../../support/make.ts';
import { ana, ben, cleo, eveningOn, hana } from '../session/evening.ts';

onEveryDatabase('somebody who pauses', (open) => {
  /** Ana has a seat in Maple and waits for one in Birch, which is full. */
  async function waiting() {
    const held = await eveningOn(await open());
    const { circles, stores } = held;
    const wish = wishOf({ name: 'Birch', capacity: 3 });
    const birch = accepted(await circles.found(guild(), hana, 'en-US', wish));
    for (const person of [ben, cleo, hana, ana])
      accepted(await circles.join(guild(), birch.id, person, agreed));
    const stateOf = async (circle: typeof birch.id) =>
      (await stores.seats.of(circle)).find(({ userId }) => userId === ana)?.state;
    const states = async () => [await stateOf(held.circle.id), await stateOf(birch.id)];
    return { ...held, birch, states };
  }

  test('keeps every place, is not reminded, and is offered nothing', async () => {
    const { privacy, presses, states, circles, birch, place, clock, due } = await waiting();
    expect(await privacy.pause(ana)).toBe(2);
    expect(await states()).toEqual(['paused', 'expired']);
    accepted(await circles.leave(guild(), birch.id, ben, 'leave-button'));
    accepted(await presses.close(hana));
    await due.runAll();
    expect(await states()).toEqual(['paused', 'expired']);
    clock.is(at('18:00', '2026-11-30'));
    await due.runAll();
    expect(place.notes(ana)).toEqual([]);
    const called = place.messages().filter(({ mark }) => mark.startsWith('reminder:'));
    expect(called.length).toBeGreaterThan(0);
    for (const message of called) expect(message.called).not.toContain(ana);
  });

  test('goes on with one tap as they were, and gets the seat that has become free', async () => {
    const { privacy, states, circles, birch } = await waiting();
    await privacy.pause(ana);
    accepted(await circles.leave(guild(), birch.id, ben, 'leave-button'));
    expect(await privacy.goOn(ana)).toBe(2);
    expect(await states()).toEqual(['visitor', 'offered']);
  });

  test('can do so twice, and it is once', async () => {
    const { privacy, states } = await waiting();
    await privacy.pause(ana);
    expect(await privacy.pause(ana)).toBe(0);
    expect(await states()).toEqual(['paused', 'expired']);
    await privacy.goOn(ana);
    expect(await privacy.goOn(ana)).toBe(0);
    expect(await states()).toEqual(['visitor', 'waitlisted']);
  });
});
