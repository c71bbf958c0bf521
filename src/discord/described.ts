import {
  type APIApplicationCommandAttachmentOption,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandRoleOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  type APIApplicationCommandUserOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { commandTexts, type Key } from '../i18n/index.ts';

/** The part of a key in front of `.name` and `.description`: the compiler knows that both exist. */
type Named = Key extends infer K ? (K extends `command.${infer Path}.description` ? Path : never) : never;

type Described = Readonly<{
  name: string;
  name_localizations: LocalizationMap;
  description: string;
  description_localizations: LocalizationMap;
}>;

/** Name and description in every language that has texts. Discord keeps the English name for itself. */
function described(path: Named): Described {
  const name = commandTexts(`command.${path}.name`);
  const description = commandTexts(`command.${path}.description`);
  return {
    name: name.text,
    name_localizations: name.localizations,
    description: description.text,
    description_localizations: description.localizations,
  };
}

type OptionName = Named extends infer N ? (N extends `option.${infer Name}` ? Name : never) : never;
type Bounds = Readonly<{
  required?: boolean;
  most?: number;
  suggests?: boolean;
  choices?: APIApplicationCommandOptionChoice<string>[];
}>;

export function textOption(
  name: OptionName,
  { required = false, most = 100, suggests = false, choices }: Bounds = {},
): APIApplicationCommandStringOption {
  const base = {
    ...described(`option.${name}`),
    type: ApplicationCommandOptionType.String,
    required,
  } as const;
  if (choices !== undefined) return { ...base, choices };
  return suggests ? { ...base, autocomplete: true, max_length: most } : { ...base, max_length: most };
}

export function numberOption(name: OptionName) {
  return {
    ...described(`option.${name}`),
    type: ApplicationCommandOptionType.Integer,
    required: false,
  } as const;
}

export function fileOption(
  name: OptionName,
  { required = false }: Readonly<{ required?: boolean }> = {},
): APIApplicationCommandAttachmentOption {
  return { ...described(`option.${name}`), type: ApplicationCommandOptionType.Attachment, required };
}

/** Somebody of the server. Who it may be is checked when somebody was chosen. */
export function personOption(
  name: OptionName,
  { required = true }: Pick<Bounds, 'required'> = {},
): APIApplicationCommandUserOption {
  return { ...described(`option.${name}`), type: ApplicationCommandOptionType.User, required };
}

/** A role of the server. Left out it is none. */
export function roleOption(name: OptionName): APIApplicationCommandRoleOption {
  return { ...described(`option.${name}`), type: ApplicationCommandOptionType.Role, required: false };
}

/** A channel for messages. Left out it is none. */
export function channelOption(name: OptionName): APIApplicationCommandChannelOption {
  return {
    ...described(`option.${name}`),
    type: ApplicationCommandOptionType.Channel,
    channel_types: [ChannelType.GuildText],
    required: false,
  };
}

export function yesNoOption(name: OptionName) {
  return {
    ...described(`option.${name}`),
    type: ApplicationCommandOptionType.Boolean,
    required: false,
  } as const;
}

export function choiceOf(
  key: Extract<Key, `command.${string}`>,
  value: string,
): APIApplicationCommandOptionChoice<string> {
  const { text, localizations } = commandTexts(key);
  return { name: text, name_localizations: localizations, value };
}

export function subcommand(
  path: Named,
  options: APIApplicationCommandSubcommandOption['options'] = [],
): APIApplicationCommandSubcommandOption {
  return { ...described(path), type: ApplicationCommandOptionType.Subcommand, options };
}

/** A command for servers, or, with `everywhere`, also for direct messages with the bot. */
export function command(
  path: Named,
  options: RESTPostAPIChatInputApplicationCommandsJSONBody['options'],
  place: 'in-servers' | 'everywhere' = 'in-servers',
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const contexts =
    place === 'everywhere'
      ? [InteractionContextType.Guild, InteractionContextType.BotDM]
      : [InteractionContextType.Guild];
  return {
    ...described(path),
    type: ApplicationCommandType.ChatInput,
    options: options ?? [],
    contexts,
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

type MenuName = Key extends infer K
  ? K extends `command.menu.${infer Name}.name`
    ? `menu.${Name}`
    : never
  : never;

/** An entry in the menu of a person, or of a message. Discord takes no description there. */
export function menuEntry(
  path: MenuName,
  target: 'person' | 'message',
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const { text: name, localizations } = commandTexts(`command.${path}.name`);
  return {
    name,
    name_localizations: localizations,
    type: target === 'person' ? ApplicationCommandType.User : ApplicationCommandType.Message,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}
