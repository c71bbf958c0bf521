import type { SessionSeen } from '../../rehearsal/cast/session-seen.ts';

type Round = {
  readonly title: string;
  /** Who had the floor, one after another. */
  readonly floors: string[];
  /** Who asked to be called again later. */
  readonly later: string[];
  /** Who waits, as the panel that was seen last names them. */
  next: readonly string[];
  /** The host did not wait for everybody. */
  skipped: boolean;
};

/** Where everybody in turn is offered the floor once. */
const isRound = /round|check-in|check-out/iu;

/** What somebody in the room could note down about who had the floor. */
export class Rounds {
  readonly #rounds: Round[] = [];
  readonly #gone = new Set<string>();

  get turns(): number {
    return this.#rounds.reduce((all, { floors }) => all + floors.length, 0);
  }

  sees(seen: SessionSeen): void {
    if (seen.part === 'between' || seen.part === 'paused' || seen.part === 'closed') return;
    const round = this.#of(seen.title);
    if (seen.part !== 'turn') return;
    if (round.floors.at(-1) !== seen.floor) round.floors.push(seen.floor);
    round.next = seen.next;
  }

  /** Somebody asks to be called again later in this part. */
  later(title: string, floor: string): void {
    this.#of(title).later.push(floor);
  }

  /** The host goes on, whoever waits. */
  skips(title: string): void {
    this.#of(title).skipped = true;
  }

  /** Nobody waits for them any more. */
  leaves(person: string): void {
    this.#gone.add(person);
  }

  broken(): readonly string[] {
    return this.#rounds.flatMap(({ title, floors, later, next, skipped }, at) => {
      if (!isRound.test(title)) return [];
      const times = (list: readonly string[], person: string) => list.filter((one) => one === person).length;
      const twice = [...new Set(floors)].filter((one) => times(floors, one) > 1 + times(later, one));
      const followed = this.#rounds[at + 1] !== undefined;
      return [
        ...twice.map(() => 'somebody had the floor twice in one round'),
        ...(followed && !skipped && next.some((one) => !this.#gone.has(one))
          ? ['somebody waited in a round and had no turn']
          : []),
      ];
    });
  }

  #of(title: string): Round {
    const last = this.#rounds.at(-1);
    if (last?.title === title) return last;
    const round = { title, floors: [], later: [], next: [], skipped: false };
    this.#rounds.push(round);
    return round;
  }
}
