import { fillsIn, type Intent, type Manner, presses } from '../intent.ts';
import type { Look } from '../look.ts';
import { consentOnForm, onScreen } from '../words-on-screen.ts';

const second = 1_000;

/** Asks for a seat in a circle that is full when the cue comes, one step after the other. */
export const joinsTheLine =
  (cue: () => boolean): Manner =>
  (look) => {
    if (look.room !== undefined || !cue()) return undefined;
    if (look.form !== undefined) return fillsIn(look, consentOnForm, 2 * second);
    const steps = [
      typesJoin(look),
      presses(look, onScreen.readAgreement, 2 * second),
      presses(look, onScreen.agreeToJoin, 3 * second),
    ];
    return steps.find(({ key }) => !look.ever(key));
  };

const typesJoin = ({ me }: Look): Intent => ({
  key: 'ask for a seat',
  afterMs: 4 * second,
  line: `${me} types /circle join circle:Maple`,
  deed: (person) => person.uses('/circle join', { circle: 'Maple' }, { asTyped: true }),
});

/** Takes the seat that a note offers. */
export const takesTheSeat: Manner = (look) =>
  look.offer === undefined ? undefined : presses(look, onScreen.takeSeat, 15 * second, { on: look.offer });
