import { createHash } from 'node:crypto';
import type { Limited, Pace, RateRule, RateRules } from './rate-rules.ts';

type Window = { left: number; endsAt: number };
type Ask = Limited & Readonly<{ applicationId: string | undefined; major: string }>;
type Scope = 'user' | 'global' | 'shared';
export type TooMany = Readonly<{ retryAfter: number; scope: Scope }>;
export type Verdict = Readonly<{ refused: TooMany | undefined; headers: Readonly<Record<string, string>> }>;

/** Above this many windows those that have ended are forgotten. */
const sweepAt = 5000;

/**
 * Discord's rate limits: one bucket per route and major parameter (channel, guild, webhook with token), hidden limits
 * inside some, and one over all requests of a bot. `now` gives ms; real time by default, because a bot that is told to
 * wait waits for real.
 */
export class RateLimits {
  readonly #rules: RateRules;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();
  readonly #names = new Map<string, string>();

  constructor(rules: RateRules, now: () => number = () => performance.now()) {
    this.#rules = rules;
    this.#now = now;
  }

  take(ask: Ask): Verdict {
    const overall =
      ask.applicationId === undefined ? undefined : this.#use(ask.applicationId, this.#rules.global);
    if (overall?.wait) return { refused: { retryAfter: overall.wait, scope: 'global' }, headers: {} };
    const rules = this.#rules.rules.filter((rule) => rule.fits(ask));
    const hidden = rules.filter((rule) => rule.hidden).map((rule) => this.#use(keyOf(rule.name, ask), rule));
    const wait = Math.max(0, ...hidden.map((use) => use.wait));
    const shown = rules.find((rule) => !rule.hidden);
    const { verdict, headers } = this.#useBucket(ask, shown, wait > 0);
    if (wait > 0) return { refused: { retryAfter: wait, scope: 'user' }, headers };
    return verdict > 0
      ? { refused: { retryAfter: verdict, scope: 'user' }, headers }
      : { refused: undefined, headers };
  }

  #useBucket(ask: Ask, rule: RateRule | undefined, onlyLook: boolean) {
    const pace = rule ?? this.#rules.usual;
    const name = rule?.name ?? `${ask.method} ${ask.route}`;
    const use = this.#use(keyOf(name, ask), pace, onlyLook);
    const resetAfter = Math.max(0, use.endsAt - this.#now()) / 1000;
    const headers = {
      'X-RateLimit-Limit': String(pace.limit),
      'X-RateLimit-Remaining': String(use.left),
      // The wall clock on purpose: a client compares this with its own, whatever `now` counts.
      'X-RateLimit-Reset': (Date.now() / 1000 + resetAfter).toFixed(3),
      'X-RateLimit-Reset-After': resetAfter.toFixed(3),
      'X-RateLimit-Bucket': this.#bucketName(name),
    };
    return { verdict: use.wait, headers };
  }

  /** Takes one from a window; `wait` is how many seconds it is too early, 0 when it was in time. */
  #use(key: string, pace: Pace, onlyLook = false): { left: number; endsAt: number; wait: number } {
    const now = this.#now();
    const known = this.#windows.get(key);
    const window = known && known.endsAt > now ? known : { left: pace.limit, endsAt: now + pace.perMs };
    if (window.left === 0) return { ...window, wait: (window.endsAt - now) / 1000 };
    if (!onlyLook) window.left -= 1;
    if (window !== known) this.#remember(key, window);
    return { ...window, wait: 0 };
  }

  #remember(key: string, window: Window): void {
    if (this.#windows.size >= sweepAt) {
      const now = this.#now();
      for (const [old, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(old);
    }
    this.#windows.set(key, window);
  }

  /** An opaque name, as Discord's: the same for a route whatever its major parameter. */
  #bucketName(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const made = createHash('sha256').update(name).digest('hex').slice(0, 32);
    this.#names.set(name, made);
    return made;
  }
}

const keyOf = (name: string, ask: Ask) => `${ask.applicationId ?? ''} ${name} ${ask.major}`;
