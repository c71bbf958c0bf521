const windowMs = 10 * 60_000;

/**
 * Counts what Discord calls invalid requests: 401, 403 and 429 (except those with scope `shared`) in ten minutes, from
 * one address. At 10,000 the address is shut out (Discord: rate limits, invalid request limit) until the old ones age.
 */
export class InvalidRequests {
  readonly limit: number;
  readonly #now: () => number;
  readonly #at: number[] = [];

  constructor(now: () => number, limit = 10_000) {
    this.#now = now;
    this.limit = limit;
  }

  get count(): number {
    const from = this.#now() - windowMs;
    const first = this.#at.findIndex((at) => at > from);
    this.#at.splice(0, first === -1 ? this.#at.length : first);
    return this.#at.length;
  }

  get banned(): boolean {
    return this.#at.length >= this.limit && this.count >= this.limit;
  }

  add(status: number, scope: string | undefined): void {
    const invalid = status === 401 || status === 403 || (status === 429 && scope !== 'shared');
    if (invalid) this.#at.push(this.#now());
  }
}
