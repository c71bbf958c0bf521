import { consentOnForm, onScreen } from '../../rehearsal/cast/words-on-screen.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Company, Shape } from './company.ts';

/** How often somebody tries what did not work. */
const tries = 8;

/** Tries again until `works`, as people do who are told that something went wrong, or nothing at all. */
async function until(works: () => Promise<boolean>): Promise<boolean> {
  for (let tried = 0; tried < tries; tried += 1) if (await works()) return true;
  return false;
}

/** One thing that is done, with whatever goes wrong around it. */
export type Step = <T>(deed: () => Promise<T>) => Promise<T>;

/** Mara founds Maple, which meets on Tuesdays at 19:30 in Berlin. */
export async function founds(company: Company, shape: Shape, step: Step): Promise<boolean> {
  const { format, room, mute, seats } = shape;
  const wish = {
    name: 'Maple',
    topic: 'For people who care for a parent',
    day: 'Tuesday',
    time: '19:30',
    zone: 'Europe/Berlin',
  };
  const given = { ...wish, format, room, seats, ...(mute ? { mute } : {}) };
  return await until(async () => {
    const shown = await step(() => company.does(() => company.host.uses('/circle create', given)));
    return /is ready, and you host it|already a circle of that name/u.test(shown?.text ?? '');
  });
}

/** Somebody goes through the steps of joining. */
export async function joins(company: Company, person: Person, step: Step): Promise<boolean> {
  return await until(async () => {
    const offered = await step(() => company.does(() => person.uses('/circle join', { circle: 'Maple' })));
    if (offered === undefined || offered.text.includes('went wrong')) return false;
    // Whoever is not offered the agreement has a place already.
    if (!offered.buttons.includes(onScreen.readAgreement)) return true;
    await step(() => company.does(() => person.presses(onScreen.readAgreement)));
    await step(() => company.does(() => person.presses(onScreen.agreeToJoin)));
    if (person.form() === undefined) return false;
    const told = await step(() => company.does(() => person.fillsIn(consentOnForm)));
    return /You have a seat in|waiting list/u.test(told?.text ?? '');
  });
}
