/** Choices that come out the same again for the same seed (mulberry32). */
export class Dice {
  readonly seed: number;
  #state: number;

  constructor(seed: number) {
    this.seed = seed >>> 0;
    this.#state = this.seed;
  }

  /** Dice of their own for one part, so that what is thrown elsewhere changes nothing there. */
  for(part: number): Dice {
    return new Dice(Math.imul(this.seed ^ Math.imul(part + 1, 0x9e3779b1), 0x85ebca6b));
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.#roll() * (most - least + 1));
  }

  happens(chance: number): boolean {
    return this.#roll() < chance;
  }

  oneOf<T>(first: T, ...others: readonly T[]): T {
    return [first, ...others][this.between(0, others.length)] ?? first;
  }

  #roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
