import type { Person } from '../../rehearsal/people/person.ts';
import { anaBenAndCleo, noteOf, opensSession } from '../support/circle.ts';
import { minute, type Rehearsal, rehearse } from '../support/rehearsal.ts';

export const withAnaBenCleo = async (seats = 8) => await anaBenAndCleo(await rehearse(), seats);

export const viewOf = (rehearsal: Rehearsal, person: Person): Promise<string> =>
  rehearsal.uses(person, '/circle view', { circle: 'Maple' });

/** Holds a session of Maple in which these people are, and closes it. */
export async function holds(
  { rehearsal, maple, host }: Awaited<ReturnType<typeof withAnaBenCleo>>,
  present: readonly Person[],
): Promise<void> {
  const room = await opensSession(rehearsal, maple, present);
  await rehearsal.presses(host, 'Begin (host)', room);
  if (host.sees(room).at(-1)?.buttons.includes('Go on as we are'))
    await rehearsal.presses(host, 'Go on as we are', room);
  await rehearsal.uses(host, '/session close', {}, room);
  await rehearsal.passes(minute);
}

export const told = (person: Person): string => person.reads(noteOf(person));
