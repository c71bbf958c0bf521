import type { Person } from '../people/person.ts';
import type { Told } from '../people/told.ts';
import type { Stage } from '../stage.ts';
import { Narrator } from './narrator.ts';

/** An evening on a stage, told as it happens: who does what, and what they see then. */
export class Telling {
  readonly stage: Stage;
  readonly narrator: Narrator;

  constructor(stage: Stage, write: (line: string) => void) {
    this.stage = stage;
    this.narrator = new Narrator(stage.discord.clock, write);
  }

  /** A press whose effect shows in the room; a private answer to it is told as well. */
  async presses(person: Person, label: string, room: string): Promise<string> {
    const told = await person.presses(label, { in: room });
    await this.stage.settles();
    this.narrator.does(person, `presses [${label}]`);
    const shown = told.soFar().find((one) => one.ephemeral && one.text !== '');
    if (shown !== undefined)
      this.narrator.says(`    only ${person.name} sees: ${shown.text.replaceAll('\n', ' ')}`);
    return shown?.text ?? '';
  }

  async uses(
    person: Person,
    line: string,
    options: Readonly<Record<string, string | number>> = {},
    where?: string,
  ): Promise<Told> {
    const told = await person.uses(line, options, where === undefined ? {} : { in: where });
    const given = Object.entries(options).map(([name, value]) => `${name}:${value}`);
    await this.narrator.tells(person, [line, ...given].join(' '), told);
    await this.stage.settles();
    return told;
  }
}

/** Ends the rehearsal with a sentence when the evening did not go as it must. */
export function expects(fact: boolean, sentence: string): asserts fact {
  if (!fact) throw new Error(`This should not happen: ${sentence}`);
}
