import type { InLine } from '../../lib/in-line.ts';
import type { Now } from '../../lib/time.ts';
import { type DueKind, lease, waitAfter } from './due-work.ts';
import type { DueRow } from './schema.ts';
import type { DueStore } from './store.ts';

/** Does one row. What it returns is only for the log; it throws when the row has to be tried again later. */
export type Doer = (row: DueRow) => Promise<'done' | 'late' | 'nobody'>;

export type Report = (
  done: Readonly<{ kind: DueKind; outcome: string; ms: number; attempt: number; error?: unknown }>,
) => void;

type Needs = Readonly<{
  due: DueStore;
  doers: Readonly<Record<DueKind, Doer>>;
  owner: string;
  now: Now;
  inLine: InLine;
  report: Report;
  chance?: () => number;
}>;

/** Rows done side by side. Discord's own limits hold back what is too much; this bounds what waits in memory. */
const atOnce = 20;

export function dueActions({ due, doers, owner, now, inLine, report, chance = Math.random }: Needs) {
  const underWay = new Set<string>();

  const until = () => new Date(now().getTime() + lease);

  async function attempt(row: DueRow): Promise<void> {
    const started = performance.now();
    const told = { kind: row.kind, attempt: row.attempts };
    try {
      const outcome = await doers[row.kind](row);
      await due.finish(row, owner, now());
      report({ ...told, outcome, ms: performance.now() - started });
    } catch (error) {
      const later = new Date(now().getTime() + waitAfter(row.attempts, chance()));
      await due.putOff(row, owner, later, error instanceof Error ? error.name : 'unknown');
      report({ ...told, outcome: 'failed', ms: performance.now() - started, error });
    }
  }

  /** Does the row of this key now if it is due, once more if it was asked for meanwhile, and waits for it. */
  async function run(key: string): Promise<void> {
    await inLine(key, async () => {
      underWay.add(key);
      try {
        for (;;) {
          const row = await due.claim(key, owner, now(), until());
          if (row === undefined) return;
          await attempt(row);
        }
      } finally {
        underWay.delete(key);
      }
    });
  }

  return {
    run,

    /** Does everything that is due now. Called every second and after a start; the rows decide what happens. */
    async runAll(): Promise<void> {
      if (underWay.size > 0) await due.renew([...underWay], owner, until());
      for (;;) {
        const keys = (await due.due(now(), atOnce)).filter((key) => !underWay.has(key));
        if (keys.length === 0) return;
        await Promise.all(keys.map(run));
      }
    },
  };
}
