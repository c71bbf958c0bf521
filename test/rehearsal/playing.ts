import type { Person } from '../../rehearsal/people/person.ts';
import type { Seen } from '../../rehearsal/people/seeing.ts';
import { type Maple, opensSession, personIn } from '../support/circle.ts';
import { minute, type Rehearsal } from '../support/rehearsal.ts';

const second = 1_000;

/** The newest panel of a room, as somebody sees it. */
const newestPanel = (person: Person, room: string): Seen | undefined =>
  person.sees(room).findLast(({ buttons }) => buttons.includes('Where am I?'));

/** What is done whenever people look at the panel. Gives what is to be told of it. */
type Aside = (panel: Seen) => Promise<string | undefined>;

/** A circle at play: everybody does what the panel offers them, each in their own way, until the session is over. */
export class Evening {
  readonly #rehearsal: Rehearsal;
  readonly #people: readonly Person[];
  readonly #host: Person;
  readonly #room: string;
  readonly #aside: Aside | undefined;
  readonly #told: string[] = [];
  readonly #shown = new Map<string, string>();
  readonly #done = new Set<string>();
  #turns = 0;

  constructor(rehearsal: Rehearsal, { host, members }: Maple, room: string, aside?: Aside) {
    this.#rehearsal = rehearsal;
    this.#host = host;
    this.#people = [host, ...members];
    this.#room = room;
    this.#aside = aside;
  }

  /** What everybody could read, and what people did, in order. */
  get transcript(): string {
    return `${this.#told.join('\n\n')}\n`;
  }

