import { onScreen } from '../../rehearsal/cast/words-on-screen.ts';
import type { Company } from './company.ts';
import type { Dice } from './dice.ts';
import type { Machine } from './machine.ts';
import { type Trouble, troubles } from './trouble.ts';

const second = 1_000;

type Needs = Readonly<{
  machine: Machine;
  company: Company;
  dice: Dice;
  /** Nothing goes wrong. */
  untroubled: boolean;
  /** Counts what happened. */
  counts: (row: string, more: number) => void;
  tells: (line: string) => void;
}>;

/** In three of ten things that people do, something goes wrong. Which ones and what is decided by the dice alone. */
export class GoingWrong {
  readonly #needs: Needs;
  #step = 0;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Lets people do one thing, wherever the evening is, and waits until whatever went wrong in it is over. */
  async in<T>(where: string, deed: () => Promise<T>): Promise<T> {
    const { machine, untroubled } = this.#needs;
    this.#step += 1;
    machine.where = `${where}, ${this.#step}`;
    const dice = this.#needs.dice.for(this.#step);
    const trouble = !untroubled && dice.happens(0.3) ? await this.#begins(dice) : undefined;
    const done = await deed();
    await machine.settles();
    if (trouble !== undefined) await this.#ends(trouble, dice);
    return done;
  }

  /** Starts the bot, three times if need be. */
  async comesUp(): Promise<void> {
    const { machine } = this.#needs;
    for (let tried = 0; tried < 3; tried += 1) {
      const up = await machine.starts();
      machine.disarms();
      if (up) return;
    }
    throw new Error(`The bot does not come up: ${machine.log.slice(-2).join(' ')}`);
  }

  async #begins(dice: Dice): Promise<Trouble> {
    const { machine, tells } = this.#needs;
    const [first = ['', async () => async () => undefined], ...others] = Object.entries(troubles);
    const [name, makes] = dice.oneOf(first, ...others);
    tells(`${machine.where}: ${name}`);
    return { name, ends: await makes(machine, dice) };
  }

  async #ends({ name, ends }: Trouble, dice: Dice): Promise<void> {
    const { machine, company, counts } = this.#needs;
    await ends();
    machine.discord.faults.clear();
    const inVain = machine.disarms();
    if (!inVain) counts(`2 ${name}`, 1);
    if (!machine.isUp) {
      // Somebody presses while nobody answers.
      if (dice.happens(0.3)) await company.does(() => company.host.presses(onScreen.where));
      if (dice.happens(0.6)) await machine.passes(dice.between(1, 600) * second);
      if (dice.happens(0.1)) machine.traps({ at: 'moment', count: dice.between(1, 60) });
      await this.comesUp();
    }
    if (dice.happens(0.7)) await machine.isSet(0);
    await machine.settles();
    machine.excuses(undefined);
  }
}
