import cron from 'node-cron';

/**
 * Wakes the bot every second to see what is due. node-cron only wakes: what has to happen, and when, is in rows, so a
 * restart, a slow second or a change of clocks loses nothing. In UTC, because its own zones have skipped and doubled.
 */
export function wakeEverySecond(work: () => Promise<void>): Readonly<{ stop(): Promise<void> }> {
  let running = Promise.resolve();
  const wake = async (): Promise<void> => {
    running = work();
    await running;
  };
  const task = cron.schedule('* * * * * *', wake, { name: 'due-work', timezone: 'Etc/UTC', noOverlap: true });
  return {
    /** Wakes no more, and waits for what was under way. */
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
