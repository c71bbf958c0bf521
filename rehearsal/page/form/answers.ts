import { type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import { type Amount, amountProblem } from '../popup/picking.ts';
import type { Block, Field } from './question.ts';

export type FormAnswer = string | boolean | string[];
export type Answers = Readonly<Record<string, FormAnswer>>;

/** The answers a form comes with. */
export function firstAnswers(blocks: readonly Block[]): Answers {
  const answers: Record<string, FormAnswer> = {};
  for (const block of blocks) {
    if (block.kind !== 'question') continue;
    const answer = firstAnswer(block.field);
    if (answer !== undefined) answers[block.field.custom_id] = answer;
  }
  return answers;
}

function firstAnswer(field: Field): FormAnswer | undefined {
  switch (field.type) {
    case ComponentType.TextInput:
      return field.value ?? '';
    case ComponentType.StringSelect:
    case ComponentType.RadioGroup:
    case ComponentType.CheckboxGroup:
      return field.options.filter((option) => option.default === true).map(({ value }) => value);
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return (field.default_values ?? []).map(({ id }) => id);
    case ComponentType.Checkbox:
      return field.default ?? false;
    default:
      return undefined;
  }
}

/** What is wrong with the answers, by the custom ids of the fields. */
export function problemsIn(blocks: readonly Block[], answers: Answers): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const block of blocks) {
    if (block.kind !== 'question') continue;
    const problem = problemWith(block.field, answers[block.field.custom_id]);
    if (problem !== undefined) problems[block.field.custom_id] = problem;
  }
  return problems;
}

function problemWith(field: Field, answer: FormAnswer | undefined): string | undefined {
  switch (field.type) {
    case ComponentType.TextInput:
      return textProblem(field, typeof answer === 'string' ? answer : '');
    case ComponentType.Checkbox:
      return undefined;
    case ComponentType.FileUpload:
      return isRequired(field)
        ? 'This form wants a file, and none can be given in the played Discord.'
        : undefined;
    default: {
      const count = Array.isArray(answer) ? answer.length : 0;
      if (count === 0) return isRequired(field) ? 'This is needed.' : undefined;
      return amountProblem(count, amountIn(field));
    }
  }
}

type Lengths = Readonly<{ min_length?: number; max_length?: number; required?: boolean }>;

function textProblem(field: Lengths, answer: string): string | undefined {
  const { min_length: least = 0, max_length: most = 4_000 } = field;
  if (answer.trim() === '') return isRequired(field) ? 'This is needed.' : undefined;
  const length = lengthOf(answer);
  if (length < least) return `At least ${least} characters; these are ${length}.`;
  return length > most ? `At most ${most} characters; these are ${length}.` : undefined;
}

/** Signs as a reader counts them, more or less: an emoji is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Discord: what says nothing of it is required, except a single checkbox, which never is. */
export function isRequired(field: Readonly<{ type?: ComponentType; required?: boolean }>): boolean {
  return field.type !== ComponentType.Checkbox && field.required !== false;
}

/** How many may be chosen. */
export function amountIn(
  field: Exclude<Field, { type: ComponentType.TextInput | ComponentType.Checkbox }>,
): Amount {
  const least = isRequired(field) ? 1 : 0;
  switch (field.type) {
    case ComponentType.RadioGroup:
      return { least, most: 1 };
    case ComponentType.CheckboxGroup:
      return { least: field.min_values ?? least, most: field.max_values ?? field.options.length };
    case ComponentType.FileUpload:
      return { least: 0, most: 0 };
    default:
      return selectAmount(field, least);
  }
}

function selectAmount({ min_values, max_values }: APISelectMenuComponent, least: number): Amount {
  return { least: min_values ?? least, most: max_values ?? 1 };
}
