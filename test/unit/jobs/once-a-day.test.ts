import { expect, onTestFinished, test, vi } from 'vitest';
import { wakeOnceADay } from '../../../src/jobs/clock.ts';

test('of several processes one is woken, once in the night, and each run is asked for by its own name', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T03:16:58Z') });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const [asked, woken]: string[][] = [[], []];
  const start = (name: string) =>
    wakeOnceADay(
      'tidy',
      async (run) => {
        asked?.push(run);
        return asked?.filter((one) => one === run).length === 1;
      },
      async () => {
        woken?.push(name);
      },
    );
  const clocks = [start('A'), start('B')];
  await vi.advanceTimersByTimeAsync(5_000);
  expect(woken).toHaveLength(1);
  expect(new Set(asked).size).toBe(1);
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect(woken).toHaveLength(2);
  expect([asked?.length, new Set(asked).size]).toEqual([4, 2]);
  for (const clock of clocks) await clock.stop();
});
