import { ComeBackLater } from '../../lib/come-back-later.ts';
import type { InLine } from '../../lib/in-line.ts';
import { type Now, seconds } from '../../lib/time.ts';
import { type DueKind, lease, waitAfter } from './due-work.ts';
import type { DueRow } from './schema.ts';
import type { DueStore } from './store.ts';

/** Does one row. What it returns is only for the log; it throws when the row has to be tried again later. */
export type Doer = (row: DueRow) => Promise<'done' | 'late' | 'nobody'>;

export type Report = (
  done: Readonly<{ kind: DueKind | 'wake'; outcome: string; ms: number; attempt: number; error?: unknown }>,
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

/** Rows done side by side. Discord's own limits hold back what is too much. */
const atOnce = 50;

/** A row that takes longer waits for somebody else: a channel that is blocked, or does not answer. Others go on beside it. */
const waitsAfter = seconds(5);

/** This bounds what waits in memory. */
const mostWaiting = 1_000;

export function dueActions({ due, doers, owner, now, inLine, report, chance = Math.random }: Needs) {
  const underWay = new Map<string, Readonly<{ done: Promise<void>; since: number }>>();

  let isMoreDue = false;

  const until = () => new Date(now().getTime() + lease);

  async function attempt(row: DueRow): Promise<'finished' | 'put-off' | 'asked-again'> {
    const started = performance.now();
    const told = { kind: row.kind, attempt: row.attempts };
    try {
      const outcome = await doers[row.kind](row);
      const ended = await due.finish(row, owner, now());
      report({ ...told, outcome, ms: performance.now() - started });
      return ended;
    } catch (error) {
      const known = error instanceof ComeBackLater ? error.ms : undefined;
      const dueAt = new Date(now().getTime() + Math.max(known ?? 0, waitAfter(row.attempts, chance())));
      const reason = error instanceof Error ? error.name : 'unknown';
      const ended = await due.putOff(row, { owner, dueAt, reason });
      const ms = performance.now() - started;
      report(
        known === undefined ? { ...told, outcome: 'failed', ms, error } : { ...told, outcome: 'put-off', ms },
      );
      return ended;
    }
  }

  async function work(key: string): Promise<void> {
    try {
      for (;;) {
        const row = await due.claim(key, owner, now(), until());
        if (row === undefined || (await attempt(row)) !== 'asked-again') return;
      }
    } catch (error) {
      // The database is away. The row is still there, and is taken again when it is back or the lease is over.
      report({ kind: 'wake', attempt: 0, outcome: 'failed', ms: 0, error });
    }
  }

  /** Does the row of this key now if it is due, once more if it was asked for meanwhile, and waits for it. */
  async function run(key: string): Promise<void> {
    const done = inLine(key, () => work(key)).then(goOn);
    underWay.set(key, { done, since: now().getTime() });
    await done;
    if (underWay.get(key)?.done === done) underWay.delete(key);
  }

  function roomNow(): number {
    const long = now().getTime() - waitsAfter;
    const busy = [...underWay.values()].filter(({ since }) => since > long).length;
    return Math.min(atOnce - busy, mostWaiting - underWay.size);
  }

  /** Begins what is due, as far as there is room for it. What somebody else has only just begun is given as well. */
  async function begin(): Promise<readonly Promise<void>[]> {
    const room = roomNow();
    if (room <= 0) return [];
    const keys = await due.due(now(), room);
    isMoreDue = keys.length === room;
    return keys.map((key) => underWay.get(key)?.done ?? run(key));
  }

  /** Of very many rows the next are begun as soon as half of the last are done, not in a second: Discord never waits for us. */
  async function goOn(): Promise<void> {
    if (!isMoreDue || underWay.size > atOnce / 2) return;
    isMoreDue = false;
    try {
      await begin();
    } catch (error) {
      report({ kind: 'wake', attempt: 0, outcome: 'failed', ms: 0, error });
    }
  }

  async function beginNow(): Promise<readonly Promise<void>[]> {
    if (underWay.size > 0) await due.renew([...underWay.keys()], owner, until());
    return await begin();
  }

  return {
    run,

    /** Called every second: begins what is due, and does not wait. One slow row, or a rate limit, holds up nobody else. */
    async wake(): Promise<void> {
      await beginNow();
    },

    /** Does everything that is due now and waits for it: after a start, and when a clock was moved. Says how much that was. */
    async runAll(): Promise<number> {
      for (let done = 0; ; ) {
        const begun = await beginNow();
        if (begun.length === 0) return done;
        await Promise.all(begun);
        done += begun.length;
      }
    },

    /** Resolves when nothing is under way any more. */
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ done }) => done));
    },
  };
}