  /** Plays until the closing words stand in the room. `steps` is how much patience there is. */
  async plays(steps = 400): Promise<void> {
    this.looks();
    for (let step = 0; step < steps; step++) {
      const panel = newestPanel(this.#host, this.#room);
      if (panel === undefined) return;
      const aside = await this.#aside?.(panel);
      if (aside !== undefined) this.#told.push(aside);
      await this.#reacts(panel);
      this.looks();
    }
    throw new Error(`It does not end:\n${this.transcript.slice(-3_000)}`);
  }

  /** Writes down what is new in the room since the last look. Clocks that run on are nothing new. */
  looks(): void {
    for (const { id, text, ephemeral, buttons } of this.#host.sees(this.#room)) {
      const still = text.replaceAll(/in \d+ \w+|in an? \w+|\d+ \w+ ago/gu, 'soon');
      if (ephemeral || this.#shown.get(id) === still) continue;
      const isNew = !this.#shown.has(id);
      this.#shown.set(id, still);
      if (text === 'Thank you.' || (!isNew && buttons.length === 0)) continue;
      this.#told.push(text);
    }
  }

  async #reacts(panel: Seen): Promise<void> {
    const { buttons, text } = panel;
    if (buttons.includes('Begin')) return await this.#takesTurn(text);
    if (buttons.includes('Done') || buttons.includes('I feel heard')) return await this.#speaks(panel);
    if (buttons.includes('Thank you, go on')) return await this.#answers(text);
    if (buttons.includes('I would like to')) return await this.#does(this.#somebody(), 'I would like to');
    if (text.includes('Choose below')) return await this.#chooses(text);
    if (buttons.includes("I'd like time")) return await this.#asksOrWaits(panel, "I'd like time");
    if (buttons.includes('Raise or lower my hand'))
      return await this.#asksOrWaits(panel, 'Raise or lower my hand');
    await this.#rehearsal.passes(minute);
  }

  async #takesTurn(text: string): Promise<void> {
    const holder = this.#named(text, /@(\w+), (?:the time is yours|still with you)/u);
    const way =
      ['Begin', 'Begin', 'Begin', 'Later', 'Begin', 'In silence', 'Begin', 'Pass'][this.#turns++ % 8] ??
      'Begin';
    const has = newestPanel(holder, this.#room)?.buttons.includes(way) === true;
    if (
      way === 'Later' &&
      (this.#done.has(`later ${holder.name}`) || text.includes('Nobody else is waiting'))
    )
      return await this.#does(holder, 'Pass');
    if (way === 'Later') this.#done.add(`later ${holder.name}`);
    await this.#does(holder, has ? way : 'Pass');
    if (holder.form() === undefined) return;
    const asked = holder.form()?.labels.includes('What would help?') === true;
    const wish = ['Just listen', 'Relate', 'Experiences', 'Ideas'][this.#turns % 4] ?? 'Relate';
    const notes = this.#turns % 5 === 0;
    const said = [...(asked ? [`would like: ${wish}`] : []), ...(notes ? ['gives a content note'] : [])];
    if (said.length > 0) this.#told.push(`> ${holder.name} ${said.join(', and ')}.`);
    await holder.fillsIn({
      ...(asked ? { 'What would help?': wish } : {}),
      ...(notes ? { 'Before you begin': ['A content note: it may be hard to hear'] } : {}),
    });
    await this.#rehearsal.settles();
  }

  async #speaks({ text, buttons }: Seen): Promise<void> {
    const holder = this.#named(
      text,
      /@(\w+)(?: has the floor| takes this time|, still with you|, the time is about over)/u,
    );
    // A relay goes on for as long as it has time: turns in it are nearly full ones.
    await this.#rehearsal.passes(buttons.includes('Done') ? 20 * second : 240 * second);
    const listener = this.#people.find((person) => person !== holder);
    if (listener !== undefined && buttons.includes('Nod') && this.#turns % 3 === 0)
      await this.#does(listener, 'Nod');
    await this.#does(holder, buttons.includes('Done') ? 'Done' : 'I feel heard');
  }

  async #answers(text: string): Promise<void> {
    const speaker = this.#named(text, /Thank you, @(\w+)/u);
    const other = this.#people.find((person) => person !== speaker && this.#turns % 2 === 0);
    if (other !== undefined && !text.includes(`Answering: `)) return await this.#does(other, 'Answer');
    await this.#does(speaker, 'Thank you, go on');
  }

  async #chooses(text: string): Promise<void> {
    const chooser = this.#named(text, /@(\w+), (?:who comes next|who would you like)/u);
    for (const person of this.#people.filter((one) => one !== chooser)) {
      this.#told.push(`> ${chooser.name} chooses ${person.name}.`);
      await chooser.selects('Choose somebody who is here', [person.name], { in: this.#room });
      await this.#rehearsal.settles();
      if (newestPanel(this.#host, this.#room)?.text !== text) return;
      this.#told.push('> That person has listened already, so somebody else is chosen.');
    }
  }

  /** Two people ask; then time passes until something happens. */
  async #asksOrWaits({ text }: Seen, label: string): Promise<void> {
    const phase = text.split('\n', 2).join(' ');
    const asked = [this.#people[1], this.#people[2]].filter((person) => person !== undefined);
    const next = asked.find(({ name }) => !this.#done.has(`${phase} ${name}`));
    if (next === undefined) return await this.#rehearsal.passes(minute);
    this.#done.add(`${phase} ${next.name}`);
    await this.#does(next, label);
  }

  async #does(person: Person, label: string): Promise<void> {
    const told = await this.#rehearsal.presses(person, label, this.#room);
    this.#told.push(
      `> ${person.name} presses [${label}].${told === '' ? '' : ` (${told.replaceAll('\n', ' ')})`}`,
    );
  }

  #named(text: string, pattern: RegExp): Person {
    const name = text.match(pattern)?.slice(1).find(Boolean);
    if (name === undefined) throw new Error(`Nobody is named like ${pattern} in:\n${text}`);
    return personIn(this.#people, name);
  }

  #somebody(): Person {
    const person = this.#people[(this.#turns + 1) % this.#people.length];
    if (person === undefined) throw new Error('Nobody is here.');
    return person;
  }
}

/** Opens a session of a format with these people in it, and begins it. */
export async function beginsEvening(rehearsal: Rehearsal, maple: Maple): Promise<Evening> {
  const people = [maple.host, ...maple.members];
  const room = await opensSession(rehearsal, maple, people);
  const evening = new Evening(rehearsal, maple, room);
  evening.looks();
  await rehearsal.presses(maple.host, 'Begin (host)', room);
  return evening;
}
