import { seconds } from '../../lib/time.ts';

/** How many presses of one person are taken at once, and in how many ms as many more come to be free. */
export type Pace = Readonly<{ most: number; within: number }>;

/** Nobody needs more in an evening; a script, or a hand on a broken mouse, does. */
export const usualPace: Pace = { most: 20, within: seconds(10) };

/** What one person has left, and at which instant that was so. */
type Left = Readonly<{ presses: number; at: number }>;

/** So many people are known at a time. Whoever came first is forgotten first: they begin anew. */
const mostPeople = 5_000;

/** What somebody is never asked to wait for: help, stepping out, a pause, stopping everything, no more messages. */
const atOnce: readonly RegExp[] = [
  /^help/,
  /^concern\.reach-out/,
  /^out\./,
  /^step-out$/,
  /^pause\./,
  /^session\.pause$/,
  /\.stop$/,
];

export const isNeverSlowed = (name: string): boolean => atOnce.some((one) => one.test(name));

function leftNow(known: Left | undefined, { most, within }: Pace, now: number): number {
  if (known === undefined) return most;
  const since = Math.max(0, now - known.at);
  return Math.min(most, known.presses + (since * most) / within);
}

/**
 * Says of each press whether it is taken. Presses come free again one by one, so whoever waits a moment goes on. Kept in
 * memory alone: after a start everybody begins anew.
 */
export function pacing(pace: Pace, known: Map<string, Left> = new Map()) {
  return (person: string, now: Date): 'taken' | 'too-fast' => {
    const at = now.getTime();
    const left = leftNow(known.get(person), pace, at);
    const taken = left >= 1;
    known.delete(person);
    known.set(person, { presses: taken ? left - 1 : left, at });
    const [first] = known.keys();
    if (known.size > mostPeople && first !== undefined) known.delete(first);
    return taken ? 'taken' : 'too-fast';
  };
}
