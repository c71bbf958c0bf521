import type { Stage } from '../stage.ts';
import type { Cast } from './cast.ts';

/** Longer than any evening takes. */
const longest = 3 * 3_600_000;

/**
 * Lets the cast play until `reached`, or until `latest`. The clock stands still while somebody does something and then
 * goes to what is due next, for the cast or for the bot.
 */
export async function playsUntil(
  stage: Stage,
  cast: Cast,
  reached: () => boolean,
  latest?: Date,
): Promise<void> {
  const { clock } = stage.discord;
  const end = latest?.getTime() ?? clock.now().getTime() + longest;
  for (;;) {
    await cast.act();
    await stage.settles();
    if (reached()) return;
    const now = clock.now().getTime();
    if (now >= end) break;
    const due = [cast.nextAct(), await stage.nextDue()].map((date) => date?.getTime() ?? end);
    // What is overdue must not hold up the clock.
    await clock.move(Math.max(Math.min(...due, end) - now, 1));
    await stage.settles();
  }
  if (latest === undefined) throw new Error('The cast has waited for something that does not come.');
}
