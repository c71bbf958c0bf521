import type { Clock } from '../clock.ts';
import type { Person } from '../people/person.ts';
import type { Told } from '../people/told.ts';

type Write = (line: string) => void;

/** Writes down an evening as somebody would tell it: who does what, what they see, and what appears in the room. */
export class Narrator {
  readonly #clock: Clock;
  readonly #write: Write;
  readonly #seenBefore = new Map<string, string>();

  constructor(clock: Clock, write: Write) {
    this.#clock = clock;
    this.#write = write;
  }

  chapter(title: string): void {
    this.#write(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}\n`);
  }

  /** One line with the time it is in the played world (UTC). */
  says(line: string): void {
    this.#write(`${this.#clock.now().toISOString().slice(5, 16).replace('T', ' ')}  ${line}`);
  }

  /** What a person was told privately, indented under what they did. */
  async tells(person: Person, deed: string, told: Told): Promise<string> {
    this.says(`${person.name} ${deed}`);
    const { text, modal, buttons } = await told.shown();
    const words = modal === undefined ? text : `form “${modal.title}”: ${modal.labels.join(', ')}`;
    if (words !== '') this.#block(`only ${person.name} sees`, words, buttons);
    return words;
  }

  does(person: Person, deed: string): void {
    this.says(`${person.name} ${deed}`);
  }

  /** What is new or has changed in a channel since it was looked at last, through the eyes of one person. */
  looks(person: Person, channelId: string, name: string): void {
    for (const { id, author, text, buttons, ephemeral, stored } of person.sees(channelId)) {
      const said = JSON.stringify([stored.content, stored.components]);
      if (ephemeral || this.#seenBefore.get(id) === said) continue;
      const changed = this.#seenBefore.has(id);
      this.#seenBefore.set(id, said);
      this.#block(`${name}, ${author}${changed ? ' (changed)' : ''}`, text, buttons);
    }
  }

  #block(title: string, words: string, buttons: readonly string[]): void {
    const shown = words
      .split('\n')
      .filter((line) => line.trim() !== '' && !buttons.some((label) => line.includes(`[${label}]`)));
    this.#write(`             ┌ ${title}`);
    for (const line of shown) this.#write(`             │ ${line}`);
    if (buttons.length > 0) this.#write(`             │ ${buttons.map((label) => `[${label}]`).join(' ')}`);
  }
}
