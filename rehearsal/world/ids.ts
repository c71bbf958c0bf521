import type { Clock } from '../clock.ts';

/** Discord's epoch: the first second of 2015, UTC, in ms. */
const epoch = 1_420_070_400_000;
const low = 22n;

const snowflake = (ms: number, step: bigint) => (BigInt(ms - epoch) << low) + step;

/** When the thing with this id was made, as the id itself says. */
export const createdAt = (id: string): Date => new Date(Number(BigInt(id) >> low) + epoch);

/** Mints snowflakes from the clock: 19 digits, never twice, always growing even when the clock is stepped back. */
export class Ids {
  readonly #clock: Clock;
  readonly #start: number;
  #last = 0n;
  #guilds = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#start = clock.now().getTime();
  }

  next(): string {
    const fresh = snowflake(this.#clock.now().getTime(), 0n);
    this.#last = fresh > this.#last ? fresh : this.#last + 1n;
    return this.#last.toString();
  }

  /**
   * A guild's id. Guilds are a week old and 1 ms apart, so that `(id >> 22) % shards` spreads them over the shards
   * although the clock stands still: the first guild has an even number there, the next an odd one, and so on.
   */
  nextGuild(): string {
    const week = 604_800_000;
    const first = this.#start - week - ((this.#start - week - epoch) % 2);
    const ms = first + this.#guilds;
    this.#guilds += 1;
    return snowflake(ms, 0n).toString();
  }
}
