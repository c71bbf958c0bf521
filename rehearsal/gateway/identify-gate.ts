import type { Clock } from '../clock.ts';
import type { GatewayLimits } from './limits.ts';

const day = 86_400_000;

/** How the gate answers an IDENTIFY: let in, too soon for its concurrency slot (op 9), or the day's starts are used up. */
export type Admission = 'in' | 'too-soon' | 'used-up';

/** Discord's two limits on IDENTIFY for one application, counted over all its processes. */
export class IdentifyGate {
  readonly #clock: Clock;
  readonly #limits: GatewayLimits;
  readonly #lastBySlot = new Map<number, number>();
  #used = 0;
  #resetsAt: number;

  constructor(clock: Clock, limits: GatewayLimits) {
    this.#clock = clock;
    this.#limits = limits;
    this.#resetsAt = clock.now().getTime() + day;
  }

  admit(shardId: number): Admission {
    this.#turnDay();
    if (this.#used >= this.#limits.sessionStarts) return 'used-up';
    const slot = shardId % this.#limits.maxConcurrency;
    const now = this.#limits.realTime();
    const last = this.#lastBySlot.get(slot);
    if (last !== undefined && now - last < this.#limits.identifyEvery) return 'too-soon';
    this.#lastBySlot.set(slot, now);
    this.#used += 1;
    return 'in';
  }

  /** `session_start_limit` of GET /gateway/bot; `reset_after` in ms. */
  startLimit() {
    this.#turnDay();
    const { sessionStarts, maxConcurrency } = this.#limits;
    return {
      total: sessionStarts,
      remaining: Math.max(0, sessionStarts - this.#used),
      reset_after: this.#resetsAt - this.#clock.now().getTime(),
      max_concurrency: maxConcurrency,
    };
  }

  #turnDay(): void {
    const now = this.#clock.now().getTime();
    if (now < this.#resetsAt) return;
    this.#used = 0;
    this.#resetsAt = now + day;
  }
}
