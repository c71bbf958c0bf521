import cron from 'node-cron';

/**
 * Wakes the bot every second to see what is due. node-cron only wakes: what has to happen, and when, is in rows, so a
 * restart, a slow second or a change of clocks loses nothing. In UTC, because its own zones have skipped and doubled.
 */
export function wakeEverySecond(work: () => Promise<void>): Readonly<{ stop(): Promise<void> }> {
  const task = cron.schedule('* * * * * *', work, { name: 'due-work', timezone: 'Etc/UTC', noOverlap: true });
  return { stop: async () => await task.destroy() };
}
