import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { CommandBody } from '../world/commands.ts';
import { tooManyCommands } from '../world/refusal.ts';
import { checkMenuName, checkSlashName } from './command-names.ts';
import { checkOptionList } from './command-options.ts';
import { commandSize } from './command-size.ts';
import { type Fields, fieldsOf, isRecord } from './fields.ts';
import { checkForm, type Place } from './form.ts';
import { localised } from './locales.ts';
import { limits } from './numbers.ts';

const { command, commandsPerScope } = limits;
const described = { min: 1, max: command.description };
const { ChatInput, User, Message, PrimaryEntryPoint } = ApplicationCommandType;

type Scope = { guild: boolean };

/** Refuses, as Discord does, one command to be created (50035 at its fields). */
export function checkCommand(body: unknown, scope: Scope): asserts body is CommandBody {
  checkForm((root) => checkCommandAt(body, root, scope));
}

/**
 * Refuses, as Discord does, the whole list of a bulk overwrite: each command at its index, names unique per type, and at
 * most 100 slash commands and 15 of each context menu (30032).
 */
export function checkCommandList(body: unknown, scope: Scope): asserts body is CommandBody[] {
  if (Array.isArray(body)) refuseTooMany(body);
  checkForm((root) => {
    if (!Array.isArray(body)) {
      root.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return;
    }
    for (const [position, item] of body.entries()) checkCommandAt(item, root.at(position), scope);
    refuseDuplicates(body, root);
  });
}

/** Refuses, as Discord does, a change of a slash command: what is left out stays as it is. */
export function checkCommandEdit(body: unknown, scope: Scope): asserts body is Partial<CommandBody> {
  checkForm((root) => {
    const fields = fieldsOf(body, root);
    if (!fields) return;
    if (fields.has('name')) checkMenuName(fields);
    fields.text('description', { max: command.description });
    localised(fields, 'description_localizations', described);
    checkOptionList(fields);
    checkReach(fields, scope);
  });
}

function checkCommandAt(body: unknown, place: Place, scope: Scope): void {
  const fields = fieldsOf(body, place);
  if (!fields) return;
  const choices = [ChatInput, User, Message, PrimaryEntryPoint];
  const type = fields.whole('type', { choices }) ?? ChatInput;
  if (type === ChatInput) checkSlashCommand(fields);
  else checkMenuCommand(fields);
  checkReach(fields, scope);
  const size = commandSize(body);
  if (size > command.sum) {
    place.refuse('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${command.sum})`);
  }
}

function checkSlashCommand(fields: Fields): void {
  checkSlashName(fields);
  fields.text('description', { required: true, ...described });
  localised(fields, 'description_localizations', described);
  checkOptionList(fields);
}

/** Context menu commands have a free name, no description and no options. */
function checkMenuCommand(fields: Fields): void {
  checkMenuName(fields);
  if (fields.raw('description') !== '' && fields.has('description')) {
    const words = 'Context menu commands cannot have description';
    fields.refuse('description', 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', words);
  }
  if (fields.list('options').length > 0) {
    const words = 'Context menu commands cannot have options';
    fields.refuse('options', 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS', words);
  }
}

function checkReach(fields: Fields, { guild }: Scope): void {
  fields.bits('default_member_permissions');
  fields.truth('nsfw');
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  fields.wholes('contexts', { choices: [Guild, BotDM, PrivateChannel], min: 1 });
  fields.wholes('integration_types', { choices: [GuildInstall, UserInstall], min: 1 });
  for (const name of guild ? ['contexts', 'integration_types'] : []) {
    if (!fields.has(name)) continue;
    fields.refuse(name, 'APPLICATION_COMMAND_GLOBAL_ONLY', 'Only global commands may set this field');
  }
}

function refuseDuplicates(list: readonly unknown[], root: Place): void {
  const seen = new Set<string>();
  for (const [position, item] of list.entries()) {
    if (!isRecord(item)) continue;
    const key = `${String(item.type ?? ChatInput)} ${String(item.name)}`;
    if (seen.has(key)) {
      root
        .at(position)
        .refuse('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    seen.add(key);
  }
}

function refuseTooMany(list: readonly unknown[]): void {
  const count = (type: number) =>
    list.filter((item) => isRecord(item) && (item.type ?? ChatInput) === type).length;
  const over =
    count(ChatInput) > commandsPerScope.chatInput ||
    count(User) > commandsPerScope.user ||
    count(Message) > commandsPerScope.message ||
    count(PrimaryEntryPoint) > commandsPerScope.entryPoint;
  if (over) throw tooManyCommands();
}
