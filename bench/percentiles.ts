/** Milliseconds from a press leaving the played Discord to its acknowledgement, and to its final answer. */
export type Timed = Readonly<{ acknowledged: number; answered: number }>;

const percentiles = [50, 95, 99] as const;

/** The smallest of the values that so many percent do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** How many times longer one took than the other, with two decimals. */
export const times = (ours: number, other: number): string => (ours / other).toFixed(2);

type Both<T> = Readonly<{ ours: T; other: T }>;

/** At p50, p95 and p99, first to the acknowledgement and then to the answer: how many times longer ours took. */
export function ratios({ ours, other }: Both<readonly Timed[]>): readonly string[] {
  return (['acknowledged', 'answered'] as const).flatMap((kind) => {
    const [own, theirs] = [ours, other].map((list) => list.map((one) => one[kind]));
    return percentiles.map((percent) =>
      times(percentile(own ?? [], percent), percentile(theirs ?? [], percent)),
    );
  });
}

export const ratioHeads = ['ack p50', 'ack p95', 'ack p99', 'answer p50', 'answer p95', 'answer p99'];
