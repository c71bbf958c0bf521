import { ApplicationCommandOptionType as Kind } from 'discord-api-types/v10';
import type { Entry, Fields } from './fields.ts';
import { fieldsOf } from './fields.ts';
import { localised } from './locales.ts';
import { limits } from './numbers.ts';

const { command } = limits;
const lengths = { min: 1, max: command.choice };
const withChoices: readonly number[] = [Kind.String, Kind.Integer, Kind.Number];

/** Fixed choices of an option (≤ 25) or its autocomplete, never both (Discord). */
export function checkChoices(option: Fields, kind: number): void {
  const autocompletes = option.truth('autocomplete') === true;
  if (!option.has('choices') && !autocompletes) return;
  if (!withChoices.includes(kind)) {
    const words = 'This option type has neither choices nor autocomplete';
    option.place.refuse('APPLICATION_COMMAND_OPTION_CHOICES_NOT_ALLOWED', words);
    return;
  }
  const choices = option.list('choices', { max: command.choices });
  if (autocompletes && choices.length > 0) {
    const words = 'Autocomplete and choices are mutually exclusive';
    option.refuse('autocomplete', 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', words);
  }
  checkChoiceList(choices, kind);
}

/** Choices of a command or of an answer to autocomplete: names and text values 1–100, names used once in a command. */
export function checkChoiceList(choices: readonly Entry[], kind: number, unique = true): void {
  const seen = new Set<string>();
  for (const { value, place } of choices) {
    const choice = fieldsOf(value, place);
    if (!choice) continue;
    const name = choice.text('name', { required: true, ...lengths });
    localised(choice, 'name_localizations', lengths);
    checkValue(choice, kind);
    if (unique && name !== undefined && seen.has(name)) {
      choice.refuse(
        'name',
        'APPLICATION_COMMAND_OPTION_CHOICE_NAME_DUPLICATED',
        'Choice name is already used',
      );
    }
    if (name !== undefined) seen.add(name);
  }
}

function checkValue(choice: Fields, kind: number): void {
  if (kind === Kind.String) choice.text('value', { required: true, ...lengths });
  else if (kind === Kind.Integer) choice.whole('value', { required: true });
  else if (typeof choice.raw('value') !== 'number') {
    choice.refuse('value', 'NUMBER_TYPE_COERCE', `Value "${String(choice.raw('value'))}" is not float.`);
  }
}
