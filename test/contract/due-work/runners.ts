import type { OpenDatabase } from '../../../src/db/open.ts';
import { type Doer, dueActions, type Report } from '../../../src/features/due-work/actions.ts';
import type { Due } from '../../../src/features/due-work/schema.ts';
import { inLine } from '../../../src/lib/in-line.ts';
import { storesOn } from '../../../src/stores.ts';
import { at } from '../../support/make.ts';
import { standingClock } from '../../support/standing-clock.ts';

export const due = (key: string, dueAt = at('19:00')): Due => ({
  key,
  kind: 'reminder',
  subject: key,
  dueAt,
});

/** A work that stands still until it is let go. */
export function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let begun: () => void = () => undefined;
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const pass = async (): Promise<void> => {
    begun();
    await opened;
  };
  return { open, started, pass };
}

/** A table of due work at 19:00, and processes at work on it. */
export function runnersOn(database: OpenDatabase) {
  const clock = standingClock(at('19:00'));
  const store = storesOn(database.db).due;

  /** One process. What it does with a row is given; what it says about it is kept. It may see the table another way. */
  function runner(owner: string, doer: Doer, seen: Partial<typeof store> = {}) {
    const told: Parameters<Report>[0][] = [];
    const doers = {
      arrange: doer,
      clock: doer,
      'ready-check': doer,
      meeting: doer,
      reminder: doer,
      seats: doer,
      letter: doer,
      'note-end': doer,
      word: doer,
      'let-go': doer,
      sweep: doer,
      moved: doer,
      'reminder-dm': doer,
      'reminder-later': doer,
      'reminder-counts': doer,
      unname: doer,
      tidy: doer,
      look: doer,
      'room-hours': doer,
      'room-end': doer,
      'room-left': doer,
      mirror: doer,
      concern: doer,
      words: doer,
      'room-check': doer,
      'guild-end': doer,
      withdrawn: doer,
      step: doer,
      vote: doer,
      'care-room': doer,
    };
    const report: Report = (line) => told.push(line);
    const own = { due: { ...store, ...seen }, owner, doers };
    const needs = { ...own, now: clock.now, inLine: inLine(), report, chance: () => 0 };
    return { ...dueActions(needs), told };
  }

  const row = (key: string) => database.db.dueWork.findUnique({ where: { key } });
  return { clock, store, runner, row };
}
