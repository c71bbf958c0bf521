import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { selects } from './component-kinds.ts';
import type { Fields } from './fields.ts';
import { limits } from './numbers.ts';
import { checkOptions, checkSelect } from './selects.ts';

const { modal } = limits;

/** What may stand under a label. */
export const formInputs: readonly number[] = [
  ComponentType.TextInput,
  ...selects,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];

const own: Readonly<Record<number, (fields: Fields) => void>> = {
  [ComponentType.TextInput]: checkLabelledTextInput,
  [ComponentType.FileUpload]: checkFileUpload,
  [ComponentType.RadioGroup]: checkRadioGroup,
  [ComponentType.CheckboxGroup]: checkCheckboxGroup,
  [ComponentType.Checkbox]: checkCheckbox,
};

/** An input of a form; none can be disabled, and one that is required cannot ask for zero values (Discord). */
export function checkFormInput(fields: Fields, type: number): void {
  fields.truth('required');
  if (fields.raw('disabled') === true) {
    fields.refuse('disabled', 'COMPONENT_DISABLED_NOT_ALLOWED', 'A component of a modal cannot be disabled');
  }
  if (fields.raw('min_values') === 0 && fields.raw('required') === true) {
    const words = 'min_values cannot be 0 when the component is required';
    fields.refuse('min_values', 'COMPONENT_REQUIRED_MIN_VALUES', words);
  }
  const check = own[type];
  if (check) check(fields);
  else checkSelect(fields, type);
}

export function checkTextInput(fields: Fields): void {
  fields.whole('style', { required: true, choices: [TextInputStyle.Short, TextInputStyle.Paragraph] });
  const least = fields.whole('min_length', { min: 0, max: modal.input }) ?? 0;
  const most = fields.whole('max_length', { min: 1, max: modal.input }) ?? modal.input;
  fields.text('placeholder', { max: modal.placeholder });
  if (least > most) {
    fields.refuse('max_length', 'TEXT_INPUT_MIN_GREATER_THAN_MAX', 'min_length must not exceed max_length');
    return;
  }
  const value = fields.text('value', { max: modal.input });
  if (value && (value.length < least || value.length > most)) {
    fields.refuse('value', 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
  }
}

/** Inside a label the label is the label's: Discord reads one given here with the length rule of an absent one. */
function checkLabelledTextInput(fields: Fields): void {
  if (fields.has('label')) {
    fields.refuse('label', 'BASE_TYPE_BAD_LENGTH', 'A text input inside a label has no label of its own.');
  }
  checkTextInput(fields);
}

function checkFileUpload(fields: Fields): void {
  checkCounts(fields, modal.files);
  for (const { value, place } of fields.list('file_types', { max: modal.fileTypes })) {
    if (typeof value === 'string' && /^(image|video|audio|\.[\w.]+)$/.test(value)) continue;
    place.refuse('STRING_TYPE_REGEX', 'String value did not match validation regex.');
  }
}

function checkRadioGroup(fields: Fields): void {
  const options = fields.objects('options', { required: true, min: 2, max: modal.radioOptions });
  refuseDefaults(fields, checkOptions(options), 1);
}

function checkCheckboxGroup(fields: Fields): void {
  const most = checkCounts(fields, modal.checkboxOptions);
  const options = fields.objects('options', { required: true, min: 1, max: modal.checkboxOptions });
  refuseDefaults(fields, checkOptions(options), most ?? options.length);
  if (most !== undefined && options.length > 0 && most > options.length) {
    fields.refuse(
      'max_values',
      'NUMBER_TYPE_MAX',
      `int value should be less than or equal to ${options.length}.`,
    );
  }
}

/** A single checkbox cannot be required: consent needs a group of one box (Discord). */
function checkCheckbox(fields: Fields): void {
  fields.truth('default');
  if (fields.has('required')) {
    fields.refuse('required', 'CHECKBOX_REQUIRED_NOT_ALLOWED', 'A checkbox cannot be required');
  }
}

function checkCounts(fields: Fields, most: number): number | undefined {
  const least = fields.whole('min_values', { min: 0, max: most });
  const highest = fields.whole('max_values', { min: 1, max: most });
  if (least !== undefined && highest !== undefined && least > highest) {
    fields.refuse('max_values', 'COMPONENT_MIN_GREATER_THAN_MAX', 'min_values must not exceed max_values');
  }
  return highest;
}

function refuseDefaults(fields: Fields, chosen: number, most: number): void {
  if (chosen > most)
    fields.refuse('options', 'COMPONENT_TOO_MANY_DEFAULTS', 'Too many options are chosen beforehand');
}
