/** Says how far a long work is: so many of so many. */
export type Progress = (done: number, of: number) => void;

type Needs = Readonly<{
  show: (done: number, of: number) => Promise<void>;
  /** Ms since the person asked. */
  elapsed: () => number;
  failed: (error: unknown) => void;
}>;

/** Ms between two words about progress. What takes less than that needs none. */
const pause = 1_000;

/**
 * Shows how far a work is, at most once a second and one word at a time. A word that could not be shown is let go: the
 * answer comes all the same. `settled` before the answer, so that no word about progress replaces it.
 */
export function showingProgress({ show, elapsed, failed }: Needs) {
  let last = 0;
  let underWay: Promise<void> | undefined;
  const progress: Progress = (done, of) => {
    if (underWay !== undefined || elapsed() - last < pause) return;
    last = elapsed();
    underWay = show(done, of)
      .catch(failed)
      .finally(() => {
        underWay = undefined;
      });
  };
  return {
    progress,
    settled: async (): Promise<void> => await underWay,
  };
}
