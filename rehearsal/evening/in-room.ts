import { CannotDo } from '../people/cannot.ts';
import type { Answers } from '../people/form.ts';
import type { Person } from '../people/person.ts';
import { expects, type Telling } from './telling.ts';

/** What people do in the circle's room, told as it happens; after each, what has changed there. */
export class InRoom {
  readonly telling: Telling;
  readonly id: string;
  readonly #eyes: Person;

  /** `eyes`: through whose the room is seen. */
  constructor(telling: Telling, eyes: Person, id: string) {
    this.telling = telling;
    this.id = id;
    this.#eyes = eyes;
  }

  chapter(title: string): void {
    this.telling.narrator.chapter(title);
  }

  says(line: string): void {
    this.telling.narrator.says(line);
  }

  look(): void {
    this.telling.narrator.looks(this.#eyes, this.id, '#maple');
  }

  async passes(ms: number): Promise<void> {
    await this.telling.stage.passes(ms);
    this.look();
  }

  async presses(person: Person, label: string): Promise<void> {
    await this.telling.presses(person, label, this.id);
    this.look();
  }

  /** Opens the private card of whoever holds the circle, and presses something on it. */
  async pressesOnCard(person: Person, label: string): Promise<void> {
    await this.telling.presses(person, 'For the host', this.id);
    await this.presses(person, label);
  }

  async selects(person: Person, menu: string, choice: string): Promise<void> {
    await person.selects(menu, [choice], { in: this.id });
    await this.telling.stage.settles();
    this.says(`${person.name} chooses ${choice} (“${menu}”)`);
  }

  async writes(person: Person, words: string): Promise<void> {
    await person.writes(this.id, words);
    this.look();
  }

  /** Begins a turn, and answers what the private form asks. */
  async begins(person: Person, answers: Answers): Promise<void> {
    const told = await person.presses('Begin', { in: this.id });
    await this.telling.narrator.tells(person, 'presses [Begin]', told);
    await person.fillsIn(answers);
    await this.telling.stage.settles();
    this.says(`${person.name} chooses: ${Object.values(answers).flat().join(', ')}`);
    this.look();
  }
}

/** Ends the rehearsal when somebody can write who must not. */
export async function expectsSilence({ id, telling }: InRoom, person: Person): Promise<void> {
  const refused = await person.writes(id, 'May I just …').then(
    () => false,
    (error: unknown) => error instanceof CannotDo,
  );
  expects(refused, `${person.name} could write without the floor`);
  telling.narrator.says(`${person.name} cannot write now: the room is somebody else’s, or closed.`);
}
