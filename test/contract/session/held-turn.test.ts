import { expect, test } from 'vitest';
import { onEveryDatabase } from '../../support/databases.ts';
import { accepted } from '../../support/make.ts';
import { ana, ben, eveningOn, hana } from './evening.ts';

const second = 1_000;

onEveryDatabase('the turn of somebody whose connection is gone', (open) => {
  async function anaSpeaks() {
    const held = await eveningOn(await open());
    await held.begin();
    accepted(await held.presses.starts(ana));
    const { sessions, circle, session, clock } = held;
    const passes = async (ms: number): Promise<void> => {
      clock.passes(ms);
      await sessions.tick(session.id);
    };
    const left = async (): Promise<number> =>
      ((await held.turn()).endsAt?.getTime() ?? 0) - clock.now().getTime();
    return {
      ...held,
      passes,
      left,
      goes: () => sessions.connection(circle.id, ana, 'disconnected'),
      comes: () => sessions.connection(circle.id, ana, 'connected'),
      pauses: async (kind: 'pause' | 'resume') =>
        accepted(await sessions.asKeeper(session.id, hana, (by) => ({ kind, by }))),
    };
  }

  test('has as much time left when they are back', async () => {
    const { goes, comes, passes, left } = await anaSpeaks();
    await passes(200 * second);
    const before = await left();
    await goes();
    await passes(59 * second);
    await comes();
    expect(await left()).toBe(before);
  });

  test.for(['during a pause', 'after it'])('has as much time left when they are back %s', async (when) => {
    const { goes, comes, passes, left, pauses } = await anaSpeaks();
    await passes(100 * second);
    const before = await left();
    await goes();
    await passes(20 * second);
    await pauses('pause');
    await passes(300 * second);
    if (when === 'during a pause') await comes();
    await passes(5 * second);
    await pauses('resume');
    await passes(when === 'during a pause' ? 0 : 30 * second);
    if (when === 'after it') await comes();
    expect(await left()).toBe(before);
  });

  test('goes on to the next after a minute, pauses not counted', async () => {
    const { goes, passes, line, pauses } = await anaSpeaks();
    await goes();
    await passes(30 * second);
    await pauses('pause');
    await passes(300 * second);
    await pauses('resume');
    await passes(29 * second);
    expect((await line())[0]).toBe(ana);
    await passes(second);
    expect((await line())[0]).toBe(ben);
  });
});
