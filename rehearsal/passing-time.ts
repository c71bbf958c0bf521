import type { Clock } from './clock.ts';

/** What can be asked of a bot under rehearsal, in a process of its own or not. */
export type Rehearsed = Readonly<{ idle(): Promise<void>; nextDue(): Promise<Date | undefined> }>;

/** Overdue work must not hold up the clock: each step goes at least this far. */
const leastStep = 1_000;

/**
 * Lets time pass by `ms` as it would: the clock stops at each thing that becomes due, so that the bot does it at its time and
 * not in one heap at the end. `afterEach` runs after every stop.
 */
export async function passTime(
  clock: Clock,
  bot: Rehearsed,
  ms: number,
  afterEach: () => Promise<void> = async () => undefined,
): Promise<void> {
  const end = clock.now().getTime() + ms;
  for (let now = clock.now().getTime(); now < end; now = clock.now().getTime()) {
    const due = (await bot.nextDue())?.getTime() ?? end;
    await clock.move(Math.min(end - now, Math.max(due - now, leastStep)));
    await afterEach();
  }
}
