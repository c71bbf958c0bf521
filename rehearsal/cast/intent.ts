import type { Person } from '../people/person.ts';
import type { Look } from './look.ts';

/** What somebody would do, and how long she takes before she does it. The same key later on is the same wish. */
export type Intent<Doer = Person> = Readonly<{
  key: string;
  afterMs: number;
  /** For developers: `Ben presses [Pass]`. */
  line: string;
  deed: (doer: Doer) => Promise<unknown>;
}>;

/** How somebody behaves: what she would do, seeing this. */
export type Manner = (look: Look) => Intent | undefined;

/** The first of these that wants something. */
export const oneOf =
  (...manners: readonly Manner[]): Manner =>
  (look) => {
    for (const manner of manners) {
      const intent = manner(look);
      if (intent !== undefined) return intent;
    }
    return undefined;
  };

/** Presses a button of the panel that stands in the room just now. `key`: when more than one wish leads to it. */
export const presses = (look: Look, label: string, afterMs: number, key = label): Intent => ({
  key,
  afterMs,
  line: `${look.me} presses [${label}]`,
  deed: (person) => person.presses(label, { on: look.session?.panel, in: look.room }),
});

/** Writes into the circle's room. */
export const writes = (look: Look, words: string, afterMs: number): Intent => ({
  key: `write ${words}`,
  afterMs,
  line: `${look.me} writes “${words}”`,
  deed: async (person) => {
    if (look.room !== undefined) await person.writes(look.room, words);
  },
});
