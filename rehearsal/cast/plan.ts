import type { Intent } from './intent.ts';

/** Who did something and still wants it waits this long before doing it again: the bot may be slow, or away. */
const patience = 8_000;

type Next<Doer> = Readonly<{ intent: Intent<Doer>; due: Date }>;

/** What somebody is about to do, and when. Whoever wants something else meanwhile plans anew. */
export class Plan<Doer> {
  #next: Next<Doer> | undefined;
  readonly #done = new Map<string, Date>();

  get next(): Next<Doer> | undefined {
    return this.#next;
  }

  consider(intent: Intent<Doer> | undefined, now: Date): void {
    if (intent === undefined) this.#next = undefined;
    else if (intent.key === this.#next?.intent.key) this.#next = { intent, due: this.#next.due };
    else this.#next = { intent, due: this.#whenFor(intent, now) };
  }

  forget(): void {
    this.#next = undefined;
  }

  /** Does what is planned. Whoever cannot do it (any more) has tried all the same, and does not try again at once. */
  async carriesOut(doer: Doer, now: Date): Promise<void> {
    if (this.#next === undefined) return;
    const { intent } = this.#next;
    this.#next = undefined;
    this.#done.set(intent.key, now);
    await intent.deed(doer);
  }

  did(key: string): boolean {
    return this.#done.has(key);
  }

  /** Whether anything was done whose key begins like this. */
  everDid(beginning: string): boolean {
    return [...this.#done.keys()].some((key) => key.startsWith(beginning));
  }

  #whenFor({ key, afterMs }: Intent<Doer>, now: Date): Date {
    const again = (this.#done.get(key)?.getTime() ?? Number.NEGATIVE_INFINITY) + patience;
    return new Date(Math.max(now.getTime() + Math.max(0, afterMs), again));
  }
}
