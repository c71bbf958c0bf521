import type { Format, Phase, SharingPhase } from './schema.ts';

export type Medium = Format['medium'][number];

/** Seconds between two turns: finding the button, a breath, finding one's words. */
const handover: Readonly<Record<Medium, number>> = { voice: 10, text: 20 };

/** Below this a turn is too thin to say something in, in seconds: typing takes longer than speaking. */
const thinnest: Readonly<Record<Medium, number>> = { voice: 60, text: 150 };

/** However many people share a phase, nobody is offered less than this. */
const leastSeconds = 20;

/**
 * Seconds of each turn when this many people share a phase: what its minutes leave after handing over and answering,
 * and never more than the format gives.
 */
export function secondsPerTurn(
  {
    minutes,
    turn,
    responses,
  }: Pick<SharingPhase, 'minutes' | 'turn'> & Partial<Pick<SharingPhase, 'responses'>>,
  people: number,
  medium: Medium,
): number {
  if (people === 0) return turn.seconds;
  const share = Math.floor((minutes * 60) / people) - handover[medium] - (responses?.seconds ?? 0);
  return Math.max(leastSeconds, Math.min(turn.seconds, share));
}

/** How a round goes with so many people. `thin`: well below what the format wishes for, and too little to say something. */
export type Fit = Readonly<{ phase: string; people: number; seconds: number; thin: boolean }>;

/** Real seconds per turn for 4 to 12 people, for every phase in which everybody is offered one. */
export function fitOf(format: Format, medium: Medium): readonly Fit[] {
  return format.phases
    .filter((phase) => isEverybodysRound(phase))
    .flatMap((phase) => groupSizes.map((people) => fitFor(phase, people, medium)));
}

const groupSizes: readonly number[] = [4, 5, 6, 7, 8, 9, 10, 11, 12];

const isEverybodysRound = (phase: Phase): phase is Extract<Phase, { kind: 'round' | 'checkout' }> =>
  (phase.kind === 'round' || phase.kind === 'checkout') && phase.who === 'everyone-once';

function fitFor(phase: SharingPhase, people: number, medium: Medium): Fit {
  const seconds = secondsPerTurn(phase, people, medium);
  return {
    phase: phase.id,
    people,
    seconds,
    thin: seconds < phase.turn.seconds * (3 / 4) && seconds < thinnest[medium],
  };
}

/** Minutes from the opening to the last of the closing words. The door before and the afterglow after are not counted. */
export const lengthOf = ({ phases }: Pick<Format, 'phases'>): number =>
  phases.reduce(
    (sum, { kind, minutes }) => (kind === 'gather' || kind === 'afterglow' ? sum : sum + minutes),
    0,
  );
