import { type PoolOptions, type PoolWorker, ThreadsPoolWorker } from 'vitest/node';
import { z } from 'zod';

/** What Stryker gives to a run: whether the mutant is met while modules load, or only while a test runs. */
const Run = z.object({ mutantActivation: z.enum(['static', 'runtime']).optional() });

/** A worker is replaced after so many runs, so that nothing that grows in it lasts. */
const runsOfAWorker = 100;

/** Rules that remember what they have worked out would go on showing what they did before they were changed. */
const remembers = process.env.MUTATION_REMEMBERS === 'yes';

let kept: Readonly<{ thread: ThreadsPoolWorker; started: Promise<void> }> | undefined;
let runs = 0;
/** Modules in the worker may have been loaded with a mutant in them. */
let stale = false;

/**
 * One worker for many mutants. Vitest ends its worker after each run, and loading packages and modules again takes ten
 * times as long as the tests of a rule. A new one begins where a mutant is met while modules load, and after it.
 */
export function keptWorker(options: PoolOptions): PoolWorker {
  const { mutantActivation } = Run.parse(options.project.getProvidedContext());
  const loadsAgain = stale || remembers || mutantActivation !== 'runtime';
  stale = mutantActivation === 'static';
  const heard: [event: string, callback: (message: unknown) => void][] = [];
  const thread = (): ThreadsPoolWorker => {
    if (kept === undefined) throw new Error('A worker is started before it is spoken to.');
    return kept.thread;
  };
  return {
    name: 'kept',
    async start() {
      runs += 1;
      if (loadsAgain || runs % runsOfAWorker === 0) {
        await kept?.thread.stop();
        kept = undefined;
      }
      if (kept === undefined) {
        const fresh = new ThreadsPoolWorker(options);
        kept = { thread: fresh, started: fresh.start() };
      }
      await kept.started;
    },
    send(message) {
      // Told to stop, a worker listens to nobody any more: the answer is given for it.
      if (message.type === 'stop') {
        for (const [event, callback] of heard)
          if (event === 'message') callback({ type: 'stopped', __vitest_worker_response__: true });
      } else thread().send(message);
    },
    on(event, callback) {
      heard.push([event, callback]);
      thread().on(event, callback);
    },
    off: (event, callback) => thread().off(event, callback),
    async stop() {
      for (const one of heard) thread().off(...one);
    },
    deserialize: (data) => data,
  };
}
