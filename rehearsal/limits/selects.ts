import { ChannelType, ComponentType } from 'discord-api-types/v10';
import { checkCustomId, checkEmoji } from './component-kinds.ts';
import type { Fields } from './fields.ts';
import { limits } from './numbers.ts';

const { components } = limits;
const channelTypes = Object.values(ChannelType).filter((type) => typeof type === 'number');

/** A select menu of any kind in a message or form: ≤ 25 options, 0–25 to 1–25 values, placeholder ≤ 150 (Discord). */
export function checkSelect(fields: Fields, type: number): void {
  checkCustomId(fields);
  fields.text('placeholder', { max: components.placeholder });
  const least = fields.whole('min_values', { min: 0, max: components.options }) ?? 1;
  const most = fields.whole('max_values', { min: 1, max: components.options }) ?? 1;
  if (least > most) {
    fields.refuse(
      'max_values',
      'SELECT_COMPONENT_MIN_GREATER_THAN_MAX',
      'min_values must not exceed max_values',
    );
  }
  fields.truth('disabled');
  if (type === ComponentType.StringSelect) checkSelectOptions(fields, { least, most });
  else checkDefaults(fields, most);
  if (type === ComponentType.ChannelSelect) fields.wholes('channel_types', { choices: channelTypes });
}

function checkSelectOptions(fields: Fields, { least, most }: { least: number; most: number }): void {
  const options = fields.objects('options', { required: true, min: 1, max: components.options });
  const defaults = checkOptions(options);
  if (options.length > 0 && least > options.length) {
    fields.refuse(
      'min_values',
      'NUMBER_TYPE_MAX',
      `min_values must be equal to or less than ${options.length}.`,
    );
  }
  if (defaults > most) {
    fields.refuse('options', 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More defaults than max_values allows');
  }
}

/** Options to choose from (also of radio and checkbox groups); returns how many are chosen beforehand. */
export function checkOptions(options: readonly Fields[]): number {
  const seen = new Set<string>();
  let defaults = 0;
  for (const option of options) {
    option.text('label', { required: true, min: 1, max: components.option });
    option.text('description', { max: components.option });
    const value = option.text('value', { required: true, min: 1, max: components.option });
    checkEmoji(option);
    if (option.truth('default')) defaults += 1;
    if (value !== undefined && seen.has(value)) {
      option.place.refuse(
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    if (value !== undefined) seen.add(value);
  }
  return defaults;
}

function checkDefaults(fields: Fields, most: number): void {
  const defaults = fields.objects('default_values', { max: components.options });
  if (defaults.length > most) {
    fields.refuse(
      'default_values',
      'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
      'More defaults than max_values allows',
    );
  }
  for (const value of defaults) {
    value.snowflake('id', { required: true });
    const kind = value.text('type', { required: true });
    if (kind !== undefined && !['user', 'role', 'channel'].includes(kind)) {
      value.refuse('type', 'BASE_TYPE_CHOICES', "Value must be one of {'user', 'role', 'channel'}.");
    }
  }
}
