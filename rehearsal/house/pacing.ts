import type { Pace } from '../wire/house.ts';

/** Real ms between two looks at what the cast wants to do. */
const beat = 250;
/** How much faster than real time `fast` is. */
const fast = 20;

/** What is paced. Everything may take its time: the next beat waits. */
type Paced = Readonly<{
  /** Lets the cast do what it would have done by now. */
  act: () => Promise<void>;
  /** Lets `ms` of played time pass, stopping at each thing that becomes due. */
  passes: (ms: number) => Promise<void>;
  onFault: (error: unknown) => void;
}>;

/**
 * The beat of a rehearsal. Real time is the clock's own; `fast` adds steps to it and waits after each until everybody is
 * done: a clock that simply ran faster would cut the three seconds a bot has to answer to a few real milliseconds.
 */
export class Pacing {
  pace: Pace = 'paused';
  readonly #paced: Paced;
  #timer: NodeJS.Timeout | undefined;
  #under: Promise<void> = Promise.resolve();
  #over = false;

  constructor(paced: Paced) {
    this.#paced = paced;
    this.#next();
  }

  /** Does this between two beats: nothing else moves the clock meanwhile. */
  async between<Outcome>(deed: () => Promise<Outcome>): Promise<Outcome> {
    const done = this.#under.then(deed);
    this.#under = done.then(
      () => undefined,
      () => undefined,
    );
    return await done;
  }

  /** No further beat; resolves when the last one is over. */
  async stop(): Promise<void> {
    this.#over = true;
    clearTimeout(this.#timer);
    await this.#under;
  }

  #next(): void {
    if (this.#over) return;
    this.#timer = setTimeout(() => {
      this.between(() => this.#beat())
        .catch(this.#paced.onFault)
        .finally(() => this.#next());
    }, beat);
  }

  async #beat(): Promise<void> {
    if (this.#over || this.pace === 'paused') return;
    await this.#paced.act();
    if (this.pace === 'fast') await this.#paced.passes(beat * (fast - 1));
  }
}
