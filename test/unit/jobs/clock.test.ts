import { expect, onTestFinished, test, vi } from 'vitest';
import { wakeEverySecond } from '../../../src/jobs/clock.ts';

test('a second in which the last one is still at work is left out, and nothing but our own lines is in the log', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T18:00:00Z') });
  const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((way) =>
    vi.spyOn(console, way).mockImplementation(() => undefined),
  );
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  let woken = 0;
  let end = (): void => undefined;
  const clock = wakeEverySecond(async () => {
    woken += 1;
    if (woken === 1)
      await new Promise<void>((resolve) => {
        end = resolve;
      });
  });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(woken).toBe(1);
  end();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(woken).toBeGreaterThan(1);
  await clock.stop();
  expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
});
