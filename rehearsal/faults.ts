/** What REST must do instead of, or before, working on a request. */
export type FaultBefore =
  /** Answer 503; nothing has been done. */
  | 'refused'
  /** Answer 429. `retryAfter` in seconds, as on the wire. */
  | { readonly retryAfter: number; readonly scope: 'user' | 'global' | 'shared' }
  /** Wait that many real milliseconds, then work as usual. */
  | { readonly slow: number };

/** What REST must do with a finished answer: `lost` sends 502 in its place, `cut` closes the socket without one. */
export type FaultAfter = 'lost' | 'cut';

export interface RequestFault {
  readonly method?: string;
  /** Tried on the path after /api/v10, without the query. */
  readonly path?: RegExp;
  readonly answer: FaultBefore | FaultAfter;
  /** How many requests it spoils; 1 unless said otherwise. */
  readonly times?: number;
}

interface FaultedRequest {
  readonly method: string;
  readonly path: string;
}

interface SentEvent {
  readonly name: string;
  readonly data: unknown;
}

type Which = (event: SentEvent) => boolean;

interface EventFault {
  readonly kind: 'drop' | 'double' | 'reorder' | 'hold';
  readonly which: Which;
  left: number;
  waiting: (() => void)[];
}

const isAfter = (answer: RequestFault['answer']): answer is FaultAfter =>
  answer === 'lost' || answer === 'cut';

function inWords(answer: RequestFault['answer']): string {
  if (answer === 'refused') return 'refused with 503';
  if (answer === 'lost') return 'done, and the answer lost';
  if (answer === 'cut') return 'done, and the connection cut';
  return 'slow' in answer ? `${answer.slow} ms late` : `too many requests, again in ${answer.retryAfter} s`;
}

const fits = (fault: RequestFault, request: FaultedRequest): boolean =>
  (fault.method === undefined || fault.method.toUpperCase() === request.method.toUpperCase()) &&
  (fault.path === undefined || request.path.search(fault.path) !== -1);

/** Faults of event delivery: events arrive 0..n times, in any order. Each counts down `times` (1 unless said otherwise). */
class EventFaults {
  #planned: EventFault[] = [];

  drop(which: Which, times = 1): void {
    this.#planned.push({ kind: 'drop', which, left: times, waiting: [] });
  }

  double(which: Which, times = 1): void {
    this.#planned.push({ kind: 'double', which, left: times, waiting: [] });
  }

  /** The event changes places with the next one, whatever that is. */
  reorder(which: Which, times = 1): void {
    this.#planned.push({ kind: 'reorder', which, left: times, waiting: [] });
  }

  /** Keeps every such event back until the returned function is called, then delivers them in their order. */
  hold(which: Which): () => void {
    const fault: EventFault = { kind: 'hold', which, left: Number.POSITIVE_INFINITY, waiting: [] };
    this.#planned.push(fault);
    return () => {
      this.#planned = this.#planned.filter((one) => one !== fault);
      for (const deliver of fault.waiting.splice(0)) deliver();
    };
  }

  clear(): void {
    this.#planned = [];
  }

  /** Calls `deliver` as often and as early or late as the planned faults want it. */
  through<Event extends SentEvent>(event: Event, deliver: (event: Event) => void): void {
    const overtaken = this.#planned
      .filter((one) => one.kind === 'reorder')
      .flatMap((one) => one.waiting.splice(0));
    const fault = this.#planned.find((one) => one.left > 0 && one.which(event));
    if (fault !== undefined) fault.left -= 1;
    if (fault?.kind === 'reorder' || fault?.kind === 'hold') fault.waiting.push(() => deliver(event));
    else if (fault?.kind !== 'drop') deliver(event);
    if (fault?.kind === 'double') deliver(event);
    for (const deliverLate of overtaken) deliverLate();
    this.#planned = this.#planned.filter((one) => one.left > 0 || one.waiting.length > 0);
  }
}

/**
 * Everything that may go wrong between Discord and the bot without either being at fault. Planned here, done by the
 * REST server (`before` and `after` each request) and by the gateway (`events`).
 */
export class Faults {
  readonly events = new EventFaults();
  #planned: { readonly fault: RequestFault; left: number }[] = [];
  readonly #listeners = new Set<(what: string) => void>();

  /** Calls `listener` with a few words whenever a request is spoilt; returns how to stop. */
  onFault(listener: (what: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Spoils the next `times` requests that fit; a request meets at most one fault before and one after its work. */
  next(fault: RequestFault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 });
  }

  before(request: FaultedRequest): FaultBefore | undefined {
    const answer = this.#take(request, false);
    return answer === undefined || isAfter(answer) ? undefined : answer;
  }

  after(request: FaultedRequest): FaultAfter | undefined {
    const answer = this.#take(request, true);
    return answer !== undefined && isAfter(answer) ? answer : undefined;
  }

  clear(): void {
    this.#planned = [];
    this.events.clear();
  }

  #take(request: FaultedRequest, after: boolean): RequestFault['answer'] | undefined {
    const planned = this.#planned.find(
      ({ fault }) => isAfter(fault.answer) === after && fits(fault, request),
    );
    if (planned === undefined) return undefined;
    planned.left -= 1;
    if (planned.left <= 0) this.#planned = this.#planned.filter((one) => one !== planned);
    const what = `${inWords(planned.fault.answer)}: ${request.method} ${request.path.replace(/\d{17,}|[\w-]{40,}/gu, '…')}`;
    for (const listener of [...this.#listeners]) listener(what);
    return planned.fault.answer;
  }
}
