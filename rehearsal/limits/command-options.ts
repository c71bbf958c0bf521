import { ChannelType, ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import { checkChoices } from './command-choices.ts';
import { checkSlashName, type Named, refuseSameNames } from './command-names.ts';
import type { Fields } from './fields.ts';
import { localised } from './locales.ts';
import { limits } from './numbers.ts';

const { command } = limits;
const described = { min: 1, max: command.description };
const simple = Object.values(Kind).filter(
  (kind) => typeof kind === 'number' && kind !== Kind.Subcommand && kind !== Kind.SubcommandGroup,
);
const channelTypes = Object.values(ChannelType).filter((type) => typeof type === 'number');
const numeric: readonly unknown[] = [Kind.Integer, Kind.Number];

/** What may stand under a command, a group and a subcommand; nothing nests deeper (Discord). */
const inner: Readonly<Record<number, readonly number[]>> = {
  [Kind.SubcommandGroup]: [Kind.Subcommand],
  [Kind.Subcommand]: simple.filter((kind) => typeof kind === 'number'),
};
const onTop = [Kind.Subcommand, Kind.SubcommandGroup, ...simple].filter((kind) => typeof kind === 'number');

/** The options of a command, group or subcommand: at most 25, required ones first, names unique (Discord). */
export function checkOptionList(parent: Fields, allowed: readonly number[] = onTop): void {
  const options = parent.objects('options', { max: command.options });
  const named: Named[] = [];
  for (const option of options) {
    const kind = option.whole('type', { required: true });
    if (kind !== undefined && !allowed.includes(kind)) {
      option.place.refuse(
        'UNION_TYPE_CHOICES',
        `Value of field "type" must be one of (${allowed.join(', ')}).`,
      );
      continue;
    }
    named.push(checkSlashName(option));
    checkOption(option, kind);
  }
  refuseSameNames(named);
  refuseRequiredLast(parent, options);
  refuseMixed(parent, options);
}

function checkOption(option: Fields, kind: number | undefined): void {
  option.text('description', { required: true, ...described });
  localised(option, 'description_localizations', described);
  if (kind === undefined) return;
  const nested = inner[kind];
  if (nested) {
    checkOptionList(option, nested);
    return;
  }
  option.truth('required');
  checkChoices(option, kind);
  if (kind === Kind.Channel) option.wholes('channel_types', { choices: channelTypes });
  if (kind === Kind.String) checkLengths(option);
  if (numeric.includes(kind)) checkBounds(option);
}

function checkLengths(option: Fields): void {
  const least = option.whole('min_length', { min: 0, max: command.inputLength });
  const most = option.whole('max_length', { min: 1, max: command.inputLength });
  if (least !== undefined && most !== undefined && least > most) {
    const words = 'min_length must not exceed max_length';
    option.refuse('max_length', 'APPLICATION_COMMAND_OPTION_MIN_GREATER_THAN_MAX', words);
  }
}

function checkBounds(option: Fields): void {
  const [least, most] = [option.raw('min_value'), option.raw('max_value')];
  for (const name of ['min_value', 'max_value']) {
    const value = option.raw(name);
    if (value === undefined || (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER + 1))
      continue;
    option.refuse(name, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not a number in range.`);
  }
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    const words = 'min_value must not exceed max_value';
    option.refuse('max_value', 'APPLICATION_COMMAND_OPTION_MIN_GREATER_THAN_MAX', words);
  }
}

function refuseRequiredLast(parent: Fields, options: readonly Fields[]): void {
  const firstOptional = options.findIndex((option) => option.raw('required') !== true);
  for (const [position, option] of options.entries()) {
    if (firstOptional === -1 || position < firstOptional || option.raw('required') !== true) continue;
    const words = 'Required options must be placed before non-required options';
    parent.place.at('options').at(position).refuse('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', words);
  }
}

function refuseMixed(parent: Fields, options: readonly Fields[]): void {
  const nesting = options.filter((option) => inner[Number(option.raw('type'))] !== undefined);
  if (nesting.length === 0 || nesting.length === options.length) return;
  const words = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
  parent.refuse('options', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', words);
}
