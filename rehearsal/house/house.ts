import type { Scene } from '../cast/scene.ts';
import type { Self } from '../people/self.ts';
import { does } from '../screens/deeds.ts';
import type { Deed, Done } from '../wire/deed.ts';
import type { BehindLine, HouseOrder, House as OnShow } from '../wire/house.ts';
import { OrderRefused } from './order-refused.ts';
import { Playing } from './playing.ts';

type Listener = Readonly<{
  /** Something may look different now: a screen, the clock, who plays. */
  changed: () => void;
  behind: (line: BehindLine) => void;
}>;

/** Deeds that change nothing for anybody else: looking is not playing. */
const looks: readonly Deed['kind'][] = ['read', 'dismiss'];

/** The house in which rehearsals are played: one scene at a time, and what whoever rehearses can order. */
export class House {
  readonly #scenes: readonly Scene[];
  readonly #listeners = new Set<Listener>();
  #playing: Playing;
  #setting: string | undefined;

  /** Opens the house with the first scene. Rejects when the bot does not start. */
  static async open(scenes: readonly [Scene, ...Scene[]]): Promise<House> {
    let house: House | undefined;
    const playing = await Playing.begin(scenes[0], () => house?.changed());
    house = new House(scenes, playing);
    return house;
  }

  private constructor(scenes: readonly Scene[], playing: Playing) {
    this.#scenes = scenes;
    this.#playing = playing;
    playing.behind.onLine((line) => this.#heard(line));
  }

  get playing(): Playing {
    return this.#playing;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onShow(): OnShow {
    const { scene, cast } = this.#playing;
    return {
      scenes: this.#scenes.map(({ id, title, about, you }) => ({ id, title, about, you })),
      scene: { id: this.#setting ?? scene.id, state: this.#setting === undefined ? 'on' : 'being-set' },
      people: cast.people(),
      clock: this.#playing.clock(),
      bot: this.#playing.bot(),
    };
  }

  /** Somebody acts as a person of the cast, and from then on plays that person herself. Rejects with `CannotDo`. */
  async does(self: Self, deed: Deed): Promise<Done> {
    if (!looks.includes(deed.kind)) this.#playing.cast.hand(self.userId, 'you');
    try {
      return await does(self, deed);
    } finally {
      this.changed();
    }
  }

  /** Rejects with `OrderRefused` and a sentence when it cannot be done. */
  async obeys(order: HouseOrder): Promise<void> {
    switch (order.kind) {
      case 'pace':
        return await this.#playing.paces(order.pace);
      case 'jump':
        return await this.#playing.jumps();
      case 'scene':
        return await this.#plays(order.id);
      case 'hand':
        return this.#hands(order.personId, order.to);
      case 'start-bot':
        return await this.#playing.startsTheBot();
      case 'kill-bot':
        return await this.#playing.killsTheBot();
      case 'fault':
        return this.#playing.goesWrong(order.fault);
    }
  }

  async closes(): Promise<void> {
    this.#listeners.clear();
    await this.#playing.ends();
  }

  changed(): void {
    for (const { changed } of [...this.#listeners]) changed();
  }

  /** The scene before goes on until the new one is set: when it cannot be set, nothing is lost. */
  async #plays(id: string): Promise<void> {
    const scene = this.#scenes.find((one) => one.id === id);
    if (scene === undefined) throw new OrderRefused('There is no such scene.');
    if (this.#setting !== undefined)
      throw new OrderRefused('Another scene is being set just now. One moment.');
    this.#setting = id;
    this.changed();
    try {
      const before = this.#playing;
      this.#playing = await Playing.begin(scene, () => this.changed());
      this.#playing.behind.onLine((line) => this.#heard(line));
      await before.ends();
    } catch (cause) {
      throw new OrderRefused('That scene cannot be set just now. The one before goes on.', { cause });
    } finally {
      this.#setting = undefined;
      this.changed();
    }
  }

  #hands(personId: string, to: 'cast' | 'you'): void {
    if (!this.#playing.cast.hand(personId, to)) throw new OrderRefused('There is nobody like that here.');
    this.changed();
  }

  #heard(line: BehindLine): void {
    for (const { behind } of [...this.#listeners]) behind(line);
  }
}
