import type { App } from './app.ts';
import type { Report } from './features/due-work/actions.ts';
import type { Logger } from './lib/logger.ts';
import type { Metrics } from './lib/metrics.ts';

/** What the outside world may read, and the log for what could not be shown. The log never names an address. */
export const publicPages = (app: App, log: Logger) => ({
  pages: {
    calendar: app.feeds.calendar,
    circles: app.directory.circles,
    policy: app.policies.page,
  },
  report: (name: string, error: unknown) => log.line({ event: 'http', name, outcome: 'failed', error }),
});

/** Does something that can be done again in a second: where the database is away, the log says so. */
export const trying = (name: string, log: Logger, work: () => Promise<void>) => async (): Promise<void> => {
  try {
    await work();
  } catch (error) {
    log.line({ event: 'job', name, outcome: 'failed', error });
  }
};

/** What became of due work, for the log and for whoever measures. */
export const reporting =
  (log: Logger, metrics: Metrics): Report =>
  ({ kind, outcome, ms, attempt, error }) => {
    metrics.dueWork(kind, outcome);
    const ended =
      outcome === 'failed' || outcome === 'late' ? outcome : outcome === 'put-off' ? 'retried' : 'ok';
    log.line({ event: 'job', name: kind, outcome: ended, ms, attempt, error });
  };

type Elects = (run: string) => Promise<boolean>;

/** Asks whether a run is this process's to do. Where nobody can be asked, the log says so, and it is not. */
export const elected =
  (log: Logger, elects: Elects): Elects =>
  async (run) => {
    try {
      return await elects(run);
    } catch (error) {
      log.line({ event: 'job', name: 'elect', outcome: 'failed', error });
      return false;
    }
  };
