import { Clock } from '../../rehearsal/clock.ts';
import { type PlayedDiscord, startDiscord } from '../../rehearsal/discord.ts';
import type { Introduction } from '../../rehearsal/people/people.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Told } from '../../rehearsal/people/told.ts';
import { invited } from '../../rehearsal/stage.ts';

/** Monday, 2 March 2026, 18:00 in Berlin. */
const monday = new Date('2026-03-02T17:00:00Z');
export const token = 'rehearsal.token.of-no-account';

export type Place = Readonly<{
  discord: PlayedDiscord;
  applicationId: string;
  guildId: string;
  clock: Clock;
}>;

type Wanted = Readonly<{
  at?: Date | undefined;
  permissions?: bigint | undefined;
  locale?: string | undefined;
}>;

/** A played Discord with one server, into which the bot is invited. Whoever asks for it stops it. */
export async function quietServer({
  at = monday,
  permissions = invited,
  locale,
}: Wanted = {}): Promise<Place> {
  const clock = new Clock(at);
  const discord = await startDiscord({ clock });
  const applicationId = discord.addApplication({ name: 'Circlekeeper', token });
  const language = locale === undefined ? {} : { locale };
  const guildId = discord.addGuild({ name: 'A quiet server', channels: ['general'], ...language });
  discord.invite(applicationId, guildId, permissions);
  return { discord, applicationId, guildId, clock };
}

/** The last thing that was said to one person alone; nothing when only the room shows what happened. */
export const toldPrivately = (told: Told): string =>
  told.soFar().findLast((one) => one.ephemeral && one.text !== '')?.text ?? '';

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
    options: Readonly<Record<string, string | number>> = {},
    room?: string,
  ): Promise<string> {
    const told = await person.uses(line, options, room === undefined ? {} : { in: room });
    const { text } = await told.shown();
    await this.settles();
    return text;
  }
}
