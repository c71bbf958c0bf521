import type { GivenOptions } from '../people/commanding.ts';
import type { Person } from '../people/person.ts';
import type { Stage } from '../stage.ts';
import type { Company } from './company.ts';
import { consentOnForm, onScreen } from './words-on-screen.ts';

/** What people do before a scene begins: circles are started, seats are taken, time passes. */

export function generalOf(person: Person): string {
  const general = person.channels().find(({ name }) => name === '#general');
  if (general === undefined) throw new Error('The server has no channel #general to begin in.');
  return general.id;
}

/** Uses a command and waits for what it answers. */
export async function says(person: Person, command: string, options: GivenOptions): Promise<void> {
  await (await person.uses(command, options, { in: generalOf(person) })).shown();
}

/** Joins as a person would: what will happen, the agreement, the consent. */
export async function takesSeat(stage: Stage, person: Person, circle = 'Maple'): Promise<void> {
  await says(person, '/circle join', { circle });
  await (await person.presses(onScreen.readAgreement)).shown();
  await (await person.presses(onScreen.agreeToJoin)).shown();
  await (await person.fillsIn(consentOnForm)).shown();
  await stage.settles();
}

export async function passesUntil(stage: Stage, time: Date): Promise<void> {
  await stage.passes(Math.max(0, time.getTime() - stage.discord.clock.now().getTime()));
}

/** Everybody opens Discord anew for the evening: what only they saw before is gone from their screens. */
export async function opensDiscordAnew(company: Company): Promise<void> {
  for (const person of Object.values(company)) await person.restartsDiscord();
}
