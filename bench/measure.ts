import type { Told } from '../rehearsal/people/told.ts';

/** Milliseconds from a press leaving the played Discord to its acknowledgement, and to its final answer. */
export type Timed = Readonly<{ acknowledged: number; answered: number }>;

/** Times one press. `final` resolves when the person sees what came of it. */
export async function timed(
  act: () => Promise<Told>,
  final: (told: Told) => Promise<unknown>,
): Promise<Timed> {
  const told = await act();
  const left = performance.now();
  await told.accepted();
  const acknowledged = performance.now() - left;
  await final(told);
  return { acknowledged, answered: performance.now() - left };
}

const percentiles = [50, 95, 99] as const;

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** One line of the table: how many times longer than the bare bot, at each percentile. */
export function ratios(name: string, ours: readonly Timed[], bare: readonly Timed[]): string {
  const cells = (['acknowledged', 'answered'] as const).flatMap((kind) => {
    const [own, other] = [ours, bare].map((list) =>
      list.map((one) => one[kind]).sort((one, two) => one - two),
    );
    return percentiles.map((percent) =>
      (percentile(own ?? [], percent) / percentile(other ?? [], percent)).toFixed(2),
    );
  });
  return `| ${[name, String(ours.length), ...cells].join(' | ')} |`;
}

export const heading = [
  '| what | presses | ack p50 | ack p95 | ack p99 | answer p50 | answer p95 | answer p99 |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];
