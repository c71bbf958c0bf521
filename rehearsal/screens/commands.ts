import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { isNested, type NestedOption } from '../people/command-line.ts';
import { commandsOffered } from '../people/commands-offered.ts';
import { shownDescription, shownName } from '../people/localised.ts';
import { localeOf, placeOf, type Self } from '../people/self.ts';
import type { CommandOnScreen, EntryOnScreen, OptionOnScreen } from '../wire/screen.ts';
import type { Command } from '../world/state.ts';

/** The commands her client lists in a channel, in her language; each subcommand stands by itself. */
export function commandsOnScreen(self: Self, channelId: string): CommandOnScreen[] {
  const place = placeOf(self, channelId);
  return commandsOffered(self, place, ApplicationCommandType.ChatInput).flatMap((command) =>
    sendable(command.options, [command]).map(({ path, options }) => {
      const last = path.at(-1) ?? command;
      return {
        line: `/${path.map(({ name }) => name).join(' ')}`,
        shown: `/${path.map((step) => shownName(step, localeOf(self))).join(' ')}`,
        description: shownDescription(last, localeOf(self)),
        application: applicationName(self, command),
        options: options.map((option) => optionOnScreen(option, localeOf(self))),
      };
    }),
  );
}

/** The entries of applications in the menu of a message or a person. */
export function entriesOnScreen(self: Self, channelId: string, of: 'message' | 'person'): EntryOnScreen[] {
  const type = of === 'message' ? ApplicationCommandType.Message : ApplicationCommandType.User;
  return commandsOffered(self, placeOf(self, channelId), type).map((command) => ({
    name: shownName(command, localeOf(self)),
    application: applicationName(self, command),
  }));
}

type Step = Command | NestedOption;
type Sendable = Readonly<{ path: readonly Step[]; options: readonly APIApplicationCommandBasicOption[] }>;

/** A command with subcommands cannot be sent itself: its innermost steps can. */
function sendable(options: readonly APIApplicationCommandOption[], path: readonly Step[]): Sendable[] {
  const nested = options.filter(isNested);
  if (nested.length === 0) return [{ path, options: options.filter((option) => !isNested(option)) }];
  return nested.flatMap((step) => sendable(step.options ?? [], [...path, step]));
}

const applicationName = ({ world }: Self, { applicationId }: Command): string =>
  world.applications.get(applicationId)?.name ?? '';

function optionOnScreen(option: APIApplicationCommandBasicOption, locale: string): OptionOnScreen {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return {
    name: option.name,
    shown: shownName(option, locale),
    description: shownDescription(option, locale),
    type: option.type,
    required: option.required === true,
    choices: choices.map((choice) => shownName(choice, locale)),
    suggests: 'autocomplete' in option && option.autocomplete === true,
    channelTypes: option.type === ApplicationCommandOptionType.Channel ? (option.channel_types ?? []) : [],
    ...bounds(option),
  };
}

function bounds(option: APIApplicationCommandBasicOption): Pick<OptionOnScreen, 'least' | 'most'> {
  if ('min_length' in option || 'max_length' in option)
    return { least: option.min_length, most: option.max_length };
  if ('min_value' in option || 'max_value' in option)
    return { least: option.min_value, most: option.max_value };
  return { least: undefined, most: undefined };
}
