import type {
  APIAutoPopulatedSelectMenuComponent,
  APICheckboxGroupComponent,
  APIComponentInLabel,
  APIRadioGroupComponent,
  APIStringSelectComponent,
  APITextInputComponent,
  ModalSubmitComponent,
} from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { cannot, lengthOf, listed } from './cannot.ts';

/** Something picked: by the words that stand on it, or by its id, which of an option is its value. */
type Pick = string | Readonly<{ id: string }>;

/** Text for a text field, labels for choices, `true` for a box, a person (or anything with an id) for an entity menu. */
export type Answer = boolean | Pick | readonly Pick[];

/** Finds the id of what a person picks in a user, role, mentionable or channel menu; refuses what is not in the list. */
export type FindEntity = (menu: APIAutoPopulatedSelectMenuComponent, wanted: string) => string;

/** One field as it is submitted. `answer` undefined leaves it as the bot prefilled it. */
export function answered(
  label: string,
  input: APIComponentInLabel,
  answer: Answer | undefined,
  find: FindEntity,
): ModalSubmitComponent {
  const sent = { id: input.id ?? 0, custom_id: input.custom_id };
  switch (input.type) {
    case ComponentType.TextInput:
      return { ...sent, type: input.type, value: typed(label, input, answer) };
    case ComponentType.Checkbox:
      return { ...sent, type: input.type, value: ticked(label, answer ?? input.default ?? false) };
    case ComponentType.RadioGroup:
      return { ...sent, type: input.type, value: chosenOptions(label, input, answer, 1)[0] ?? null };
    case ComponentType.CheckboxGroup:
      return { ...sent, type: input.type, values: chosenOptions(label, input, answer, input.options.length) };
    case ComponentType.StringSelect:
      return { ...sent, type: input.type, values: chosenOptions(label, input, answer, 1) };
    case ComponentType.FileUpload:
      if (answer !== undefined || input.required !== false)
        cannot(`Nobody in the played Discord has a file for “${label}”.`);
      return { ...sent, type: input.type, values: [] };
    default:
      return { ...sent, type: input.type, values: chosenEntities(label, input, answer, find) };
  }
}

/** Checks how many were picked, as a form's client does: nothing is fine unless required, and then the bounds count. */
export function checkCount(
  label: string,
  bounds: { min_values?: number; max_values?: number; required?: boolean },
  picked: number,
  defaultMaximum: number,
): void {
  if (picked === 0 && bounds.required === false) return;
  const least = Math.max(bounds.min_values ?? 1, bounds.required === false ? 0 : 1);
  if (picked === 0) cannot(`“${label}” must be filled in.`);
  if (picked < least) cannot(`“${label}” needs at least ${least} choices, not ${picked}.`);
  const most = bounds.max_values ?? defaultMaximum;
  if (picked > most) cannot(`“${label}” takes at most ${most} of them, not ${picked}.`);
}

function typed(label: string, input: APITextInputComponent, answer: Answer | undefined): string {
  const text = answer ?? input.value ?? '';
  if (typeof text !== 'string') return cannot(`“${label}” is a text field; it takes words.`);
  if (text.trim() === '') {
    if (input.required !== false) cannot(`“${label}” must be filled in.`);
    return '';
  }
  const length = lengthOf(text);
  const least = input.min_length ?? 0;
  if (length < least) cannot(`“${label}” needs at least ${least} characters, not ${length}.`);
  const most = input.max_length ?? 4000;
  if (length > most) cannot(`“${label}” takes at most ${most} characters, not ${length}.`);
  return text;
}

function ticked(label: string, answer: Answer): boolean {
  if (typeof answer === 'boolean') return answer;
  return cannot(`“${label}” is a box; it is ticked (true) or not (false).`);
}

type WithOptions = APIStringSelectComponent | APIRadioGroupComponent | APICheckboxGroupComponent;

function chosenOptions(
  label: string,
  input: WithOptions,
  answer: Answer | undefined,
  maximum: number,
): string[] {
  const options: readonly { label: string; value: string; default?: boolean }[] = input.options;
  const values =
    answer === undefined
      ? options.filter((option) => option.default === true).map((option) => option.value)
      : wanted(label, answer, options).map((pick) => optionValue(label, options, pick));
  checkCount(label, input, values.length, maximum);
  return values;
}

/** `true` ticks every box of a group, so that a single consent reads `{ Agreement: true }`. */
function wanted(label: string, answer: Answer, options: readonly { label: string }[]): readonly Pick[] {
  if (typeof answer === 'boolean') return answer ? options.map((option) => option.label) : [];
  return picks(label, answer);
}

function picks(label: string, answer: Answer): readonly Pick[] {
  if (typeof answer === 'boolean') return cannot(`“${label}” is not a box to tick.`);
  return typeof answer === 'string' || 'id' in answer ? [answer] : answer;
}

/** The value behind an option's label, or the value itself; refuses what is not on offer. */
export function optionValue(
  label: string,
  options: readonly { label: string; value: string }[],
  pick: Pick,
): string {
  const isMeant = (one: { label: string; value: string }) =>
    typeof pick === 'string' ? one.label === pick : one.value === pick.id;
  const option = options.find(isMeant);
  if (option !== undefined) return option.value;
  return cannot(
    `“${label}” does not offer “${typeof pick === 'string' ? pick : pick.id}”.`,
    `It offers ${listed(options.map((one) => one.label))}.`,
  );
}

function chosenEntities(
  label: string,
  input: APIAutoPopulatedSelectMenuComponent,
  answer: Answer | undefined,
  find: FindEntity,
): string[] {
  const ids =
    answer === undefined
      ? (input.default_values ?? []).map((value) => value.id)
      : picks(label, answer).map((pick) => find(input, typeof pick === 'string' ? pick : pick.id));
  checkCount(label, input, ids.length, 1);
  return ids;
}
