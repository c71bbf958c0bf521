export type InLine = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Works of one key run one after another in the order they came; works of other keys do not wait for them.
 * A work that fails fails only for who asked for it. A key is forgotten with its last work (`lines` is for looking in).
 */
export function inLine(lines: Map<string, Promise<void>> = new Map()): InLine {
  return async (key, work) => {
    const before = lines.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    const over = mine.then(
      () => undefined,
      () => undefined,
    );
    lines.set(key, over);
    try {
      return await mine;
    } finally {
      if (lines.get(key) === over) lines.delete(key);
    }
  };
}
