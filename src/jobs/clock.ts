import cron from 'node-cron';

type Clock = Readonly<{ stop(): Promise<void> }>;

const timezone = 'Etc/UTC';

const nothing = (): void => undefined;

/** What is done logs for itself. That a second came late, or while the last was still at work, is made up for by the next. */
const logger = { info: nothing, warn: nothing, error: nothing, debug: nothing };

/**
 * Wakes the bot every second to see what is due. node-cron only wakes: what has to happen, and when, is in rows, so a
 * restart, a slow second or a change of clocks loses nothing. In UTC, because its own zones have skipped and doubled.
 */
export function wakeEverySecond(work: () => Promise<void>, name = 'due-work'): Clock {
  let running = Promise.resolve();
  const wake = async (): Promise<void> => {
    running = work();
    await running;
  };
  const task = cron.schedule('* * * * * *', wake, { name, timezone, noOverlap: true, logger });
  return {
    /** Wakes no more, and waits for what was under way. */
    async stop() {
      await task.destroy();
      await running;
    },
  };
}

/**
 * Wakes one of several processes in the quiet of the night: `isElected` is asked by each of them, and says yes to one. It fails
 * closed: where nobody can be asked, nobody is woken, and what is to be done is still there the day after.
 */
export function wakeOnceADay(
  name: string,
  isElected: (run: string) => Promise<boolean>,
  work: () => Promise<void>,
): Clock {
  const runCoordinator = { shouldRun: isElected };
  const task = cron.schedule('17 3 * * *', work, {
    name,
    timezone,
    distributed: true,
    runCoordinator,
    logger,
  });
  return {
    async stop() {
      await task.destroy();
    },
  };
}
