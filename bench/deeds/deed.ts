import type { Told } from '../../rehearsal/people/told.ts';
import type { Stage } from '../stage.ts';
import type { Final } from '../times.ts';

/** One thing people do. `ready` brings about that it can be done, and is not measured. */
export type Deed = Readonly<{
  name: string;
  /** Which press of the bare bot it is measured against: one that thinks and answers, or one that answers behind a button. */
  like: 'command' | 'button';
  final: Final;
  ready: () => Promise<unknown>;
  act: () => Promise<Told>;
}>;

/** Waits until somebody was answered and nothing is under way any more. */
export async function told(stage: Stage, one: Promise<Told>): Promise<void> {
  await (await one).shown();
  await stage.settled();
}
