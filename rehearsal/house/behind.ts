import type { RequestEntry } from '../rest/request-log.ts';
import type { BehindLine } from '../wire/house.ts';
import { readLogLine } from './log-line.ts';

/** How many lines are kept for a page that opens later. */
const most = 300;

type Line = Omit<BehindLine, 'id' | 'at'>;

/** What went on behind the scene, line by line, for whoever wants to know how it is done. */
export class Behind {
  readonly #now: () => Date;
  readonly #lines: BehindLine[] = [];
  readonly #listeners = new Set<(line: BehindLine) => void>();
  #count = 0;
  #lastLogged: string | undefined;

  constructor(now: () => Date) {
    this.#now = now;
  }

  get lines(): readonly BehindLine[] {
    return this.#lines;
  }

  /** The last thing the bot wrote. */
  get lastLogged(): string | undefined {
    return this.#lastLogged;
  }

  /** Calls `listener` for each new line; returns how to stop. */
  onLine(listener: (line: BehindLine) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  says(line: Line): void {
    this.#count += 1;
    const whole = { id: this.#count, at: this.#now().getTime(), ...line };
    this.#lines.push(whole);
    if (this.#lines.length > most) this.#lines.shift();
    for (const listener of [...this.#listeners]) listener(whole);
  }

  /** A line of the bot's log, as it wrote it. */
  logged(raw: string): void {
    const { text, failed } = readLogLine(raw);
    this.#lastLogged = text;
    this.says({ kind: 'log', text, failed });
  }

  /** A request of the bot. By the pattern of its route: ids and tokens tell a reader nothing. */
  requested({ method, route, path, status }: RequestEntry): void {
    this.says({ kind: 'request', text: `${method} ${route ?? path} → ${status}`, failed: status >= 400 });
  }
}
