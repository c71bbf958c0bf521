import { perSecond } from './limited-discord.ts';

/** When each could be there at best: as planned, but a fiftieth of a second after the one before. In ms. */
function atBest(planned: readonly number[]): readonly number[] {
  const best: number[] = [];
  for (const due of planned.toSorted((one, other) => one - other))
    best.push(Math.max(due, (best.at(-1) ?? Number.NEGATIVE_INFINITY) + 1_000 / perSecond));
  return best;
}

export type Lateness = Readonly<{ all: number; best: number; median: number; p99: number; most: number }>;

/** From the first time planned until all were sent, beside the best there can be, and how late each was against that. In s. */
export function latenessOf(planned: readonly number[], sent: readonly number[]): Lateness {
  const best = atBest(planned);
  const begins = Math.min(...planned);
  const late = sent
    .toSorted((one, other) => one - other)
    .map((at, index) => (at - (best[index] ?? at)) / 1_000)
    .sort((one, other) => one - other);
  const at = (share: number): number => late[Math.ceil(share * late.length) - 1] ?? Number.NaN;
  return {
    all: (Math.max(...sent) - begins) / 1_000,
    best: ((best.at(-1) ?? begins) - begins) / 1_000,
    median: at(0.5),
    p99: at(0.99),
    most: at(1),
  };
}
