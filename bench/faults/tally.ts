/** Something that must never be, and how to see it again. */
export type Violation = Readonly<{ seed: number; column: string; what: string }>;

/** What was counted in all evenings, by the database they were on. */
export class Tally {
  readonly violations: Violation[] = [];
  readonly #counts = new Map<string, Map<string, number>>();

  counts(row: string, column: string, more = 1): void {
    const counted = this.#counts.get(row) ?? new Map<string, number>();
    this.#counts.set(row, counted.set(column, (counted.get(column) ?? 0) + more));
  }

  /** Rows whose name begins like this, without that beginning, by name. */
  rows(beginning: string): readonly (readonly [name: string, counted: ReadonlyMap<string, number>])[] {
    return [...this.#counts]
      .filter(([name]) => name.startsWith(beginning))
      .map(([name, counted]) => [name.slice(beginning.length), counted] as const)
      .sort(([one], [other]) => one.localeCompare(other));
  }
}
