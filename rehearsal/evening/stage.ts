import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { BotProcess } from '../bot-process.ts';
import type { PlayedDiscord } from '../discord.ts';
import { passTime } from '../passing-time.ts';
import type { Person } from '../people/person.ts';
import type { Told } from '../people/told.ts';
import { Narrator } from './narrator.ts';

/** What the bot asks for in its invitation to a server. */
export const invited =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.CreatePrivateThreads |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.SendPolls |
  PermissionFlagsBits.SendVoiceMessages |
  PermissionFlagsBits.UseExternalApps |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ManageRoles;

/** The room of an evening: the played Discord, the bot in its process, and who tells what happens. */
export class Stage {
  readonly discord: PlayedDiscord;
  readonly guildId: string;
  readonly narrator: Narrator;
  bot: BotProcess;
  readonly #startBot: () => Promise<BotProcess>;

  constructor(
    discord: PlayedDiscord,
    guildId: string,
    bot: BotProcess,
    startBot: () => Promise<BotProcess>,
    write: (line: string) => void,
  ) {
    this.discord = discord;
    this.guildId = guildId;
    this.bot = bot;
    this.#startBot = startBot;
    this.narrator = new Narrator(discord.clock, write);
  }

  /** Waits until nothing is under way any more, neither in Discord nor in the bot. */
  async settles(): Promise<void> {
    await this.discord.settled();
    await this.bot.idle();
    await this.discord.settled();
  }

  /** A press whose effect shows in the room; a private answer to it is told as well. */
  async presses(person: Person, label: string, room: string): Promise<string> {
    const told = await person.presses(label, { in: room });
    await this.settles();
    this.narrator.does(person, `presses [${label}]`);
    const shown = told.soFar().find((one) => one.ephemeral && one.text !== '');
    if (shown !== undefined)
      this.narrator.says(`    only ${person.name} sees: ${shown.text.replaceAll('\n', ' ')}`);
    return shown?.text ?? '';
  }

  async uses(
    person: Person,
    line: string,
    options: Readonly<Record<string, string | number>> = {},
    where?: string,
  ): Promise<Told> {
    const told = await person.uses(line, options, where === undefined ? {} : { in: where });
    const given = Object.entries(options).map(([name, value]) => `${name}:${value}`);
    await this.narrator.tells(person, [line, ...given].join(' '), told);
    await this.settles();
    return told;
  }

  async passes(ms: number): Promise<void> {
    await passTime(this.discord.clock, this.bot, ms, () => this.settles());
    await this.settles();
  }

  /** Kills the bot where it stands and starts it again on the same database. */
  async killsAndRestarts(): Promise<void> {
    await this.bot.kill();
    this.bot = await this.#startBot();
    await this.settles();
  }
}

/** Ends the rehearsal with a sentence when the evening did not go as it must. */
export function expects(fact: boolean, sentence: string): asserts fact {
  if (!fact) throw new Error(`This should not happen: ${sentence}`);
}
