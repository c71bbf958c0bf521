import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { CommandData, SentOption } from '../interactions/deed.ts';
import { raise } from '../interactions/raise.ts';
import { CannotDo, cannot, listed } from './cannot.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { commandsOffered, demandOffered } from './commands-offered.ts';
import { guildOf } from './entities.ts';
import { filesGiven, isFile } from './giving-files.ts';
import { isCalled, shownName } from './localised.ts';
import { type OptionValue, optionSent } from './option-value.ts';
import { resolvedFrom } from './resolved.ts';
import { localeOf, placeOf, type Self } from './self.ts';
import { Told } from './told.ts';

/** Options by their names, as shown or by default. */
export type GivenOptions = Readonly<Record<string, OptionValue>>;

/** Where a command is typed. `asTyped`: no suggestion is taken, the words go out as they are. */
export type Typing = Readonly<{ in?: string | undefined; asTyped?: boolean | undefined }>;

/**
 * Types a slash command and sends it: '/circle join' with options beside it, or '/circle join circle:Maple'.
 * While an option with suggestions is typed the bot is asked for them, and the one that fits is taken, as people do.
 */
export async function uses(self: Self, line: string, given: GivenOptions, typing: Typing): Promise<Told> {
  const channelId = placeOf(self, typing.in);
  const read = lineIn(self, channelId, line);
  const values = valuesFor(self, read, given);
  for (const option of read.options) {
    if (option.required === true && !values.has(option.name)) missing(self, read, option);
  }
  if (typing.asTyped !== true) await takeSuggestions(self, channelId, read, values);
  const sent = sentOptions(self, channelId, read, values);
  const data = commandData(self, channelId, read, sent);
  return send(self, channelId, read, { type: InteractionType.ApplicationCommand, data });
}

/** The suggestions she gets after typing `text` into one option, in her language. */
export async function completes(
  self: Self,
  line: string,
  typed: Readonly<{ option: string; text: string; given: GivenOptions }>,
  typing: Typing,
): Promise<readonly APIApplicationCommandOptionChoice[]> {
  const channelId = placeOf(self, typing.in);
  const read = lineIn(self, channelId, line);
  const values = valuesFor(self, read, { ...typed.given, [typed.option]: typed.text });
  const option = optionCalled(self, read, typed.option);
  if (!offersSuggestions(option)) return cannot(`“${typed.option}” offers no suggestions.`);
  return suggestions(self, channelId, read, { focused: option, values });
}

type Values = Map<string, OptionValue>;

function lineIn(self: Self, channelId: string, line: string): CommandLine {
  const first = line.trim().replace(/^\//u, '').split(/\s+/u)[0] ?? '';
  const locale = localeOf(self);
  const isMeant = (type: ApplicationCommandType) => type === ApplicationCommandType.ChatInput;
  demandOffered(self, channelId, (one) => isMeant(one.type) && isCalled(one, first, locale));
  return readCommandLine(line, commandsOffered(self, channelId, ApplicationCommandType.ChatInput), locale);
}

/** What was given, by the default names of the options. */
function valuesFor(self: Self, read: CommandLine, given: GivenOptions): Values {
  const entries = Object.entries({ ...read.typed, ...given });
  return new Map(entries.map(([name, value]) => [optionCalled(self, read, name).name, value]));
}

function optionCalled(self: Self, read: CommandLine, name: string): APIApplicationCommandBasicOption {
  const locale = localeOf(self);
  const option = read.options.find((one) => isCalled(one, name, locale));
  const offered = listed(read.options.map((one) => shownName(one, locale)));
  return option ?? cannot(`${titleOf(self, read)} has no option “${name}”.`, `It has ${offered}.`);
}

function missing(self: Self, read: CommandLine, option: APIApplicationCommandBasicOption): never {
  return cannot(`${titleOf(self, read)} needs “${shownName(option, localeOf(self))}”.`);
}

function titleOf(self: Self, read: CommandLine): string {
  return `“/${[shownName(read.command, localeOf(self)), ...read.path.map((step) => step.name)].join(' ')}”`;
}

async function takeSuggestions(
  self: Self,
  channelId: string,
  read: CommandLine,
  values: Values,
): Promise<void> {
  for (const option of read.options) {
    const typed = values.get(option.name);
    if (!offersSuggestions(option) || typeof typed !== 'string') continue;
    const offered = await suggestions(self, channelId, read, { focused: option, values }).catch(
      (error: unknown) => {
        // Discord: when suggestions do not come the person sends what she typed.
        if (error instanceof CannotDo) return [];
        throw error;
      },
    );
    const taken =
      offered.find((one) => one.name === typed) ?? only(offered.filter((one) => one.name.startsWith(typed)));
    if (taken !== undefined) values.set(option.name, taken);
  }
}

function only<One>(found: readonly One[]): One | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function offersSuggestions(option: APIApplicationCommandBasicOption): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

async function suggestions(
  self: Self,
  channelId: string,
  read: CommandLine,
  { focused, values }: Readonly<{ focused: APIApplicationCommandBasicOption; values: Values }>,
): Promise<APIApplicationCommandOptionChoice[]> {
  // A file is uploaded once, with the command itself.
  const others = new Map(
    [...values].filter(
      ([name, value]) => name !== focused.name && !(typeof value === 'object' && isFile(value)),
    ),
  );
  const { name, type } = focused;
  // Discord: the words in the focused option come unchecked, even in place of a number.
  const typing: SentOption = { name, type, value: String(values.get(name) ?? ''), focused: true };
  const data = commandData(self, channelId, read, [...sentOptions(self, channelId, read, others), typing]);
  const told = send(self, channelId, read, { type: InteractionType.ApplicationCommandAutocomplete, data });
  const choices = await told.choices();
  return choices.map((choice) => ({ name: shownName(choice, localeOf(self)), value: choice.value }));
}

function sentOptions(self: Self, channelId: string, read: CommandLine, values: Values): SentOption[] {
  return read.options.flatMap((option) => {
    const value = values.get(option.name);
    return value === undefined ? [] : [optionSent(self, channelId, option, value)];
  });
}

function commandData(self: Self, channelId: string, read: CommandLine, sent: SentOption[]): CommandData {
  const { command, path } = read;
  const options = path.reduceRight<SentOption[]>((inner, step) => [{ ...step, options: inner }], sent);
  const picked = sent.flatMap((option) => (isPicked(option.type) ? [String(option.value)] : []));
  const entities =
    picked.length === 0
      ? undefined
      : resolvedFrom(
          { ...self, guild: guildOf(self, channelId), channelId, applicationId: command.applicationId },
          picked,
        );
  const files = filesGiven(self, sent);
  const resolved = entities === undefined && files === undefined ? undefined : { ...entities, ...files };
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
    ...(options.length === 0 ? {} : { options }),
    ...(resolved === undefined ? {} : { resolved }),
  };
}

function isPicked(type: ApplicationCommandOptionType): boolean {
  return (
    type === ApplicationCommandOptionType.User ||
    type === ApplicationCommandOptionType.Role ||
    type === ApplicationCommandOptionType.Channel ||
    type === ApplicationCommandOptionType.Mentionable
  );
}

type CommandDeed = Readonly<{
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete;
  data: CommandData;
}>;

function send(self: Self, channelId: string, read: CommandLine, deed: CommandDeed): Told {
  const { applicationId } = read.command;
  const interaction = raise(self.world, { applicationId, userId: self.userId, channelId, ...deed });
  return new Told(self, interaction, `${self.name} used ${titleOf(self, read)}`);
}
