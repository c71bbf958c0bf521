import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command } from '../world/state.ts';
import { cannot, listed } from './cannot.ts';
import { isCalled, shownName } from './localised.ts';

/** A command as typed, taken apart: which command, which subcommand, which options it takes, and what was typed for them. */
export type CommandLine = Readonly<{
  command: Command;
  /** Default names of the group and the subcommand, outermost first. */
  path: readonly Readonly<{ name: string; type: ApplicationCommandOptionType }>[];
  options: readonly APIApplicationCommandBasicOption[];
  /** `name:value` pairs, by the name typed. */
  typed: Readonly<Record<string, string>>;
}>;

/**
 * Reads '/circle join' or '/circle join circle:Maple day:Tuesday', with the names of the person's language or the default ones.
 * Refuses a command or subcommand that is not there, and names those that are.
 */
export function readCommandLine(line: string, commands: readonly Command[], locale: string): CommandLine {
  const words = line.trim().replace(/^\//u, '').split(/\s+/u);
  const command = commands.find((one) => isCalled(one, words[0] ?? '', locale));
  if (command === undefined) {
    const known = commands.map((one) => `/${shownName(one, locale)}`);
    return cannot(`There is no command “/${words[0] ?? ''}”.`, `There is ${listed(known)}.`);
  }
  const path: { name: string; type: ApplicationCommandOptionType }[] = [];
  let options: readonly APIApplicationCommandOption[] = command.options;
  while (options.some(isNested)) {
    const step = nextStep(command, options, words[path.length + 1], locale);
    path.push({ name: step.name, type: step.type });
    options = step.options ?? [];
  }
  const rest = words.slice(path.length + 1).join(' ');
  const basic = options.filter((option) => !isNested(option));
  return { command, path, options: basic, typed: readPairs(rest, basic, locale) };
}

/** A subcommand, or a group of them. */
export type NestedOption = Extract<
  APIApplicationCommandOption,
  { type: ApplicationCommandOptionType.Subcommand | ApplicationCommandOptionType.SubcommandGroup }
>;

export function isNested(option: APIApplicationCommandOption): option is NestedOption {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function nextStep(
  command: Command,
  options: readonly APIApplicationCommandOption[],
  word: string | undefined,
  locale: string,
): NestedOption {
  const nested = options.filter(isNested);
  const step = nested.find((option) => word !== undefined && isCalled(option, word, locale));
  if (step !== undefined) return step;
  const offered = listed(nested.map((option) => shownName(option, locale)));
  return cannot(`“/${shownName(command, locale)}” has no “${word ?? ''}”.`, `It has ${offered}.`);
}

/** Values may hold blanks and colons: a value ends where ` option:` of this command begins. */
function readPairs(
  text: string,
  options: readonly APIApplicationCommandBasicOption[],
  locale: string,
): Record<string, string> {
  if (text === '') return {};
  const names = options.flatMap((option) => [option.name, shownName(option, locale)]);
  const starts = [...text.matchAll(/(?<=^|\s)([^\s:]+):/gu)].filter((found) =>
    names.includes(found[1] ?? ''),
  );
  if (starts[0]?.index !== 0) {
    return cannot(`“${text}” fits no option.`, `The command takes ${listed(names)}.`);
  }
  return Object.fromEntries(
    starts.map((found, index) => {
      const from = found.index + found[0].length;
      return [found[1] ?? '', text.slice(from, starts[index + 1]?.index).trim()];
    }),
  );
}
