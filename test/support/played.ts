import type { PlayedDiscord } from '../../rehearsal/discord.ts';
import type { Introduction } from '../../rehearsal/people/people.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Told } from '../../rehearsal/people/told.ts';
import { openDirectMessage } from '../../rehearsal/world/direct-messages.ts';

/** The last thing that was said to one person alone; nothing when only the room shows what happened. */
export const toldPrivately = (told: Told): string =>
  told.soFar().findLast((one) => one.ephemeral && one.text !== '')?.text ?? '';

/** What is ticked in the last step of joining. */
export const consent = {
  'May we store this?': ['Yes, I consent'],
  'Circles here are for adults': ['I am 18 or older'],
};

/** People and a bot in a played Discord, however the bot is run. */
export abstract class Played {
  readonly discord: PlayedDiscord;
  readonly guildId: string;

  constructor(discord: PlayedDiscord, guildId: string) {
    this.discord = discord;
    this.guildId = guildId;
  }

  /** Resolves when nothing is under way any more, neither in Discord nor in the bot. */
  abstract settles(): Promise<void>;

  /** Lets time pass (ms), stopping at each thing that becomes due. */
  abstract passes(ms: number): Promise<void>;

  /** The direct messages between a person and the bot, opened where there are none yet. */
  directMessages(person: Person): string {
    const { world } = this.discord;
    const [application = ''] = world.applications.keys();
    return openDirectMessage(world, person.id, application).id;
  }

  person(name: string, about: Omit<Introduction, 'name'> = {}): Person {
    return this.discord.people.join(this.guildId, { name, ...about });
  }

  /** Presses a button and waits until everything that follows from it is done. Returns what was said privately, if anything. */
  async presses(person: Person, label: string, room?: string): Promise<string> {
    const told = await person.presses(label, room === undefined ? {} : { in: room });
    await this.settles();
    return toldPrivately(told);
  }

  /** Types a command and returns what only this person sees. */
  async uses(
    person: Person,
    line: string,
    options: Readonly<Record<string, string | number | boolean>> = {},
    room?: string,
  ): Promise<string> {
    const told = await person.uses(line, options, room === undefined ? {} : { in: room });
    const { text } = await told.shown();
    await this.settles();
    return text;
  }

  /** Goes through the steps of joining until the form with the consent stands on the person's screen. */
  async reachesTheForm(person: Person, circle: string): Promise<void> {
    await this.uses(person, '/circle join', { circle });
    await this.presses(person, 'Read the agreement');
    await this.presses(person, 'I agree');
  }

  /** Goes through all steps of joining and returns the last thing shown. */
  async joins(person: Person, circle: string): Promise<string> {
    await this.reachesTheForm(person, circle);
    const told = await person.fillsIn(consent);
    const { text } = await told.shown();
    await this.settles();
    return text;
  }

  /** Gives these people the next places of a circle, in this order, by the shortest way there is. */
  async seats(people: readonly Person[], circle: string): Promise<void> {
    for (const person of people) await this.joins(person, circle);
  }
}
