import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { SentOption } from '../interactions/deed.ts';
import { cannot, lengthOf, listed } from './cannot.ts';
import { channelPicked, guildOf, mentionablePicked, personPicked, rolePicked } from './entities.ts';
import { type GivenFile, giveFile, isFile } from './giving-files.ts';
import { isCalled, shownName } from './localised.ts';
import { localeOf, type Self } from './self.ts';

/** What a person gives for an option: words, a number, yes or no, a file, somebody or something with an id, or a suggestion she took. */
export type OptionValue =
  | string
  | number
  | boolean
  | GivenFile
  | Readonly<{ id: string }>
  | Readonly<Pick<APIApplicationCommandOptionChoice, 'name' | 'value'>>;

/** The option as it is sent. Refuses what the client would not let through: type, choices, bounds, lengths, who and what can be picked. */
export function optionSent(
  self: Self,
  channelId: string,
  option: APIApplicationCommandBasicOption,
  given: OptionValue,
): SentOption {
  const { name, type } = option;
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return { name, type, value: words(self, option, given) };
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return { name, type, value: number(self, option, given) };
    case ApplicationCommandOptionType.Boolean:
      return { name, type, value: yesOrNo(name, given) };
    case ApplicationCommandOptionType.Attachment:
      if (typeof given !== 'object' || !isFile(given)) return cannot(`“${name}” wants a file.`);
      return { name, type, value: giveFile(self, channelId, given) };
    default:
      return { name, type, value: entity(self, channelId, option, given) };
  }
}

type Textual = Extract<APIApplicationCommandBasicOption, { type: ApplicationCommandOptionType.String }>;
type Numeric = Extract<
  APIApplicationCommandBasicOption,
  { type: ApplicationCommandOptionType.Integer | ApplicationCommandOptionType.Number }
>;
type Entity = Extract<
  APIApplicationCommandBasicOption,
  {
    type:
      | ApplicationCommandOptionType.User
      | ApplicationCommandOptionType.Role
      | ApplicationCommandOptionType.Channel
      | ApplicationCommandOptionType.Mentionable;
  }
>;

function words(self: Self, option: Textual, given: OptionValue): string {
  const text = typeof given === 'object' && 'value' in given ? given.value : given;
  if (typeof text !== 'string') return cannot(`“${option.name}” takes words.`);
  if ((option.choices?.length ?? 0) > 0) return String(chosen(self, option, text));
  const length = lengthOf(text);
  const least = option.min_length ?? 0;
  const most = option.max_length ?? 6000;
  if (length < least) cannot(`“${option.name}” needs at least ${least} characters, not ${length}.`);
  if (length > most) cannot(`“${option.name}” takes at most ${most} characters, not ${length}.`);
  return text;
}

function number(self: Self, option: Numeric, given: OptionValue): number {
  const raw = typeof given === 'object' && 'value' in given ? given.value : given;
  const hasChoices = (option.choices?.length ?? 0) > 0;
  const value = Number(hasChoices && typeof raw === 'string' ? chosen(self, option, raw) : raw);
  const isWhole = option.type === ApplicationCommandOptionType.Number || Number.isSafeInteger(value);
  if (typeof raw === 'boolean' || !Number.isFinite(value) || !isWhole) {
    return cannot(`“${option.name}” takes a ${isWhole ? '' : 'whole '}number, not “${String(raw)}”.`);
  }
  if (option.min_value !== undefined && value < option.min_value) {
    cannot(`“${option.name}” is at least ${option.min_value}, not ${value}.`);
  }
  if (option.max_value !== undefined && value > option.max_value) {
    cannot(`“${option.name}” is at most ${option.max_value}, not ${value}.`);
  }
  return value;
}

function yesOrNo(name: string, given: OptionValue): boolean {
  if (given === true || given === 'true' || given === 'True') return true;
  if (given === false || given === 'false' || given === 'False') return false;
  return cannot(`“${name}” is answered with True or False.`);
}

/** The value behind a fixed choice, by the name she reads or the default one. */
function chosen(self: Self, option: Textual | Numeric, text: string): string | number {
  const locale = localeOf(self);
  const choices: readonly APIApplicationCommandOptionChoice[] = option.choices ?? [];
  const choice = choices.find((one) => isCalled(one, text, locale));
  if (choice !== undefined) return choice.value;
  const names = choices.map((one) => shownName(one, locale));
  return cannot(`“${option.name}” does not offer “${text}”.`, `It offers ${listed(names)}.`);
}

function entity(self: Self, channelId: string, option: Entity, given: OptionValue): string {
  const wanted = typeof given === 'object' && 'id' in given ? given.id : given;
  if (typeof wanted !== 'string') return cannot(`“${option.name}” is picked by name.`);
  const guild = guildOf(self, channelId);
  switch (option.type) {
    case ApplicationCommandOptionType.User:
      return personPicked(self, guild, wanted);
    case ApplicationCommandOptionType.Role:
      return rolePicked(guild, wanted);
    case ApplicationCommandOptionType.Channel:
      return channelPicked(self, guild, wanted, option.channel_types);
    case ApplicationCommandOptionType.Mentionable:
      return mentionablePicked(self, guild, wanted);
  }
}
