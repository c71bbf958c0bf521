import { CannotDo } from '../people/cannot.ts';
import type { Stage } from '../stage.ts';
import type { PlayedPerson } from '../wire/house.ts';
import { type Around, type Player, roomOf } from './player.ts';
import { type Errand, Stagehand } from './stagehand.ts';

/** Whoever has seen something happen looks at her screen again after this long. */
const glance = 500;

type Listener = (line: string) => void;

/** The people who come to a circle by themselves, and leave room for whoever is played at the page. */
export class Cast {
  readonly #stage: Stage;
  readonly #players: readonly Player[];
  readonly #doers: readonly (Player | Stagehand)[];
  readonly #listeners = new Set<Listener>();
  /** Somebody has done something since the last look: all plans may be old. */
  #stirred: Date | undefined;

  constructor(stage: Stage, players: readonly Player[], errand?: Errand) {
    this.#stage = stage;
    this.#players = players;
    this.#doers = errand === undefined ? players : [...players, new Stagehand(stage, errand)];
  }

  /** Everybody one can be, in the order of the switcher. */
  people(): readonly PlayedPerson[] {
    return this.#players.map((player) => player.shown());
  }

  /**
   * Everybody looks at her screen, and the one whose time has come first does what she has planned: one at a time, so
   * that the others see what came of it. Whoever cannot do it any more looks again.
   */
  async act(): Promise<void> {
    const around = this.#around();
    const { now } = around;
    this.#stirred = undefined;
    for (const doer of this.#doers) doer.looks(around);
    const first = this.#doers.reduce(earlier, undefined);
    if (first?.plan.next === undefined || first.plan.next.due > now) return;
    this.#stirred = now;
    const { line } = first.plan.next.intent;
    try {
      await first.acts(now);
      this.#says(line);
    } catch (error) {
      if (!(error instanceof CannotDo)) throw error;
      this.#says(`In vain: ${line}. ${error.message}`);
    }
  }

  /** When somebody will act next, or look again, by the played clock. */
  nextAct(): Date | undefined {
    if (this.#stirred !== undefined) return new Date(this.#stirred.getTime() + glance);
    return this.#doers.reduce(earlier, undefined)?.plan.next?.due;
  }

  /** Who plays this person from now on. False when there is no such person. */
  hand(personId: string, to: 'cast' | 'you'): boolean {
    const player = this.#players.find(({ person }) => person.id === personId);
    player?.handTo(to);
    if (player !== undefined) this.#stirred = this.#stage.discord.clock.now();
    return player !== undefined;
  }

  /** Calls `listener` for each thing somebody does, with a line like `Ben presses [Pass]`. Returns how to stop. */
  onAct(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #says(line: string): void {
    for (const listener of this.#listeners) listener(line);
  }

  #around(): Around {
    const inRoom = this.#players.filter(({ person }) => roomOf(person) !== undefined);
    const yours = this.#players.filter(({ playedBy }) => playedBy === 'you');
    return { now: this.#stage.discord.clock.now(), circle: inRoom.map(nameOf), yours: yours.map(nameOf) };
  }
}

const nameOf = ({ person }: Player): string => person.name;

type Doer = Player | Stagehand;

function earlier(one: Doer | undefined, other: Doer): Doer | undefined {
  if (other.plan.next === undefined) return one;
  if (one?.plan.next === undefined) return other;
  return other.plan.next.due < one.plan.next.due ? other : one;
}
