import type { Person } from '../people/person.ts';
import type { Seen } from '../people/seeing.ts';
import type { PlayedPerson } from '../wire/house.ts';
import type { Manner } from './intent.ts';
import { type Look, runningTurn } from './look.ts';
import { Plan } from './plan.ts';
import { readyCheckIn, type SessionSeen, sessionIn } from './session-seen.ts';
import { onScreen } from './words-on-screen.ts';

/** What everybody in the house knows: the time, who is in the room, who is played at the page. */
export type Around = Pick<Look, 'now' | 'circle' | 'yours'>;

type Part = Readonly<{ role: string; about: string; manner?: Manner }>;

/** The room of the circle, if this person sees it. */
export const roomOf = (person: Person): string | undefined =>
  person.channels().find(({ name }) => name === '#maple')?.id;

/** Somebody one can be. Who has a manner acts by herself as long as nobody takes her over. */
export class Player {
  readonly person: Person;
  readonly plan = new Plan<Person>();
  readonly #part: Part;
  #playedBy: PlayedPerson['playedBy'];
  #atTheDoor: readonly string[] = [];
  #late: readonly string[] = [];

  constructor(person: Person, part: Part) {
    this.person = person;
    this.#part = part;
    this.#playedBy = part.manner === undefined ? 'nobody' : 'cast';
  }

  get playedBy(): PlayedPerson['playedBy'] {
    return this.#playedBy;
  }

  shown(): PlayedPerson {
    const { id, name } = this.person;
    const { role, about } = this.#part;
    return { id, name, role, about, playedBy: this.#playedBy };
  }

  handTo(who: 'cast' | 'you'): void {
    this.plan.forget();
    this.#playedBy = who === 'cast' && this.#part.manner === undefined ? 'nobody' : who;
  }

  /** Looks at her screen and makes up her mind. */
  looks(around: Around): void {
    const { manner } = this.#part;
    if (manner === undefined) return;
    const look = this.#look(around);
    this.#remembers(look);
    if (this.#playedBy !== 'cast') return;
    const intent = manner({ ...look, atTheDoor: this.#atTheDoor, late: this.#late });
    const key = intent === undefined ? '' : marked(intent.key, look.session);
    this.plan.consider(intent === undefined ? undefined : { ...intent, key }, around.now);
  }

  async acts(now: Date): Promise<void> {
    await this.plan.carriesOut(this.person, now);
  }

  #look(around: Around): Look {
    const room = roomOf(this.person);
    const messages = room === undefined ? [] : this.person.sees(room);
    const session = sessionIn(messages, this.person);
    return {
      ...around,
      me: this.person.name,
      room,
      readyCheck: readyCheckIn(messages),
      session,
      cards: cardsSince(messages, session),
      offer: offerTo(this.person),
      aside: asideOf(this.person),
      form: this.person.form(),
      atTheDoor: this.#atTheDoor,
      late: this.#late,
      did: (key) => this.plan.did(marked(key, session)),
      ever: (key) => this.plan.everDid(`${key} @`),
    };
  }

  /** Who was here when it began, and who turned up afterwards. */
  #remembers({ session }: Look): void {
    if (session?.part === 'gather') {
      this.#atTheDoor = session.here;
      this.#late = [];
    }
    if (session?.part !== 'turn') return;
    const seen = [session.floor, ...session.next].filter((name) => !this.#atTheDoor.includes(name));
    this.#late = [...new Set([...this.#late, ...seen])];
  }
}

/** What only she sees and is newer than the panel, the newest first. */
function cardsSince(messages: readonly Seen[], session: SessionSeen | undefined): readonly Seen[] {
  const panel = messages.findIndex(({ id }) => id === session?.panel.id);
  return messages
    .slice(panel + 1)
    .filter(({ ephemeral }) => ephemeral)
    .toReversed();
}

/** A note is a private thread that only she is called into. */
function offerTo(person: Person): Seen | undefined {
  const notes = person.channels().filter(({ name }) => name.includes(onScreen.privateNote));
  return notes
    .flatMap(({ id }) => person.sees(id))
    .findLast(({ buttons }) => buttons.includes(onScreen.takeSeat));
}

/** The room for two beside the circle, while somebody can write in it. */
function asideOf(person: Person): Look['aside'] {
  const room = person.channels().findLast(({ name }) => name.includes(onScreen.quietRoom))?.id;
  const messages = room === undefined ? [] : person.sees(room);
  const card = messages.findLast(({ buttons }) => buttons.includes(onScreen.weAreBack));
  if (room === undefined || card === undefined) return undefined;
  return { room, card, said: messages.filter(({ stored }) => stored.components.length === 0) };
}

/** The same wish under another panel is another wish. */
const marked = (key: string, session: SessionSeen | undefined): string =>
  `${key} @${session?.panel.id ?? 'no session'}`;

/** Whether the floor is this person's, as her screen shows it. */
export function hasFloor(person: Person): boolean {
  const room = roomOf(person);
  const turn = room === undefined ? undefined : runningTurn(sessionIn(person.sees(room), person));
  return turn?.floor === person.name;
}
