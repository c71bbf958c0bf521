import { consentOnForm } from '../cast/words-on-screen.ts';
import type { Person } from '../people/person.ts';
import type { Told } from '../people/told.ts';
import type { Telling } from './telling.ts';

/** Joins a circle as a person would: what will happen, the agreement, the consent. Told step by step, or in one line. */
export async function joinsCircle(
  telling: Telling,
  person: Person,
  circle: string,
  told: 'aloud' | 'briefly',
): Promise<string> {
  const { narrator, stage } = telling;
  const step = async (deed: string, shown: Told): Promise<void> => {
    if (told === 'aloud') await narrator.tells(person, deed, shown);
    else await shown.shown();
    await stage.settles();
  };
  await step(`/circle join circle:${circle}`, await person.uses('/circle join', { circle }));
  await step('presses [Read the agreement]', await person.presses('Read the agreement'));
  await step('presses [I agree]', await person.presses('I agree'));
  const done = await person.fillsIn(consentOnForm);
  const { text } = await done.shown();
  await stage.settles();
  narrator.says(
    `${person.name} ticks “Yes, I consent” and “I am 18 or older” → ${text.split('\n')[0] ?? ''}`,
  );
  return text;
}
