import type { SessionSeen } from '../../rehearsal/cast/session-seen.ts';

type Round = {
  readonly title: string;
  /** Who had the floor, one after another. */
  readonly floors: string[];
  /** Who asked to be called again later. */
  readonly later: string[];
  /** Who waits, as the panel that was seen last names them. */
  next: readonly string[];
  /** Who of them still waited when the circle was further on. */
  left: readonly string[];
  /** The host did not wait for everybody. */
  skipped: boolean;
};

/** Where everybody in turn is offered the floor once. */
const isRound = /round|check-in|check-out/iu;

/** What somebody in the room could note down about who had the floor. */
export class Rounds {
  readonly #rounds: Round[] = [];
  readonly #away = new Set<string>();

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

  /** They leave the circle, the server or voice: nobody waits for them. */
  leaves(person: string): void {
    this.#away.add(person);
  }

  /** They are in voice again. */
  comesBack(person: string): void {
    this.#away.delete(person);
  }

  broken(): readonly string[] {
    return this.#rounds.flatMap(({ title, floors, later, left, skipped }) => {
      if (!isRound.test(title)) return [];
      const times = (list: readonly string[], person: string) => list.filter((one) => one === person).length;
      const twice = [...new Set(floors)].filter((one) => times(floors, one) > 1 + times(later, one));
      return [
        ...twice.map(() => 'somebody had the floor twice in one round'),
        ...(skipped || left.length === 0 ? [] : ['somebody waited in a round and had no turn']),
      ];
    });
  }

  #of(title: string): Round {
    const last = this.#rounds.at(-1);
    if (last?.title === title) return last;
    if (last !== undefined) last.left = last.next.filter((one) => !this.#away.has(one));
    const round: Round = { title, floors: [], later: [], next: [], left: [], skipped: false };
    this.#rounds.push(round);
    return round;
  }
}
