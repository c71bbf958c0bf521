type Listener = (now: Date) => void | Promise<void>;

/**
 * The clock of the played Discord, shared with the bot under test.
 * Frozen until it is moved (tests), or running at `speed` seconds a second (the rehearsal page). It never goes back
 * unless it is told to: stepping backwards is one of the faults.
 */
export class Clock {
  #base: number;
  #since = performance.now();
  #speed: number;
  readonly #listeners = new Set<Listener>();

  constructor(start: Date, speed = 0) {
    this.#base = start.getTime();
    this.#speed = speed;
  }

  now(): Date {
    return new Date(this.#base + (performance.now() - this.#since) * this.#speed);
  }

  get speed(): number {
    return this.#speed;
  }

  /** Moves by `ms` (negative: back) and waits until everybody who follows the clock has caught up. */
  async move(ms: number): Promise<void> {
    await this.set(this.now().getTime() + ms, this.#speed);
  }

  async runAt(speed: number): Promise<void> {
    await this.set(this.now().getTime(), speed);
  }

  /** Calls `listener` after each move; the move waits for it. Returns how to stop listening. */
  follow(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sets the time (ms since 1970, UTC) and the speed. */
  async set(base: number, speed: number): Promise<void> {
    this.#base = base;
    this.#since = performance.now();
    this.#speed = speed;
    for (const listener of this.#listeners) await listener(this.now());
  }
}
