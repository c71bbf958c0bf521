import type { Answers } from '../people/form.ts';
import type { Person } from '../people/person.ts';
import type { Card, Look } from './look.ts';

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

/** Where something is pressed: on the panel unless said. `key`: when more than one wish leads to the same press. */
type Pressing = Readonly<{ key?: string; on?: Readonly<{ id: string }> | undefined }>;

/** Presses a button of the panel that stands in the room just now, or of another message. */
export const presses = (
  look: Look,
  label: string,
  afterMs: number,
  { key = label, on = look.session?.panel }: Pressing = {},
): Intent => ({
  key,
  afterMs,
  line: `${look.me} presses [${label}]`,
  deed: (person) => person.presses(label, { on, in: look.room }),
});

/** Presses it if the panel has it. */
export const pressesIfThere = (
  look: Look,
  label: string,
  afterMs: number,
  key = label,
): Intent | undefined =>
  look.session?.panel.buttons.includes(label) === true ? presses(look, label, afterMs, { key }) : undefined;

/** Chooses from a menu by what stands on it. */
export const chooses = (
  look: Look,
  menu: string,
  choice: string,
  { on, afterMs }: Readonly<{ on: Readonly<{ id: string }> | undefined; afterMs: number }>,
): Intent => ({
  key: `choose ${choice} for ${menu}`,
  afterMs,
  line: `${look.me} chooses ${choice} (“${menu}”)`,
  deed: (person) => person.selects(menu, [choice], { on, in: look.room }),
});

/** Fills in the form that is open, and submits it. */
export const fillsIn = (look: Look, answers: Answers, afterMs: number): Intent => {
  const given = Object.values(answers).flat().join(', ');
  return {
    key: 'fill in the form',
    afterMs,
    line: `${look.me} fills in “${look.form?.title ?? ''}”${given === '' ? '' : `: ${given}`}`,
    deed: (person) => person.fillsIn(answers),
  };
};

/** Writes into the circle's room. */
export const writes = (look: Look, words: string, afterMs: number): Intent => ({
  key: `write ${words}`,
  afterMs,
  line: `${look.me} writes “${words}”`,
  deed: async (person) => {
    if (look.room !== undefined) await person.writes(look.room, words);
  },
});

/** The newest private card that has this button or menu. */
export const cardWith = ({ cards }: Look, label: string): Card | undefined =>
  cards.find(({ buttons, selects }) => buttons.includes(label) || selects.includes(label));

/** How long she looks at a private card before she presses something on it. */
const aLook = 1_200;

/**
 * Opens a private card by a button of the panel, then presses something on it: two presses, as she would make them.
 * Nothing where the panel has no such button. The card of the last time goes off her screen first.
 */
export function pressesOnCard(
  look: Look,
  [opener, label]: readonly [opener: string, label: string],
  afterMs: number,
  key = label,
): Intent | undefined {
  const card = cardWith(look, label);
  if (card !== undefined) return presses(look, label, aLook, { key, on: card });
  const opens = pressesIfThere(look, opener, afterMs, `${opener}, for ${key}`);
  if (opens === undefined) return undefined;
  return {
    ...opens,
    async deed(person) {
      const old = person
        .sees(look.room)
        .filter(({ ephemeral, buttons }) => ephemeral && buttons.includes(label));
      for (const message of old) await person.deletes(message);
      await opens.deed(person);
    },
  };
}
