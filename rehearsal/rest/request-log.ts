/** One request of a bot and what it was told. */
export type RequestEntry = Readonly<{
  method: string;
  /** After /api/v10, without the query, as it was sent. */
  path: string;
  /** The route's pattern, e.g. `/channels/:channel/messages`; undefined when there is no such route. */
  route: string | undefined;
  query: string;
  contentType: string | undefined;
  body: unknown;
  files: readonly { name: string; filename: string; size: number }[];
  reason: string | undefined;
  applicationId: string | undefined;
  status: number;
  answer: unknown;
  /** By the played clock. */
  at: Date;
}>;

type Listener = (entry: RequestEntry) => void;

/** Every request and its answer, oldest first; only the newest `keep` are remembered. */
export class RequestLog {
  readonly #keep: number;
  readonly #entries: RequestEntry[] = [];
  readonly #listeners = new Set<Listener>();
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  constructor(keep = 10_000) {
    this.#keep = keep;
  }

  get entries(): readonly RequestEntry[] {
    return this.#entries;
  }

  /** How many requests have come and are not answered yet. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Calls `listener` after each answer; returns how to stop. */
  onRequest(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when no request is under way. */
  async whenIdle(): Promise<void> {
    if (this.#underWay === 0) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  begin(): void {
    this.#underWay += 1;
  }

  record(entry: RequestEntry): void {
    this.#entries.push(entry);
    // Thrown away in lots: taking the first of a long list off one by one is slow.
    if (this.#entries.length >= this.#keep * 2) this.#entries.splice(0, this.#entries.length - this.#keep);
    for (const listener of [...this.#listeners]) listener(entry);
  }

  end(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
